import type { Insertable } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeopleSchema } from '#db/schema/people.ts'

export async function insertPresence(
	tx: Tx,
	row: Insertable<PeopleSchema['maker_presences']>,
): Promise<void> {
	await tx.insertInto('maker_presences').values(row).execute()
}

/** Every record begun by the day; of each maker in the order of days, and of a day of writing. */
export function selectPresencesUntil(db: Reader, makerIds: readonly string[], on: CalendarDate) {
	return db
		.selectFrom('maker_presences')
		.select(['maker_id', 'from_date', 'presence'])
		.where('maker_id', 'in', makerIds)
		.where('from_date', '<=', on)
		.orderBy('from_date')
		.orderBy('id')
		.execute()
}

/** All of one maker, in the order in which they were written down. */
export function selectPresencesOf(db: Reader, makerId: string) {
	return db
		.selectFrom('maker_presences')
		.select(['id', 'from_date', 'presence', 'recorded_by', 'recorded_at'])
		.where('maker_id', '=', makerId)
		.orderBy('id')
		.execute()
}

export async function insertSavingsAct(
	tx: Tx,
	row: Insertable<PeopleSchema['savings_acts']>,
): Promise<void> {
	await tx.insertInto('savings_acts').values(row).execute()
}

/** False when it is closed already. */
export async function closeSavingsAct(
	tx: Tx,
	id: string,
	closing: { outcome: 'done' | 'withdrawn'; closed_by: string; closed_at: Instant },
): Promise<boolean> {
	const result = await tx
		.updateTable('savings_acts')
		.set(closing)
		.where('id', '=', id)
		.where('outcome', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

export function selectSavingsActsOf(db: Reader, makerId: string) {
	return savingsActs(db).where('act.maker_id', '=', makerId).orderBy('act.id').execute()
}

export function selectSavingsAct(db: Reader, id: string) {
	return savingsActs(db).where('act.id', '=', id).executeTakeFirst()
}

/** Open ones oldest first, closed ones newest first; beyond a cursor. */
export function selectSavingsActs(
	db: Reader,
	{ open, cursor, limit }: { open: boolean; cursor: string | null; limit: number },
) {
	let query = savingsActs(db).where('act.outcome', open ? 'is' : 'is not', null)
	if (cursor !== null) query = query.where('act.id', open ? '>' : '<', cursor)
	return query
		.orderBy('act.id', open ? 'asc' : 'desc')
		.limit(limit)
		.execute()
}

/** One row for each of them. */
export function selectMakersWithOpenActs(db: Reader) {
	return db.selectFrom('savings_acts').select('maker_id').where('outcome', 'is', null).execute()
}

export async function countOpenSavingsActs(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('savings_acts')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('outcome', 'is', null)
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

function savingsActs(db: Reader) {
	return db
		.selectFrom('savings_acts as act')
		.innerJoin('makers as maker', 'maker.id', 'act.maker_id')
		.innerJoin('maker_presences as presence', 'presence.id', 'act.presence_id')
		.select([
			'act.id',
			'act.maker_id',
			'act.act',
			'act.opened_by',
			'act.opened_at',
			'act.outcome',
			'act.closed_by',
			'act.closed_at',
			'maker.code as maker_code',
			'presence.presence',
			'presence.from_date',
		])
}
