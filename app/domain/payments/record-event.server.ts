import { type Instant, plusMilliseconds } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { StoredEvent } from './events.server.ts'
import { updateEvent } from './store.server.ts'

const MOST_ATTEMPTS = 12
const FIRST_BACKOFF_MS = 5_000
const LONGEST_BACKOFF_MS = 3_600_000
const SILENCE_MS = 60_000

/**
 * What acting on an event led to: `foreign` never concerns us, a failure may pass, and the silence
 * of the gateway says nothing of the event.
 */
export type EventOutcome = 'done' | 'foreign' | 'silence' | { failed: string }

/**
 * Writes down what came of an event. A failure waits longer each time, from five seconds to an
 * hour; after twelve the event is *dead*, for people to look at. The gateway's silence is no
 * attempt. An event that somebody else has ended meanwhile stays as it is.
 */
export async function recordEvent(
	db: Db,
	event: StoredEvent,
	outcome: EventOutcome,
	at: Instant,
): Promise<void> {
	const attempts = event.attempts + (outcome === 'silence' ? 0 : 1)
	await transaction(db, (tx) =>
		updateEvent(tx, event.id, { attempts, ...columnsOf(outcome, attempts, at) }),
	)
}

function columnsOf(outcome: EventOutcome, attempts: number, at: Instant) {
	if (outcome === 'done') return { state: 'done' as const, processed_at: at }
	if (outcome === 'foreign') return { state: 'ignored' as const, processed_at: at }
	if (outcome === 'silence') return { next_attempt_at: plusMilliseconds(at, SILENCE_MS) }
	if (attempts >= MOST_ATTEMPTS) return { state: 'dead' as const, last_error: outcome.failed }
	const wait = Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS)
	return { last_error: outcome.failed, next_attempt_at: plusMilliseconds(at, wait) }
}
