import { getPhoto } from '#app/domain/complaints/complaints.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** A photo of a complaint, for the office. */
export const loader = reads(surfaces.office.access, async ({ params, services }) => {
	const photo = await getPhoto(services.db, { photoId: params.photo ?? '', token: null })
	return answerPhoto(await services.evidence.read(photo))
})
