import { copyOf } from '#app/copy/copy.ts'
import { stockPapers } from '#app/copy/id/stock-papers.ts'
import { readOpnameMinutes } from '#app/domain/documents/stock-papers.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { notClosed } from '#app/domain/stock/errors.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { minutesSheet } from '#app/ui/documents/stock-sheets.ts'

/** The minutes of an opname, once its counting has ended. */
export const loader = reads(surfaces.workshop.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, params } = ctx
		const minutes = await readOpnameMinutes(services.db, params.number ?? '')
		const { number, state, closedAt } = minutes
		if (state === 'counting' || state === 'cancelled') throw notClosed()
		const { title, file } = stockPapers.minutes
		const stationery = await stationeryAt(services.db, closedAt ?? services.clock.now())
		const wording = { copy: copyOf('id'), cautions: cautionsOf(services, 'id'), stationery }
		return {
			file: `${file}-${number}`,
			print: {
				title: `${title} ${number}`,
				language: 'id',
				at: services.clock.now(),
				sheets: [minutesSheet(minutes, wording)],
			},
		}
	}),
)
