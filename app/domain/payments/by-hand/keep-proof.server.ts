import { proofWaiting, tooManyProofs } from '#app/domain/payments/errors.ts'
import { MOST_PROOFS } from '#app/domain/payments/payment.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertProof, selectProofs } from './store.server.ts'

/**
 * Keeps what a buyer shows as proof of a payment, for the treasurer to decide on. Refuses a second
 * one while the first waits (`payments.proof_waiting`) and more than three in all. The caller holds
 * the payment's lock.
 */
export async function keepProof(
	tx: Tx,
	proof: { paymentId: string; pictureKey: string; at: Instant },
): Promise<string> {
	const earlier = await selectProofs(tx, proof.paymentId)
	if (earlier.some(({ state }) => state === 'waiting')) throw proofWaiting()
	if (earlier.length >= MOST_PROOFS) throw tooManyProofs()
	const id = newId()
	await insertProof(tx, {
		id,
		payment_id: proof.paymentId,
		picture_key: proof.pictureKey,
		state: 'waiting',
		reason: null,
		uploaded_at: proof.at,
		decided_at: null,
		decided_by: null,
	})
	return id
}
