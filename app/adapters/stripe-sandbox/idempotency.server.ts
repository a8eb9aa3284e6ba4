import { createHash } from 'node:crypto'
import type { Account } from './account.server.ts'
import { ApiError, keyInUse, keyReused } from './api-error.ts'

const KEPT_SECONDS = 24 * 3_600

/** What is sent back: also what is kept under an idempotency key. */
export interface CallAnswer {
	status: number
	body: string
	replayed: boolean
}

/**
 * Stripe's promise about the header Idempotency-Key: the first answer, an error too, is given again
 * for a day; other parameters with the same key are refused, and so is a second request while the
 * first is worked on. Nothing is kept of requests refused before the work began.
 * Source: https://docs.stripe.com/api/idempotent_requests.
 */
export function createIdempotency(account: Account) {
	const { store, clock } = account
	const inProgress = new Set<string>()
	const select = store.db.prepare<
		[string],
		{ request: string; status: number; body: string; created_seconds: number }
	>('select request, status, body, created_seconds from idempotency where key = ?')
	const insert = store.db.prepare(
		`insert or replace into idempotency (key, request, status, body, created_seconds)
		values (?, ?, ?, ?, ?)`,
	)

	return {
		/** The answer kept under this key, or null where there is none. Refuses misuse of the key. */
		find(key: string, request: string): CallAnswer | null {
			if (inProgress.has(key)) throw keyInUse()
			const kept = select.get(key)
			if (kept === undefined) return null
			if (Math.abs(clock.now() - kept.created_seconds) > KEPT_SECONDS) return null
			if (kept.request !== hashOf(request)) throw keyReused(key)
			return { status: kept.status, body: kept.body, replayed: true }
		},
		begin: (key: string): void => {
			inProgress.add(key)
		},
		end: (key: string): void => {
			inProgress.delete(key)
		},
		/** Does the work and keeps its answer in the same transaction, so that both or none happen. */
		run(key: string | null, request: string, work: () => unknown): CallAnswer {
			const keep = (answer: CallAnswer) => {
				if (key === null) return
				insert.run(key, hashOf(request), answer.status, answer.body, clock.now())
			}
			try {
				return store.atomically(() => {
					const answer = { status: 200, body: JSON.stringify(work(), null, 2), replayed: false }
					keep(answer)
					return answer
				})
			} catch (error) {
				if (!(error instanceof ApiError)) throw error
				const answer = answerOf(error)
				if (!error.beforeWork) keep(answer)
				return answer
			}
		},
	}
}

export function answerOf(error: ApiError): CallAnswer {
	const body = JSON.stringify({ error: error.body }, null, 2)
	return { status: error.status, body, replayed: false }
}

function hashOf(request: string): string {
	return createHash('sha256').update(request).digest('hex')
}
