import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookSavingsAdjusted } from '#app/domain/bookkeeping/book-savings-adjusted.server.ts'
import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import {
	adjustmentDecided,
	noSuchAdjustment,
	notEnough,
	ownAdjustment,
} from '#app/domain/savings/errors.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { negate, type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { AdjustmentState } from './adjustment.ts'
import {
	type AdjustmentRow,
	findAdjustment,
	lockAdjustment,
	updateAdjustment,
} from './store.server.ts'

/**
 * Another person agrees that savings are put right, and it is booked. Refuses
 * `savings.no_such_adjustment`, `savings.adjustment_decided`, for whoever asked
 * `savings.own_adjustment`, which the database refuses too, and `savings.not_enough`.
 */
export async function approveAdjustment(
	deps: { db: Db; clock: Clock },
	input: { adjustmentId: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked, code, finalSen } = await lockAsked(tx, input.adjustmentId)
		if (asked.requested_by === (actorId(actor) ?? actor.kind)) throw ownAdjustment()
		const { id: adjustmentId, maker_id: id, kind, amount_sen: amountSen } = asked
		const freeSen = sen(Math.max(finalSen - (await heldBackOf(tx, id, adjustmentId)), 0))
		if (-amountSen > freeSen) throw notEnough(freeSen)
		await decide(tx, asked, { state: 'approved', decision: '', actor, at })
		const maker = { id, code }
		await bookSavingsAdjusted(tx, { adjustmentId, maker, kind, amountSen, adjustedAt: at }, at)
	})
}

/**
 * Says no, with the reason: another person declines it, whoever asked calls it off. Refuses
 * `savings.no_such_adjustment` and `savings.adjustment_decided`.
 */
export async function declineAdjustment(
	deps: { db: Db; clock: Clock },
	input: { adjustmentId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked } = await lockAsked(tx, input.adjustmentId)
		const isOwn = asked.requested_by === (actorId(actor) ?? actor.kind)
		const state = isOwn ? 'called-off' : 'declined'
		await decide(tx, asked, { state, decision: input.reason, actor, at })
	})
}

/** What waits to be decided, with the balance it is about: both locked, the balance first. */
async function lockAsked(
	tx: Tx,
	adjustmentId: string,
): Promise<{ asked: AdjustmentRow; code: string; finalSen: Sen }> {
	const found = await findAdjustment(tx, adjustmentId)
	if (!found) throw noSuchAdjustment()
	const code = (await makerCodesOf(tx, [found.maker_id])).get(found.maker_id)
	invariant(code, 'whose savings are put right is registered')
	const balance = await lockAccountBalance(tx, finalSavingsCode(code))
	const asked = await lockAdjustment(tx, adjustmentId)
	if (asked.state !== 'requested') throw adjustmentDecided()
	return { asked, code, finalSen: negate(balance ?? ZERO) }
}

async function decide(
	tx: Tx,
	asked: AdjustmentRow,
	decided: { state: AdjustmentState; decision: string; actor: Actor; at: Instant },
): Promise<void> {
	const { state, decision, actor, at } = decided
	const by = actorId(actor) ?? actor.kind
	await updateAdjustment(tx, asked.id, { state, decided_by: by, decided_at: at, decision })
	await recordAudit(tx, {
		actor,
		action: `savings.adjustment-${state}`,
		subjectKind: 'maker',
		subjectId: asked.maker_id,
		details: { kind: asked.kind, amountSen: asked.amount_sen, ...(decision && { decision }) },
		at,
	})
}
