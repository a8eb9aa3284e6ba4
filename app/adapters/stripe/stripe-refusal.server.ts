import Stripe from 'stripe'
import {
	amountNotAccepted,
	chargeDisputed,
	checkoutWindowPassed,
	evidenceUnusable,
	gatewayUnavailable,
	refundExceedsPayment,
	unknownAtGateway,
} from '#app/domain/payments/errors.ts'

/**
 * Turns what Stripe answered into a named refusal, or gives the error back unchanged when it tells
 * of a bug or of a wrong key (401, 403, an unknown parameter, a reused idempotency key).
 *
 * 409 means that a request with the same idempotency key is still being worked on: like 429 and
 * 5xx it may succeed later. Source: https://docs.stripe.com/error-handling and
 * https://docs.stripe.com/api/errors.
 */
export function toRefusal(error: unknown): unknown {
	if (!(error instanceof Stripe.errors.StripeError)) return error
	if (isUnavailable(error)) return gatewayUnavailable()
	if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return error
	if (error.code === 'resource_missing') return unknownAtGateway()
	if (error.code === 'amount_too_small' || error.code === 'amount_too_large') {
		return amountNotAccepted()
	}
	if (error.code === 'charge_disputed') return chargeDisputed()
	if (error.code === 'file_type_invalid') return evidenceUnusable()
	if (error.param === 'expires_at') return checkoutWindowPassed()
	if (isRefundTooLarge(error)) return refundExceedsPayment()
	return error
}

/** True when Stripe says that this checkout is not open any more: paid or expired already. */
export function isNoLongerOpen(error: unknown): boolean {
	// Stripe gives this refusal no code, only its sentence; the caller reads the checkout again and
	// believes that, so a changed sentence shows as an error and never as a wrong state.
	return (
		error instanceof Stripe.errors.StripeInvalidRequestError &&
		error.statusCode === 400 &&
		error.message.startsWith('Only Checkout Sessions with a status in')
	)
}

function isUnavailable(error: Stripe.errors.StripeError): boolean {
	if (error instanceof Stripe.errors.StripeConnectionError) return true
	if (error instanceof Stripe.errors.StripeRateLimitError) return true
	const status = error.statusCode
	return status !== undefined && (status === 409 || status === 429 || status >= 500)
}

function isRefundTooLarge(error: Stripe.errors.StripeInvalidRequestError): boolean {
	if (error.code === 'charge_already_refunded') return true
	return error.param === 'amount' && error.message.includes('unrefunded amount')
}
