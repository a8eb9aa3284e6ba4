import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { Invoice, Receipt } from '#app/domain/documents/paper.ts'
import type {
	LetterSheet,
	ReceiptSheet,
	SheetColumn,
	SheetFact,
	SheetHead,
} from '#app/domain/documents/sheet.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
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
	return {
		kind: 'letter',
		head: {
			...headOf(copy, words.title, invoice.orderNumber),
			status: { text: words.states[invoice.state], tone: TONES[invoice.state] },
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
		],
		notes: [words.thanks, words.ask, ...cautions],
		signatures: [],
	}
}

/** A kuitansi with its words; those of the amount are Indonesian in either language. */
export function receiptSheet(receipt: Receipt, { copy, cautions }: Wording): ReceiptSheet {
	const { receipt: words, refundedOn } = copy.documents
	const { orderNumber: number, pieces, refundedAt } = receipt
	const refund = refundedAt && fill(words.refunded, { date: dayOf(refundedAt, copy) })
	return {
		kind: 'receipt',
		head: {
			...headOf(copy, words.title, receipt.number),
			status: refund ? { text: refundedOn, tone: 'warn' } : null,
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
		notes: [...(refund ? [refund] : []), words.issued[receipt.method], ...cautions],
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
