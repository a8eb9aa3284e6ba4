import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { ConsentKind, PeopleSchema } from '#db/schema/people.ts'

export async function insertConsent(
	tx: Tx,
	row: Insertable<PeopleSchema['consents']>,
): Promise<void> {
	await tx.insertInto('consents').values(row).execute()
}

export async function insertPenName(
	tx: Tx,
	row: Insertable<PeopleSchema['pen_names']>,
): Promise<void> {
	await tx.insertInto('pen_names').values(row).execute()
}

/** False when this consent has a photo. */
export async function insertScan(
	tx: Tx,
	row: Insertable<PeopleSchema['consent_scans']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('consent_scans')
		.values(row)
		.onConflict((conflict) => conflict.column('consent_id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** The consent is taken back, and what it let be called is forgotten. */
export async function insertRevocation(
	tx: Tx,
	row: Insertable<PeopleSchema['consent_revocations']>,
): Promise<void> {
	await tx.insertInto('consent_revocations').values(row).execute()
	await tx.deleteFrom('pen_names').where('consent_id', '=', row.consent_id).execute()
}

export function selectConsentInForce(db: Reader, makerId: string, kind: ConsentKind) {
	return consentsInForce(db)
		.select('consent.id')
		.where('consent.maker_id', '=', makerId)
		.where('consent.kind', '=', kind)
		.executeTakeFirst()
}

export function selectConsentsInForceOf(db: Reader, makerId: string) {
	return consentsInForce(db)
		.select(['consent.id', 'consent.kind'])
		.where('consent.maker_id', '=', makerId)
		.execute()
}

export function selectAgreeing(db: Reader, makerIds: readonly string[], kind: ConsentKind) {
	return consentsInForce(db)
		.select('consent.maker_id')
		.where('consent.maker_id', 'in', makerIds)
		.where('consent.kind', '=', kind)
		.execute()
}

export function selectPenNames(db: Reader, makerIds: readonly string[]) {
	return db
		.selectFrom('pen_names')
		.select(['maker_id', 'pen_name'])
		.where('maker_id', 'in', makerIds)
		.execute()
}

function consentsInForce(db: Reader) {
	return db
		.selectFrom('consents as consent')
		.leftJoin('consent_revocations as revocation', 'revocation.consent_id', 'consent.id')
		.where('revocation.consent_id', 'is', null)
}

export function selectConsentsOf(db: Reader, makerId: string) {
	return wholeConsents(db).where('consent.maker_id', '=', makerId).orderBy('consent.id').execute()
}

export function selectConsent(db: Reader, id: string) {
	return wholeConsents(db).where('consent.id', '=', id).executeTakeFirst()
}

export interface ConsentFilter {
	readonly kind: ConsentKind | null
	/** `unscanned`: standing, without a photo of its paper */
	readonly state: 'all' | 'standing' | 'revoked' | 'unscanned'
}

/** The newest first. */
export function selectConsents(
	db: Reader,
	{ kind, state }: ConsentFilter,
	{ cursor, limit }: { cursor: string | null; limit: number },
) {
	let query = wholeConsents(db)
	if (kind !== null) query = query.where('consent.kind', '=', kind)
	if (state === 'revoked') query = query.where('revocation.consent_id', 'is not', null)
	else if (state !== 'all') query = query.where('revocation.consent_id', 'is', null)
	if (state === 'unscanned') query = query.where('scan.consent_id', 'is', null)
	if (cursor !== null) query = query.where('consent.id', '<', cursor)
	return query.orderBy('consent.id', 'desc').limit(limit).execute()
}

function wholeConsents(db: Reader) {
	return db
		.selectFrom('consents as consent')
		.innerJoin('makers as maker', 'maker.id', 'consent.maker_id')
		.leftJoin('consent_revocations as revocation', 'revocation.consent_id', 'consent.id')
		.leftJoin('pen_names as pen', 'pen.consent_id', 'consent.id')
		.leftJoin('consent_scans as scan', 'scan.consent_id', 'consent.id')
		.selectAll('consent')
		.select([
			'maker.code as maker_code',
			'maker.key_cipher',
			'pen.pen_name',
			'scan.scan_key',
			'revocation.revoked_at',
			'revocation.recorded_by as revoked_by',
		])
}
