import type { Choice } from '#app/ui/kit/select-field.tsx'

/** More at once than this is asked for by writing to the shop. */
const MOST_AT_ONCE = 10

/**
 * The quantities a buyer can choose: up to what is left, ten at most. A quantity already in the
 * cart is among them even when fewer are left, so that the list never shows another than the true.
 */
export function quantityChoices(available: number, current = 1): Choice[] {
	const most = Math.min(available, MOST_AT_ONCE)
	const quantities = Array.from({ length: most }, (_, index) => index + 1)
	if (!quantities.includes(current)) quantities.push(current)
	return quantities.map((quantity) => ({ value: String(quantity), label: String(quantity) }))
}
