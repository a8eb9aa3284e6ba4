import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerCsv, answerWorkbook } from '#app/routes/office/answer-sheet.server.ts'
import { sheetFileOf } from './sheet-files.server.ts'

/** What the workshop's pages show as CSV or as a workbook: `lot.csv`, `kartu.xlsx?lot=…`. */
export const loader = reads(
	surfaces.workshop.access,
	async ({ params, url, services, language }) => {
		const [name = '', ending = ''] = (params.sheet ?? '').split('.')
		const file = await sheetFileOf(services, { name, query: url.searchParams, language })
		if (!file || !['csv', 'xlsx'].includes(ending)) throw noSuchPage()
		return ending === 'csv' ? answerCsv(file) : await answerWorkbook(services.sheets, file)
	},
)
