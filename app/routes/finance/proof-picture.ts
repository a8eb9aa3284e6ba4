import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { getProofPicture } from '#app/domain/payments/by-hand/proof-pictures.server.ts'
import { answerPicture } from '#app/http/answer-picture.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess } from '#app/http/surfaces.ts'

/** What a buyer showed as proof of a transfer; it bears a name and an account. */
export const loader = reads(booksAccess, async ({ params, services }) => {
	const { payment } = await getOrderForStaff(services.db, params.number ?? '')
	return answerPicture(await getProofPicture(services, payment.id, params.id ?? ''))
})
