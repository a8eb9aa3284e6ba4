import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { GivenBack, Invoice, Receipt } from '#app/domain/documents/paper.ts'
import type {
	LetterSheet,
	ReceiptSheet,
	SheetColumn,
	SheetFact,
	SheetHead,
} from '#app/domain/documents/sheet.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatRupiah, negate } from '#app/shared/money.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'
import { addressLines } from '#app/ui/kit/address-lines.ts'

export interface Wording {
	readonly copy: Copy
	readonly language: Language
	/** what a demo or a sandbox says on everything: none in a shop of real money */
	readonly cautions: readonly string[]
}

const TONES = {
	'awaiting-payment': 'warn',
	cancelled: 'plain',
	expired: 'plain',
	paid: 'good',
	'part-sent': 'good',
	sent: 'good',
	received: 'good',
	complained: 'good',
	'refund-due': 'warn',
	completed: 'good',
	refunded: 'warn',
	voided: 'plain',
} as const satisfies Record<Invoice['state'], 'good' | 'warn' | 'plain'>

/** An invoice with its words, in the language of whoever reads it. */
export function invoiceSheet(invoice: Invoice, wording: Wording): LetterSheet {
	const { copy, language, cautions } = wording
	const { invoice: words, place } = copy.documents
	const isInPart = invoice.given.back.length > 0 && invoice.refundedAt === null
	return {
		kind: 'letter',
		head: {
			...headOf(copy, words.title, invoice.orderNumber),
			status: {
				text: isInPart ? copy.documents.given.status : words.states[invoice.state],
				tone: TONES[invoice.state],
			},
		},
		facts: [
			...momentsOf(invoice, copy),
			{ label: words.method, value: copy.storefront.paying.methods[invoice.method] },
		],
		blocks: [
			{
				title: words.to,
				lines: [
					invoice.buyer.name || copy.till.atCounter,
					...(invoice.service === null ? [words.collected] : addressLines(invoice.buyer)),
					...[invoice.buyer.phone, invoice.email].filter((line) => line !== ''),
				],
			},
			{ title: words.from, lines: [copy.common.brand, copy.common.tagline, place] },
		],
		table: {
			columns: columnsOf(words),
			rows: invoice.lines.map((line) => [
				{
					text: inLanguage(line.productName, language),
					note: inLanguage(line.variantLabel, language),
				},
				{ text: String(line.quantity) },
				{ text: formatRupiah(line.unitPriceSen) },
				{ text: formatRupiah(line.amountSen) },
			]),
		},
		totals: [
			{ label: words.items, value: formatRupiah(invoice.itemsSen) },
			{
				label:
					invoice.service === null
						? words.collected
						: fill(words.shipping, { service: invoice.service }),
				value: formatRupiah(invoice.shippingSen),
			},
			{ label: words.total, value: formatRupiah(invoice.totalSen) },
			...givenFacts(invoice.given, copy),
		],
		notes: [words.thanks, words.ask, ...cautions],
		signatures: [],
	}
}

/** What went back, one under the other, and what is left; nothing where nothing went back. */
export function givenFacts({ back, leftSen }: GivenBack, copy: Copy): SheetFact[] {
	const { given: words } = copy.documents
	if (back.length === 0) return []
	return [
		...back.map(({ at, amountSen, pieces }) => ({
			label: fill(pieces > 0 ? words.pieces : words.line, { date: dayOf(at, copy), pieces }),
			value: formatRupiah(negate(amountSen)),
		})),
		{ label: words.left, value: formatRupiah(leftSen) },
	]
}

/** The same in sentences, the rest also in words: what a kuitansi says of it. */
function givenNotes({ given, refundedAt }: Receipt, copy: Copy): string[] {
	const { given: words, receipt } = copy.documents
	if (refundedAt !== null && given.back.length < 2) {
		return [fill(receipt.refunded, { date: dayOf(refundedAt, copy) })]
	}
	const each = given.back.map(({ at, amountSen }) =>
		fill(words.note, { amount: formatRupiah(amountSen), date: dayOf(at, copy) }),
	)
	if (each.length === 0) return []
	const left = { amount: formatRupiah(given.leftSen), words: given.leftInWords }
	return [...each, fill(words.leftNote, left)]
}

/** A kuitansi with its words; those of the amount are Indonesian in either language. */
export function receiptSheet(receipt: Receipt, { copy, cautions }: Wording): ReceiptSheet {
	const { receipt: words, refundedOn } = copy.documents
	const { orderNumber: number, pieces, refundedAt, given } = receipt
	const text = refundedAt === null ? copy.documents.given.status : refundedOn
	const isGivenBack = refundedAt !== null || given.back.length > 0
	return {
		kind: 'receipt',
		head: {
			...headOf(copy, words.title, receipt.number),
			status: isGivenBack ? { text, tone: 'warn' } : null,
		},
		facts: [
			{ label: words.from, value: receipt.receivedFrom || copy.till.atCounter },
			{ label: words.sum, value: receipt.amountInWords },
			{
				label: words.purpose,
				value: fill(receipt.isCollected ? words.purposeCollected : words.purposeText, {
					number,
					pieces,
				}),
			},
			{ label: words.method, value: methodOf(receipt, copy) },
		],
		amount: formatRupiah(receipt.amountSen),
		dated: fill(words.dated, { date: dayOf(receipt.paidAt, copy) }),
		issuer: copy.common.brand,
		notes: [...givenNotes(receipt, copy), words.issued[receipt.method], ...cautions],
	}
}

function methodOf({ method, codeSen }: Receipt, { documents }: Copy): string {
	const { methods, withCode } = documents.receipt
	if (!codeSen) return methods[method]
	return fill(withCode, { method: methods[method], code: formatRupiah(codeSen) })
}

function headOf({ common, documents }: Copy, title: string, number: string): SheetHead {
	const { brand: shop, tagline } = common
	return { shop, tagline, place: documents.place, title, number, status: null }
}

function dayOf(at: Instant, { calendar }: Copy): string {
	return dayInWords(dateInMagetan(at), calendar)
}

function momentsOf(invoice: Invoice, copy: Copy): SheetFact[] {
	const { documents: words } = copy
	const moments: [string, Instant | null][] = [
		[words.date, invoice.placedAt],
		[words.paidOn, invoice.paidAt],
		[words.refundedOn, invoice.refundedAt],
	]
	return [
		{ label: words.order, value: invoice.orderNumber },
		...moments.flatMap(([label, at]) => (at ? [{ label, value: dayOf(at, copy) }] : [])),
	]
}

function columnsOf(words: Copy['documents']['invoice']): SheetColumn[] {
	return [
		{ label: words.product, share: 0.46, align: 'left', kind: 'strong' },
		{ label: words.quantity, share: 0.12, align: 'right', kind: 'text' },
		{ label: words.price, share: 0.21, align: 'right', kind: 'text' },
		{ label: words.amount, share: 0.21, align: 'right', kind: 'strong' },
	]
}
