import { revealScan } from '#app/domain/people/reveal-scan.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** The photo of a consent's paper. There is a name on it, so each look is on record. */
export const loader = reads(surfaces.workshop.access, async ({ params, services, actor }) => {
	const wanted = { makerCode: params.code ?? '', consentId: params.id ?? '' }
	return answerPhoto(await revealScan(services, wanted, actor))
})
