import type { Insertable, Updateable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** False when the partner has an agreement of this number. */
export async function insertAgreement(tx: Tx, row: Row<'agreements'>): Promise<boolean> {
	const result = await tx
		.insertInto('agreements')
		.values(row)
		.onConflict((conflict) => conflict.columns(['partner_id', 'number']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function insertScan(tx: Tx, row: Row<'agreement_scans'>): Promise<void> {
	await tx.insertInto('agreement_scans').values(row).execute()
}

export async function insertContact(tx: Tx, row: Row<'partner_contacts'>): Promise<void> {
	await tx.insertInto('partner_contacts').values(row).execute()
}

/** False when there is no such contact. */
export async function deleteContact(tx: Tx, partnerId: string, id: string): Promise<boolean> {
	const result = await tx
		.deleteFrom('partner_contacts')
		.where('id', '=', id)
		.where('partner_id', '=', partnerId)
		.executeTakeFirst()
	return result.numDeletedRows === 1n
}

export async function updatePartner(
	tx: Tx,
	id: string,
	change: Updateable<WorkshopSchema['partners']>,
): Promise<void> {
	await tx.updateTable('partners').set(change).where('id', '=', id).execute()
}

/** The agreement and its partner's code, locked: its pages are counted in turn. */
export function lockAgreement(tx: Tx, id: string) {
	return tx.selectFrom('agreements').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export function selectPartners(db: Reader) {
	return db.selectFrom('partners').selectAll().orderBy('name').orderBy('id').execute()
}

/** Agreements of these partners, the last to end first. */
export function selectAgreements(db: Reader, partnerIds: readonly string[]) {
	return db
		.selectFrom('agreements')
		.selectAll()
		.where('partner_id', 'in', partnerIds)
		.orderBy('valid_until', 'desc')
		.orderBy('id', 'desc')
		.execute()
}

export function selectScans(db: Reader, agreementIds: readonly string[]) {
	return db
		.selectFrom('agreement_scans')
		.select(['id', 'agreement_id', 'added_at'])
		.where('agreement_id', 'in', agreementIds)
		.orderBy('id')
		.execute()
}

export function selectScan(db: Reader, id: string) {
	return db.selectFrom('agreement_scans').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectContacts(db: Reader, partnerId: string) {
	return db
		.selectFrom('partner_contacts')
		.selectAll()
		.where('partner_id', '=', partnerId)
		.orderBy('id')
		.execute()
}
