import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { moveAdjusted } from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { insertAdjustment, sumLost } from '#app/domain/stock/adjustments/store.server.ts'
import { differenceReserved, ownOpname, reasonMissing } from '#app/domain/stock/errors.ts'
import { lockLots } from '#app/domain/stock/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type Line, partakers, readLines } from './lines.server.ts'
import { requireClosed } from './require-opname.server.ts'
import { endOpnameLots, type OpnameRow, updateOpname, updateOpnameLot } from './store.server.ts'

/**
 * Agrees with a count: every difference is posted as a movement, all of them or none. Missing
 * pieces leave what is free of their lot; what is too much comes back as far as it had been lost
 * of that lot, and the rest is written down in the minutes alone, since no piece enters stock
 * without a contribution sheet.
 *
 * Refuses `stock.no_such_opname`, `stock.not_closed`, `stock.own_opname` for whoever opened,
 * closed, counted or gave a reason (as the database does), `stock.reason_missing`, and
 * `stock.difference_reserved` when what is missing has been ordered meanwhile: that order is
 * settled first, or the lot counted once more (`reopenOpname`).
 */
export async function approveOpname(
	{ db, clock }: { db: Db; clock: Clock },
	input: { number: string; decision: string },
	actor: Actor,
): Promise<{ missing: number; found: number; unposted: number }> {
	const at = clock.now()
	const decidedBy = actorId(actor) ?? actor.kind
	return await transaction(db, async (tx) => {
		const opname = await requireClosed(tx, input.number)
		const lines = await readLines(tx, opname.id)
		const took = new Set([opname.opened_by, opname.closed_by, ...partakers(lines)])
		if (took.has(decidedBy)) throw ownOpname()
		const differing = lines.filter((line) => line.expected !== line.counted)
		const unsaid = differing.find((line) => line.reason === null)
		if (unsaid) throw reasonMissing(unsaid.lotCode)
		await updateOpname(tx, opname.id, {
			state: 'approved',
			decided_by: decidedBy,
			decided_at: at,
			decision: input.decision.trim(),
		})
		const sums = await postDifferences(tx, { opname, differing, decidedBy, at })
		await endOpnameLots(tx, opname.id, at)
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-approved',
			subjectKind: 'opname',
			subjectId: opname.id,
			details: { number: opname.number, ...sums },
			at,
		})
		return sums
	})
}

async function postDifferences(
	tx: Tx,
	work: { opname: OpnameRow; differing: readonly Line[]; decidedBy: string; at: Instant },
): Promise<{ missing: number; found: number; unposted: number }> {
	const { opname, differing } = work
	const sums = { missing: 0, found: 0, unposted: 0 }
	const byId = new Map(differing.map((line) => [line.lotId, line]))
	const locked = byId.size === 0 ? [] : await lockLots(tx, [...byId.keys()])
	for (const lot of locked) {
		const line = byId.get(lot.id)
		invariant(line, 'what is locked differs')
		const difference = (line.counted ?? 0) - (line.expected ?? 0)
		const missing = Math.max(-difference, 0)
		if (missing > lot.available) {
			throw differenceReserved({ code: lot.code, missing, free: lot.available })
		}
		const found = difference > 0 ? Math.min(difference, await sumLost(tx, lot.id)) : 0
		if (missing + found > 0) await postDifference(tx, line, missing + found, work)
		const posted = missing > 0 ? -missing : found
		await updateOpnameLot(tx, opname.id, lot.id, { posted })
		sums.missing += missing
		sums.found += found
		sums.unposted += Math.max(difference, 0) - found
	}
	return sums
}

async function postDifference(
	tx: Tx,
	{ lotId, reason, note }: Line,
	quantity: number,
	work: { opname: OpnameRow; decidedBy: string; at: Instant },
): Promise<void> {
	const { opname, decidedBy, at } = work
	invariant(reason && opname.closed_by, 'a difference that is posted has a reason')
	const adjustmentId = newId()
	await insertAdjustment(tx, {
		id: adjustmentId,
		lot_id: lotId,
		quantity,
		reason,
		to_whom: '',
		note,
		opname_id: opname.id,
		state: 'approved',
		limit_pieces: 0,
		requested_by: opname.closed_by,
		requested_at: opname.closed_at ?? at,
		decided_by: decidedBy,
		decided_at: at,
		decision: opname.number,
	})
	await moveAdjusted(tx, { lotId, adjustmentId, reason, quantity, at })
}
