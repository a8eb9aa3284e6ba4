import { noSuchProof } from '#app/domain/payments/errors.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import type { Reader } from '#db/client.ts'
import { selectProofs } from './store.server.ts'

/** The picture of a proof of this very payment. Refuses `payments.no_such_proof`. */
export async function getProofPicture(
	{ db, proofPictures }: { db: Reader; proofPictures: ProofPictures },
	paymentId: string,
	proofId: string,
): Promise<Uint8Array> {
	const proofs = await selectProofs(db, paymentId)
	const proof = proofs.find(({ id }) => id === proofId)
	const picture = proof ? await proofPictures.read(proof.picture_key) : null
	if (!picture) throw noSuchProof()
	return picture
}
