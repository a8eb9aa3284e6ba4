import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { type Actor, actorId } from './actor.ts'
import { insertAuditEvents } from './store.server.ts'

/** Few enough for one statement. */
const AT_ONCE = 500

export interface AuditRecord {
	actor: Actor
	/** `room.verb-in-past-tense` */
	action: string
	subjectKind: string
	subjectId: string
	/** facts that explain the act; never a maker's name or a secret */
	details?: Readonly<Record<string, string | number | null>>
	at: Instant
}

/**
 * Writes down who did what, in the transaction of the deed: there is no act without its record and
 * no record of an act that was rolled back. The database refuses to change or delete it.
 */
export async function recordAudit(tx: Tx, record: AuditRecord): Promise<void> {
	await recordAudits(tx, [record])
}

/** The same of many acts at once, in their order. */
export async function recordAudits(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
	const rows = records.map((record) => ({
		id: newId(),
		at: record.at,
		actor_kind: record.actor.kind,
		actor_id: actorId(record.actor),
		action: record.action,
		subject_kind: record.subjectKind,
		subject_id: record.subjectId,
		details: JSON.stringify(record.details ?? {}),
	}))
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		await insertAuditEvents(tx, rows.slice(from, from + AT_ONCE))
	}
}
