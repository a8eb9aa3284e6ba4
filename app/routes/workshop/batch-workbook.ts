import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerWorkbook } from '../office/answer-sheet.server.ts'
import { batchSheetFile } from './batch-sheet-file.ts'

/** The same sheet as a workbook. */
export const loader = reads(surfaces.workshop.access, async ({ services }) =>
	answerWorkbook(services.sheets, batchSheetFile),
)
