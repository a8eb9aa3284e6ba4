import type { Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
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

/** Webhooks that could not be acted on after many attempts, newest first. */
export function listDeadEvents(db: Reader) {
	return selectDeadEvents(db, AT_ONCE)
}
