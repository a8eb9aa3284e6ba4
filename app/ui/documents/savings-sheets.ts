import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { savingsPapers as words } from '#app/copy/id/savings-papers.ts'
import type { SavingsStatement, WithdrawalPaper } from '#app/domain/documents/savings-paper.ts'
import type {
	LetterSheet,
	ReceiptSheet,
	SheetHead,
	SheetSignature,
} from '#app/domain/documents/sheet.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import { dateInMagetan, weekday } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { numberInWords, terbilang } from '#app/shared/terbilang.ts'
import { letterheadOf, signatureOf } from './official-sheets.ts'

export interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
	/** the maker's name, for whoever may see it; null leaves the code alone */
	readonly name: string | null
}

/** The kuitansi of a paid withdrawal, to be signed by whoever gets the money. */
export function savingsReceiptSheet(paper: WithdrawalPaper, wording: Wording): ReceiptSheet {
	const { receipt } = words
	const { copy, cautions } = wording
	const { stationery, makerCode, note } = paper
	const who = whoOf(makerCode, wording)
	return {
		kind: 'receipt',
		head: savingsHead(stationery, wording, {
			title: receipt.title,
			number: fill(words.number, { number: paper.receiptNumber }),
		}),
		facts: [
			{
				label: receipt.from,
				value: fill(receipt.fromText, { unit: stationery.letterhead.unit }),
			},
			{ label: receipt.sum, value: paper.amountInWords },
			{ label: receipt.purpose, value: fill(purposeOf(paper), { who }) },
			...(note ? [{ label: receipt.note, value: note }] : []),
			{ label: receipt.entry, value: String(paper.entryNumber) },
		],
		amount: formatRupiah(paper.amountSen),
		dated: datedOf(paper, copy),
		issuer: '',
		notes: [receipt.kept, ...cautions],
		signatures: signaturesOf(paper, wording),
	}
}

/** What it is paid for; to heirs and to another house in words of their own. */
function purposeOf({ purpose, receiver }: WithdrawalPaper): string {
	const { purposes, leaving } = words.receipt
	return receiver === 'heir' || receiver === 'house' ? leaving[receiver] : purposes[purpose]
}

/** The minutes of the handover: who got what when, and what is left. */
export function handoverSheet(paper: WithdrawalPaper, wording: Wording): LetterSheet {
	const { handover } = words
	const { copy, cautions } = wording
	const { stationery, makerCode } = paper
	const date = dateInMagetan(paper.paidAt)
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
	const { letterhead } = stationery
	return {
		kind: 'letter',
		head: savingsHead(stationery, wording, {
			title: handover.title,
			number: fill(words.number, { number: paper.handoverNumber }),
		}),
		facts: [],
		opening: [
			fill(handover.opening, {
				weekday: copy.holidays.weekdays[weekday(date) - 1] ?? '',
				day: numberInWords(day),
				month: copy.calendar.months[month - 1] ?? '',
				year: numberInWords(year),
				unit: letterhead.unit,
				who: whoOf(makerCode, wording),
				amount: formatRupiah(paper.amountSen),
				words: paper.amountInWords,
			}),
			handover.to[paper.receiver],
		],
		blocks: [],
		table: {
			columns: [
				{ label: handover.item, share: 0.66, align: 'left', kind: 'text' },
				{ label: handover.amount, share: 0.34, align: 'right', kind: 'strong' },
			],
			rows: [
				[{ text: handover.before }, { text: formatRupiah(paper.beforeSen) }],
				[{ text: handover.handed, note: paper.note }, { text: formatRupiah(paper.amountSen) }],
				[{ text: handover.after }, { text: formatRupiah(paper.afterSen) }],
			],
		},
		totals: [],
		notes: [
			fill(handover.receipt, { number: paper.receiptNumber, entry: paper.entryNumber }),
			handover.closing,
			datedOf(paper, copy),
			...cautions,
		],
		signatures: signaturesOf(paper, wording),
	}
}

/** Every movement of a maker's final savings with the balance after it. */
export function savingsStatementSheet(
	statement: SavingsStatement,
	wording: Wording,
	{ title, number }: { title: string; number: string },
): LetterSheet {
	const { statement: own } = words
	const { copy, cautions } = wording
	const { stationery, makerCode, lines, closingSen, pendingSen } = statement
	const until = dayInWords(statement.until, copy.calendar)
	return {
		kind: 'letter',
		head: savingsHead(stationery, wording, { title, number }),
		facts: [
			{ label: own.owner, value: whoOf(makerCode, wording) },
			{ label: own.until, value: until },
			{ label: own.lines, value: String(lines.length) },
		],
		blocks: [],
		table: {
			columns: [
				{ label: own.date, share: 0.16, align: 'left', kind: 'text' },
				{ label: own.what, share: 0.36, align: 'left', kind: 'text' },
				{ label: own.credit, share: 0.16, align: 'right', kind: 'text' },
				{ label: own.debit, share: 0.16, align: 'right', kind: 'text' },
				{ label: own.balance, share: 0.16, align: 'right', kind: 'strong' },
			],
			rows: lines.map((line) => [
				{ text: dayInWords(line.date, copy.calendar, true) },
				{
					text: copy.finance.events[line.kind] ?? line.kind,
					note: fill(line.orderNumber ? own.ofOrder : own.entry, {
						number: line.entryNumber,
						order: line.orderNumber ?? '',
					}),
				},
				{ text: line.inSen > 0 ? formatRupiah(line.inSen) : '' },
				{ text: line.outSen > 0 ? formatRupiah(line.outSen) : '' },
				{ text: formatRupiah(line.balanceSen) },
			]),
		},
		totals: [
			{ label: own.totalIn, value: formatRupiah(statement.inSen) },
			{ label: own.totalOut, value: formatRupiah(statement.outSen) },
			{ label: own.closing, value: formatRupiah(closingSen) },
		],
		notes: [
			...(lines.length === 0 ? [own.empty] : []),
			fill(own.inWords, { words: terbilang(closingSen) }),
			...(pendingSen > 0 ? [fill(own.pending, { amount: formatRupiah(pendingSen) })] : []),
			fill(own.derived, { account: `2120.${makerCode}` }),
			...cautions,
		],
		signatures: officialsOf(stationery),
	}
}

/** What the bank is to transfer, with room for the accounts, which are written by hand. */
export function transferListSheet(
	paper: WithdrawalPaper,
	wording: Wording,
	number: string,
): LetterSheet {
	const { transfers } = words
	const { stationery, amountSen } = paper
	return {
		kind: 'letter',
		head: savingsHead(stationery, wording, {
			title: transfers.title,
			number: fill(words.number, { number }),
		}),
		facts: [
			{
				label: words.statement.date,
				value: dayInWords(dateInMagetan(paper.paidAt), wording.copy.calendar),
			},
			{ label: transfers.lines, value: '1' },
		],
		blocks: [],
		table: {
			columns: [
				{ label: transfers.order, share: 0.07, align: 'left', kind: 'text' },
				{ label: transfers.who, share: 0.29, align: 'left', kind: 'strong' },
				{ label: transfers.amount, share: 0.18, align: 'right', kind: 'strong' },
				{ label: transfers.bank, share: 0.26, align: 'left', kind: 'text' },
				{ label: transfers.holder, share: 0.2, align: 'left', kind: 'text' },
			],
			rows: [
				[
					{ text: '1' },
					{ text: whoOf(paper.makerCode, wording) },
					{ text: formatRupiah(amountSen) },
					{ text: '' },
					{ text: '' },
				],
			],
		},
		totals: [{ label: transfers.total, value: formatRupiah(amountSen) }],
		notes: [
			fill(transfers.inWords, { words: paper.amountInWords }),
			transfers.byHand,
			...wording.cautions,
		],
		signatures: officialsOf(stationery),
	}
}

/** The head of a paper of savings: the unit's of its day. */
export function savingsHead(
	{ letterhead }: Stationery,
	{ copy }: Wording,
	{ title, number }: { title: string; number: string },
): SheetHead {
	const { brand: shop, tagline } = copy.common
	const place = copy.documents.place
	return { shop, tagline, place, title, number, status: null, letterhead: letterheadOf(letterhead) }
}

/** Whose savings: the name with the code where it may be printed, or the code. */
export function whoOf(code: string, { name }: Wording): string {
	return name === null ? code : fill(words.who, { name, code })
}

function datedOf({ paidAt, stationery }: WithdrawalPaper, { calendar }: Copy): string {
	const date = dayInWords(dateInMagetan(paidAt), calendar)
	return fill(words.receipt.dated, { place: stationery.letterhead.place, date })
}

/** Who receives, who pays, and who knows of it. */
function signaturesOf(paper: WithdrawalPaper, { name }: Wording): SheetSignature[] {
	const { receiver, makerCode, stationery } = paper
	const title = fill(words.receipt.receivers[receiver], { code: makerCode })
	const isMaker = receiver === 'maker'
	return [
		{ title, ...(isMaker && { name: name ?? makerCode, id: name ? makerCode : '' }) },
		...officialsOf(stationery),
	]
}

function officialsOf({ signatories }: Stationery): SheetSignature[] {
	const head = signatureOf(signatories, 'head')
	return [
		signatureOf(signatories, 'treasurer'),
		{ ...head, title: fill(words.receipt.knowing, { title: head.title }) },
	]
}
