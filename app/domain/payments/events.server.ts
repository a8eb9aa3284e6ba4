import type { Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
import { noSuchEvent } from './errors.ts'
import { readablePayload } from './readable-payload.ts'
import { findEventRow, selectDeadEvents, selectWaitingEvents } from './store.server.ts'

const AT_ONCE = 50

/** A webhook as it was kept. */
export type StoredEvent = Selectable<PaymentsSchema['gateway_events']>

/** One webhook by the gateway's id. */
export function findEvent(db: Reader, eventId: string): Promise<StoredEvent | undefined> {
	return findEventRow(db, eventId)
}

/** The webhooks whose turn it is, oldest first. */
export function listWaitingEvents(db: Reader, now: Instant): Promise<string[]> {
	return selectWaitingEvents(db, now, AT_ONCE)
}

/** A webhook as people may see it. Refuses `payments.no_such_event`. */
export async function getReadableEvent(db: Reader, eventId: string) {
	const event = await findEventRow(db, eventId)
	if (!event) throw noSuchEvent()
	const { payload, ...facts } = event
	return { ...facts, payload: readablePayload(payload) }
}

/**
 * Webhooks that could not be acted on after many attempts, newest first; of those that came before
 * a moment, where it is given.
 */
export function listDeadEvents(db: Reader, before?: Instant) {
	const from = before === undefined ? null : { received_at: before, id: '' }
	return selectDeadEvents(db, from, AT_ONCE)
}

/** A page of them after one, by its id; `next` is the cursor of the following page. */
export async function deadEventsPage(db: Reader, after: string | null) {
	const last = after === null ? undefined : await findEventRow(db, after)
	const rows = await selectDeadEvents(db, last ?? null, AT_ONCE + 1)
	const events = rows.slice(0, AT_ONCE)
	return { events, next: rows.length > AT_ONCE ? (events.at(-1)?.id ?? null) : null }
}
