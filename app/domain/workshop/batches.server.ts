import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumBatches } from './batches/store.server.ts'
import type { BatchOrigin, Contribution } from './cohort.ts'
import { noSuchBatch } from './errors.ts'
import { selectBatchByCode, selectContributions, selectOrigins } from './store.server.ts'

export interface Batch {
	readonly id: string
	readonly code: string
	readonly variantId: string
	readonly workDate: CalendarDate
	readonly quantity: number
	/** of the whole batch */
	readonly materialCostSen: Sen
}

/** One batch by code. Refuses `workshop.no_such_batch`. */
export async function getBatch(db: Reader, code: string): Promise<Batch> {
	const row = await selectBatchByCode(db, code)
	if (!row) throw noSuchBatch(code)
	return {
		id: row.id,
		code: row.code,
		variantId: row.variant_id,
		workDate: row.work_date,
		quantity: row.quantity,
		materialCostSen: row.material_cost_sen,
	}
}

/** Where these batches come from: cohort, programme and partner. */
export async function originOfBatches(
	db: Reader,
	batchIds: readonly string[],
): Promise<Map<string, BatchOrigin>> {
	const rows = batchIds.length === 0 ? [] : await selectOrigins(db, batchIds)
	return new Map(
		rows.map((row) => [
			row.batch_id,
			{
				batchCode: row.batch_code,
				workDate: row.work_date,
				cohort: {
					id: row.cohort_id,
					slug: row.cohort_slug,
					name: { id: row.cohort_name_id, en: row.cohort_name_en },
				},
				programme: {
					id: row.programme_id,
					code: row.programme_code,
					name: { id: row.programme_name_id, en: row.programme_name_en },
					craft: row.craft,
				},
				partner:
					row.partner_id !== null && row.partner_name !== null
						? { id: row.partner_id, name: row.partner_name }
						: null,
			},
		]),
	)
}

/** Weights and marks alone, in the order of each sheet: nothing of who made anything is read. */
export async function weightsOfSheets(
	db: Reader,
	batchIds: readonly string[],
): Promise<Map<string, Pick<Contribution, 'weight' | 'earning'>[]>> {
	const rows = batchIds.length === 0 ? [] : await selectContributions(db, batchIds)
	const sheets = new Map<string, Pick<Contribution, 'weight' | 'earning'>[]>()
	for (const { batch_id, weight, earning } of rows) {
		const sheet = sheets.get(batch_id) ?? []
		sheet.push({ weight, earning })
		sheets.set(batch_id, sheet)
	}
	return sheets
}

/**
 * Who made how much of these batches, in the order of each sheet. Makers by code. A line that was
 * on hold and is settled by now is told as settled.
 */
export async function contributionsOf(
	db: Reader,
	batchIds: readonly string[],
): Promise<Map<string, Contribution[]>> {
	const rows = batchIds.length === 0 ? [] : await selectContributions(db, batchIds)
	const codes = await makerCodesOf(db, [...new Set(rows.map((row) => row.maker_id))])
	const sheets = new Map<string, Contribution[]>()
	for (const row of rows) {
		const makerCode = codes.get(row.maker_id)
		invariant(makerCode, `maker ${row.maker_id} has no code`)
		const sheet = sheets.get(row.batch_id) ?? []
		const { maker_id: makerId, weight, earning, sheet_unit: unit } = row
		sheet.push({ makerId, makerCode, weight, unit, earning })
		sheets.set(row.batch_id, sheet)
	}
	return sheets
}

/**
 * Pieces of every batch, as recorded, as on its sheet (null where it counts something else), and as
 * accepted into stock, and whose they are: what `stock:verify` holds together.
 */
export async function listBatchTotals(
	db: Reader,
): Promise<
	Map<string, { quantity: number; onSheet: number | null; accepted: number; cohortSlug: string }>
> {
	const rows = await sumBatches(db)
	return new Map(
		rows.map((row) => [
			row.id,
			{
				quantity: row.quantity,
				onSheet: row.sheet_unit === 'pieces' ? Number(row.on_sheet ?? 0) : null,
				accepted: Number(row.accepted ?? 0),
				cohortSlug: row.cohort_slug,
			},
		]),
	)
}
