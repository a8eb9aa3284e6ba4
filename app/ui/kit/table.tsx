import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classes } from './classes.ts'

interface Props {
	/** what the table shows; read out, and seen where `captionShown` */
	caption: string
	captionShown?: boolean
	/** rows of one line each, for lists that are worked through */
	dense?: boolean
	/** longer than a desk's screen: its head stays in sight there */
	long?: boolean
	children: ReactNode
	className?: string
}

/** A caption is as wide as its table: its words keep to the screen and stay there. */
const IN_SIGHT =
	'sticky left-0 inline-block max-w-[min(100%,calc(100vw-4rem))] print:static print:max-w-full'

/** What scrolls for itself holds its head too, so on a desk such a table takes the page's room. */
const HEAD_STAYS = [
	'lg:overflow-visible lg:[&_thead_th]:sticky lg:[&_thead_th]:top-0 lg:[&_thead_th]:z-10',
	'lg:[&_thead_th]:bg-ground',
	// What is come to by keyboard is not hidden behind it.
	'lg:[&_tbody_:is(a,button,input,summary)]:scroll-mt-14',
].join(' ')

/**
 * A table that scrolls sideways in a place of its own on a narrow screen, by keyboard too. On pages
 * of the staff j and k (or the arrows) go from row to row of it (`useRowSteps`).
 */
export function Table({
	caption,
	captionShown = false,
	dense = false,
	long = false,
	children,
	className,
}: Props) {
	return (
		<section
			aria-label={caption}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the keyboard
			tabIndex={0}
			// What only ears hear is placed within it, or it would make the page wider.
			className={classes('relative overflow-x-auto', long && HEAD_STAYS, className)}
		>
			<table
				className={classes(
					'w-full text-left',
					dense
						? 'text-caption [&_td]:px-1.5 [&_td]:py-1.5 sm:[&_td]:px-2.5 [&_th]:px-1.5 [&_th]:py-1.5 sm:[&_th]:px-2.5'
						: 'text-small [&_td]:px-3 [&_td]:py-3 [&_th]:px-3 [&_th]:py-3 [&_thead_th]:py-2.5',
					'[&_tbody_tr]:border-line [&_tbody_tr]:border-t [&_tbody_tr:hover]:bg-sunken/60',
					'[&_tfoot_tr]:border-edge [&_tfoot_tr]:border-t-[1.5px] [&_tfoot]:font-semibold',
					'[&_thead_th]:font-semibold [&_thead_th]:text-caption [&_thead_th]:text-muted',
					'[&_td]:align-top [&_th]:align-top [&_thead_th]:align-bottom [&_tbody_th]:font-semibold',
					// Codes stay in one piece.
					'[&_tbody_th.figures]:whitespace-nowrap [&_tbody_th_.figures]:whitespace-nowrap',
				)}
			>
				<caption className={captionShown ? 'pb-2 text-left font-bold' : 'sr-only'}>
					{captionShown ? <span className={IN_SIGHT}>{caption}</span> : caption}
				</caption>
				{children}
			</table>
		</section>
	)
}

type CellProps = ComponentPropsWithoutRef<'td'> & {
	/** an amount or a count: at the right edge, its digits under each other */
	number?: boolean
}

/** A cell. */
export function Cell({ number = false, className, ...rest }: CellProps) {
	return (
		<td
			{...rest}
			className={classes(number && 'figures whitespace-nowrap text-right', className)}
		/>
	)
}

/** The head of a column, or of a row with `scope="row"`. */
export function Head({
	number = false,
	className,
	...rest
}: ComponentPropsWithoutRef<'th'> & { number?: boolean }) {
	return <th scope="col" {...rest} className={classes(number && 'text-right', className)} />
}
