import { revealReceipt } from '#app/domain/savings/withdrawals/reveal-receipt.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess } from '#app/http/surfaces.ts'

/** The photo of a signed kuitansi. There is a name on it, so each look is on record. */
export const loader = reads(booksAccess, async ({ params, services, actor }) => {
	const wanted = { withdrawalId: params.id ?? '', scanId: params.scan ?? '' }
	return answerPhoto(await revealReceipt(services, wanted, actor))
})
