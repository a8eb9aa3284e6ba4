import { latestLosses } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import type { OrderPage } from '#app/domain/orders/orders.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { listGatewayRefunds } from '#app/domain/payments/payments.server.ts'
import { add, type Sen, sen } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { GivenBack, MoneyBack } from './paper.ts'

/**
 * What the buyer of an order has back, by refunds or by a bank, and what is left of the payment.
 * What is asked for or on its way is none of it, nor what came back and was then taken by a bank.
 */
export async function givenBackOf(db: Reader, page: OrderPage): Promise<GivenBack> {
	const { order, payment, refunds } = page
	const taken = await takenByBank(db, payment.id)
	const arrived = refunds.filter(({ id }) => !taken.has(id))
	const refunded = arrived.flatMap(({ state, settledAt, requestedAt, amountSen, pieces }) => {
		// Found at the gateway: it had gone by then.
		const at = state === 'unassigned' ? requestedAt : state === 'settled' ? settledAt : null
		return at === null ? [] : [{ at, amountSen, pieces }]
	})
	const lost = await latestLosses(db, payment.id)
	const back: MoneyBack[] = [...refunded, ...lost].sort((a, b) => (a.at < b.at ? -1 : 1))
	const backSen: Sen = add(...back.map(({ amountSen }) => amountSen))
	const leftSen = sen(Math.max((payment.taken_sen ?? order.total_sen) - backSen, 0))
	return { back, leftSen, leftInWords: terbilang(leftSen) }
}

/** What the buyer's bank sent back and nobody had to transfer: a loss to a bank paid that debt. */
async function takenByBank(db: Reader, paymentId: string): Promise<Set<string>> {
	const taken = new Set<string>()
	for (const { id, state } of await listGatewayRefunds(db, paymentId)) {
		if (state !== 'failed') continue
		if ((await returnOfRefund(db, id))?.state === 'void') taken.add(id)
	}
	return taken
}
