import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'

/** Up to here the exact number is told: it helps to decide and hurries nobody. */
const TELL_UP_TO = 5

/** How much there is, in words that are true: the exact number when it is small. */
export function stockWords(copy: Copy, available: number, oneOfAKind = false): string {
	const words = copy.storefront.stock
	if (available <= 0) return words.soldOut
	if (oneOfAKind) return words.oneOfAKind
	if (available === 1) return words.lastOne
	return available <= TELL_UP_TO ? fill(words.left, { count: available }) : words.available
}
