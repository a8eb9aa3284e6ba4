import { createHash } from 'node:crypto'
import {
	type Clock,
	type Instant,
	milliseconds,
	plusDays,
	plusMilliseconds,
} from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { tooManyAttempts } from './errors.ts'
import {
	countAttempt,
	deleteAttempts,
	deleteAttemptsBefore,
	uncountAttempt,
} from './store.server.ts'

const MINUTE_MS = 60_000
export const WINDOW_MINUTES = 15

/**
 * How many attempts may fail in a window. Few for one account from one address; many for one
 * account from anywhere, so that a stranger cannot lock somebody out of work with a handful
 * (NIST SP 800-63B, 5.2.2 allows no more than 100); and some for one address trying many accounts.
 */
export const limits = { pair: 5, account: 50, address: 30 } as const

export interface Attempt {
	readonly email: string
	readonly address: string
}

/**
 * Counts an attempt before the password is looked at, so that many at once count too. Kept in the
 * database: every process counts the same. Refuses `staff.too_many_attempts`.
 */
export async function beginAttempt(
	{ db, clock }: { db: Db; clock: Clock },
	attempt: Attempt,
): Promise<void> {
	const at = clock.now()
	const windowFloor = plusMilliseconds(at, -WINDOW_MINUTES * MINUTE_MS)
	// Committed even when it is refused: an attempt that was turned away is an attempt.
	const blockedSince = await transaction(db, async (tx) => {
		await deleteAttemptsBefore(tx, plusDays(at, -1))
		let blocked: Instant | null = null
		for (const [bucket, limit] of bucketsOf(attempt)) {
			const { failures, window_started_at } = await countAttempt(tx, bucket, at, windowFloor)
			if (failures > limit) blocked ??= window_started_at
		}
		return blocked
	})
	if (blockedSince) throw tooManyAttempts(minutesLeft(blockedSince, at))
}

/** Forgets what was counted for an attempt that turned out right. */
export async function endAttempt({ db }: { db: Db }, attempt: Attempt): Promise<void> {
	const [pair, account, address] = bucketsOf(attempt).map(([bucket]) => bucket)
	await transaction(db, async (tx) => {
		if (account && address)
			for (const bucket of [account, address]) await uncountAttempt(tx, bucket)
		if (pair) await deleteAttempts(tx, [pair])
	})
}

/** In a fixed order, in which they are also locked. Hashed: a mistyped address is a secret too. */
function bucketsOf({ email, address }: Attempt): [bucket: string, limit: number][] {
	const hashed = (...parts: string[]) =>
		createHash('sha256').update(parts.join('\n')).digest('base64url')
	return [
		[hashed('pair', email, address), limits.pair],
		[hashed('account', email), limits.account],
		[hashed('address', address), limits.address],
	]
}

function minutesLeft(since: Instant, at: Instant): number {
	const end = milliseconds(since) + WINDOW_MINUTES * MINUTE_MS
	return Math.max(1, Math.ceil((end - milliseconds(at)) / MINUTE_MS))
}
