import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import { noSuchLot, notLost, notOnShelf } from '#app/domain/stock/errors.ts'
import { lockLots, moveUnits, selectLotByCode } from '#app/domain/stock/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan, type Instant, startOfDate } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type AdjustmentReason, isHandedOut, limitOf, limits, needsAnother } from './adjustment.ts'
import { insertAdjustment, lockLimit, sumAlone, sumLost } from './store.server.ts'

export interface RecordAdjustment {
	lotCode: string
	quantity: number
	reason: AdjustmentReason
	/** who gets them, in words; of gifts and samples alone, and never a maker */
	toWhom?: string
	note?: string
}

/**
 * Takes pieces off the shelf without a sale, or puts back what was lost and is found. They leave at
 * once, so that nobody buys what is broken or promised; above the limit it is a request that
 * another person approves or declines, which puts them back.
 *
 * Refuses `stock.no_such_lot`, `stock.not_on_shelf` and, for more than was lost, `stock.not_lost`.
 */
export async function recordAdjustment(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordAdjustment,
	actor: Actor,
): Promise<{ adjustmentId: string; isWaiting: boolean }> {
	const { reason, quantity } = input
	invariant(Number.isSafeInteger(quantity) && quantity > 0, 'at least one piece is meant')
	invariant(isHandedOut(reason) === Boolean(input.toWhom?.trim()), 'a gift is somebody’s')
	const at = clock.now()
	const requestedBy = actorId(actor) ?? actor.kind
	return await transaction(db, async (tx) => {
		const known = await selectLotByCode(tx, input.lotCode)
		if (!known) throw noSuchLot()
		const limit = await limitFor(tx, { reason, quantity, staffId: requestedBy, at })
		const [lot] = await lockLots(tx, [known.id])
		invariant(lot, 'a lot stays')
		if (reason !== 'found' && lot.available < quantity) {
			throw notOnShelf({ code: lot.code, free: lot.available })
		}
		const lost = reason === 'found' ? await sumLost(tx, lot.id) : 0
		if (reason === 'found' && lost < quantity) throw notLost({ code: lot.code, lost })
		const adjustmentId = newId()
		const state = limit.isWaiting ? 'requested' : 'alone'
		await insertAdjustment(tx, {
			id: adjustmentId,
			lot_id: lot.id,
			quantity,
			reason,
			to_whom: input.toWhom?.trim() ?? '',
			note: input.note?.trim() ?? '',
			opname_id: null,
			state,
			limit_pieces: limit.pieces,
			requested_by: requestedBy,
			requested_at: at,
			decided_by: null,
			decided_at: null,
			decision: '',
		})
		await moveAdjusted(tx, { lotId: lot.id, adjustmentId, reason, quantity, at })
		await recordAudit(tx, {
			actor,
			action: `stock.adjustment-${state === 'alone' ? 'made' : 'asked'}`,
			subjectKind: 'lot',
			subjectId: lot.id,
			details: { code: lot.code, reason, quantity },
			at,
		})
		return { adjustmentId, isWaiting: limit.isWaiting }
	})
}

/** Moves what an adjustment says, and tells the shelf; the lot is locked, and has the pieces. */
export async function moveAdjusted(
	tx: Tx,
	moved: {
		lotId: string
		adjustmentId: string
		reason: AdjustmentReason
		quantity: number
		at: Instant
		/** what was taken off the shelf comes back on it */
		isDeclined?: boolean
	},
): Promise<void> {
	const { lotId, adjustmentId, reason, quantity, at, isDeclined = false } = moved
	const isFound = reason === 'found'
	const variantId = await moveUnits(tx, {
		lotId,
		kind: isFound ? 'found' : isDeclined ? 'restored' : 'removed',
		quantity,
		reason: isFound ? 'lost' : reason,
		adjustmentId,
		at,
	})
	invariant(variantId, 'a locked lot has what was read from it')
	const sign = isFound || isDeclined ? 1 : -1
	await keepShelf(tx, { moves: [{ variantId, pieces: sign * quantity }] })
}

async function limitFor(
	tx: Tx,
	wanted: { reason: AdjustmentReason; quantity: number; staffId: string; at: Instant },
): Promise<{ pieces: number; isWaiting: boolean }> {
	const name = limitOf(wanted.reason)
	if (name === null) return { pieces: wanted.quantity, isWaiting: false }
	const pieces = await lockLimit(tx, name)
	const aloneToday = await sumAlone(tx, {
		staffId: wanted.staffId,
		since: startOfDate(dateInMagetan(wanted.at)),
		reasons: limits[name],
	})
	const { quantity } = wanted
	return { pieces, isWaiting: needsAnother({ quantity, aloneToday, limitPieces: pieces }) }
}
