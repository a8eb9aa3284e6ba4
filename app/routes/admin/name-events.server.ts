import type { AuditEvent } from '#app/domain/audit/events.server.ts'
import { messageSubjectsOf } from '#app/domain/messages/messages.server.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import type { Services } from '#app/services.server.ts'

/** An act as the trail shows it: with the names of the staff who did it or what it is about. */
export interface NamedEvent extends AuditEvent {
	readonly actorName: string | null
	/** a name of staff, an order's number, a lot's or a maker's code: never a maker's name */
	readonly subjectName: string | null
}

type Db = Services['db']
type Names = ReadonlyMap<string, string>

/** What staff call the subjects of a kind, by id. */
const namers: Readonly<Record<string, (db: Db, ids: string[]) => Promise<Names>>> = {
	staff: namesOfStaff,
	maker: makerCodesOf,
	order: async (db, ids) => {
		const orders = await ordersById(db, ids)
		return new Map([...orders].map(([id, { number }]) => [id, number]))
	},
	holiday: async (_, dates) => new Map(dates.map((date) => [date, date])),
	dispute: async (_, ids) => new Map(ids.map((id) => [id, id])),
	'gateway-event': async (_, ids) => new Map(ids.map((id) => [id, id])),
	message: messageSubjectsOf,
	lot: async (db, ids) => {
		const lots = await lotsById(db, ids)
		return new Map([...lots].map(([id, { code }]) => [id, code]))
	},
}

export async function nameEvents(db: Db, events: readonly AuditEvent[]): Promise<NamedEvent[]> {
	const actors = await namesOfStaff(
		db,
		events.flatMap(({ actorId }) => actorId ?? []),
	)
	const subjects = new Map<string, Names>()
	for (const [kind, namesOf] of Object.entries(namers)) {
		const ids = events
			.filter(({ subjectKind }) => subjectKind === kind)
			.map(({ subjectId }) => subjectId)
		if (ids.length > 0) subjects.set(kind, await namesOf(db, [...new Set(ids)]))
	}
	return events.map((event) => ({
		...event,
		actorName: event.actorId ? (actors.get(event.actorId) ?? null) : null,
		subjectName: subjects.get(event.subjectKind)?.get(event.subjectId) ?? null,
	}))
}
