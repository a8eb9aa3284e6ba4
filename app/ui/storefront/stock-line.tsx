import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { stockWords } from './stock-words.ts'

/** How many there are, with a dot that says the same to the eye. */
export function StockLine({ available, oneOfAKind }: { available: number; oneOfAKind: boolean }) {
	const copy = useCopy()
	const gone = available === 0
	return (
		<p
			className={classes(
				'flex items-center gap-2 font-semibold text-small',
				gone ? 'text-muted' : available <= 5 ? 'text-terracotta-ink' : 'text-good',
			)}
		>
			<svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
				<circle
					cx="5"
					cy="5"
					r="4"
					fill={gone ? 'none' : 'currentColor'}
					stroke="currentColor"
					strokeWidth="1.5"
				/>
			</svg>
			{oneOfAKind && !gone ? copy.storefront.stock.oneOfAKindLong : stockWords(copy, available)}
		</p>
	)
}
