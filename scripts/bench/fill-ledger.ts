import {
	clearing,
	finalSavings,
	type Holder,
	houseAccounts,
	pendingSavings,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { closeMonth } from '#app/domain/ledger/closed/close-month.server.ts'
import type { EntryDraft, EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, dateInMagetan, instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { monthOf, nextMonth } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

export const LINES_PER_ENTRY = 5
/** In one transaction: one a time would measure the disk. */
const AT_ONCE = 500
const MAKERS = 200
const BEGIN = Date.UTC(2024, 0, 1)
const MINUTES_BETWEEN = 5

/**
 * Posts sales until there are so many lines, by the verb: each of a piece for Rp30.000 by two of
 * two hundred makers. Five minutes lie between two of them, which is two years for a million lines.
 */
export async function fillLedger(db: Db, lines: number): Promise<void> {
	const makers = Array.from({ length: MAKERS }, (_, index): Holder => {
		return { id: newId(), code: aMakerOf(index) }
	})
	const ofMakers = makers.flatMap((maker) => [pendingSavings(maker), finalSavings(maker)])
	await transaction(db, (tx) => openAccounts(tx, [...houseAccounts, ...ofMakers]))
	const entries = Math.ceil(lines / LINES_PER_ENTRY)
	for (let from = 0; from < entries; from += AT_ONCE) {
		const until = Math.min(from + AT_ONCE, entries)
		await transaction(db, async (tx) => {
			for (let number = from; number < until; number++) {
				const sale = saleOf(number, makers)
				await postEntry(tx, sale, sale.occurredAt)
			}
		})
	}
}

/** The code of the first maker of an entry, which are numbered from 0. */
export function aMakerOf(number: number): string {
	return `WB-${String((number % MAKERS) + 1).padStart(3, '0')}`
}

const instantOf = (number: number) =>
	instant(new Date(BEGIN + number * MINUTES_BETWEEN * 60_000).toISOString())

/** The day on which an entry is booked. */
export function dayOf(number: number): CalendarDate {
	return dateInMagetan(instantOf(number))
}

/** Closes every month of so many lines but the last. */
export async function closeMonths(db: Db, lines: number): Promise<void> {
	const last = Math.ceil(lines / LINES_PER_ENTRY) - 1
	const people = { proposedBy: 'treasurer', approvedBy: 'head', reason: null }
	const end = monthOf(dayOf(last))
	for (let month = monthOf(dayOf(0)); month !== end; month = nextMonth(month)) {
		await transaction(db, (tx) => closeMonth(tx, { ...people, month, at: instantOf(last) }))
	}
}

function saleOf(number: number, makers: readonly Holder[]): EntryDraft {
	const codeOf = (offset: number) => makers[(number + offset) % makers.length]?.code
	const line = (accountCode: string, amount: number): EntryLine => ({
		accountCode,
		amountSen: sen(amount),
		detailId: null,
	})
	return {
		kind: 'order.paid',
		occurredAt: instantOf(number),
		idempotencyKey: `sale ${number}`,
		source: { kind: 'order', id: `sale ${number}` },
		reversesEntryId: null,
		lines: [
			line(clearing.code, 3_000_000),
			line(`2110.${codeOf(0)}`, -733_300),
			line(`2110.${codeOf(7)}`, -366_700),
			line(pnbpPayable.code, -330_000),
			line(workingCapital.code, -1_570_000),
		],
	}
}
