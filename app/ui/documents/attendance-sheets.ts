import { dayInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { LetterSheet, SheetColumn, SheetFact } from '#app/domain/documents/sheet.ts'
import type { SessionCard } from '#app/domain/workshop/session.ts'
import { isCalendarDate, weekday } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'

interface Listed {
	readonly cohort: { readonly slug: string; readonly name: Text }
	readonly makerCodes: readonly string[]
	readonly sessions: readonly SessionCard[]
	/** the day of a session, or a month: `2026-11` */
	readonly date: string
}

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
}

/** So many days fit beside each other. */
const DAYS_A_SHEET = 8
const ORDER_SHARE = 0.08
const CODE_SHARE = 0.16

/**
 * A list to be signed by hand: of one session a column to sign in, of a month a box for each
 * session, on as many sheets as there are days. Codes alone, no names.
 */
export function attendanceSheets(listed: Listed, wording: Wording): LetterSheet[] {
	const { sessions, date } = listed
	if (isCalendarDate(date)) return [sheetOf(listed, sessions, wording)]
	const parts: (readonly SessionCard[])[] = []
	for (let at = 0; at === 0 || at < sessions.length; at += DAYS_A_SHEET) {
		parts.push(sessions.slice(at, at + DAYS_A_SHEET))
	}
	return parts.map((part) => sheetOf(listed, part, wording))
}

function sheetOf(
	{ cohort, makerCodes, date }: Listed,
	sessions: readonly SessionCard[],
	{ copy, cautions }: Wording,
): LetterSheet {
	const { list } = copy.cohortWork
	const days = isCalendarDate(date) ? signing(list) : columnsOf(sessions)
	return {
		kind: 'letter',
		head: {
			shop: copy.common.brand,
			tagline: copy.common.tagline,
			place: copy.documents.place,
			title: list.title,
			number: fill(list.number, { slug: cohort.slug, date: date.replaceAll('-', '') }),
			status: null,
		},
		facts: factsOf(cohort.name, sessions, date, copy),
		blocks: [],
		table: {
			columns: [
				{ label: list.order, share: ORDER_SHARE, align: 'left', kind: 'text' },
				{ label: list.code, share: CODE_SHARE, align: 'left', kind: 'strong' },
				...days,
			],
			rows: makerCodes.map((code, index) => [
				{ text: String(index + 1) },
				{ text: code },
				...days.map(() => ({ text: '' })),
			]),
		},
		totals: [],
		notes: [...list.notes, ...cautions],
		signatures: list.signatures.map((title) => ({ title })),
	}
}

function signing(list: Copy['cohortWork']['list']): SheetColumn[] {
	return [
		{ label: list.present, share: 0.12, align: 'right', kind: 'tick' },
		{ label: list.signature, share: 0.64, align: 'left', kind: 'text' },
	]
}

/** `23/11` over a column of boxes; one without a date where nothing is planned. */
function columnsOf(sessions: readonly SessionCard[]): SheetColumn[] {
	const labels = sessions.map(({ day }) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`)
	const share = (1 - ORDER_SHARE - CODE_SHARE) / Math.max(labels.length, 1)
	return (labels.length === 0 ? [''] : labels).map((label) => ({
		label,
		share,
		align: 'right',
		kind: 'tick',
	}))
}

function factsOf(
	name: Text,
	sessions: readonly SessionCard[],
	date: string,
	{ calendar, cohortWork }: Copy,
): SheetFact[] {
	const { list, weekdays, time } = cohortWork
	const first = { label: list.cohort, value: name.id }
	const [session] = sessions
	if (!isCalendarDate(date)) {
		const [year = '', month = ''] = date.split('-')
		const words = `${calendar.months[Number(month) - 1] ?? month} ${year}`
		return [first, { label: list.month, value: words }]
	}
	const { startsAt = null, endsAt = null } = session ?? {}
	const hours = startsAt && endsAt ? fill(time, { from: startsAt, to: endsAt }) : list.noHours
	const day = `${weekdays[weekday(date) - 1] ?? ''}, ${dayInWords(date, calendar, true)}`
	return [
		first,
		{ label: list.day, value: day },
		{ label: list.hours, value: hours.replaceAll(':', '.') },
		{ label: list.place, value: session?.place || list.noHours },
	]
}
