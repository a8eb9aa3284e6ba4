import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { savingsPapers } from '#app/copy/id/savings-papers.ts'
import type { SavingsSlip } from '#app/domain/documents/savings-paper.ts'
import type { PlainPageSheet } from '#app/domain/documents/sheet.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { lastDayOf, type Month } from '#app/shared/month.ts'

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
	readonly unit: string
	readonly month: Month
	readonly size: 'A5' | 'A4'
	/** code → name, of those whose name is to be printed */
	readonly names: ReadonlyMap<string, string>
}

/** What a maker is told of a month, on one plain page. */
export function savingsSlipSheet(slip: SavingsSlip, wording: Wording): PlainPageSheet {
	const { slip: words, who } = savingsPapers
	const { copy, cautions, unit, month, size, names } = wording
	const { makerCode: code, pendingSen, heldSen, lockedSen } = slip
	const [year = '', number = ''] = month.split('-')
	const name = names.get(code)
	return {
		kind: 'plain-page',
		size,
		unit,
		title: fill(words.title, { month: copy.calendar.months[Number(number) - 1] ?? '', year }),
		owner: name ? fill(who, { name, code }) : code,
		lines: [
			{ label: words.opening, value: formatRupiah(slip.openingSen) },
			{ label: words.in, value: formatRupiah(slip.inSen) },
			{ label: words.out, value: formatRupiah(slip.outSen) },
		],
		sum: { label: words.sum, value: formatRupiah(slip.closingSen) },
		parts: [
			{ label: words.usable, value: formatRupiah(slip.usableSen) },
			{ label: words.locked, value: formatRupiah(lockedSen) },
			...(pendingSen > 0 ? [{ label: words.pending, value: formatRupiah(pendingSen) }] : []),
			...(heldSen > 0 ? [{ label: words.held, value: formatRupiah(heldSen) }] : []),
		],
		notes: [
			...(pendingSen > 0 ? [words.pendingNote] : []),
			...(heldSen > 0 ? [words.heldNote] : []),
			words.ask,
			...cautions,
		],
		foot: fill(words.foot, { date: dayInWords(lastDayOf(month), copy.calendar) }),
	}
}
