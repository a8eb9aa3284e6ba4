import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerCsv } from './answer-sheet.server.ts'
import { resiFile } from './sheet-files.server.ts'

/** The orders that wait for a courier as CSV. */
export const loader = reads(surfaces.office.access, async ({ services }) =>
	answerCsv(await resiFile(services)),
)
