import { revealEvidence } from '#app/domain/savings/adjustments/reveal-evidence.server.ts'
import { answerPhoto } from '#app/http/answer-photo.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess } from '#app/http/surfaces.ts'

/** The photo of what shows that savings were wrong. Each look is on record. */
export const loader = reads(booksAccess, async ({ params, services, actor }) =>
	answerPhoto(await revealEvidence(services, { adjustmentId: params.id ?? '' }, actor)),
)
