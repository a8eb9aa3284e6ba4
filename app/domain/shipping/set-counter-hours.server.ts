import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { CounterDay } from './counter.ts'
import { counterDays } from './counter-times.server.ts'
import { counterNeverOpen } from './errors.ts'
import { updateCounterHours } from './store.server.ts'

/**
 * When the counter is open from now on. What buyers were told before stays as it was: their mails,
 * and until when an order to be paid in cash is waited for. Refuses hours with no day on which it
 * opens (`shipping.counter_never_open`).
 */
export async function setCounterHours(
	{ db, clock }: { db: Db; clock: Clock },
	{ days }: { days: readonly CounterDay[] },
	actor: Actor,
): Promise<void> {
	if (days.every(({ spans }) => spans.length === 0)) throw counterNeverOpen()
	const at = clock.now()
	await transaction(db, async (tx) => {
		const before = inWords(await counterDays(tx))
		for (const { weekday, spans } of days) {
			const [first, second] = spans
			await updateCounterHours(tx, weekday, {
				opens: first?.opens ?? null,
				closes: first?.closes ?? null,
				opens_again: second?.opens ?? null,
				closes_again: second?.closes ?? null,
			})
		}
		await recordAudit(tx, {
			actor,
			action: 'shipping.counter-hours-set',
			subjectKind: 'counter',
			subjectId: 'counter',
			details: { from: before, to: inWords(days) },
			at,
		})
	})
}

/** `1 08:30–11:30 13:00–14:30, 5 08:30–10:30`: the days by their number, Monday is 1. */
function inWords(days: readonly CounterDay[]): string {
	return days
		.filter(({ spans }) => spans.length > 0)
		.map(({ weekday, spans }) =>
			[weekday, ...spans.map(({ opens, closes }) => `${opens}–${closes}`)].join(' '),
		)
		.join(', ')
}
