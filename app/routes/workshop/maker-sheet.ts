import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerCsv } from '../office/answer-sheet.server.ts'
import { makerSheetFile } from './maker-sheet-file.ts'

/** An empty sheet of makers as CSV. */
export const loader = reads(surfaces.workshop.access, async () => answerCsv(makerSheetFile))
