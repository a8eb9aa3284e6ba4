import {
	clearing,
	finalSavings,
	type Holder,
	houseAccounts,
	pendingSavings,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import type { EntryDraft, EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { newId } from '#app/shared/ids.ts'
import { instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
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
		return { id: newId(), code: `WB-${String(index + 1).padStart(3, '0')}` }
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

function saleOf(number: number, makers: readonly Holder[]): EntryDraft {
	const codeOf = (offset: number) => makers[(number + offset) % makers.length]?.code
	const line = (accountCode: string, amount: number): EntryLine => ({
		accountCode,
		amountSen: sen(amount),
		detailId: null,
	})
	return {
		kind: 'order.paid',
		occurredAt: instant(new Date(BEGIN + number * MINUTES_BETWEEN * 60_000).toISOString()),
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
