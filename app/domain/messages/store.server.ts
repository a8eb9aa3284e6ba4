import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { MessageStateName, MessagesSchema } from '#db/schema/messages.ts'

export type MessageRow = Selectable<MessagesSchema['outbox']>

/** Each kind once for each subject: another one is not added. */
export async function insertMessage(
	tx: Tx,
	row: Insertable<MessagesSchema['outbox']>,
): Promise<void> {
	await tx
		.insertInto('outbox')
		.values(row)
		.onConflict((conflict) => conflict.columns(['subject_id', 'kind']).doNothing())
		.execute()
}

/** The message that has been due longest, locked; those another worker holds are passed over. */
export function lockDueMessage(tx: Tx, now: Instant): Promise<MessageRow | undefined> {
	return tx
		.selectFrom('outbox')
		.selectAll()
		.where('state', 'in', ['queued', 'sending'])
		.where('next_attempt_at', '<=', now)
		.orderBy('next_attempt_at')
		.orderBy('id')
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst()
}

export function lockMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
	return tx.selectFrom('outbox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateMessage(
	tx: Tx,
	id: string,
	change: Updateable<MessagesSchema['outbox']>,
): Promise<void> {
	await tx.updateTable('outbox').set(change).where('id', '=', id).execute()
}

/** Changes a message under a claim; one whose claim was taken over meanwhile is left alone. */
export async function updateClaimed(
	tx: Tx,
	{ id, claim }: { id: string; claim: string },
	change: Updateable<MessagesSchema['outbox']>,
): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({ ...change, claim: null })
		.where('id', '=', id)
		.where('claim', '=', claim)
		.execute()
}

/** Sets aside everything that waits, and what a worker left behind. */
export async function setAsideWaiting(tx: Tx, now: Instant): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({ state: 'unsent', claim: null })
		.where('state', 'in', ['queued', 'sending'])
		.where((eb) => eb.or([eb('state', '=', 'queued'), eb('next_attempt_at', '<=', now)]))
		.execute()
}

export function findMessage(db: Reader, id: string): Promise<MessageRow | undefined> {
	return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A page of messages before an id, newest first. */
export function selectMessages(
	db: Reader,
	filter: { state: MessageStateName | null; before: string | null; limit: number },
) {
	let query = db
		.selectFrom('outbox')
		.select(['id', 'kind', 'about', 'language', 'state', 'attempts', 'next_attempt_at'])
		.select(['queued_at', 'sent_at'])
		.orderBy('id', 'desc')
		.limit(filter.limit)
	if (filter.state) query = query.where('state', '=', filter.state)
	if (filter.before) query = query.where('id', '<', filter.before)
	return query.execute()
}

export async function countMessagesIn(db: Reader, state: MessageStateName): Promise<number> {
	const row = await db
		.selectFrom('outbox')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', '=', state)
		.executeTakeFirstOrThrow()
	return row.count
}

export function selectAbout(db: Reader, ids: readonly string[]) {
	return db.selectFrom('outbox').select(['id', 'about']).where('id', 'in', ids).execute()
}
