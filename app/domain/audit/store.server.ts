import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { AuditSchema } from '#db/schema/audit.ts'

export async function insertAuditEvents(
	tx: Tx,
	rows: readonly Insertable<AuditSchema['audit_events']>[],
): Promise<void> {
	await tx.insertInto('audit_events').values(rows).execute()
}

/** The newest records before an id (ids grow with time), newest first. */
export function selectAuditEvents(db: Reader, before: string | null, limit: number) {
	let query = db.selectFrom('audit_events').selectAll().orderBy('id', 'desc').limit(limit)
	if (before) query = query.where('id', '<', before)
	return query.execute()
}

/** The oldest records after an id, oldest first. */
export function selectAuditEventsAfter(db: Reader, after: string, limit: number) {
	return db
		.selectFrom('audit_events')
		.selectAll()
		.where('id', '>', after)
		.orderBy('id')
		.limit(limit)
		.execute()
}

/** Every record of one kind of subject, oldest first. */
export function selectAuditEventsOf(db: Reader, subjectKind: string) {
	return db
		.selectFrom('audit_events')
		.selectAll()
		.where('subject_kind', '=', subjectKind)
		.orderBy('id')
		.execute()
}
