import { copyOf } from '#app/copy/copy.ts'
import { readSettlementNote } from '#app/domain/documents/settlement-notes.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { settlementSheet } from '#app/ui/documents/settlement-sheet.ts'

/** The note on what a partner is paid, on the letterhead of the day of its approval. */
export const loader = reads(surfaces.finance.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, params } = ctx
		const note = await readSettlementNote(services.db, params.id ?? '', services.clock.now())
		const stationery = await stationeryAt(services.db, note.at)
		const copy = copyOf('id')
		const { title, file } = copy.documents.settlement
		const wording = { copy, cautions: cautionsOf(services, 'id'), stationery }
		return {
			file: `${file}-${note.partnerCode}-${note.until}`,
			print: {
				title: `${title} ${note.number ?? ''}`.trim(),
				language: 'id',
				at: services.clock.now(),
				sheets: [settlementSheet(note, wording)],
			},
		}
	}),
)
