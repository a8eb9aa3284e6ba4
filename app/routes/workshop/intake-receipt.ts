import { getReceiptKey } from '#app/domain/workshop/materials/materials.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** The photo of the receipt of what came in, for those who work with it. */
export const loader = reads(surfaces.workshop.access, async ({ params, services }) => {
	const key = await getReceiptKey(services.db, params.id ?? '')
	const photo = await services.agreementPapers.read(key)
	if (!photo) throw noSuchPage()
	return answerPhoto(photo)
})
