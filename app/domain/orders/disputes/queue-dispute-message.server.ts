import type { StaffFacts } from '#app/domain/messages/message.ts'
import { queueMessage } from '#app/domain/messages/queue-message.server.ts'
import type { Dispute } from '#app/domain/payments/disputes/disputes.server.ts'
import { listStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'

type News<Facts> = Facts extends StaffFacts
	? Omit<Facts, 'number' | 'disputeId' | 'amountSen' | 'evidenceDueAt'>
	: never

/** Whoever may answer a dispute hears of it. */
const TOLD = ['treasurer', 'head']

/**
 * Has everybody who may answer a dispute told what happened to it, in the transaction in which it
 * happens, each kind of news once a person.
 */
export async function queueDisputeMessage(
	tx: Tx,
	of: { dispute: Dispute; number: string },
	news: News<StaffFacts>,
	at: Instant,
): Promise<void> {
	const { id: disputeId, amount_sen: amountSen, evidence_due_at: evidenceDueAt } = of.dispute
	for (const member of await listStaff(tx)) {
		if (member.closedAt !== null || !TOLD.includes(member.role)) continue
		await queueMessage(tx, {
			subjectId: `${disputeId} ${member.id}`,
			recipient: member.email,
			language: 'id',
			facts: { ...news, number: of.number, disputeId, amountSen, evidenceDueAt },
			at,
		})
	}
}
