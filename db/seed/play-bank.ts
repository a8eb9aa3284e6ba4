import { awaitedTransfers } from '#app/domain/payments/books/gateway-books.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { type BookLine, bookLines } from '#app/domain/reconciliation/matching/book-lines.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { importStatement } from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { writeCsv } from '#app/shared/csv.ts'
import {
	type CalendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
	weekday,
} from '#app/shared/instant.ts'
import { add, rupiah, SEN_PER_RUPIAH, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { firstDayOf, lastDayOf, monthOf, nextMonth } from '#app/shared/month.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { OPENING_DAY, timeOn } from './when.ts'

const ACCOUNT = '003801000123456'
const LAYOUT = 'BRI'
const COLUMNS = [
	'NOREK',
	'TGL_TRAN',
	'DESK_TRAN',
	'MUTASI_DEBET',
	'MUTASI_KREDIT',
	'SALDO_AKHIR_MUTASI',
]
/** The treasurer fetches the statement of a month on the third of the next. */
const DAYS_INTO_THE_NEXT = 2
/** A bank books nothing on a day of rest, and Monday is two days after Saturday. */
const MOST_DAYS_LATER = 2
const SATURDAY = 6
const SUNDAY = 7

interface Line {
	readonly day: CalendarDate
	readonly amountSen: Sen
	readonly text: string
}

interface Days {
	readonly from: CalendarDate
	readonly to: CalendarDate
}

/**
 * The bank's statements, month by month and up to yesterday: what the books have moved, as a bank
 * would tell it. In the last one are things for the treasurer to find.
 */
export function bankDeeds(now: Instant): Deed[] {
	const today = dateInMagetan(now)
	const bank = { balanceSen: ZERO }
	const deeds: Deed[] = []
	for (let month = monthOf(OPENING_DAY); month < monthOf(today); month = nextMonth(month)) {
		const days = { from: firstDayOf(month), to: lastDayOf(month) }
		deeds.push({
			at: timeOn(nextDate(firstDayOf(nextMonth(month)), DAYS_INTO_THE_NEXT), '10:00'),
			play: async (world) => {
				await takeStatement(world, bank, await linesOf(world, days))
			},
		})
	}
	const days = { from: firstDayOf(monthOf(today)), to: nextDate(today, -1) }
	deeds.push({
		at: now,
		play: async (world) => {
			const awaited = await awaitedLines(world)
			const lines = withSurprises(await linesOf(world, days), awaited, days)
			await takeStatement(world, bank, lines)
		},
	})
	return deeds
}

/** What the bank has booked on these days of what the books have moved, in its own order. */
async function linesOf({ db }: World, { from, to }: Days): Promise<Line[]> {
	const books = await bookLines(db, { from: nextDate(from, -MOST_DAYS_LATER), to })
	const lines = books.map((entry) => ({
		day: bankDayOf(entry.day),
		amountSen: entry.amountSen,
		text: textOf(entry),
	}))
	return lines
		.filter(({ day }) => day >= from && day <= to)
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Transfers that buyers have made, and that nobody has found on the statement yet. */
async function awaitedLines({ db }: World): Promise<Line[]> {
	const payments = await awaitedTransfers(db)
	return payments
		.filter((one) => one.due_sen !== one.amount_sen)
		.map((one) => ({
			day: dateInMagetan(one.created_at),
			amountSen: one.due_sen,
			text: 'TRSF E-BANKING KESET',
		}))
}

function bankDayOf(day: CalendarDate): CalendarDate {
	if (weekday(day) === SATURDAY) return nextDate(day, MOST_DAYS_LATER)
	return weekday(day) === SUNDAY ? nextDate(day) : day
}

/** As banks write: with what the payer wrote, where somebody wrote anything. */
function textOf({ kind, references, source }: BookLine): string {
	if (kind.startsWith('payout.')) return `TRF MASUK STRIPE ${source.id}`
	const said = references.filter((one) => one !== source.id).join(' ')
	if (kind === 'money.received') return `TRSF E-BANKING ${said}`
	if (kind.startsWith('cash.')) return `SETOR TUNAI ${said}`.trim()
	return `PEMINDAHBUKUAN ${said}`.trim()
}

/**
 * Money that nobody knows, the account's own fee, a transfer that did not come, two that came as
 * one, and one that is awaited.
 */
function withSurprises(
	lines: readonly Line[],
	awaited: readonly Line[],
	{ from, to }: Days,
): Line[] {
	const received = lines.filter(({ text }) => text.startsWith('TRSF'))
	const [missing, one, other] = received
	const merged = one && other && one.day === other.day ? [one, other] : []
	const told = lines.filter((line) => line !== missing && !merged.includes(line))
	const [first] = merged
	const surprises: Line[] = [
		...(first
			? [{ ...first, amountSen: add(...merged.map(({ amountSen }) => amountSen)), text: 'SETORAN' }]
			: []),
		{ day: nextDate(from, 1), amountSen: rupiah(75_000), text: 'TRSF ANTAR BANK TANPA BERITA' },
		{ day: to, amountSen: subtract(ZERO, rupiah(6_500)), text: 'BIAYA ADM REKENING' },
	]
	const heard = surprises.filter(({ day }) => day <= to)
	return [...told, ...heard, ...awaited.slice(0, 1)].sort((a, b) =>
		a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
	)
}

/** The treasurer loads the file, asks the gateway, and has matched what is certain. */
async function takeStatement(
	world: World,
	bank: { balanceSen: Sen },
	lines: readonly Line[],
): Promise<void> {
	await importBalance(world)
	const [first] = lines
	if (!first) return
	const openingSen = bank.balanceSen
	const rows = lines.map(({ day, amountSen, text }) => {
		bank.balanceSen = add(bank.balanceSen, amountSen)
		const [debit, credit] = amountSen < 0 ? [-amountSen, 0] : [0, amountSen]
		return [ACCOUNT, day, text, written(debit), written(credit), written(bank.balanceSen)]
	})
	await importStatement(
		world,
		{
			layoutName: LAYOUT,
			fileName: `mutasi-${first.day.slice(0, 7)}.csv`,
			bytes: new TextEncoder().encode(writeCsv(COLUMNS, rows, { separator: ',', bom: false })),
			accountNumber: ACCOUNT,
			openingSen,
			closingSen: bank.balanceSen,
		},
		actorOf(world, 'treasurer'),
	)
	await matchStatements(world)
}

const written = (amount: number) => (amount / SEN_PER_RUPIAH).toFixed(2)
