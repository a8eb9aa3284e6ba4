import type { Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeopleSchema } from '#db/schema/people.ts'

const SHOWN = ['id', 'code', 'sex'] as const

/** False when the code is taken, also by a transaction that commits while this one waits. */
export async function insertMaker(
	tx: Tx,
	row: Insertable<PeopleSchema['makers']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('makers')
		.values(row)
		.onConflict((conflict) => conflict.column('code').doNothing())
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

export function selectSealedIdentity(db: Reader, makerId: string) {
	return db
		.selectFrom('makers')
		.select(['name_cipher', 'register_number_cipher'])
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
