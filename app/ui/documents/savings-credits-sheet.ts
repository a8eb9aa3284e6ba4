import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { savingsPapers } from '#app/copy/id/savings-papers.ts'
import type { ExplainedLine, SavingsStatement } from '#app/domain/documents/savings-paper.ts'
import type { LetterSheet } from '#app/domain/documents/sheet.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { savingsHead, type Wording, whoOf } from './savings-sheets.ts'

/** Where each credit comes from, in plain words: the thing, its price, and the part of it. */
export function savingsCreditsSheet(
	credits: readonly ExplainedLine[],
	{ makerCode, until, stationery }: SavingsStatement,
	wording: Wording,
): LetterSheet {
	const { credits: words, statement } = savingsPapers
	const { copy, cautions } = wording
	const date = dayInWords(until, copy.calendar)
	return {
		kind: 'letter',
		head: savingsHead(stationery, wording, {
			title: words.title,
			number: fill(statement.number, { code: makerCode, date }),
		}),
		facts: [
			{ label: statement.owner, value: whoOf(makerCode, wording) },
			{ label: statement.until, value: date },
		],
		blocks: [],
		table: {
			columns: [
				{ label: words.date, share: 0.16, align: 'left', kind: 'text' },
				{ label: words.what, share: 0.5, align: 'left', kind: 'text' },
				{ label: words.amount, share: 0.16, align: 'right', kind: 'strong' },
				{ label: words.state, share: 0.18, align: 'left', kind: 'text' },
			],
			rows: credits.map((credit) => [
				{ text: dayInWords(credit.date, copy.calendar, true) },
				{ text: sentenceOf(credit), note: sumOf(credit) },
				{ text: formatRupiah(credit.amountSen) },
				{ text: copy.finance.maker.states[credit.state] },
			]),
		},
		totals: [],
		notes: [words.note, ...cautions],
		signatures: [],
	}
}

function sentenceOf({ productName, variantLabel, unitPosition, orderNumber }: ExplainedLine) {
	return fill(savingsPapers.credits.sentence, {
		product: [productName.id, variantLabel.id].filter(Boolean).join(', '),
		position: unitPosition,
		order: orderNumber,
	})
}

function sumOf({ priceSen, poolSen, measure, weight, weightTotal, amountSen }: ExplainedLine) {
	const { credits: words } = savingsPapers
	return fill(words.sum, {
		price: formatRupiah(priceSen),
		pool: formatRupiah(poolSen),
		part: fill(words.parts[measure], { weight, total: weightTotal }),
		amount: formatRupiah(amountSen),
	})
}
