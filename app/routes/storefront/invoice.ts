import { copyOf } from '#app/copy/copy.ts'
import { getInvoice } from '#app/domain/documents/buyer-papers.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { invoiceSheet } from '#app/ui/documents/buyer-sheets.ts'

/**
 * The invoice of the order behind the link, in the language of the address. Whoever has the link
 * may read it, like the order's page.
 */
export const loader = reads(publicAccess, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, language, params } = ctx
		const invoice = await getInvoice(services.db, params.token ?? '')
		const copy = copyOf(language)
		const words = copy.documents.invoice
		const wording = { copy, language, cautions: cautionsOf(services, language) }
		return {
			file: `${words.file}-${invoice.orderNumber}`,
			print: {
				title: `${words.title} ${invoice.orderNumber}`,
				language,
				at: invoice.placedAt,
				sheets: [invoiceSheet(invoice, wording)],
			},
		}
	}),
)
