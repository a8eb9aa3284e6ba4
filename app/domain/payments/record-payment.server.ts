import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { CheckoutState } from './gateway.ts'
import { updatePayment } from './store.server.ts'

/**
 * What the gateway said about a payment, and that we looked; or, of one by hand, that money was
 * taken for the order, or that the buyer was given longer.
 */
export type PaymentNews =
	| { kind: 'unchanged' }
	| { kind: 'expired' }
	| { kind: 'paid'; paid: Extract<CheckoutState, { status: 'paid' }> }
	| { kind: 'taken'; takenSen: Sen; paidAt: Instant }
	| { kind: 'longer'; expiresAt: Instant }
	/** cash is in the drawer */
	| { kind: 'cash'; paidAt: Instant }
	/** an officer saw it succeed; its money is still to be found */
	| { kind: 'vouched'; paidAt: Instant }
	/** what was vouched for is found */
	| { kind: 'found'; takenSen: Sen }
	/** a sale at the counter was a mistake: nothing of it is waited for */
	| { kind: 'voided' }
	| { kind: 'fee'; fee: { balanceTransactionId: string; feeSen: Sen } }

/**
 * Writes down what has become of a payment. The caller holds the payment's lock and has checked
 * that the news may follow on its state; the database refuses a paid payment without its intent.
 */
export async function recordPayment(
	tx: Tx,
	paymentId: string,
	news: PaymentNews,
	at: Instant,
): Promise<void> {
	await updatePayment(tx, paymentId, { ...columnsOf(news), checked_at: at })
}

function columnsOf(news: PaymentNews) {
	switch (news.kind) {
		case 'unchanged':
			return {}
		case 'expired':
			return { state: 'expired' as const }
		case 'paid':
			return {
				state: 'paid' as const,
				checkout_id: news.paid.checkoutId,
				intent_id: news.paid.intentId,
				charge_id: news.paid.chargeId,
				paid_at: news.paid.paidAt,
			}
		case 'taken':
			return { state: 'paid' as const, taken_sen: news.takenSen, paid_at: news.paidAt }
		case 'cash':
			return { state: 'paid' as const, paid_at: news.paidAt }
		case 'vouched':
			return { state: 'paid' as const, paid_at: news.paidAt, vouched_at: news.paidAt }
		case 'found':
			return { taken_sen: news.takenSen }
		case 'voided':
			return { state: 'expired' as const, paid_at: null, vouched_at: null }
		case 'longer':
			return { expires_at: news.expiresAt }
		case 'fee':
			return {
				balance_transaction_id: news.fee.balanceTransactionId,
				fee_sen: news.fee.feeSen,
			}
	}
}
