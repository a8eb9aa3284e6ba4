import type { Reader } from '#db/client.ts'
import type { Balance, CardAdjustment, CardRow } from './card.ts'
import { type CardScope, selectCardPage, selectHolders } from './store.server.ts'

const PAGE = 50
/** As many lines as an export holds at most. */
export const MOST_CARD_ROWS = 10_000

/** A page of a card, the newest movement first. */
export interface CardPage<Cursor> {
	readonly rows: readonly CardRow[]
	readonly nextCursor: Cursor | null
}

/** How many lines are wanted. */
interface Length {
	readonly limit?: number
}

/**
 * The stock card of one lot: its movements, the newest first, each with what there was after it.
 * `cursor` is the position that the page before ended with. What is shown sums to the counters of
 * the lot, however long it is.
 */
export async function cardOfLot(
	db: Reader,
	lotId: string,
	page: { cursor: number | null } & Length,
): Promise<CardPage<number>> {
	const limit = page.limit ?? PAGE
	const rows = await cardRows(db, { lotId, before: page.cursor }, limit)
	const shown = rows.slice(0, limit)
	const nextCursor = rows.length > limit ? (shown.at(-1)?.position ?? null) : null
	return { rows: shown, nextCursor }
}

/** The stock card of variants taken together: of a product, or of one of its sizes. */
export async function cardOfVariants(
	db: Reader,
	variantIds: readonly string[],
	page: { cursor: string | null } & Length,
): Promise<CardPage<string>> {
	if (variantIds.length === 0) return { rows: [], nextCursor: null }
	const limit = page.limit ?? PAGE
	const rows = await cardRows(db, { variantIds, before: page.cursor }, limit)
	const shown = rows.slice(0, limit)
	return { rows: shown, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** An order that has pieces of a lot now. */
export interface LotHolder {
	readonly holderId: string
	readonly reserved: number
	readonly sold: number
}

/** Who has pieces of a lot now: ids of orders, the latest first, fifty at a time. */
export async function holdersOfLot(
	db: Reader,
	lotId: string,
	cursor: string | null,
): Promise<{ holders: LotHolder[]; nextCursor: string | null }> {
	const rows = await selectHolders(db, lotId, { before: cursor, limit: PAGE + 1 })
	const holders = rows.slice(0, PAGE).map(({ holder_id, reserved, sold }) => ({
		holderId: holder_id ?? '',
		reserved: Number(reserved),
		sold: Number(sold),
	}))
	return { holders, nextCursor: rows.length > PAGE ? (holders.at(-1)?.holderId ?? null) : null }
}

type Row = Awaited<ReturnType<typeof selectCardPage>>[number]

/** One more than is wanted tells whether there is another page. */
async function cardRows(db: Reader, scope: CardScope, limit: number): Promise<CardRow[]> {
	const rows = await selectCardPage(db, scope, limit + 1)
	const [first] = rows
	let balance: Balance = {
		available: Number(first?.available ?? 0),
		reserved: Number(first?.reserved ?? 0),
		sold: Number(first?.sold ?? 0),
		writtenOff: Number(first?.written_off ?? 0),
	}
	return rows.map((row) => {
		const line = { ...lineOf(row), balance }
		balance = {
			available: balance.available - row.available_delta,
			reserved: balance.reserved - row.reserved_delta,
			sold: balance.sold - row.sold_delta,
			writtenOff: balance.writtenOff - row.written_off_delta,
		}
		return line
	})
}

function lineOf(row: Row): Omit<CardRow, 'balance'> {
	return {
		id: row.id,
		lotCode: row.lot_code,
		position: row.position,
		at: row.at,
		kind: row.kind,
		quantity: Math.abs(row.available_delta || row.sold_delta),
		reason: row.reason,
		holderId: row.holder_id,
		adjustment: adjustmentOf(row),
	}
}

function adjustmentOf(row: Row): CardAdjustment | null {
	if (row.adjustment_id === null || row.state === null || row.requested_by === null) return null
	return {
		id: row.adjustment_id,
		toWhom: row.to_whom ?? '',
		note: row.note ?? '',
		isOfOpname: row.opname_id !== null,
		state: row.state,
		requestedBy: row.requested_by,
		decidedBy: row.decided_by,
	}
}
