import type { Insertable } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** False when another material has the name, in whatever letters. */
export async function insertMaterial(tx: Tx, row: Row<'materials'>): Promise<boolean> {
	const result = await tx
		.insertInto('materials')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function selectMaterial(db: Reader, id: string) {
	return db.selectFrom('materials').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The material, locked until the transaction ends: what is taken of it is taken in turn. */
export function lockMaterial(tx: Tx, id: string) {
	const material = tx.selectFrom('materials').selectAll().where('id', '=', id)
	return material.forUpdate().executeTakeFirst()
}

/** Every material by its name, with what is left of it and what that has cost. */
export function selectMaterials(db: Reader) {
	return db
		.selectFrom('materials')
		.select(['id', 'name', 'kind', 'unit'])
		.select(({ selectFrom }) => [
			selectFrom('material_intakes as intake')
				.whereRef('intake.material_id', '=', 'materials.id')
				.where('intake.left_quantity', '>', 0)
				.select((e) => e.fn.sum<number>('intake.left_quantity').as('sum'))
				.as('left'),
			selectFrom('material_intakes as intake')
				.whereRef('intake.material_id', '=', 'materials.id')
				.where('intake.left_quantity', '>', 0)
				.select((e) => e.fn.sum<number>('intake.left_cost_sen').as('sum'))
				.as('left_cost_sen'),
		])
		.orderBy('name')
		.execute()
}

/** False when something came in under this key before. */
export async function insertIntake(tx: Tx, row: Row<'material_intakes'>): Promise<boolean> {
	const result = await tx
		.insertInto('material_intakes')
		.values(row)
		.onConflict((conflict) => conflict.column('entry_key').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function selectIntakeByKey(db: Reader, entryKey: string) {
	return db
		.selectFrom('material_intakes')
		.select(['id', 'input_hash'])
		.where('entry_key', '=', entryKey)
		.executeTakeFirst()
}

export function lockIntake(tx: Tx, id: string) {
	const intake = tx.selectFrom('material_intakes').selectAll().where('id', '=', id)
	return intake.forUpdate().executeTakeFirst()
}

/** What is left of a material that was there on a day, the first that came in first; locked. */
export function lockRemainders(tx: Tx, materialId: string, until: CalendarDate) {
	return tx
		.selectFrom('material_intakes')
		.select(['id', 'left_quantity', 'left_cost_sen'])
		.where('material_id', '=', materialId)
		.where('left_quantity', '>', 0)
		.where('received_on', '<=', until)
		.orderBy('received_on')
		.orderBy('id')
		.forUpdate()
		.execute()
}

function intakesWithMaterial(db: Reader) {
	return db
		.selectFrom('material_intakes as intake')
		.innerJoin('materials as material', 'material.id', 'intake.material_id')
		.leftJoin('partners as partner', 'partner.id', 'intake.partner_id')
		.selectAll('intake')
		.select(['material.name', 'material.kind', 'material.unit', 'partner.name as partner_name'])
}

/** A page of what came in, the last recorded first. */
export function selectIntakes(
	db: Reader,
	filter: { materialId: string | null; before: string | null; limit: number },
) {
	let query = intakesWithMaterial(db).orderBy('intake.id', 'desc').limit(filter.limit)
	if (filter.materialId) query = query.where('intake.material_id', '=', filter.materialId)
	if (filter.before) query = query.where('intake.id', '<', filter.before)
	return query.execute()
}

export function selectIntake(db: Reader, id: string) {
	return intakesWithMaterial(db).where('intake.id', '=', id).executeTakeFirst()
}

/** What became of one intake, the first before the others. */
export function selectMovements(db: Reader, intakeId: string, limit: number) {
	return db
		.selectFrom('material_movements as movement')
		.leftJoin('material_uses as used', 'used.id', 'movement.use_id')
		.leftJoin('batches as batch', 'batch.id', 'used.batch_id')
		.selectAll('movement')
		.select('batch.code as batch_code')
		.where('movement.intake_id', '=', intakeId)
		.orderBy('movement.id')
		.limit(limit)
		.execute()
}

/** One movement at a time: the sums of its intake are proved after each. */
export async function insertMovement(tx: Tx, row: Row<'material_movements'>): Promise<void> {
	await tx.insertInto('material_movements').values(row).execute()
}

export async function insertUse(tx: Tx, row: Row<'material_uses'>): Promise<void> {
	await tx.insertInto('material_uses').values(row).execute()
}

export function selectUseByKey(db: Reader, entryKey: string) {
	return db
		.selectFrom('material_uses')
		.selectAll()
		.where('entry_key', '=', entryKey)
		.executeTakeFirst()
}

export function selectUse(db: Reader, id: string) {
	return db.selectFrom('material_uses').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The uses of a batch that nobody has taken back, with what each took from which intake. */
export function selectUsesOf(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('material_uses as used')
		.innerJoin('material_movements as movement', 'movement.use_id', 'used.id')
		.innerJoin('material_intakes as intake', 'intake.id', 'movement.intake_id')
		.innerJoin('materials as material', 'material.id', 'used.material_id')
		.leftJoin('partners as partner', 'partner.id', 'intake.partner_id')
		.select(['used.id', 'used.batch_id', 'used.material_id', 'used.recorded_by'])
		.select(['movement.intake_id', 'movement.quantity', 'movement.cost_sen'])
		.select(['intake.received_on', 'intake.source', 'intake.source_name'])
		.select(['intake.quantity as intake_quantity', 'intake.cost_sen as intake_cost_sen'])
		.select(['material.name', 'material.unit', 'partner.name as partner_name'])
		.where('used.batch_id', 'in', batchIds)
		.where('used.returned_by', 'is', null)
		.where('movement.kind', '=', 'used')
		.orderBy('used.id')
		.orderBy('movement.id')
		.execute()
}

/** Who recorded material of a batch, or took some back. */
export async function selectHandsOn(db: Reader, batchId: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('material_uses')
		.select(['recorded_by', 'returned_by'])
		.where('batch_id', '=', batchId)
		.execute()
	return new Set(rows.flatMap((row) => [row.recorded_by, row.returned_by ?? row.recorded_by]))
}

export function selectDrawn(db: Reader, useId: string) {
	return db
		.selectFrom('material_movements')
		.select(['intake_id', 'quantity', 'cost_sen'])
		.where('use_id', '=', useId)
		.where('kind', '=', 'used')
		.orderBy('intake_id')
		.execute()
}

/** False when somebody has taken it back meanwhile. */
export async function updateReturned(
	tx: Tx,
	id: string,
	returned: { returned_by: string; returned_at: Instant },
): Promise<boolean> {
	const result = await tx
		.updateTable('material_uses')
		.set(returned)
		.where('id', '=', id)
		.where('returned_by', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** What stands beside each intake as left. */
export function selectRemainders(db: Reader) {
	return db
		.selectFrom('material_intakes')
		.select(['id', 'quantity', 'cost_sen', 'left_quantity', 'left_cost_sen'])
		.execute()
}

/** The sums of the movements of each intake, by their kind. */
export function sumMovements(db: Reader) {
	return db
		.selectFrom('material_movements')
		.select(['intake_id', 'kind'])
		.select(({ fn }) => [
			fn.sum<number>('quantity').as('quantity'),
			fn.sum<number>('cost_sen').as('cost_sen'),
		])
		.groupBy(['intake_id', 'kind'])
		.execute()
}

/** Batches that wait for a signature and of which nobody has said what they are made of. */
export function withoutMaterial(db: Reader) {
	return db
		.selectFrom('batches as bare')
		.select('bare.id')
		.where('bare.state', '=', 'submitted')
		.where('bare.material_reason', 'is', null)
		.where((e) =>
			e.not(
				e.exists(
					e
						.selectFrom('material_uses as used')
						.select('used.id')
						.whereRef('used.batch_id', '=', 'bare.id')
						.where('used.returned_by', 'is', null),
				),
			),
		)
}

/** How many batches wait to be told what they are made of. */
export async function countWithoutMaterial(db: Reader): Promise<number> {
	const bare = withoutMaterial(db).clearSelect()
	const row = await bare.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirst()
	return Number(row?.count ?? 0)
}
