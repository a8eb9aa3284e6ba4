import { dayInWords, momentInWords, monthInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { LetterSheet, SheetTable } from '#app/domain/documents/sheet.ts'
import type { NotedCheck } from '#app/domain/periods/check.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import type { Month } from '#app/shared/month.ts'
import { letterheadOf, signatureOf } from './official-sheets.ts'

/** What the minutes of a closing tell. */
interface ClosingPaper {
	readonly month: Month
	readonly number: string | null
	readonly closing: {
		readonly number: number
		readonly entryNumber: number
		readonly linkHash: string
		readonly actedAt: Instant
	}
	readonly agreed: {
		readonly proposedBy: string | null
		readonly proposedAt: Instant
		readonly decidedBy: string | null
		readonly checks: readonly NotedCheck[]
	}
	readonly reports: readonly { readonly kind: string; readonly sha256: string }[]
	/** of each report, as it stands on it */
	readonly numbers: Readonly<Record<string, string>>
}

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	/** of the day on which the month was closed */
	readonly stationery: Stationery
}

/** The minutes of the closing of a month, to be signed by the treasurer and the head. */
export function closingSheet(paper: ClosingPaper, { copy, stationery }: Wording): LetterSheet {
	const { minutes: words } = copy.periods
	const { closing, number } = paper
	return {
		kind: 'letter',
		head: {
			shop: copy.common.brand,
			tagline: copy.common.tagline,
			place: copy.documents.place,
			title: words.title,
			number: number ? fill(words.number, { number }) : words.noNumber,
			status: { text: words.status, tone: 'good' },
			letterhead: letterheadOf(stationery.letterhead),
		},
		facts: [
			{ label: words.closing, value: String(closing.number) },
			{ label: words.lastEntry, value: String(closing.entryNumber) },
		],
		opening: openingOf(paper, copy),
		blocks: [],
		table: tableOf(paper, copy),
		totals: [],
		notes: [`${words.head}: ${closing.linkHash}`],
		signatures: [
			signatureOf(stationery.signatories, 'head'),
			signatureOf(stationery.signatories, 'treasurer'),
		],
	}
}

function openingOf({ month, closing, agreed }: ClosingPaper, { periods, calendar }: Copy) {
	const { minutes: words, one } = periods
	return [
		fill(words.opening, {
			month: monthInWords(month, calendar),
			date: momentInWords(closing.actedAt, calendar),
		}),
		fill(words.agreed, {
			proposer: agreed.proposedBy ?? one.someone,
			proposed: dayInWords(dateInMagetan(agreed.proposedAt), calendar),
			approver: agreed.decidedBy ?? one.someone,
		}),
	]
}

/** Each check with what came of it, and then each report that was kept. */
function tableOf({ agreed, reports, numbers }: ClosingPaper, { periods }: Copy): SheetTable {
	const { minutes: words, checks, one } = periods
	const order = Object.keys(one.reports)
	const kept = reports.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
	return {
		columns: [
			{ label: words.checked, share: 0.32, align: 'left', kind: 'strong' },
			{ label: words.result, share: 0.68, align: 'left', kind: 'text' },
		],
		rows: [
			...agreed.checks.map(({ code, outcome, count, amountSen, note }) => {
				const { name, good, left } = checks[code]
				const amount = amountSen === null ? '' : formatRupiah(amountSen)
				return [
					{ text: name },
					{
						text: outcome === 'good' ? good : fill(left, { count, amount }),
						...(note && { note: fill(words.explained, { note }) }),
					},
				]
			}),
			...kept.map(({ kind, sha256 }) => [
				{ text: one.reports[kind] ?? kind },
				{
					text: numbers[kind] ? fill(words.number, { number: numbers[kind] }) : '–',
					note: fill(words.hash, { hash: sha256 }),
				},
			]),
		],
	}
}
