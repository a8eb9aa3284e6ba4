import { dayInWords } from '#app/copy/calendar.ts'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { savingsPapers } from '#app/copy/id/savings-papers.ts'
import { readExplainedCredits } from '#app/domain/documents/explained-credits.server.ts'
import { readSavingsStatement } from '#app/domain/documents/savings-papers.server.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan, isCalendarDate } from '#app/shared/instant.ts'
import { savingsCreditsSheet } from '#app/ui/documents/savings-credits-sheet.ts'
import { savingsStatementSheet } from '#app/ui/documents/savings-sheets.ts'
import { revealForPaper } from './reveal-for-paper.server.ts'

/**
 * One maker's statement as of any day, and where each credit comes from: also the final statement
 * of somebody whose savings are frozen or move to another house.
 */
export const loader = reads(surfaces.finance.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, params, url } = ctx
		const { db, clock } = services
		const at = clock.now()
		const asked = url.searchParams.get('sampai') ?? ''
		const until = isCalendarDate(asked) ? asked : dateInMagetan(at)
		const statement = await readSavingsStatement(db, params.code ?? '', { until, at })
		const { makerCode } = statement
		const copy = copyOf('id')
		const wording = {
			copy,
			cautions: cautionsOf(services, 'id'),
			name: await revealForPaper(ctx, makerCode, 'payment'),
		}
		const { title, number, file } = savingsPapers.statement
		const date = dayInWords(until, copy.calendar)
		const credits = await readExplainedCredits(db, makerCode, until)
		return {
			file: `${file}-${makerCode}-${until}`,
			print: {
				title: `${title} ${makerCode}`,
				language: 'id',
				at,
				sheets: [
					savingsStatementSheet(statement, wording, {
						title,
						number: fill(number, { code: makerCode, date }),
					}),
					...(credits.length > 0 ? [savingsCreditsSheet(credits, statement, wording)] : []),
				],
			},
		}
	}),
)
