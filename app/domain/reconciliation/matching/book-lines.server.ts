import { bank } from '#app/domain/bookkeeping/chart.ts'
import { type MovedRow, rowsMoved } from '#app/domain/ledger/days/rows-moved.server.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { depositsOf } from '#app/domain/till/deposits.server.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { BookItem } from './items.ts'
import { type Days, selectMatchedEntries } from './store.server.ts'

/** What an entry did to the bank account, and whether a match holds it. */
export interface BookLine extends BookItem {
	readonly entryNumber: number
	readonly source: { readonly kind: string; readonly id: string }
	readonly isMatched: boolean
}

/**
 * Every entry that moved the bank account on some days, whatever event it books: what a new event
 * posts there is matched like all others. Each with what a bank's text may say of it.
 */
export async function bookLines(db: Reader, days: Days): Promise<BookLine[]> {
	const rows = await rowsMoved(db, days, bank.code)
	const matched = await selectMatchedEntries(db, numbersOf(rows))
	const references = await referencesOf(db, rows)
	return rows
		.map((row) => ({
			id: String(row.number),
			entryNumber: row.number,
			day: row.day,
			amountSen: row.amountSen,
			kind: row.kind,
			source: row.source,
			references: references(row),
			isMatched: matched.has(row.number),
		}))
		.filter(({ amountSen }) => amountSen !== 0)
}

/** The numbers between which these entries lie. */
function numbersOf(rows: readonly MovedRow[]): { least: number; most: number } {
	const numbers = rows.map(({ number }) => number)
	return { least: Math.min(...numbers), most: Math.max(...numbers) }
}

async function referencesOf(db: Reader, rows: readonly MovedRow[]) {
	const idsOf = (kind: string) =>
		rows.flatMap(({ source }) => (source.kind === kind ? [source.id] : []))
	const orders = await ordersById(db, idsOf('order'))
	const deposits = await depositsOf(db, idsOf('drawer'))
	const slips = new Map<string, string[]>()
	const slipKey = (drawerId: string, amountSen: Sen) => `${drawerId} ${amountSen}`
	for (const { drawerId, amountSen, reference } of deposits) {
		const key = slipKey(drawerId, amountSen)
		slips.set(key, [...(slips.get(key) ?? []), reference])
	}
	return ({ source, amountSen }: MovedRow): string[] => {
		const order = orders.get(source.id)
		return [
			source.id,
			...(order ? [order.number] : []),
			...(slips.get(slipKey(source.id, amountSen)) ?? []),
		]
	}
}
