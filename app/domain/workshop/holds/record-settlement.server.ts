import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { notOnHold, stillOnHold } from '#app/domain/workshop/batches/errors.ts'
import { lockBatch } from '#app/domain/workshop/batches/store.server.ts'
import { noSuchBatch, notEligible } from '#app/domain/workshop/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertSettlement, selectLine } from './store.server.ts'

export interface RecordSettlement {
	batchCode: string
	makerCode: string
	actor: Actor
	at: Instant
}

/**
 * Settles a line of a sheet that is on hold by what the register says of its day now, once and for
 * good. The mark on the sheet stays as it was signed. The caller moves the money.
 *
 * Refuses `workshop.no_such_batch`, `people.no_such_maker`, `workshop.not_on_hold`,
 * `workshop.still_on_hold` (the class of that day is not on record yet) and `workshop.not_eligible`
 * (the register says that nobody can have worked).
 */
export async function recordSettlement(tx: Tx, input: RecordSettlement) {
	const { batchCode, makerCode, actor, at } = input
	const batch = await lockBatch(tx, batchCode)
	if (!batch) throw noSuchBatch(batchCode)
	const maker = await getMaker(tx, makerCode)
	const line = await selectLine(tx, batch.id, maker.id)
	if (line?.earning !== 'hold' || batch.state === 'submitted') throw notOnHold(makerCode)
	const earned = await earningsOn(tx, [maker.id], batch.work_date)
	const earning = earned.get(maker.id) ?? 'hold'
	if (earning === 'hold') throw stillOnHold(makerCode, batch.work_date)
	if (earning === 'absent') throw notEligible(makerCode, batch.work_date)
	const settled = { batch_id: batch.id, maker_id: maker.id, earning }
	const by = actorId(actor) ?? actor.kind
	const added = await insertSettlement(tx, { ...settled, settled_by: by, settled_at: at })
	if (!added) throw notOnHold(makerCode)
	await recordAudit(tx, {
		actor,
		action: 'workshop.hold-settled',
		subjectKind: 'batch',
		subjectId: batch.id,
		details: { code: batch.code, maker: maker.code, earning },
		at,
	})
	return { batchId: batch.id, maker: { id: maker.id, code: maker.code }, earning }
}
