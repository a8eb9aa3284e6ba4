import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerWorkbook } from './answer-sheet.server.ts'
import { rateFile } from './sheet-files.server.ts'

/** The same sheet as a workbook. */
export const loader = reads(surfaces.office.access, async ({ services }) =>
	answerWorkbook(services.sheets, await rateFile(services)),
)
