import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { getProofPicture } from '#app/domain/payments/by-hand/proof-pictures.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { answerPicture } from '#app/http/answer-picture.ts'
import { reads } from '#app/http/reads.server.ts'

/** What a buyer showed, for whoever has the link of the order. */
export const loader = reads(publicAccess, async ({ params, services }) => {
	const { payment } = await getOrderPage(services.db, params.token ?? '')
	return answerPicture(await getProofPicture(services, payment.id, params.id ?? ''))
})
