import { copyOf } from '#app/copy/copy.ts'
import { noReports } from '#app/domain/periods/errors.ts'
import { getPeriod } from '#app/domain/periods/periods.server.ts'
import { numbersOfClosing } from '#app/domain/periods/report-standings.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { answerPrint } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { closingSheet } from '#app/ui/documents/closing-sheet.ts'
import { monthOfAddress } from './period-form.server.ts'

/** The minutes of the closing of a month; refused while it is open (`periods.no_reports`). */
export const loader = reads(surfaces.finance.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { params, services } = ctx
		const { db, clock } = services
		const { month, closing, history, reports } = await getPeriod(
			db,
			clock,
			monthOfAddress(params.month),
		)
		const agreed = history.find(({ act, state }) => act === 'close' && state === 'approved')
		if (!closing || !agreed) throw noReports()
		const kinds = reports.map(({ kind }) => kind)
		const { minutes, reports: numbers } = await numbersOfClosing(db, closing.number, kinds)
		const wording = { copy: copyOf('id'), stationery: await stationeryAt(db, closing.actedAt) }
		const { title, file } = wording.copy.periods.minutes
		const paper = { month, number: minutes, closing, agreed, reports, numbers }
		return {
			file: `${file}-${month}`,
			print: {
				title: `${title} ${minutes ?? ''}`.trim(),
				language: 'id',
				at: clock.now(),
				sheets: [closingSheet(paper, wording)],
			},
		}
	}),
)
