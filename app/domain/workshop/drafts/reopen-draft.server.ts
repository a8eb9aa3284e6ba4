import type { Selectable } from 'kysely'
import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { selectSessionsOfBatch } from '#app/domain/workshop/batches/store.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'
import { typedWeight } from './draft.ts'
import { draftSchema } from './draft-schema.ts'
import { insertDraft } from './store.server.ts'

/**
 * Gives whoever recorded a batch that was sent back a draft with everything that stood in it, to be
 * put right and sent as another batch.
 */
export async function reopenDraft(
	tx: Tx,
	batch: Selectable<WorkshopSchema['batches']>,
	at: Instant,
): Promise<void> {
	const origin = (await originOfBatches(tx, [batch.id])).get(batch.id)
	const sku = (await offersOf(tx, [batch.variant_id])).get(batch.variant_id)?.sku
	const sheet = (await contributionsOf(tx, [batch.id])).get(batch.id) ?? []
	const sessions = await selectSessionsOfBatch(tx, batch.id)
	const { quantity, grade_b, rework, rejected, sheet_unit: unit } = batch
	const draft = draftSchema.parse({
		cohort: origin?.cohort.slug,
		workDate: batch.work_date,
		sessions: sessions.map(({ id }) => id),
		sku,
		gradeA: String(quantity - grade_b - rework - rejected),
		gradeB: String(grade_b),
		rework: String(rework),
		rejected: String(rejected),
		unit,
		lines: Object.fromEntries(
			sheet.map((line) => [line.makerCode, typedWeight(unit, line.weight)]),
		),
		material: formatRupiah(batch.material_cost_sen),
		materialReason: batch.material_reason ?? '',
	})
	const begun = { id: newId(), owner_id: batch.recorded_by, document: JSON.stringify(draft) }
	const times = { begun_at: at, saved_at: at }
	await insertDraft(tx, { ...begun, revision: 1, sent_back_batch_id: batch.id, ...times })
}
