import { copyOf } from '#app/copy/copy.ts'
import { getCounterReceipt } from '#app/domain/documents/counter-receipts.server.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { slipSheet } from '#app/ui/documents/slip-sheet.ts'

/** The receipt of a sale at the counter, as wide as the paper of a till. */
export const loader = reads(surfaces.office.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, params } = ctx
		const receipt = await getCounterReceipt(services.db, params.number ?? '')
		const { language } = receipt
		const copy = copyOf(language)
		const words = copy.till.receipt
		const pageUrl = services.links.orderPage(receipt.token, language)
		const wording = { copy, language, cautions: cautionsOf(services, language), pageUrl }
		return {
			file: `${words.file}-${receipt.number}`,
			print: {
				title: `${words.title} ${receipt.number}`,
				language,
				at: receipt.soldAt,
				sheets: [slipSheet(receipt, wording)],
			},
		}
	}),
)
