import {
	type Clock,
	type Instant,
	milliseconds,
	plusDays,
	plusMilliseconds,
} from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type Attempt, attemptLimits, bucketsOf, WINDOW_MINUTES } from './attempt.ts'
import { tooManyAttempts } from './errors.ts'
import { countAttempt, deleteAttemptsBefore } from './store.server.ts'

const MINUTE_MS = 60_000

/**
 * Counts an attempt before what it knows is looked at, so that many at once count too. Kept in the
 * database: every process counts the same. Refuses `staff.too_many_attempts`.
 */
export async function limitAttempts(
	{ db, clock }: { db: Db; clock: Clock },
	attempt: Attempt,
): Promise<void> {
	const at = clock.now()
	const windowFloor = plusMilliseconds(at, -WINDOW_MINUTES * MINUTE_MS)
	// Committed even when it is refused: an attempt that was turned away is an attempt.
	const blockedSince = await transaction(db, async (tx) => {
		await deleteAttemptsBefore(tx, plusDays(at, -1))
		let blocked: Instant | null = null
		for (const bucket of bucketsOf(attempt)) {
			const counted = await countAttempt(tx, bucket, at, windowFloor)
			if (counted.failures > attemptLimits[bucket.kind]) blocked ??= counted.window_started_at
		}
		return blocked
	})
	if (blockedSince) throw tooManyAttempts(minutesLeft(blockedSince, at))
}

function minutesLeft(since: Instant, at: Instant): number {
	const end = milliseconds(since) + WINDOW_MINUTES * MINUTE_MS
	return Math.max(1, Math.ceil((end - milliseconds(at)) / MINUTE_MS))
}
