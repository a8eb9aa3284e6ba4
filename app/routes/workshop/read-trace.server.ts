import { readOrderNumber } from '#app/domain/orders/order.ts'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { findOrderByNumber, ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { piecesOfOrder } from '#app/domain/orders/parcels/pieces.server.ts'
import { adjustmentsOfLot } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { holdersOfLot } from '#app/domain/stock/cards/cards.server.ts'
import { getLot, isLot } from '#app/domain/stock/lots.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { Services } from '#app/services.server.ts'
import { nameAdjustments } from './name-adjustments.server.ts'
import { lotCodeOf } from './opname-steps.server.ts'

type Db = Services['db']

const OPNAME = /^OPN-\d{4}-\d{3,}$/

/** What a code is of, and what is known of it. */
export type Trace =
	| { kind: 'lot'; lot: Awaited<ReturnType<typeof readLotTrace>> }
	| { kind: 'order'; order: Awaited<ReturnType<typeof readOrderTrace>> }
	/** it has a page of its own */
	| { kind: 'page'; to: string }
	| null

/** Finds what any code means: of a tag, a lot, an order, an opname. Null for what nothing has. */
export async function readTrace(db: Db, typed: string, cursor: string | null): Promise<Trace> {
	const text = typed.trim().toUpperCase()
	if (OPNAME.test(text)) return { kind: 'page', to: `/bengkel/opname/${text}` }
	const code = lotCodeOf(typed)
	if (code !== null && (await isLot(db, code))) {
		return { kind: 'lot', lot: await readLotTrace(db, code, cursor) }
	}
	const number = readOrderNumber(typed)
	if (number && (await findOrderByNumber(db, number))) {
		return { kind: 'order', order: await readOrderTrace(db, number) }
	}
	return null
}

async function readLotTrace(db: Db, code: string, cursor: string | null) {
	const lot = await getLot(db, code)
	const { origin } = lot
	const { holders, nextCursor } = await holdersOfLot(db, lot.lotId, cursor)
	const orders = await ordersById(
		db,
		holders.map(({ holderId }) => holderId),
	)
	const adjustments = await adjustmentsOfLot(db, lot.lotId)
	return {
		lot,
		sessions: await sessionsBetween(db, origin.workDate, origin.workDate, origin.cohort.id),
		adjustments: await nameAdjustments(db, adjustments),
		holders: holders.map((holder) => ({ ...holder, order: orders.get(holder.holderId) ?? null })),
		nextCursor,
	}
}

async function readOrderTrace(db: Db, number: string) {
	const { order } = await getOrderForStaff(db, number)
	const pieces = await piecesOfOrder(db, order.id)
	const lots = await lotsById(db, [...new Set(pieces.map(({ lotId }) => lotId))])
	return {
		number,
		state: order.state,
		pieces: pieces.map(({ id, productName, variantLabel, lotId, isGone }) => ({
			id,
			productName,
			variantLabel,
			isGone,
			lotCode: lots.get(lotId)?.code ?? '',
		})),
	}
}
