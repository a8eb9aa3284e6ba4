import type { Insertable, Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ComplaintsSchema } from '#db/schema/complaints.ts'

export async function insertComplaint(
	tx: Tx,
	complaint: Insertable<ComplaintsSchema['complaints']>,
	photos: readonly Insertable<ComplaintsSchema['complaint_photos']>[],
): Promise<void> {
	await tx.insertInto('complaints').values(complaint).execute()
	if (photos.length > 0) await tx.insertInto('complaint_photos').values(photos).execute()
}

export async function insertLetter(
	tx: Tx,
	letter: Insertable<ComplaintsSchema['complaint_letters']>,
): Promise<void> {
	await tx.insertInto('complaint_letters').values(letter).execute()
}

export async function updateComplaint(
	tx: Tx,
	id: string,
	change: Updateable<ComplaintsSchema['complaints']>,
): Promise<void> {
	await tx.updateTable('complaints').set(change).where('id', '=', id).execute()
}

export function findComplaint(db: Reader, id: string) {
	return db.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The complaints of an order, the newest first. */
export function selectComplaintsOf(db: Reader, orderId: string) {
	return db
		.selectFrom('complaints')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('id', 'desc')
		.execute()
}

/** A page beyond an id: the open ones from the oldest on, the decided ones newest first. */
export function selectComplaints(
	db: Reader,
	filter: { open: boolean; cursor: string | null; limit: number },
) {
	let query = db
		.selectFrom('complaints')
		.selectAll()
		.where('outcome', filter.open ? 'is' : 'is not', null)
		.orderBy('id', filter.open ? 'asc' : 'desc')
		.limit(filter.limit)
	if (filter.cursor) query = query.where('id', filter.open ? '>' : '<', filter.cursor)
	return query.execute()
}

/** How many are open, and how many of them are owed an answer before a moment. */
export function countOpenComplaints(db: Reader, now: Instant) {
	return db
		.selectFrom('complaints')
		.select((eb) => [
			eb.fn.countAll<number>().as('open'),
			eb.fn.count<number>('id').filterWhere('answer_by', '<', now).as('overdue'),
			eb.fn.min<Instant | null>('opened_at').as('oldest_opened_at'),
			eb.fn.min<Instant | null>('answer_by').as('next_answer_by'),
		])
		.where('outcome', 'is', null)
		.executeTakeFirstOrThrow()
}

export function selectLetters(db: Reader, complaintIds: readonly string[]) {
	return db
		.selectFrom('complaint_letters')
		.selectAll()
		.where('complaint_id', 'in', complaintIds)
		.orderBy('id')
		.execute()
}

export function selectPhotos(db: Reader, complaintIds: readonly string[]) {
	return db
		.selectFrom('complaint_photos')
		.selectAll()
		.where('complaint_id', 'in', complaintIds)
		.orderBy('complaint_id')
		.orderBy('position')
		.execute()
}

export function findPhoto(db: Reader, id: string) {
	return db
		.selectFrom('complaint_photos as photo')
		.innerJoin('complaints as complaint', 'complaint.id', 'photo.complaint_id')
		.select(['photo.media_key', 'photo.width', 'complaint.order_id'])
		.where('photo.id', '=', id)
		.executeTakeFirst()
}
