import type { Clock } from '#app/shared/instant.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Db } from '#db/client.ts'
import type { PaymentGateway } from './gateway.ts'
import type { PaymentMethod, PaymentMethodName, PaymentQuestion } from './method.ts'
import { openCheckout } from './open-checkout.server.ts'
import { cashDeadline, handDeadline, paymentDeadline } from './payment.ts'
import type { Payment } from './payments.server.ts'

export interface MethodDeps {
	readonly db: Db
	readonly clock: Clock
	readonly gateway: PaymentGateway
}

/** How long after its deadline a checkout that still says "open" is ended by us. */
const EXPIRY_GRACE_MS = 60_000

/** The method of this name. */
export function methodOf(deps: MethodDeps, name: PaymentMethodName): PaymentMethod {
	return name === 'stripe' ? stripeMethod(deps) : handMethod(name)
}

function stripeMethod(deps: MethodDeps): PaymentMethod {
	const { gateway } = deps
	return {
		name: 'stripe',
		deadline: paymentDeadline,
		openPage: (request) => openCheckout(deps, request),
		async readPayment(payment, question) {
			const isOverdue = question.now > plusMilliseconds(payment.expires_at, EXPIRY_GRACE_MS)
			const checkoutId = payment.checkout_id ?? (await findCheckout(deps, question, isOverdue))
			if (checkoutId === null) return { status: 'never-opened' }
			const end = payment.state !== 'paid' && (isOverdue || question.isCalledOff)
			return end ? gateway.expireCheckout(checkoutId) : gateway.readCheckout(checkoutId)
		},
		async giveBack(refund, payment: Payment) {
			if (refund.channel === 'transfer') return null
			if (refund.gateway_refund_id !== null) return gateway.readRefund(refund.gateway_refund_id)
			invariant(payment.intent_id, 'only what was paid is given back')
			return await gateway.refund({
				refundKey: refund.id,
				intentId: payment.intent_id,
				amountSen: refund.amount_sen,
			})
		},
	}
}

/**
 * The checkout of a payment that remembers none: we may have died between opening and remembering
 * it, and the same key finds it. Null when there is none and can be none. Its address is given to
 * the buyer only once it is remembered, so after the deadline nobody can pay it, whatever the
 * gateway objects to; only its silence tells nothing.
 */
async function findCheckout(
	deps: MethodDeps,
	question: PaymentQuestion,
	isOverdue: boolean,
): Promise<string | null> {
	try {
		return (await openCheckout(deps, await question.request())).checkoutId
	} catch (error) {
		if (isRefusal(error) && error.code === 'payments.checkout_window_passed') return null
		const isSilent = isRefusal(error) && error.kind === 'unavailable'
		if (isOverdue && !isSilent) return null
		throw error
	}
}

/** Transfer, QRIS and cash: nobody can be asked, so people look at the account or the drawer. */
function handMethod(name: PaymentMethodName): PaymentMethod {
	return {
		name,
		deadline(placedAt, counter) {
			if (name !== 'cash') return handDeadline(placedAt)
			invariant(counter, 'who pays at the counter is told when it is open')
			return cashDeadline(placedAt, counter)
		},
		openPage: async () => null,
		readPayment: async () => ({ status: 'by-hand' }),
		giveBack: async () => null,
	}
}
