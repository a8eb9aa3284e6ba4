import { getReceiptKey } from '#app/domain/treasury/requests.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** The photo of what proves a payment, for those who work with the books. */
export const loader = reads(surfaces.finance.access, async ({ params, services }) => {
	const key = await getReceiptKey(services.db, params.id ?? '')
	const photo = await services.agreementPapers.read(key)
	if (!photo) throw noSuchPage()
	return answerPhoto(photo)
})
