import type { Actor } from '#app/domain/audit/actor.ts'
import {
	type AuditRecord,
	recordAudit,
	recordAudits,
} from '#app/domain/audit/record-audit.server.ts'
import { batchCode } from '#app/domain/workshop/cohort.ts'
import { readCsv } from '#app/shared/csv.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type BatchSheetFault, MOST_BATCH_ROWS } from './batch-columns.ts'
import { readBatchSheet, type SheetBatch } from './batch-sheet.ts'
import { type PlannedBatch, planBatches } from './plans.server.ts'
import {
	countBatchesByDay,
	findImportBy,
	insertBatches,
	lockCohorts,
	lockImport,
	lockProgrammes,
	selectOpenImports,
	updateImport,
} from './store.server.ts'

interface Deps {
	readonly db: Db
	readonly clock: Clock
}

type Import = NonNullable<Awaited<ReturnType<typeof lockImport>>>

/** So many batches are looked through before the progress is written down. */
const PART = 250
/** So many faults are kept: whoever reads them mends the sheet and sends it again. */
const MOST_FAULTS = 200

/**
 * Takes in the sheets that wait: looked through part by part, each part a step of its progress, and
 * then recorded in one transaction, all of it or nothing. It goes on where a process died, and two
 * processes do not take one twice. What breaks is returned for the log, and tried again.
 */
export async function runImports(
	deps: Deps,
	{ importId }: { importId?: string } = {},
): Promise<unknown[]> {
	const failures: unknown[] = []
	for (const id of importId === undefined ? await selectOpenImports(deps.db) : [importId]) {
		try {
			await runImport(deps, id)
		} catch (error) {
			failures.push(error)
		}
	}
	return failures
}

async function runImport(deps: Deps, id: string): Promise<void> {
	const found = await findImportBy(deps.db, 'id', id)
	if (!found || found.outcome !== null) return
	const { batches, faults } = readBatches(found)
	if (faults.length > 0) return await refuse(deps, id, faults)
	const wrong: BatchSheetFault[] = []
	for (let from = found.checked; from < batches.length; from += PART) {
		const part = batches.slice(from, from + PART)
		wrong.push(...(await planBatches(deps.db, part)).faults)
		const checked = from + part.length
		await transaction(deps.db, (tx) => updateImport(tx, id, { checked }))
	}
	if (wrong.length > 0) return await refuse(deps, id, wrong)
	await transaction(deps.db, (tx) => takeAll(tx, id, deps.clock.now()))
}

/** As it was read when it was sent; what lay in the past then does so now. */
function readBatches({ sheet, recorded_at }: Import) {
	return readBatchSheet(readCsv(sheet, MOST_BATCH_ROWS), dateInMagetan(recorded_at))
}

async function refuse(deps: Deps, id: string, faults: readonly BatchSheetFault[]): Promise<void> {
	await transaction(deps.db, (tx) =>
		updateImport(tx, id, {
			outcome: 'refused',
			faults: JSON.stringify(faults.slice(0, MOST_FAULTS)),
			sheet: '',
			finished_at: deps.clock.now(),
		}),
	)
}

/**
 * Looked through once more with its cohorts and programmes locked, and recorded whole: what
 * another import has recorded while this one waited is known then.
 */
async function takeAll(tx: Tx, id: string, at: Instant): Promise<void> {
	const own = await lockImport(tx, id)
	if (!own || own.outcome !== null) return
	const { batches } = readBatches(own)
	const slugs = [...new Set(batches.map(({ cohortSlug }) => cohortSlug))]
	await lockProgrammes(tx, slugs)
	await lockCohorts(tx, slugs)
	const { faults, planned, known } = await planBatches(tx, batches)
	const done = { sheet: '', finished_at: at }
	if (faults.length > 0) {
		const told = JSON.stringify(faults.slice(0, MOST_FAULTS))
		return await updateImport(tx, id, { ...done, outcome: 'refused', faults: told })
	}
	const actor: Actor = { kind: 'staff', id: own.recorded_by }
	await recordAll(tx, planned, { actor, by: own.recorded_by, at })
	const counts = { added: planned.length, known }
	await updateImport(tx, id, { ...done, ...counts, outcome: 'taken' })
	await recordAudit(tx, {
		actor,
		action: 'workshop.batches-imported',
		subjectKind: 'batch-import',
		subjectId: id,
		details: counts,
		at,
	})
}

async function recordAll(
	tx: Tx,
	planned: readonly PlannedBatch[],
	{ actor, by, at }: { actor: Actor; by: string; at: Instant },
): Promise<void> {
	if (planned.length === 0) return
	const codeOf = await codesFor(tx, planned)
	const numbered = planned.map((plan) => ({ plan, id: newId(), code: codeOf(plan) }))
	const batches = numbered.map(({ plan, id, code }) => ({
		...rowOf(plan.batch),
		id,
		code,
		cohort_id: plan.cohort.id,
		variant_id: plan.variantId,
		one_off: plan.oneOff ? 1 : 0,
		entry_key: plan.entryKey,
		input_hash: plan.inputHash,
		state: 'submitted' as const,
		recorded_by: by,
		recorded_at: at,
		decided_by: null,
		decided_at: null,
		sent_back_reason: null,
	}))
	const lines = numbered.flatMap(({ plan, id }) =>
		plan.lines.map(({ makerId, weight, earning }, index) => ({
			batch_id: id,
			position: index + 1,
			maker_id: makerId,
			weight,
			earning,
		})),
	)
	await insertBatches(tx, batches, lines)
	const records = numbered.map(({ plan, id, code }): AuditRecord => {
		const { quantity, materialCostSen } = plan.batch
		const what = { action: 'workshop.batch-recorded', subjectKind: 'batch', subjectId: id }
		return { actor, ...what, details: { code, quantity, materialCostSen }, at }
	})
	await recordAudits(tx, records)
}

function rowOf({ grades, ...batch }: SheetBatch) {
	return {
		work_date: batch.workDate,
		quantity: batch.quantity,
		grade_b: grades.b,
		rework: grades.rework,
		rejected: grades.rejected,
		sheet_unit: batch.unit,
		material_cost_sen: batch.materialCostSen,
		material_reason: batch.materialReason || null,
	}
}

/** The next code of its programme and day for each of them, in their order. */
async function codesFor(tx: Tx, planned: readonly PlannedBatch[]) {
	const programmeIds = [...new Set(planned.map(({ cohort }) => cohort.programmeId))]
	const days = [...new Set(planned.map(({ batch }) => batch.workDate))]
	const rows = await countBatchesByDay(tx, programmeIds, days)
	const counts = new Map(
		rows.map((row) => [`${row.programme_id} ${row.work_date}`, Number(row.count)]),
	)
	return ({ cohort, batch }: PlannedBatch) => {
		const key = `${cohort.programmeId} ${batch.workDate}`
		const number = (counts.get(key) ?? 0) + 1
		counts.set(key, number)
		return batchCode(cohort.programmeCode, batch.workDate, number)
	}
}
