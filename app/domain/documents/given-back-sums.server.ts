import { latestLosses } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import type { OrderPage } from '#app/domain/orders/orders.server.ts'
import { add, type Sen, sen, subtract } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { GivenBack, MoneyBack } from './paper.ts'

/**
 * What the buyer of an order has back, by refunds or by a bank, and what is left of the payment.
 * What is asked for or on its way is none of it, nor what came back and was then taken by a bank.
 */
export async function givenBackOf(db: Reader, page: OrderPage): Promise<GivenBack> {
	const { order, payment, refunds } = page
	const refunded = refunds.flatMap((refund) => {
		const { state, settledAt, requestedAt, pieces } = refund
		const amountSen = subtract(refund.amountSen, refund.hadElsewhereSen)
		// Found at the gateway: it had gone by then.
		const at = state === 'unassigned' ? requestedAt : state === 'settled' ? settledAt : null
		return at === null || amountSen === 0 ? [] : [{ at, amountSen, pieces }]
	})
	const lost = await latestLosses(db, payment.id)
	const back: MoneyBack[] = [...refunded, ...lost].sort((a, b) => (a.at < b.at ? -1 : 1))
	const backSen: Sen = add(...back.map(({ amountSen }) => amountSen))
	const leftSen = sen(Math.max((payment.taken_sen ?? order.total_sen) - backSen, 0))
	return { back, leftSen, leftInWords: terbilang(leftSen) }
}
