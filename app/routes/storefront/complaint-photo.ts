import { getPhoto } from '#app/domain/complaints/complaints.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { reads } from '#app/http/reads.server.ts'

/** A photo of a complaint, for whoever has the link of its order. */
export const loader = reads(publicAccess, async ({ params, services: { db, evidence } }) => {
	const photo = await getPhoto(db, { photoId: params.photo ?? '', token: params.token ?? '' })
	return answerPhoto(await evidence.read(photo))
})
