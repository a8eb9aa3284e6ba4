import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { moneyTrailOf } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { isByHand, isOnStatement } from '#app/domain/payments/method.ts'
import type { AwaitedPayment } from '#app/domain/reconciliation/matching/awaited-payment.ts'
import { noSuchPage } from '#app/http/errors.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'

/** A payment by hand as the treasurer decides on it. Refuses orders that are paid otherwise. */
export async function readHandPayment(db: Services['db'], number: string) {
	const { order, payment } = await getOrderForStaff(db, number)
	if (!isByHand(payment.method)) throw noSuchPage()
	const { proofs, receipts, returns, heldSen } = await moneyTrailOf(db, payment)
	return {
		number: order.number,
		state: order.state,
		buyerName: order.buyer_name,
		placedAt: order.placed_at,
		method: payment.method,
		totalSen: payment.amount_sen,
		uniqueCode: payment.unique_code,
		dueSen: payment.due_sen,
		heldSen,
		expiresAt: payment.expires_at,
		isOpen: payment.state === 'open',
		/** its money was not found yet, though its time may be over */
		isSought: isOnStatement(payment.method) && payment.taken_sen === null,
		proofs: proofs.map((row) => ({
			id: row.id,
			state: row.state,
			reason: row.reason,
			uploadedAt: row.uploaded_at,
		})),
		receipts: receipts.map((row) => ({
			id: row.id,
			amountSen: row.amount_sen,
			receivedOn: row.received_on,
			outcome: row.outcome,
			reference: row.reference,
		})),
		returns: returns.map((row) => ({
			id: row.id,
			reason: row.reason,
			amountSen: row.amount_sen,
			dueAt: row.due_at,
			isDone: row.state === 'done',
			bank: row.bank ?? '',
			accountNumber: row.account_number ?? '',
			accountHolder: row.account_holder ?? '',
			paidOn: row.paid_on,
			reference: row.reference ?? '',
		})),
	}
}

/** What lines of the bank are held against. */
export function awaitedOf(payment: HandPaymentBooks): AwaitedPayment {
	const { number, totalSen, dueSen, placedAt, expiresAt } = payment
	const days = { from: dateInMagetan(placedAt), until: dateInMagetan(expiresAt) }
	return { number, totalSen, dueSen, ...days }
}

export type HandPaymentBooks = Awaited<ReturnType<typeof readHandPayment>>
