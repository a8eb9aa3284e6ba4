import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerCsv } from '../office/answer-sheet.server.ts'
import { batchSheetFile } from './batch-sheet-file.ts'

/** An empty sheet of batches as CSV. */
export const loader = reads(surfaces.workshop.access, async () => answerCsv(batchSheetFile))
