import { getScanKey } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** A photo of a page of an agreement, for those who work with the partner. */
export const loader = reads(surfaces.workshop.access, async ({ params, services }) => {
	const key = await getScanKey(services.db, params.scan ?? '')
	const photo = await services.agreementPapers.read(key)
	if (!photo) throw noSuchPage()
	return answerPhoto(photo)
})
