import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { findCounterSale } from '#app/domain/till/sales.server.ts'
import { times } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { notYetPaid } from './errors.ts'
import { givenBackOf } from './given-back-sums.server.ts'
import type { CounterReceipt } from './paper.ts'

/**
 * What a till prints of a sale at the counter, also of one that was voided. It leads to the order's
 * page, so it is handed to the buyer and to nobody else. Refuses `orders.no_such_order` and what
 * was not sold at the counter (`documents.not_yet_paid`).
 */
export async function getCounterReceipt(db: Reader, number: string): Promise<CounterReceipt> {
	const page = await getOrderForStaff(db, number)
	const { order, lines } = page
	const sale = await findCounterSale(db, order.id)
	if (!sale) throw notYetPaid()
	const names = await namesOfStaff(db, [sale.officerId])
	return {
		number: order.number,
		token: order.token,
		language: order.language,
		soldAt: sale.soldAt,
		officerName: names.get(sale.officerId) ?? null,
		buyerName: order.buyer_name,
		lines: lines.map(({ productName, variantLabel, quantity, unitPriceSen }) => ({
			productName,
			variantLabel,
			quantity,
			unitPriceSen,
			amountSen: times(unitPriceSen, quantity),
		})),
		totalSen: sale.totalSen,
		handedSen: sale.handedSen,
		changeSen: sale.changeSen,
		complaintUntil: order.complaint_until,
		isVoided: sale.voidedAt !== null,
		given: await givenBackOf(db, page),
	}
}
