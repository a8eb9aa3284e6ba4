import { entriesOfSource } from '#app/domain/ledger/entries.server.ts'
import { latestDispute } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { isHeldByDispute, mayHappen } from '#app/domain/orders/life.ts'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { refundReasonsOf } from '#app/domain/orders/refunds/refunds.server.ts'
import { sharesOfOrder } from '#app/domain/orders/unit-shares.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import { listGatewayRefunds } from '#app/domain/payments/payments.server.ts'
import type { Services } from '#app/services.server.ts'

/** An order as the treasurer reads it: payment, shares of every piece, entries, refund. */
export async function readOrderBooks(
	{ db, clock }: Pick<Services, 'db' | 'clock'>,
	number: string,
) {
	const { order, parties, payment, refunds, parcels } = await getOrderForStaff(db, number)
	const entries = await entriesOfSource(db, { kind: 'order', id: order.id })
	const dispute = await latestDispute(db, payment.id)
	const atGateway = await listGatewayRefunds(db, payment.id)
	const { leftSen } = await refundChoices(db, number)
	const isHeld = isHeldByDispute('refund-asked', order.dispute)
	const mayAsk = mayHappen('refund-asked', order.state) && !isHeld && leftSen > 0
	return {
		number: order.number,
		state: order.state,
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		/** how many of its pieces have left the house */
		piecesSent: sum(parcels.flatMap(({ pieces }) => pieces.map(({ quantity }) => quantity))),
		savingsFinalAt: order.savings_final_at,
		buyerName: order.buyer_name,
		city: order.address_city,
		itemsSen: order.items_sen,
		shippingSen: order.shipping_sen,
		totalSen: order.total_sen,
		payment: {
			method: payment.method,
			takenSen: payment.taken_sen,
			feeSen: payment.fee_sen,
			checkoutId: payment.checkout_id,
			intentId: payment.intent_id,
			chargeId: payment.charge_id,
			balanceTransactionId: payment.balance_transaction_id,
		},
		parties,
		units: await sharesOfOrder(db, order.id),
		// The page is about the order: its entries need not name it.
		entries: entries.map((entry) => ({ ...entry, source: null })),
		refunds,
		refundReasons: Object.fromEntries(await refundReasonsOf(db, order.id)),
		gatewayRefunds: atGateway.flatMap((refund) => refund.gateway_refund_id ?? []),
		/** all of it may be given back in one step, as nothing was asked for yet */
		isRefundable: mayAsk && refunds.every(isOver) && order.dispute !== 'lost',
		mayAsk,
		dispute: dispute && {
			id: dispute.id,
			state: dispute.state,
			amountSen: dispute.amount_sen,
			dueAt: dispute.evidence_due_at,
			mayAnswer: disputeLife[dispute.state].mayAnswer,
			now: clock.now(),
		},
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0)
}

function isOver({ state }: { state: string }): boolean {
	return state === 'declined' || state === 'failed'
}

export type OrderBooks = Awaited<ReturnType<typeof readOrderBooks>>
