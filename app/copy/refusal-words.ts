import { isCalendarDate } from '#app/shared/instant.ts'
import { formatRupiah, sen } from '#app/shared/money.ts'
import type { RefusalDetails } from '#app/shared/refusal.ts'
import { dayInWords } from './calendar.ts'
import type { Copy } from './copy.ts'
import { fill } from './fill.ts'
import type { RefusalCode } from './refusal-codes.ts'

/** The sentence for a refusal as it travelled to a page; amounts and days as people write them. */
export function refusalWords(
	copy: Copy,
	refusal: { readonly code: string; readonly details: RefusalDetails },
): string {
	const sentence = copy.refusals[refusal.code as RefusalCode]
	const values = Object.entries(refusal.details).map(([name, value]) => [
		name,
		detailInWords(copy, name, value),
	])
	// A code from an older tab, or a newer server: still words, if not the exact ones.
	return fill(sentence ?? copy.common.errors.unknownRefusal, Object.fromEntries(values))
}

function detailInWords(copy: Copy, name: string, value: string | number): string | number {
	if (name === 'weekday') return copy.calendar.weekdays[Number(value) - 1] ?? ''
	if (typeof value === 'number') return name.endsWith('Sen') ? formatRupiah(sen(value)) : value
	return isCalendarDate(value) ? dayInWords(value, copy.calendar) : value
}
