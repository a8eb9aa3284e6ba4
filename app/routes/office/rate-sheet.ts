import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerCsv } from './answer-sheet.server.ts'
import { rateFile } from './sheet-files.server.ts'

/** What couriers ask today as CSV. */
export const loader = reads(surfaces.office.access, async ({ services }) =>
	answerCsv(await rateFile(services)),
)
