import type Stripe from 'stripe'
import type { Account } from './account.server.ts'
import { noSuch, notAllowed } from './api-error.ts'
import { addBalanceTransaction } from './balance.server.ts'
import type { DisputeReason } from './control-shapes.ts'
import { newDispute } from './dispute-objects.ts'
import { emit } from './events.server.ts'
import { requiredId } from './objects.ts'
import type { DisputeParameters } from './parameters.ts'
import { setTimer } from './timers.server.ts'

type Dispute = Stripe.Dispute

const OPEN: readonly Dispute['status'][] = [
	'warning_needs_response',
	'warning_under_review',
	'needs_response',
	'under_review',
]

/** What Stripe's test mode looks for in the text of the evidence. */
const VERDICTS = { winning_evidence: 'won', losing_evidence: 'lost' } as const

/**
 * The cardholder's bank disputes a charge: the amount is withdrawn at once with a fee. An inquiry
 * moves no money. Source: https://docs.stripe.com/disputes/how-disputes-work.
 */
export function raiseDispute(
	account: Account,
	charge: Stripe.Charge,
	{ reason, amount }: { reason: DisputeReason; amount?: number | undefined },
): Dispute {
	if (!charge.paid || charge.disputed) throw notAllowed(`Charge ${charge.id} cannot be disputed.`)
	const created = account.clock.now()
	const dispute = newDispute({
		charge,
		amount: amount ?? charge.amount,
		reason,
		created,
		dueBy: created + account.terms.evidenceSeconds,
	})
	account.store.update({ ...charge, disputed: true })
	account.store.insert(dispute)
	emit(account, 'charge.dispute.created', dispute)
	setTimer(account, dispute.evidence_details.due_by ?? created, 'dispute.expire', dispute.id)
	if (reason === 'inquiry') return dispute
	const withdrawn = moved(account, dispute, -dispute.amount, account.terms.disputeFeeSen)
	account.store.update(withdrawn)
	emit(account, 'charge.dispute.funds_withdrawn', withdrawn)
	return withdrawn
}

/** Takes evidence in; with `submit` it goes to the bank, and nothing can be added any more. */
export function answerDispute(account: Account, id: string, params: DisputeParameters): Dispute {
	const dispute = found(account, id)
	if (!dispute.status.endsWith('needs_response')) {
		throw notAllowed('This dispute is already closed or under review.')
	}
	const { evidence = {}, metadata } = params
	for (const name of ['uncategorized_file', 'shipping_documentation', 'receipt'] as const) {
		const file = evidence[name]
		if (file !== undefined && account.store.find('file', file) === undefined) {
			throw noSuch('file upload', file, `evidence[${name}]`)
		}
	}
	const submitted = params.submit === 'true'
	const answered: Dispute = {
		...dispute,
		metadata: { ...dispute.metadata, ...metadata },
		evidence: withEvidence(dispute.evidence, evidence),
		evidence_details: {
			...dispute.evidence_details,
			has_evidence: true,
			submission_count: dispute.evidence_details.submission_count + (submitted ? 1 : 0),
			submission_method: submitted ? 'manual' : 'not_submitted',
		},
		status: submitted ? underReview(dispute) : dispute.status,
	}
	account.store.update(answered)
	emit(account, 'charge.dispute.updated', answered, { status: dispute.status })
	const text = evidence.uncategorized_text ?? ''
	const verdict = Object.entries(VERDICTS).find(([word]) => text.includes(word))?.[1]
	return submitted && verdict ? closeDispute(account, id, verdict) : answered
}

/** The bank decides: won, the money comes back; lost, it stays away. Over is over. */
export function closeDispute(account: Account, id: string, verdict: 'won' | 'lost'): Dispute {
	const dispute = found(account, id)
	if (!OPEN.includes(dispute.status)) return dispute
	if (dispute.status.startsWith('warning_')) {
		const closed: Dispute = { ...dispute, status: 'warning_closed' }
		account.store.update(closed)
		emit(account, 'charge.dispute.closed', closed)
		return closed
	}
	const closed: Dispute = { ...dispute, status: verdict }
	const after = verdict === 'won' ? moved(account, closed, dispute.amount, 0) : closed
	account.store.update(after)
	emit(account, 'charge.dispute.closed', after)
	if (verdict === 'won') emit(account, 'charge.dispute.funds_reinstated', after)
	return after
}

/** Nobody has answered in time: the cardholder is right. */
export function expireDispute(account: Account, id: string): void {
	if (found(account, id).status.endsWith('needs_response')) closeDispute(account, id, 'lost')
}

function withEvidence(
	known: Dispute['evidence'],
	more: NonNullable<DisputeParameters['evidence']>,
): Dispute['evidence'] {
	const given = Object.entries(more).filter(([, value]) => value !== undefined)
	return { ...known, ...(Object.fromEntries(given) as Record<keyof typeof more, string>) }
}

function underReview({ status }: Dispute): Dispute['status'] {
	return status === 'warning_needs_response' ? 'warning_under_review' : 'under_review'
}

function found(account: Account, id: string): Dispute {
	const dispute = account.store.find('dispute', id)
	if (dispute === undefined) throw noSuch('dispute', id)
	return dispute
}

function moved(account: Account, dispute: Dispute, amount: number, fee: number): Dispute {
	const what = amount < 0 ? 'withdrawal' : 'reversal'
	const id = addBalanceTransaction(account, {
		type: 'adjustment',
		amount,
		fee,
		source: dispute.id,
		availableAfterSeconds: 0,
		description: `Chargeback ${what} for ${requiredId(dispute.charge)}`,
	})
	const transaction = account.store.get('balance_transaction', id)
	return { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] }
}
