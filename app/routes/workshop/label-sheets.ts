import { copyOf } from '#app/copy/copy.ts'
import { stockPapers } from '#app/copy/id/stock-papers.ts'
import { readTags } from '#app/domain/documents/stock-papers.server.ts'
import { answerPrint } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { tagSheet } from '#app/ui/documents/stock-sheets.ts'
import { readQuantities, readStart } from './label-fields.ts'

/** Tags of chosen lots on A4: `?lot=…&banyak-…=…&mulai=4&harga`. */
export const loader = reads(surfaces.workshop.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, url } = ctx
		const query = url.searchParams
		const withPrice = query.has('harga')
		const tags = await readTags(services.db, readQuantities(query), { withPrice })
		const { title, file } = stockPapers.tags
		const { place } = copyOf('id').documents
		const tagUrl = (code: string) => `${services.settings.origin}/jejak/${code}`
		return {
			file,
			print: {
				title,
				language: 'id',
				at: services.clock.now(),
				sheets: [tagSheet(tags, { start: readStart(query), place, tagUrl })],
			},
		}
	}),
)
