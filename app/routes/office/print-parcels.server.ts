import { copyOf } from '#app/copy/copy.ts'
import { parcelPapers } from '#app/copy/id/parcel-papers.ts'
import type { Parcel } from '#app/domain/documents/paper.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import type { PersonalContext } from '#app/http/request-context.server.ts'
import { parcelSheets } from '#app/ui/documents/parcel-sheets.ts'

/** The papers of these parcels in one file, in Indonesian: the guard post reads it too. */
export function printParcels(
	ctx: PersonalContext,
	read: () => Promise<Parcel[]>,
): Promise<Response> {
	const { services } = ctx
	return answerPrint(ctx, async () => {
		const parcels = await read()
		const at = services.clock.now()
		const [first] = parcels
		const name = parcels.length === 1 && first ? first.orderNumber : String(parcels.length)
		const wording = { copy: copyOf('id'), cautions: cautionsOf(services, 'id'), at }
		return {
			file: `${parcelPapers.file}-${name}`,
			print: {
				title: `${parcelPapers.title} ${name}`,
				language: 'id',
				at,
				sheets: parcelSheets(parcels, wording),
			},
		}
	})
}
