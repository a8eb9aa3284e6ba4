import type { Actor } from '#app/domain/audit/actor.ts'
import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { isWithCourier, parcelsOfOrder } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { findOrderBy, selectLines } from '#app/domain/orders/store.server.ts'
import { getDispute } from '#app/domain/payments/disputes/disputes.server.ts'
import {
	recordAnswer,
	recordAnswerSent,
} from '#app/domain/payments/disputes/record-answer.server.ts'
import { evidenceUnusable } from '#app/domain/payments/errors.ts'
import {
	type DisputeAnswer,
	EVIDENCE_TYPES,
	type EvidenceFile,
	LARGEST_EVIDENCE_BYTES,
} from '#app/domain/payments/gateway.ts'
import { countryName, HOME } from '#app/domain/shipping/country.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { settleDispute } from './settle-dispute.server.ts'

export interface SendEvidence {
	/** made by the form: sending it twice answers once */
	answerId: string
	disputeId: string
	/** in the words of whoever answers, for the bank */
	text: string
	file: { name: string; type: string; bytes: Uint8Array } | null
}

/**
 * Sends our evidence to the bank, for good: what staff write, a file, and what the order itself
 * proves: what was bought by whom, where it went and under which number. Refuses a dispute that is
 * answered or decided, or whose time is over (`payments.no_evidence_taken`), a file that banks do
 * not read (`payments.evidence_unusable`), and passes on a gateway's silence; the text is kept.
 */
export async function sendEvidence(
	deps: PaymentDeps,
	input: SendEvidence,
	actor: Actor,
): Promise<void> {
	const file = input.file && readableByBanks(input.file)
	const dispute = await getDispute(deps.db, input.disputeId)
	// An answer before may have arrived without our hearing of it: then nothing more is taken.
	await settleDispute(deps, await deps.gateway.readDispute(dispute.id))
	const order = await factsOf(deps.db, dispute.payment_id)
	const { answerId, disputeId, text } = input
	const answer = { answerId, disputeId, body: text, fileName: file?.name ?? null }
	const at = deps.clock.now()
	await transaction(deps.db, (tx) => recordAnswer(tx, answer, actor, at))
	const asked = { answerKey: answerId, disputeId, text, file, ...order }
	const news = await deps.gateway.answerDispute(asked)
	await transaction(deps.db, (tx) => recordAnswerSent(tx, answer, actor, at))
	await settleDispute(deps, news)
}

function readableByBanks({ name, type, bytes }: NonNullable<SendEvidence['file']>): EvidenceFile {
	const known = EVIDENCE_TYPES.find((one) => one === type)
	if (!known || bytes.byteLength > LARGEST_EVIDENCE_BYTES) throw evidenceUnusable()
	return { name: name.slice(0, 120), type: known, bytes }
}

async function factsOf(
	db: Reader,
	paymentId: string,
): Promise<Pick<DisputeAnswer, 'facts' | 'shipping'>> {
	const order = await findOrderBy(db, 'payment_id', paymentId)
	invariant(order, 'a payment belongs to an order')
	const lines = await selectLines(db, order.id)
	const goods = lines.map(
		({ quantity, product_name_en, variant_label_en }) =>
			`${quantity} x ${[product_name_en, variant_label_en].filter(Boolean).join(', ')}`,
	)
	const address = [
		order.address_street,
		order.address_line_two,
		order.address_village,
		order.address_district,
		order.address_city,
		order.address_province,
		order.address_postal_code,
		countryName(order.address_country || HOME, 'en'),
	].filter((part) => part !== '')
	const parcels = (await parcelsOfOrder(db, order.id)).filter(isWithCourier)
	const [first] = parcels
	return {
		facts: {
			buyerName: order.buyer_name,
			buyerEmail: order.buyer_email,
			goods: `Order ${order.number}: ${goods.join('; ')}`,
		},
		shipping:
			first === undefined
				? null
				: {
						address: address.join(', '),
						courier: [...new Set(parcels.map(({ courier }) => courier))].join(', '),
						trackingNumber: parcels.map(({ trackingNumber }) => trackingNumber).join(', '),
						sentOn: dateInMagetan(first.sentAt),
					},
	}
}
