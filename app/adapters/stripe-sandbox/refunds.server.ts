import type Stripe from 'stripe'
import type { Account } from './account.server.ts'
import { invalidParameter, noSuch, notAllowed } from './api-error.ts'
import { addBalanceTransaction } from './balance.server.ts'
import { cardNamed } from './cards.ts'
import { attemptedCard } from './checkout.server.ts'
import { emit } from './events.server.ts'
import { newRefund, requiredId, stripeId } from './objects.ts'
import type { RefundParameters } from './parameters.ts'
import { setTimer } from './timers.server.ts'

/**
 * Gives back all that is left of a charge, or a part of it. The fee stays with Stripe. Refuses more
 * than what is left, as Stripe does.
 */
export function createRefund(account: Account, params: RefundParameters): Stripe.Refund {
	const charge = chargeOf(account, params)
	if (isHeldByDispute(account, charge)) {
		throw notAllowed(
			`Charge ${charge.id} has been charged back; cannot issue a refund.`,
			'charge_disputed',
		)
	}
	const left = charge.amount_captured - charge.amount_refunded
	if (left === 0) {
		throw notAllowed(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
	}
	const amount = params.amount ?? left
	if (amount > left) {
		throw notAllowed(
			`Refund amount (${amount} sen) is greater than unrefunded amount on charge (${left} sen)`,
			undefined,
			'amount',
		)
	}
	const outcome = cardNamed(attemptedCard(account, requiredId(charge.payment_intent))).refund
	const refund = makeRefund(account, charge, amount, params, outcome === 'pending')
	if (outcome !== 'succeeds') {
		const settles = account.clock.now() + account.terms.refundSettlesSeconds
		setTimer(account, settles, 'refund.settle', refund.id)
	}
	return refund
}

/** True while a bank has the money, and for good once it keeps it; an inquiry holds nothing. */
function isHeldByDispute(account: Account, charge: Stripe.Charge): boolean {
	if (!charge.disputed) return false
	const { data } = account.store.list('dispute', { limit: 10, equal: { charge: charge.id } })
	return data.some(({ status }) => status !== 'won' && !status.startsWith('warning_'))
}

function makeRefund(
	account: Account,
	charge: Stripe.Charge,
	amount: number,
	params: RefundParameters,
	pending: boolean,
): Stripe.Refund {
	const id = stripeId('re')
	const refund = newRefund({
		id,
		charge,
		amount,
		status: pending ? 'pending' : 'succeeded',
		reason: params.reason ?? null,
		metadata: params.metadata ?? {},
		created: account.clock.now(),
		balanceTransaction: addBalanceTransaction(account, {
			type: 'refund',
			amount: -amount,
			fee: 0,
			source: id,
			availableAfterSeconds: 0,
			description: charge.description,
		}),
	})
	const refunded = charge.amount_refunded + amount
	const changed: Stripe.Charge = {
		...charge,
		amount_refunded: refunded,
		refunded: refunded === charge.amount_captured,
	}
	account.store.insert(refund)
	account.store.update(changed)
	emit(account, 'refund.created', refund)
	emit(account, 'charge.refunded', changed, { amount_refunded: charge.amount_refunded })
	return refund
}

function chargeOf(account: Account, params: RefundParameters): Stripe.Charge {
	const { store } = account
	if (params.charge !== undefined) {
		const charge = store.find('charge', params.charge)
		if (charge === undefined) throw noSuch('charge', params.charge, 'charge')
		return charge
	}
	if (params.payment_intent === undefined) {
		throw invalidParameter(
			'payment_intent',
			'One of the following params should be provided for this request: ' +
				'payment_intent or charge.',
			'parameter_missing',
		)
	}
	const intent = store.find('payment_intent', params.payment_intent)
	if (intent === undefined) {
		throw noSuch('payment_intent', params.payment_intent, 'payment_intent')
	}
	if (intent.status !== 'succeeded') {
		throw notAllowed(
			`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
		)
	}
	return store.get('charge', requiredId(intent.latest_charge))
}

/** How a refund on its way ends when its time has come: as its test card says. */
export function settleByCard(account: Account, refundId: string): void {
	const refund = account.store.get('refund', refundId)
	const card = cardNamed(attemptedCard(account, requiredId(refund.payment_intent)))
	settleRefund(account, refundId, card.refund === 'fails' ? 'failed' : 'succeeded')
}

/**
 * Ends a refund. One that fails comes back to the balance, even after it had seemed to succeed:
 * banks send money back days later. A refund that has failed stays failed.
 */
export function settleRefund(
	account: Account,
	refundId: string,
	status: 'succeeded' | 'failed',
): Stripe.Refund {
	const refund = account.store.get('refund', refundId)
	if (refund.status === 'failed' || refund.status === status) return refund
	const { pending_reason: _over, ...rest } = refund
	const settled: Stripe.Refund =
		status === 'succeeded'
			? { ...rest, status }
			: { ...rest, status, ...takeBackRefund(account, refund) }
	account.store.update(settled)
	emit(account, 'refund.updated', settled, { status: refund.status })
	emit(account, 'charge.refund.updated', settled, { status: refund.status })
	if (status === 'failed') emit(account, 'refund.failed', settled)
	return settled
}

function takeBackRefund(
	account: Account,
	refund: Stripe.Refund,
): { failure_reason: string; failure_balance_transaction: string } {
	const charge = account.store.get('charge', requiredId(refund.charge))
	account.store.update({
		...charge,
		amount_refunded: charge.amount_refunded - refund.amount,
		refunded: false,
	})
	const transaction = addBalanceTransaction(account, {
		type: 'refund_failure',
		amount: refund.amount,
		fee: 0,
		source: refund.id,
		availableAfterSeconds: 0,
		description: 'REFUND FAILURE',
	})
	return {
		failure_reason: 'expired_or_canceled_card',
		failure_balance_transaction: transaction,
	}
}
