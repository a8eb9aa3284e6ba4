import { copyOf } from '#app/copy/copy.ts'
import { getReceipt } from '#app/domain/documents/buyer-papers.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { receiptSheet } from '#app/ui/documents/buyer-sheets.ts'

/**
 * The kuitansi of the order behind the link, in the language of the address; refused until it is
 * paid.
 */
export const loader = reads(publicAccess, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, language, params } = ctx
		const receipt = await getReceipt(services.db, params.token ?? '')
		const copy = copyOf(language)
		const words = copy.documents.receipt
		const wording = { copy, language, cautions: cautionsOf(services, language) }
		return {
			file: `${words.file}-${receipt.orderNumber}`,
			print: {
				title: `${words.title} ${receipt.orderNumber}`,
				language,
				at: receipt.paidAt,
				sheets: [receiptSheet(receipt, wording)],
			},
		}
	}),
)
