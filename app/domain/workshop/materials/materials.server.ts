import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { add, type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { refuse } from './errors.ts'
import type { MaterialKind, MaterialLossReason, MaterialSource, MaterialUnit } from './material.ts'
import {
	selectHandsOn,
	selectIntake,
	selectIntakes,
	selectMaterials,
	selectMovements,
	selectRemainders,
	selectUsesOf,
	sumMovements,
} from './store.server.ts'

const PAGE = 50
/** So much of the life of one intake is shown. */
const MOST_MOVEMENTS = 200

/** A material with what is left of it. */
export interface MaterialInStore {
	readonly id: string
	readonly name: string
	readonly kind: MaterialKind
	readonly unit: MaterialUnit
	/** grams or pieces */
	readonly left: number
	readonly leftCostSen: Sen
}

/** Every material by its name, with what is left of all that came in. */
export async function listMaterials(db: Reader): Promise<MaterialInStore[]> {
	const rows = await selectMaterials(db)
	return rows.map(({ left, left_cost_sen, ...material }) => ({
		...material,
		left: Number(left ?? 0),
		leftCostSen: sen(Number(left_cost_sen ?? 0)),
	}))
}

/** What came in, and what is left of it. */
export interface Intake {
	readonly id: string
	readonly materialId: string
	readonly materialName: string
	readonly unit: MaterialUnit
	readonly source: MaterialSource
	/** who gave it, where it was bought, or the partner that sent it */
	readonly from: string
	readonly receivedOn: CalendarDate
	readonly quantity: number
	readonly costSen: Sen
	readonly left: number
	readonly leftCostSen: Sen
	readonly note: string
	readonly hasReceipt: boolean
	readonly recordedBy: string
	readonly recordedAt: Instant
}

/**
 * What came in, the last recorded first, 50 at a time; `cursor` is the `next` of the page before.
 */
export async function listIntakes(
	db: Reader,
	{ materialId, cursor }: { materialId: string | null; cursor: string | null },
): Promise<{ intakes: Intake[]; next: string | null }> {
	const rows = await selectIntakes(db, { materialId, before: cursor, limit: PAGE + 1 })
	const intakes = rows.slice(0, PAGE).map(intakeOf)
	return { intakes, next: rows.length > PAGE ? (intakes.at(-1)?.id ?? null) : null }
}

/** What became of a part of an intake. */
export interface MaterialMovement {
	readonly id: string
	readonly kind: 'used' | 'returned' | 'written-off'
	/** null for what was written off */
	readonly batchCode: string | null
	readonly quantity: number
	readonly costSen: Sen
	readonly reason: MaterialLossReason | null
	readonly note: string
	readonly recordedBy: string
	readonly recordedAt: Instant
}

/**
 * One intake with what became of it, the first before the others. Refuses
 * `workshop.no_such_intake`.
 */
export async function getIntake(
	db: Reader,
	id: string,
): Promise<Intake & { movements: MaterialMovement[] }> {
	const row = await selectIntake(db, id)
	if (!row) throw refuse('workshop.no_such_intake')
	const movements = await selectMovements(db, id, MOST_MOVEMENTS)
	return {
		...intakeOf(row),
		movements: movements.map((movement) => ({
			id: movement.id,
			kind: movement.kind,
			batchCode: movement.batch_code,
			quantity: movement.quantity,
			costSen: movement.cost_sen,
			reason: movement.reason,
			note: movement.note,
			recordedBy: movement.recorded_by,
			recordedAt: movement.recorded_at,
		})),
	}
}

/** The key of the photo of an intake's receipt. Refuses `workshop.no_such_intake`. */
export async function getReceiptKey(db: Reader, id: string): Promise<string> {
	const key = (await selectIntake(db, id))?.receipt_key
	if (!key) throw refuse('workshop.no_such_intake')
	return key
}

function intakeOf(row: Awaited<ReturnType<typeof selectIntakes>>[number]): Intake {
	return {
		id: row.id,
		materialId: row.material_id,
		materialName: row.name,
		unit: row.unit,
		source: row.source,
		from: row.partner_name ?? row.source_name,
		receivedOn: row.received_on,
		quantity: row.quantity,
		costSen: row.cost_sen,
		left: row.left_quantity,
		leftCostSen: row.left_cost_sen,
		note: row.note,
		hasReceipt: row.receipt_key !== null,
		recordedBy: row.recorded_by,
		recordedAt: row.recorded_at,
	}
}

/** What one use of a batch took, intake by intake. */
export interface MaterialUse {
	readonly id: string
	readonly materialName: string
	readonly unit: MaterialUnit
	readonly quantity: number
	readonly costSen: Sen
	readonly recordedBy: string
	readonly drawn: readonly {
		readonly intakeId: string
		readonly receivedOn: CalendarDate
		readonly source: MaterialSource
		readonly from: string
		readonly quantity: number
		readonly costSen: Sen
		/** of the whole intake: what its price a kilogram or piece follows from */
		readonly intakeQuantity: number
		readonly intakeCostSen: Sen
	}[]
}

/** What a batch was made of, in the order in which it was written down. */
export async function materialOfBatch(db: Reader, batchId: string): Promise<MaterialUse[]> {
	const uses = new Map<string, MaterialUse & { drawn: MaterialUse['drawn'][number][] }>()
	for (const row of await selectUsesOf(db, [batchId])) {
		const { id, name: materialName, unit, recorded_by: recordedBy } = row
		const begun = { id, materialName, unit, recordedBy, drawn: [] }
		const use = uses.get(id) ?? { ...begun, quantity: 0, costSen: sen(0) }
		use.drawn.push({
			intakeId: row.intake_id,
			receivedOn: row.received_on,
			source: row.source,
			from: row.partner_name ?? row.source_name,
			quantity: row.quantity,
			costSen: row.cost_sen,
			intakeQuantity: row.intake_quantity,
			intakeCostSen: row.intake_cost_sen,
		})
		const quantity = use.quantity + row.quantity
		uses.set(id, { ...use, quantity, costSen: add(use.costSen, row.cost_sen) })
	}
	return [...uses.values()]
}

/** What the material of a batch that was taken from the store has cost, in sen. */
export async function costOfMaterial(db: Reader, batchId: string): Promise<Sen> {
	return add(...(await selectUsesOf(db, [batchId])).map((row) => row.cost_sen))
}

/** Whether this member of staff has recorded material of a batch, or taken some back. */
export async function hasHandsOn(db: Reader, batchId: string, staffId: string): Promise<boolean> {
	return (await selectHandsOn(db, batchId)).has(staffId)
}

/** Something of an intake that must be equal and is not. */
export interface MaterialFault {
	readonly intakeId: string
	readonly rule: 'left-is-moved' | 'cost-left-is-moved'
	readonly expected: number
	readonly found: number
}

/**
 * Proves that what came in is what was used, is left or was written off, of every intake: to the
 * gram or piece, and to the sen.
 */
export async function verifyMaterials(db: Reader): Promise<MaterialFault[]> {
	const gone = new Map<string, { quantity: number; costSen: number }>()
	for (const row of await sumMovements(db)) {
		const sign = row.kind === 'returned' ? -1 : 1
		const before = gone.get(row.intake_id) ?? { quantity: 0, costSen: 0 }
		const quantity = before.quantity + sign * Number(row.quantity)
		gone.set(row.intake_id, { quantity, costSen: before.costSen + sign * Number(row.cost_sen) })
	}
	return (await selectRemainders(db)).flatMap((row) => {
		const { quantity, costSen } = gone.get(row.id) ?? { quantity: 0, costSen: 0 }
		const left = { expected: row.quantity - quantity, found: row.left_quantity }
		const cost = { expected: row.cost_sen - costSen, found: row.left_cost_sen }
		return [
			{ intakeId: row.id, rule: 'left-is-moved' as const, ...left },
			{ intakeId: row.id, rule: 'cost-left-is-moved' as const, ...cost },
		].filter(({ expected, found }) => expected !== found)
	})
}
