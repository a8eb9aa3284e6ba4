import type { Insertable, Updateable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeopleSchema, Skill } from '#db/schema/people.ts'

const SHOWN = ['id', 'code', 'sex'] as const

/** False when code or register number is taken, also by who commits while this one waits. */
export async function insertMaker(
	tx: Tx,
	row: Insertable<PeopleSchema['makers']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('makers')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** False when this maker's status from that day is on record. */
export async function insertStatus(
	tx: Tx,
	row: Insertable<PeopleSchema['maker_statuses']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('maker_statuses')
		.values(row)
		.onConflict((conflict) => conflict.columns(['maker_id', 'from_date']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function countMakers(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('makers')
		.select((e) => e.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

export function selectMakers(db: Reader) {
	return db.selectFrom('makers').select(SHOWN).orderBy('code').execute()
}

export function selectMakersByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('makers').select(SHOWN).where('id', 'in', ids).execute()
}

export function selectMakersByCodes(db: Reader, codes: readonly string[]) {
	return db.selectFrom('makers').select(SHOWN).where('code', 'in', codes).execute()
}

/** Which of these makers nobody can name any more. */
export function selectErased(db: Reader, codes: readonly string[]) {
	const makers = db.selectFrom('makers').select('code').where('code', 'in', codes)
	return makers.where('erased_at', 'is not', null).execute()
}

/** Makers by their codes, of whom none is erased meanwhile: locked until the transaction ends. */
export function shareMakers(tx: Tx, codes: readonly string[]) {
	return tx
		.selectFrom('makers')
		.select([...SHOWN, 'erased_at'])
		.where('code', 'in', codes)
		.orderBy('id')
		.forShare()
		.execute()
}

export async function hasRegisterNumber(db: Reader, hash: string): Promise<boolean> {
	const rows = db.selectFrom('makers').select('id').where('register_number_hash', '=', hash)
	return (await rows.executeTakeFirst()) !== undefined
}

export async function insertNameHashes(
	tx: Tx,
	makerId: string,
	hashes: readonly string[],
): Promise<void> {
	if (hashes.length === 0) return
	const rows = hashes.map((hash) => ({ hash, maker_id: makerId }))
	await tx.insertInto('maker_name_hashes').values(rows).execute()
}

/** Makers with this register number, or with every one of these parts in their names. */
export function selectMakersByHashes(
	db: Reader,
	{ registerNumber, nameParts }: { registerNumber: string; nameParts: readonly string[] },
	limit: number,
) {
	return db
		.selectFrom('makers')
		.select(SHOWN)
		.where((e) =>
			e.or([
				e('register_number_hash', '=', registerNumber),
				...(nameParts.length === 0
					? []
					: [
							e('id', 'in', (parts) =>
								parts
									.selectFrom('maker_name_hashes')
									.select('maker_id')
									.where('hash', 'in', nameParts)
									.groupBy('maker_id')
									.having((having) => having.fn.countAll(), '=', nameParts.length),
							),
						]),
			]),
		)
		.orderBy('id')
		.limit(limit)
		.execute()
}

export async function insertSkills(
	tx: Tx,
	makerId: string,
	skills: readonly Skill[],
): Promise<void> {
	if (skills.length === 0) return
	const rows = [...new Set(skills)].map((skill) => ({ maker_id: makerId, skill }))
	await tx.insertInto('maker_skills').values(rows).execute()
}

export async function deleteSkills(tx: Tx, makerId: string): Promise<void> {
	await tx.deleteFrom('maker_skills').where('maker_id', '=', makerId).execute()
}

export function selectSkillsOf(db: Reader, makerIds: readonly string[]) {
	return db
		.selectFrom('maker_skills')
		.selectAll()
		.where('maker_id', 'in', makerIds)
		.orderBy('skill')
		.execute()
}

export async function updateMaker(
	tx: Tx,
	id: string,
	change: Updateable<PeopleSchema['makers']>,
): Promise<void> {
	await tx.updateTable('makers').set(change).where('id', '=', id).execute()
}

export function selectSealedIdentity(db: Reader, makerId: string) {
	return db
		.selectFrom('makers')
		.select(['key_cipher', 'name_cipher', 'register_number_cipher'])
		.where('id', '=', makerId)
		.executeTakeFirstOrThrow()
}

/** Every status that had begun by the day, the latest of each maker last. */
export function selectStatusesUntil(db: Reader, makerIds: readonly string[], on: CalendarDate) {
	return db
		.selectFrom('maker_statuses')
		.select(['maker_id', 'from_date', 'register_class'])
		.where('maker_id', 'in', makerIds)
		.where('from_date', '<=', on)
		.orderBy('from_date')
		.execute()
}

export function selectStatusesOf(db: Reader, makerId: string) {
	return db
		.selectFrom('maker_statuses')
		.select(['from_date', 'register_class', 'recorded_at'])
		.where('maker_id', '=', makerId)
		.orderBy('from_date')
		.execute()
}

/** The maker, locked until the transaction ends, so that what is told of one comes in turn. */
export function lockMaker(tx: Tx, code: string) {
	return tx
		.selectFrom('makers')
		.select([...SHOWN, 'block', 'expected_release', 'erased_at'])
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst()
}
