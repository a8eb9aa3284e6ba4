import { deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import type { CounterReceipt } from '#app/domain/documents/paper.ts'
import type { SheetFact, SlipSheet } from '#app/domain/documents/sheet.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { givenFacts, type Wording } from './buyer-sheets.ts'

/** A receipt of the counter with its words, and the way to the order's page. */
export function slipSheet(
	receipt: CounterReceipt,
	{ copy, language, cautions, pageUrl }: Wording & { readonly pageUrl: string },
): SlipSheet {
	const { calendar, common, documents, till } = copy
	const words = till.receipt
	const { officerName, buyerName, complaintUntil } = receipt
	const until = complaintUntil && deadlineInWords(complaintUntil, calendar, true)
	return {
		kind: 'slip',
		shop: common.brand,
		place: documents.place,
		stamp: receipt.isVoided ? words.voided : null,
		facts: [
			{ label: words.number, value: receipt.number },
			{ label: words.at, value: momentInWords(receipt.soldAt, calendar, true) },
			...(officerName ? [{ label: words.by, value: officerName }] : []),
			...(buyerName ? [{ label: words.buyer, value: buyerName }] : []),
		],
		lines: receipt.lines.map((line) => ({
			name: fill(till.piece, {
				name: inLanguage(line.productName, language),
				label: inLanguage(line.variantLabel, language),
			}),
			detail: fill(words.each, {
				count: line.quantity,
				price: formatRupiah(line.unitPriceSen),
			}),
			amount: formatRupiah(line.amountSen),
		})),
		total: { label: words.total, value: formatRupiah(receipt.totalSen) },
		paid: [...paidOf(receipt, words), ...givenFacts(receipt.given, copy)],
		link: pageUrl,
		notes: [
			...(until && !receipt.isVoided ? [fill(words.complaint, { until })] : []),
			...(receipt.isVoided ? [] : [words.thanks]),
			...cautions,
		],
	}
}

function paidOf(
	{ totalSen, handedSen, changeSen }: CounterReceipt,
	words: { cash: string; change: string; qris: string },
): SheetFact[] {
	if (handedSen === null) return [{ label: words.qris, value: formatRupiah(totalSen) }]
	return [
		{ label: words.cash, value: formatRupiah(handedSen) },
		...(changeSen === null ? [] : [{ label: words.change, value: formatRupiah(changeSen) }]),
	]
}
