import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { SettlementNote } from '#app/domain/documents/settlement-note.ts'
import type { LetterSheet, SheetFact } from '#app/domain/documents/sheet.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import { formatNumber, formatRupiah } from '#app/shared/money.ts'
import { letterheadOf, signatureOf } from './official-sheets.ts'

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
	/** of the day on which it was approved */
	readonly stationery: Stationery
}

/** The note on a partner's share, to be signed by the treasurer, the head and the partner. */
export function settlementSheet(
	note: SettlementNote,
	{ copy, cautions, stationery }: Wording,
): LetterSheet {
	const { settlement: words } = copy.documents
	const { products: heads } = copy.treasury
	const statuses = {
		draft: { text: words.draft, tone: 'warn' },
		approved: { text: words.approvedStatus, tone: 'good' },
		paid: { text: words.paidStatus, tone: 'good' },
	} as const
	return {
		kind: 'letter',
		head: {
			shop: copy.common.brand,
			tagline: copy.common.tagline,
			place: copy.documents.place,
			title: words.title,
			number: note.number ? fill(words.number, { number: note.number }) : words.noNumber,
			status: statuses[note.state],
			letterhead: letterheadOf(stationery.letterhead),
		},
		facts: [
			{ label: words.agreement, value: note.agreement ?? '–' },
			{ label: words.until, value: dayInWords(note.until, copy.calendar) },
		],
		blocks: [{ title: words.partner, lines: [note.partnerName, note.partnerCode] }],
		table: {
			columns: [
				{ label: heads.product, share: 0.34, align: 'left', kind: 'strong' },
				{ label: heads.sold, share: 0.1, align: 'right', kind: 'text' },
				{ label: heads.soldAmount, share: 0.16, align: 'right', kind: 'text' },
				{ label: heads.back, share: 0.1, align: 'right', kind: 'text' },
				{ label: heads.backAmount, share: 0.15, align: 'right', kind: 'text' },
				{ label: heads.amount, share: 0.15, align: 'right', kind: 'strong' },
			],
			rows: note.products.map((one) => [
				{
					text: one.key === '' ? heads.other : one.productName.id,
					note: [one.variantLabel.id, one.cohortName.id].filter(Boolean).join(', '),
				},
				{ text: String(one.sold) },
				{ text: formatNumber(one.soldSen) },
				{ text: String(one.takenBack) },
				{ text: formatNumber(one.takenBackSen) },
				{ text: formatNumber(one.amountSen) },
			]),
		},
		totals: totalsOf(note, copy),
		notes: [...notesOf(note, copy), ...cautions],
		signatures: [
			signatureOf(stationery.signatories, 'head'),
			signatureOf(stationery.signatories, 'treasurer'),
			{ title: words.partnerSign, name: note.partnerName },
		],
	}
}

function totalsOf({ carriedSen, amountSen }: SettlementNote, copy: Copy): SheetFact[] {
	const { settlement: words } = copy.documents
	return [
		...(carriedSen > 0 ? [{ label: words.carried, value: formatRupiah(carriedSen) }] : []),
		{ label: words.total, value: formatRupiah(amountSen) },
	]
}

function notesOf({ amountInWords, leftSen, paid }: SettlementNote, copy: Copy): string[] {
	const { settlement: words } = copy.documents
	return [
		fill(words.inWords, { words: amountInWords }),
		...(leftSen > 0 ? [fill(words.left, { amount: formatRupiah(leftSen) })] : []),
		...(paid
			? [
					fill(words.paid, {
						date: dayInWords(paid.on, copy.calendar),
						reference: paid.reference,
					}),
				]
			: []),
		words.statement,
	]
}
