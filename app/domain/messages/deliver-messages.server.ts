import { newId } from '#app/shared/ids.ts'
import { type Clock, type Instant, plusMilliseconds } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { MailSender, MailWriter, SendOutcome } from './mail.ts'
import { MOST_ATTEMPTS, nextAttemptAt } from './message.ts'
import { messageOf } from './messages.server.ts'
import {
	lockDueMessage,
	type MessageRow,
	setAsideWaiting,
	updateClaimed,
	updateMessage,
} from './store.server.ts'

export interface MessageDeps {
	readonly db: Db
	readonly clock: Clock
	/** null where no mail server is configured */
	readonly mailSender: MailSender | null
	readonly writeMail: MailWriter
}

/** Far above what one sending may take, so that nobody takes over a message that is being sent. */
const LEASE_MS = 5 * 60_000
/** A round ends in good time, and the next one goes on. */
const MOST_A_ROUND = 50
const LONGEST_REASON = 500
const GAVE_UP = 'every attempt ended before its outcome was written down'

type Claimed = MessageRow & { claim: string }

/**
 * Sends what waits in the outbox, one message after the other. Each is claimed in a transaction of
 * its own, sent outside of any, and marked under its claim, so any number of workers may run at
 * once and any may die: a claim that was not settled is taken over after five minutes. What the
 * server puts off is tried again later and ever more rarely; what it refuses for good, or has put
 * off too often, has failed, and people see it. A server that cannot be talked with ends the round.
 * Without a server, messages are set aside as unsent, to be read at the admin's page.
 */
export async function deliverMessages(deps: MessageDeps): Promise<void> {
	const { db, clock, mailSender } = deps
	if (!mailSender) {
		await transaction(db, (tx) => setAsideWaiting(tx, clock.now()))
		return
	}
	for (let sent = 0; sent < MOST_A_ROUND; sent++) {
		const message = await claimNext(deps)
		if (!message) return
		const outcome = await attempt(deps, mailSender, message)
		await settle(deps, message, outcome)
		if (outcome.status === 'unreachable') return
	}
}

/** Whoever commits first has it: others pass over the locked row, or see it as taken. */
async function claimNext({ db, clock }: MessageDeps): Promise<Claimed | undefined> {
	const now = clock.now()
	return await transaction(db, async (tx) => {
		for (;;) {
			const due = await lockDueMessage(tx, now)
			if (!due) return undefined
			if (due.attempts < MOST_ATTEMPTS) {
				const claim = newId()
				const attempts = due.attempts + 1
				await updateMessage(tx, due.id, {
					state: 'sending',
					attempts,
					claim,
					next_attempt_at: plusMilliseconds(now, LEASE_MS),
				})
				return { ...due, state: 'sending', attempts, claim }
			}
			// It takes its worker down each time: better visible than for ever.
			await updateMessage(tx, due.id, { state: 'failed', claim: null, last_error: GAVE_UP })
		}
	})
}

async function attempt(
	{ writeMail }: MessageDeps,
	sender: MailSender,
	row: Claimed,
): Promise<SendOutcome> {
	try {
		const { id, facts, language, recipient } = messageOf(row)
		return await sender.send({ ...writeMail(facts, language), key: id, to: recipient, language })
	} catch (error) {
		// A bug of ours in one message: it must neither stop the others nor go unseen.
		return { status: 'put-off', reason: error instanceof Error ? error.message : String(error) }
	}
}

async function settle(
	{ db, clock }: MessageDeps,
	{ id, claim, attempts }: Claimed,
	outcome: SendOutcome,
): Promise<void> {
	const change = changeOf(outcome, attempts, clock.now())
	await transaction(db, (tx) => updateClaimed(tx, { id, claim }, change))
}

function changeOf(outcome: SendOutcome, attempts: number, now: Instant) {
	if (outcome.status === 'sent') {
		return { state: 'sent', sent_at: now, last_error: null } as const
	}
	const last_error = outcome.reason.slice(0, LONGEST_REASON)
	if (outcome.status === 'refused' || attempts >= MOST_ATTEMPTS) {
		return { state: 'failed', last_error } as const
	}
	return { state: 'queued', last_error, next_attempt_at: nextAttemptAt(attempts, now) } as const
}
