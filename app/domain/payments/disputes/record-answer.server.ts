import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import { noEvidenceTaken } from '#app/domain/payments/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertAnswer, lockDispute, updateAnswer } from './store.server.ts'

export interface IntendedAnswer {
	/** made by the form: sending it twice gives one answer */
	answerId: string
	disputeId: string
	body: string
	fileName: string | null
}

/**
 * Writes down what is to be answered to a dispute, before the gateway is told: nothing typed is
 * lost. Refuses `payments.no_evidence_taken` once it was answered or decided, or its time is over.
 */
export async function recordAnswer(
	tx: Tx,
	answer: IntendedAnswer,
	actor: Actor,
	at: Instant,
): Promise<void> {
	const dispute = await lockDispute(tx, answer.disputeId)
	const isLate = dispute.evidence_due_at !== null && dispute.evidence_due_at < at
	if (!disputeLife[dispute.state].mayAnswer || isLate) throw noEvidenceTaken()
	await insertAnswer(tx, {
		id: answer.answerId,
		dispute_id: dispute.id,
		body: answer.body,
		file_name: answer.fileName,
		state: 'intended',
		given_by: actorId(actor) ?? actor.kind,
		given_at: at,
		sent_at: null,
	})
}

/** The gateway has taken the answer. */
export async function recordAnswerSent(
	tx: Tx,
	{ answerId, disputeId, fileName }: IntendedAnswer,
	actor: Actor,
	at: Instant,
): Promise<void> {
	await updateAnswer(tx, answerId, { state: 'sent', sent_at: at })
	await recordAudit(tx, {
		actor,
		action: 'payments.dispute-answered',
		subjectKind: 'dispute',
		subjectId: disputeId,
		details: { file: fileName },
		at,
	})
}
