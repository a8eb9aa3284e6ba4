import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon, type IconName } from '#app/ui/kit/icon.tsx'

interface Props {
	name: string
	/** there is nothing to turn to */
	isSingle: boolean
}

/** Where the island shows one picture as large as the screen. Closed, it is not on the page. */
export function GalleryDialog({ name, isSingle }: Props) {
	const { product } = useCopy().storefront
	return (
		<dialog
			aria-label={fill(product.large.label, { name })}
			className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none bg-ground text-ink"
		>
			<div
				data-stage
				className="absolute inset-0 touch-none overflow-hidden data-close:cursor-grab"
			/>
			<div className="absolute top-3 right-3 flex gap-2">
				<Round icon="search" label={product.large.zoom} data-zoom />
				<Round icon="close" label={product.large.close} data-close-dialog />
			</div>
			{!isSingle && (
				<>
					<Round
						icon="arrow-left"
						label={product.previousPicture}
						data-step="-1"
						className="absolute bottom-3 left-3 sm:top-1/2 sm:bottom-auto"
					/>
					<Round
						icon="arrow-right"
						label={product.nextPicture}
						data-step="1"
						className="absolute right-3 bottom-3 sm:top-1/2 sm:bottom-auto"
					/>
				</>
			)}
			<p
				role="status"
				className="figures pointer-events-none absolute bottom-5 left-1/2 -translate-x-1/2 rounded-round bg-surface px-3 py-1 font-semibold text-caption"
			/>
		</dialog>
	)
}

interface RoundProps {
	icon: IconName
	label: string
	className?: string
	[mark: `data-${string}`]: string | boolean | undefined
}

function Round({ icon, label, className, ...marks }: RoundProps) {
	return (
		<button
			type="button"
			aria-label={label}
			{...marks}
			className={classes(
				'grid size-12 place-items-center rounded-round border border-line bg-surface hover:bg-sunken disabled:invisible',
				className,
			)}
		>
			<Icon name={icon} />
		</button>
	)
}
