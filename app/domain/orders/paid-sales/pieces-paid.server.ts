import type { Reader } from '#db/client.ts'
import { countPiecesBack, countPiecesPaid, countPiecesReplaced, type Span } from './store.server.ts'

/** The pieces of one order over a time, as orders, returns and exchanges tell. */
export interface PiecesPaid {
	/** in the order that was paid */
	readonly paid: number
	/** sent in exchange for one that comes back */
	readonly replaced: number
	/** taken in again, or written off; also what never left and is on sale again */
	readonly back: number
}

const NONE: PiecesPaid = { paid: 0, replaced: 0, back: 0 }

/** By order: what was paid for, sent in exchange and came back over a time. */
export async function piecesPaid(db: Reader, span: Span): Promise<Map<string, PiecesPaid>> {
	const byOrder = new Map<string, PiecesPaid>()
	const counted = [
		['paid', await countPiecesPaid(db, span)],
		['replaced', await countPiecesReplaced(db, span)],
		['back', await countPiecesBack(db, span)],
	] as const
	for (const [what, rows] of counted) {
		for (const { order_id: orderId, pieces } of rows) {
			byOrder.set(orderId, { ...(byOrder.get(orderId) ?? NONE), [what]: Number(pieces) })
		}
	}
	return byOrder
}
