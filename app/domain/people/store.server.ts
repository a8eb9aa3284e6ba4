import type { Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ConsentKind, PeopleSchema } from '#db/schema/people.ts'

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

/** The maker, locked until the transaction ends, so that consents are given one after another. */
export function lockMaker(tx: Tx, code: string) {
	return tx
		.selectFrom('makers')
		.select(SHOWN)
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst()
}

export async function insertConsent(
	tx: Tx,
	row: Insertable<PeopleSchema['consents']>,
): Promise<void> {
	await tx.insertInto('consents').values(row).execute()
}

export async function insertRevocation(
	tx: Tx,
	row: Insertable<PeopleSchema['consent_revocations']>,
): Promise<void> {
	await tx.insertInto('consent_revocations').values(row).execute()
}

export function selectConsentInForce(db: Reader, makerId: string, kind: ConsentKind) {
	return consentsInForce(db)
		.select('consent.id')
		.where('consent.maker_id', '=', makerId)
		.where('consent.kind', '=', kind)
		.executeTakeFirst()
}

export function selectPenNames(db: Reader, makerIds: readonly string[]) {
	return consentsInForce(db)
		.select(['consent.maker_id', 'consent.pen_name'])
		.where('consent.kind', '=', 'pen-name')
		.where('consent.maker_id', 'in', makerIds)
		.execute()
}

function consentsInForce(db: Reader) {
	return db
		.selectFrom('consents as consent')
		.leftJoin('consent_revocations as revocation', 'revocation.consent_id', 'consent.id')
		.where('revocation.consent_id', 'is', null)
}

export function selectConsentsOf(db: Reader, makerId: string) {
	return db
		.selectFrom('consents as consent')
		.leftJoin('consent_revocations as revocation', 'revocation.consent_id', 'consent.id')
		.selectAll('consent')
		.select('revocation.revoked_at')
		.where('consent.maker_id', '=', makerId)
		.orderBy('consent.id')
		.execute()
}
