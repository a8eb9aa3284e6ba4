import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { adjustmentDecided, noSuchAdjustment, ownAdjustment } from '#app/domain/stock/errors.ts'
import { lockLots } from '#app/domain/stock/store.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { moveAdjusted } from './record-adjustment.server.ts'
import { type AdjustmentRow, lockAdjustment, updateAdjustment } from './store.server.ts'

interface Decision {
	adjustmentId: string
	/** why; may be empty when it is approved */
	decision: string
}

/**
 * Agrees that pieces have left their lot without a sale: they were taken off the shelf when it was
 * asked. Refuses `stock.no_such_adjustment`, `stock.adjustment_decided` and, for whoever asked,
 * `stock.own_adjustment`, which the database refuses too.
 */
export async function approveAdjustment(
	{ db, clock }: { db: Db; clock: Clock },
	input: Decision,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const asked = await lockAsked(tx, input.adjustmentId)
		if (asked.requested_by === (actorId(actor) ?? actor.kind)) throw ownAdjustment()
		await decide(tx, asked, { ...input, state: 'approved', actor, at })
	})
}

/**
 * Does not agree: the pieces are back on the shelf, for others to buy. Whoever asked may take it
 * back in the same way. Refuses `stock.no_such_adjustment` and `stock.adjustment_decided`.
 */
export async function declineAdjustment(
	{ db, clock }: { db: Db; clock: Clock },
	input: Decision,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const asked = await lockAsked(tx, input.adjustmentId)
		await lockLots(tx, [asked.lot_id])
		await decide(tx, asked, { ...input, state: 'declined', actor, at })
		const { id: adjustmentId, lot_id: lotId, reason, quantity } = asked
		await moveAdjusted(tx, { lotId, adjustmentId, reason, quantity, at, isDeclined: true })
	})
}

async function lockAsked(tx: Tx, id: string): Promise<AdjustmentRow> {
	const asked = await lockAdjustment(tx, id)
	if (!asked) throw noSuchAdjustment()
	if (asked.state !== 'requested') throw adjustmentDecided()
	return asked
}

async function decide(
	tx: Tx,
	asked: AdjustmentRow,
	decided: { state: 'approved' | 'declined'; decision: string; actor: Actor; at: Instant },
): Promise<void> {
	const { state, decision, actor, at } = decided
	await updateAdjustment(tx, asked.id, {
		state,
		decided_by: actorId(actor) ?? actor.kind,
		decided_at: at,
		decision: decision.trim(),
	})
	await recordAudit(tx, {
		actor,
		action: `stock.adjustment-${state}`,
		subjectKind: 'lot',
		subjectId: asked.lot_id,
		details: { reason: asked.reason, quantity: asked.quantity },
		at,
	})
}
