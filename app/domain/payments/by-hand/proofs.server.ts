import type { Reader } from '#db/client.ts'
import { selectProofs } from './store.server.ts'

/** True while nobody has decided on what the buyer showed. */
export async function hasWaitingProof(db: Reader, paymentId: string): Promise<boolean> {
	return (await selectProofs(db, paymentId)).some(({ state }) => state === 'waiting')
}
