import type Stripe from 'stripe'
import type { DisputeState } from '#app/domain/payments/dispute.ts'
import type { DisputeAnswer, GatewayDispute, PaymentGateway } from '#app/domain/payments/gateway.ts'
import { milliseconds, toInstant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { sen } from '#app/shared/money.ts'

type Disputes = Pick<PaymentGateway, 'readDispute' | 'listDisputes' | 'answerDispute'>
type Call = <T>(request: () => Promise<T>) => Promise<T>

const EXPAND = ['payment_intent']

/** Stripe's states in ours. An appeal is Stripe's own matter: by then we have lost. */
const STATES: Readonly<Record<string, DisputeState>> = {
	warning_needs_response: 'inquiry',
	warning_under_review: 'inquiry-answered',
	warning_closed: 'inquiry-closed',
	prevented: 'inquiry-closed',
	needs_response: 'needs-response',
	under_review: 'under-review',
	won: 'won',
	lost: 'lost',
	appeal_needs_response: 'lost',
	appeal_under_review: 'lost',
}

/** The part of the gateway that is about disputes. */
export function disputesAt(stripe: Stripe, call: Call): Disputes {
	return {
		readDispute: async (id) =>
			disputeOf(await call(() => stripe.disputes.retrieve(id, { expand: EXPAND }))),
		listDisputes: (since) =>
			call(async () => {
				const created = since && { gte: Math.floor(milliseconds(since) / 1000) }
				const disputes: GatewayDispute[] = []
				const params = { limit: 100, expand: ['data.payment_intent'], ...(created && { created }) }
				for await (const dispute of stripe.disputes.list(params)) {
					disputes.push(disputeOf(dispute))
				}
				return disputes
			}),
		async answerDispute(answer) {
			const fileId = answer.file && (await call(() => upload(stripe, answer)))
			const params = { ...answerParams(answer, fileId), expand: EXPAND }
			const options = { idempotencyKey: `evidence:${answer.answerKey}` }
			return disputeOf(await call(() => stripe.disputes.update(answer.disputeId, params, options)))
		},
	}
}

async function upload(stripe: Stripe, { file, answerKey }: DisputeAnswer): Promise<string> {
	invariant(file, 'there is a file to upload')
	const { id } = await stripe.files.create(
		{
			purpose: 'dispute_evidence',
			file: { data: file.bytes, name: file.name, type: file.type },
		},
		{ idempotencyKey: `evidence-file:${answerKey}` },
	)
	return id
}

function answerParams(
	{ answerKey, text, facts, shipping }: DisputeAnswer,
	fileId: string | null,
): Stripe.DisputeUpdateParams {
	return {
		evidence: {
			customer_name: facts.buyerName,
			...(facts.buyerEmail !== '' && { customer_email_address: facts.buyerEmail }),
			product_description: facts.goods,
			uncategorized_text: text,
			...(shipping && {
				shipping_address: shipping.address,
				shipping_carrier: shipping.courier,
				shipping_tracking_number: shipping.trackingNumber,
				shipping_date: shipping.sentOn,
			}),
			...(fileId !== null && { uncategorized_file: fileId }),
		},
		metadata: { answer_key: answerKey },
		submit: true,
	}
}

function disputeOf(dispute: Stripe.Dispute): GatewayDispute {
	const { id, payment_intent: intent, currency } = dispute
	const state = STATES[dispute.status]
	invariant(state, `dispute ${id} is in a state that is not known: ${dispute.status}`)
	invariant(currency === 'idr', `dispute ${id} is not in rupiah`)
	invariant(typeof intent === 'object' && intent !== null, `${id}: intent not expanded`)
	const due = dispute.evidence_details.due_by
	return {
		disputeId: id,
		intentId: intent.id,
		paymentId: intent.metadata.payment_id ?? null,
		state,
		reason: dispute.reason,
		amountSen: sen(dispute.amount),
		openedAt: instantOf(dispute.created),
		evidenceDueAt: due === null ? null : instantOf(due),
		answerKey: dispute.metadata.answer_key ?? null,
		movements: dispute.balance_transactions.map((transaction) => ({
			balanceTransactionId: transaction.id,
			amountSen: sen(transaction.amount),
			feeSen: sen(transaction.fee),
			movedAt: instantOf(transaction.created),
		})),
	}
}

function instantOf(seconds: number) {
	return toInstant(new Date(seconds * 1000))
}
