import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface Props {
	title?: string
	/** a link or button that belongs to the whole of it */
	action?: ReactNode
	children: ReactNode
	className?: string
}

/** A part of a page that stands for itself. */
export function Card({ title, action, children, className }: Props) {
	return (
		<section className={classes('rounded-patch border border-line bg-surface p-5', className)}>
			{(title || action) && (
				<header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
					{title && <h2 className="font-bold text-body">{title}</h2>}
					{action}
				</header>
			)}
			{children}
		</section>
	)
}
