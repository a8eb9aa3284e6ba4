import { z } from 'zod'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectAuditEvents, selectAuditEventsAfter, selectAuditEventsOf } from './store.server.ts'

export interface AuditEvent {
	readonly id: string
	readonly at: Instant
	readonly actorKind: 'staff' | 'buyer' | 'system'
	readonly actorId: string | null
	readonly action: string
	readonly subjectKind: string
	readonly subjectId: string
	readonly details: Readonly<Record<string, string | number | null>>
}

export interface AuditPage {
	/** newest first */
	readonly events: readonly AuditEvent[]
	/** the key to ask for the page of newer events with, or null when this is the newest */
	readonly newer: string | null
	/** the key to ask for the page of older events with, or null when nothing is older */
	readonly older: string | null
}

export const AUDIT_PAGE_SIZE = 50

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** What was done, a page at a time: before an event, after one, or the newest. */
export async function listAuditEvents(
	db: Reader,
	cursor: { before?: string | null; after?: string | null },
): Promise<AuditPage> {
	const { before = null, after = null } = cursor
	// One more than is shown tells whether there is another page.
	const limit = AUDIT_PAGE_SIZE + 1
	const rows = after
		? (await selectAuditEventsAfter(db, after, limit)).reverse()
		: await selectAuditEvents(db, before, limit)
	const more = rows.length === limit
	const shown = after ? rows.slice(-AUDIT_PAGE_SIZE) : rows.slice(0, AUDIT_PAGE_SIZE)
	const hasNewer = after ? more : before !== null
	const hasOlder = after ? true : more
	return {
		events: shown.map(toEvent),
		newer: hasNewer ? (shown[0]?.id ?? null) : null,
		older: hasOlder ? (shown.at(-1)?.id ?? null) : null,
	}
}

/** What was ever done to one kind of subject, oldest first: for kinds of which there are few. */
export async function auditEventsOf(db: Reader, subjectKind: string): Promise<AuditEvent[]> {
	return (await selectAuditEventsOf(db, subjectKind)).map(toEvent)
}

function toEvent(row: Awaited<ReturnType<typeof selectAuditEvents>>[number]): AuditEvent {
	return {
		id: row.id,
		at: row.at,
		actorKind: row.actor_kind,
		actorId: row.actor_id,
		action: row.action,
		subjectKind: row.subject_kind,
		subjectId: row.subject_id,
		details: detailsSchema.parse(JSON.parse(row.details)),
	}
}
