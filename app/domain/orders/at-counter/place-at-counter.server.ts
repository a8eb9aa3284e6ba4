import type { Actor } from '#app/domain/audit/actor.ts'
import { deliveryColumns } from '#app/domain/orders/check-delivery.server.ts'
import {
	freezePieces,
	type LineToFreeze,
	unbegun,
} from '#app/domain/orders/freeze-pieces.server.ts'
import { beginning } from '#app/domain/orders/life.ts'
import { newOrderNumber } from '#app/domain/orders/order.ts'
import { indexOrder } from '#app/domain/orders/search/index-order.server.ts'
import { insertOrder, insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { methodNotOffered } from '#app/domain/payments/errors.ts'
import { intendPayment } from '#app/domain/payments/intend-payment.server.ts'
import { offeredMethods, type Payees } from '#app/domain/payments/method.ts'
import { counterDeadline } from '#app/domain/payments/payment.ts'
import { newId, newToken } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, times } from '#app/shared/money.ts'
import type { Language } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'

export interface CounterSale {
	lines: readonly LineToFreeze[]
	method: 'cash' | 'qris'
	/** empty where the buyer gives none: nobody at the counter has to say who he is */
	buyer: { name: string; phone: string }
	language: Language
	actor: Actor
	at: Instant
}

/**
 * Somebody at the counter wants to pay: an order of a quarter of an hour, its pieces set aside as
 * for every other. No address and no e-mail is asked. Refuses `payments.method_not_offered` and
 * `stock.sold_out`, and a programme without a rule in force.
 */
export async function placeAtCounter(
	tx: Tx,
	payees: Payees,
	sale: CounterSale,
): Promise<{ orderId: string; number: string }> {
	const { method, buyer, actor, at } = sale
	if (!offeredMethods(payees).includes(method)) throw methodNotOffered()
	const orderId = newId()
	const number = newOrderNumber()
	const { lines, units } = await freezePieces(tx, { orderId, lines: sale.lines, at })
	const amounts = sale.lines.map(({ unitPriceSen, quantity }) => times(unitPriceSen, quantity))
	const totalSen = add(...amounts)
	const expiresAt = counterDeadline(at)
	const payment = await intendPayment(tx, { method, amountSen: totalSen, expiresAt, at })
	const order = {
		...unbegun,
		...deliveryColumns({ method: 'counter' }),
		id: orderId,
		number,
		token: newToken(),
		attempt_key: newId(),
		state: beginning.to,
		channel: 'till' as const,
		language: sale.language,
		buyer_name: buyer.name,
		buyer_email: '',
		buyer_phone: buyer.phone,
		buyer_note: '',
		items_sen: totalSen,
		total_sen: totalSen,
		payment_id: payment.id,
		placed_at: at,
	}
	await insertOrder(tx, order, lines, units)
	await indexOrder(tx, order, method)
	await insertOrderEvent(tx, { orderId, kind: beginning.event, actor, at })
	return { orderId, number }
}
