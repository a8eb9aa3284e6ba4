import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { noSuchAdjustment } from '#app/domain/stock/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { AdjustmentReason, AdjustmentState, Limit } from './adjustment.ts'
import {
	countAsked,
	selectAdjustment,
	selectAdjustments,
	selectAdjustmentsOfLot,
	selectLimits,
	sumLost,
} from './store.server.ts'

const PAGE = 50
const SHOWN_OF_LOT = 50

/** Pieces that left a lot without a sale, or were found, with who said so and who agreed. */
export interface Adjustment {
	readonly id: string
	readonly lotCode: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly quantity: number
	readonly reason: AdjustmentReason
	readonly state: AdjustmentState
	readonly toWhom: string
	readonly note: string
	/** what their material cost */
	readonly materialSen: Sen
	readonly isOfOpname: boolean
	readonly requestedBy: string
	readonly requestedAt: Instant
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	readonly decision: string
}

type Row = NonNullable<Awaited<ReturnType<typeof selectAdjustment>>>

/** A page of adjustments, the newest first: all of them, or those that wait for somebody. */
export async function listAdjustments(
	db: Reader,
	page: { cursor: string | null; waiting?: boolean },
): Promise<{ adjustments: Adjustment[]; nextCursor: string | null }> {
	const { cursor, waiting = false } = page
	const rows = await selectAdjustments(db, { before: cursor, waiting, limit: PAGE + 1 })
	const shown = rows.slice(0, PAGE)
	const nextCursor = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null
	return { adjustments: await describe(db, shown), nextCursor }
}

/** One adjustment. Refuses `stock.no_such_adjustment`. */
export async function getAdjustment(db: Reader, id: string): Promise<Adjustment> {
	const row = await selectAdjustment(db, id)
	if (!row) throw noSuchAdjustment()
	const [adjustment] = await describe(db, [row])
	invariant(adjustment, 'one goes in, one comes out')
	return adjustment
}

/** What was decided of a lot outside of orders: the last fifty, the newest first. */
export async function adjustmentsOfLot(db: Reader, lotId: string): Promise<Adjustment[]> {
	return await describe(db, await selectAdjustmentsOfLot(db, lotId, SHOWN_OF_LOT))
}

/** How many wait for somebody to agree. */
export function countAdjustmentsAsked(db: Reader): Promise<number> {
	return countAsked(db)
}

/** Pieces of a lot that were lost and not found again. */
export function lostOf(db: Reader, lotId: string): Promise<number> {
	return sumLost(db, lotId)
}

/** How many pieces one person may decide on alone in a day. */
export async function readLimits(db: Reader): Promise<Record<Limit, number>> {
	const rows = await selectLimits(db)
	const piecesOf = (name: Limit) => rows.find((row) => row.name === name)?.pieces ?? 0
	return { gift: piecesOf('gift'), 'write-off': piecesOf('write-off') }
}

async function describe(db: Reader, rows: readonly Row[]): Promise<Adjustment[]> {
	const offers = await offersOf(db, [...new Set(rows.map((row) => row.variant_id))])
	return rows.map((row) => {
		const offer = offers.get(row.variant_id)
		invariant(offer, `lot ${row.lot_code} has a variant`)
		return {
			id: row.id,
			lotCode: row.lot_code,
			productName: offer.productName,
			variantLabel: offer.label,
			quantity: row.quantity,
			reason: row.reason,
			state: row.state,
			toWhom: row.to_whom,
			note: row.note,
			materialSen: sen(row.unit_cost_sen * row.quantity),
			isOfOpname: row.opname_id !== null,
			requestedBy: row.requested_by,
			requestedAt: row.requested_at,
			decidedBy: row.decided_by,
			decidedAt: row.decided_at,
			decision: row.decision,
		}
	})
}
