import { type CalendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { LARGEST_AMOUNT, negate, type Sen, sen } from '#app/shared/money.ts'
import type { WrittenCells } from '#app/shared/sheet.ts'
import type { BankLayout, DayForm, NumberForm } from './layout.ts'

const MONTHS = [
	['jan', 'januari', 'january'],
	['feb', 'februari', 'february'],
	['mar', 'maret', 'march'],
	['apr', 'april'],
	['mei', 'may'],
	['jun', 'juni', 'june'],
	['jul', 'juli', 'july'],
	['agu', 'ags', 'agt', 'aug', 'agustus', 'august'],
	['sep', 'september'],
	['okt', 'oct', 'oktober', 'october'],
	['nov', 'november', 'nop'],
	['des', 'dec', 'desember', 'december'],
]
const CENTURY = '20'
const GROUPED = {
	point: /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/,
	comma: /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/,
} as const satisfies Record<NumberForm, RegExp>

/**
 * A day as a bank writes it, with or without a time behind it. Undefined for anything else: a day
 * read wrongly would match what happened on another.
 */
export function statementDay(text: string, form: DayForm): CalendarDate | undefined {
	// Months in words stand between blanks as often; a time follows a blank, or a T.
	const joined = text.trim().replace(/^(\d{1,2}) ([a-z]+) (?=\d{4})/i, '$1-$2-')
	const [bare = ''] = joined.split(/\s|T(?=\d)/)
	const [first = '', second = '', third = ''] = bare.split(/[-/.]/)
	const iso = isoDay([first, second, third], form)
	return iso !== undefined && isCalendarDate(iso) ? iso : undefined
}

function isoDay([first, second, third]: [string, string, string], form: DayForm) {
	if (form === 'yyyy-mm-dd') return `${first}-${second}-${third}`
	const day = first.padStart(2, '0')
	if (form === 'dd/mm/yyyy') return `${third}-${second.padStart(2, '0')}-${day}`
	if (form === 'dd/mm/yy') return `${CENTURY}${third}-${second.padStart(2, '0')}-${day}`
	const month = MONTHS.findIndex((names) => names.includes(second.toLowerCase())) + 1
	return month === 0 ? undefined : `${third}-${String(month).padStart(2, '0')}-${day}`
}

/** A day and a number of a workbook as a layout writes them, so that it reads them. */
export function writtenBy({ separator, day, number }: Written): WrittenCells {
	return {
		separator,
		number: (text) => (number === 'comma' ? text.replace('.', ',') : text),
		day: (iso) => {
			const [year = '', month = '', date = ''] = iso.split('-')
			if (day === 'yyyy-mm-dd') return iso
			if (day === 'dd/mm/yyyy') return `${date}/${month}/${year}`
			if (day === 'dd/mm/yy') return `${date}/${month}/${year.slice(CENTURY.length)}`
			return `${date}-${MONTHS[Number(month) - 1]?.[0] ?? month}-${year}`
		},
	}
}

type Written = Pick<BankLayout, 'separator' | 'day' | 'number'>

/**
 * An amount as a bank writes it, in sen; undefined for anything that could be read in two ways, and
 * for what no account here holds.
 */
export function statementAmount(text: string, form: NumberForm): Sen | undefined {
	const bare = text.replace(/^(?:rp\.?|idr)\s*/i, '').trim()
	const [, minus, whole, rest = ''] = GROUPED[form].exec(bare) ?? []
	if (whole === undefined) return undefined
	const value = Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'))
	if (value > LARGEST_AMOUNT) return undefined
	return minus === '-' ? negate(sen(value)) : sen(value)
}

/**
 * What a line adds to the account, negative for what left it. Undefined where nothing or two
 * things are said: an amount on both sides, or one without a side.
 */
export function lineAmount(
	cells: ReadonlyMap<string, string>,
	layout: BankLayout,
): Sen | undefined {
	const { columns, number } = layout
	if (columns.amount === null) {
		const debit = amountOrNothing(cells.get(columns.debit ?? '') ?? '', number)
		const credit = amountOrNothing(cells.get(columns.credit ?? '') ?? '', number)
		if (debit === undefined || credit === undefined) return undefined
		if ((debit === 0) === (credit === 0) || debit < 0 || credit < 0) return undefined
		return debit === 0 ? credit : negate(debit)
	}
	const [, typed = '', behind = ''] =
		/^(.*?\d)\s*([a-z]*)$/i.exec(cells.get(columns.amount)?.trim() ?? '') ?? []
	const amount = statementAmount(typed, number)
	if (amount === undefined || amount === 0) return undefined
	const mark = (columns.mark === null ? behind : (cells.get(columns.mark) ?? ''))
		.trim()
		.toLowerCase()
	if (layout.debitMarks.includes(mark)) return amount < 0 ? undefined : negate(amount)
	if (layout.creditMarks.includes(mark)) return amount < 0 ? undefined : amount
	const isSigned = layout.debitMarks.length + layout.creditMarks.length === 0 && mark === ''
	return isSigned ? amount : undefined
}

function amountOrNothing(text: string, form: NumberForm): Sen | undefined {
	return /^-?$/.test(text.trim()) ? sen(0) : statementAmount(text, form)
}
