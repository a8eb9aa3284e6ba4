import { z } from 'zod'

/** As people write a number: no sign, no leading zero, no `0x1F`, no `1e1`, no blank. */
const WRITTEN = /^(0|[1-9]\d{0,8})$/

/**
 * A whole number in a form or an address, within bounds. Stricter than `z.coerce.number()`, which
 * takes whatever JavaScript takes. The only fault is `number`.
 */
export function wholeNumber(least: number, most: number) {
	return z
		.string('number')
		.regex(WRITTEN, 'number')
		.transform(Number)
		.pipe(z.number().min(least, 'number').max(most, 'number'))
}
