import { getPaperKey } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** A photo of a page of the paper a rule rests on, for those who work with the books. */
export const loader = reads(surfaces.finance.access, async ({ params, services }) => {
	const key = await getPaperKey(services.db, params.paper ?? '')
	const photo = await services.agreementPapers.read(key)
	if (!photo) throw noSuchPage()
	return answerPhoto(photo)
})
