import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Earning } from '#app/domain/people/earning.ts'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { noSuchBatch, notEligible } from '#app/domain/workshop/errors.ts'
import { refuse } from '#app/domain/workshop/materials/errors.ts'
import { materialOfBatch } from '#app/domain/workshop/materials/materials.server.ts'
import { selectHandsOn } from '#app/domain/workshop/materials/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { add, type Sen } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyDecided, ownBatch, sheetChanged } from './errors.ts'
import { mayHappenTo } from './life.ts'
import { marksOf } from './marks.ts'
import { countBatch, decideBatch, lockBatch, selectSheet, updateEarning } from './store.server.ts'

export interface SignBatch {
	batchCode: string
	/** the marks as the signer has seen them (`marksOf`): others are not signed unseen */
	marksSeen?: string
	/** what all of its material cost, as the signer has seen it, in sen */
	costSeen?: Sen
}

/**
 * The second officer signs a batch and its sheet: from now on its pieces may be accepted and sold.
 * What each line earns is read once more from the register and then frozen for good. Whoever
 * recorded a batch, or material of it, does not sign it; the database refuses that too.
 *
 * Refuses `workshop.no_such_batch`, `workshop.already_decided`, `workshop.own_batch`,
 * `workshop.not_eligible` (somebody cannot have been here on that day), `workshop.sheet_changed`,
 * `workshop.own_material`, `workshop.material_missing` and `workshop.material_changed`.
 */
export async function signBatch(
	{ db, clock }: { db: Db; clock: Clock },
	input: SignBatch,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	await transaction(db, async (tx) => {
		const batch = await lockBatch(tx, input.batchCode)
		if (!batch) throw noSuchBatch(input.batchCode)
		if (!mayHappenTo(batch.state, 'signed')) throw alreadyDecided(batch.code)
		if (batch.recorded_by === by) throw ownBatch()
		const marks = await freezeMarks(tx, batch)
		if (input.marksSeen !== undefined && input.marksSeen !== marksOf(marks)) throw sheetChanged()
		await checkMaterial(tx, batch, by, input.costSeen)
		await decideBatch(tx, batch.id, { state: 'signed', by, at, reason: null })
		await countBatch(tx, batch)
		await recordAudit(tx, {
			actor,
			action: 'workshop.batch-signed',
			subjectKind: 'batch',
			subjectId: batch.id,
			details: { code: batch.code, quantity: batch.quantity },
			at,
		})
	})
}

/** The signature stands for what the pieces cost as well: makers' premi depends on it. */
async function checkMaterial(
	tx: Tx,
	batch: NonNullable<Awaited<ReturnType<typeof lockBatch>>>,
	by: string,
	costSeen: Sen | undefined,
): Promise<void> {
	if ((await selectHandsOn(tx, batch.id)).has(by)) throw refuse('workshop.own_material')
	const uses = await materialOfBatch(tx, batch.id)
	if (uses.length === 0 && batch.material_reason === null) throw refuse('workshop.material_missing')
	const cost = add(batch.material_cost_sen, ...uses.map((use) => use.costSen))
	if (costSeen !== undefined && costSeen !== cost) throw refuse('workshop.material_changed')
}

async function freezeMarks(
	tx: Tx,
	batch: NonNullable<Awaited<ReturnType<typeof lockBatch>>>,
): Promise<Earning[]> {
	const sheet = await selectSheet(tx, batch.id)
	const makerIds = sheet.map((line) => line.maker_id)
	const earned = await earningsOn(tx, makerIds, batch.work_date)
	const codes = await makerCodesOf(tx, makerIds)
	const marks: Earning[] = []
	for (const line of sheet) {
		const earning = earned.get(line.maker_id) ?? 'absent'
		if (earning === 'absent') throw notEligible(codes.get(line.maker_id) ?? '', batch.work_date)
		if (earning !== line.earning) await updateEarning(tx, batch.id, line.position, earning)
		marks.push(earning)
	}
	return marks
}
