import type { AuditEvent } from '#app/domain/audit/events.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'

/** An act as the trail shows it: with the names of the staff who did it or whom it is about. */
export interface NamedEvent extends AuditEvent {
	readonly actorName: string | null
	readonly subjectName: string | null
}

export async function nameEvents(
	db: Services['db'],
	events: readonly AuditEvent[],
): Promise<NamedEvent[]> {
	const ids = events.flatMap(({ actorId, subjectKind, subjectId }) => [
		...(actorId ? [actorId] : []),
		...(subjectKind === 'staff' ? [subjectId] : []),
	])
	const names = await namesOfStaff(db, ids)
	return events.map((event) => ({
		...event,
		actorName: event.actorId ? (names.get(event.actorId) ?? null) : null,
		subjectName: event.subjectKind === 'staff' ? (names.get(event.subjectId) ?? null) : null,
	}))
}
