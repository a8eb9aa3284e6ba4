import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { type PiecesPaid, piecesPaid } from '#app/domain/orders/paid-sales/pieces-paid.server.ts'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import { piecesSoldTo } from '#app/domain/stock/proofs/pieces-sold-to.server.ts'
import { nextDate, startOfDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'

/** The pieces of one order on some days, as it was paid and as its lots moved. */
export interface PiecesOfOrder extends PiecesPaid {
	readonly orderId: string
	/** paid and replaced, less what came back: what should have left the stock */
	readonly due: number
	/** what has left the stock, less what came back */
	readonly left: number
}

/** The pieces of each order that was paid, exchanged or came back on some days. */
export async function piecesSold(db: Reader, days: Days): Promise<PiecesOfOrder[]> {
	const span = { from: startOfDate(days.from), until: startOfDate(nextDate(days.to)) }
	const paid = await piecesPaid(db, span)
	const left = await piecesSoldTo(db, span)
	return [...new Set([...paid.keys(), ...left.keys()])].sort().map((orderId) => {
		const pieces = paid.get(orderId) ?? { paid: 0, replaced: 0, back: 0 }
		const due = pieces.paid + pieces.replaced - pieces.back
		return { ...pieces, orderId, due, left: left.get(orderId) ?? 0 }
	})
}

/** All orders together, and how many of them are not told alike by both. */
export interface PiecesTotal extends Omit<PiecesOfOrder, 'orderId'> {
	readonly unlike: number
}

/** What the pieces of some orders come to. */
export function sumPieces(orders: readonly PiecesOfOrder[]): PiecesTotal {
	const of = (key: 'paid' | 'replaced' | 'back' | 'due' | 'left') =>
		orders.reduce((total, one) => total + one[key], 0)
	return {
		paid: of('paid'),
		replaced: of('replaced'),
		back: of('back'),
		due: of('due'),
		left: of('left'),
		unlike: orders.filter(({ due, left }) => due !== left).length,
	}
}

/** The numbers of these orders, by id. */
export async function numbersOfPieces(
	db: Reader,
	orders: readonly PiecesOfOrder[],
): Promise<Map<string, string>> {
	const known = await ordersById(
		db,
		orders.map(({ orderId }) => orderId),
	)
	return new Map([...known].map(([id, { number }]) => [id, number]))
}
