import type Stripe from 'stripe'
import { type Account, feeOn, MAXIMUM_SEN, settingsOf } from './account.server.ts'
import { invalidParameter, notAllowed } from './api-error.ts'
import { addBalanceTransaction } from './balance.server.ts'
import { cardNamed, type TestCard } from './cards.ts'
import type { CardName } from './control-shapes.ts'
import { raiseDispute } from './disputes.server.ts'
import { emit } from './events.server.ts'
import { newCharge, requiredId, stripeId } from './objects.ts'
import type { SessionParameters } from './parameters.ts'
import { newIntent, newSession } from './session-objects.ts'
import { setTimer } from './timers.server.ts'

type Session = Stripe.Checkout.Session

const SHORTEST_SECONDS = 30 * 60
const LONGEST_SECONDS = 24 * 3_600

/** Opens a checkout. Refuses a time outside Stripe's 30 minutes to 24 hours, and sums too small. */
export function openSession(account: Account, params: SessionParameters): Session {
	const now = account.clock.now()
	refuseExpiry(params.expires_at, now)
	const session = newSession(params, now, account.publicOrigin)
	refuseTotal(session.amount_total ?? 0, account.terms.minimumSen)
	account.store.insert(session)
	account.store.writeSetting(`intent_data:${session.id}`, params.payment_intent_data ?? {})
	setTimer(account, session.expires_at, 'session.expire', session.id)
	return session
}

function refuseExpiry(expiresAt: number | undefined, now: number): void {
	if (expiresAt === undefined) return
	if (expiresAt < now + SHORTEST_SECONDS) {
		throw invalidParameter(
			'expires_at',
			'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
		)
	}
	if (expiresAt > now + LONGEST_SECONDS) {
		throw invalidParameter(
			'expires_at',
			'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
		)
	}
}

function refuseTotal(total: number, minimum: number): void {
	if (total < minimum) {
		throw notAllowed(
			`The Checkout Session's total amount due must add up to at least ${minimum} sen.`,
			'amount_too_small',
		)
	}
	if (total > MAXIMUM_SEN) {
		throw notAllowed(
			`The Checkout Session's total amount must be no more than ${MAXIMUM_SEN} sen.`,
			'amount_too_large',
		)
	}
}

/** Ends an open checkout for good. Refuses one that is paid or expired, in Stripe's words. */
export function expireSession(account: Account, session: Session): Session {
	if (session.status !== 'open') {
		throw notAllowed(
			'Only Checkout Sessions with a status in ["open"] can be expired. ' +
				`This Checkout Session has a status of \`${session.status}\`.`,
		)
	}
	const expired: Session = { ...session, status: 'expired', url: null }
	account.store.update(expired)
	if (session.payment_intent !== null) {
		const intent = account.store.get('payment_intent', requiredId(session.payment_intent))
		const canceled: Stripe.PaymentIntent = {
			...intent,
			status: 'canceled',
			canceled_at: account.clock.now(),
			cancellation_reason: 'expired',
			next_action: null,
		}
		account.store.update(canceled)
		emit(account, 'payment_intent.canceled', canceled)
	}
	emit(account, 'checkout.session.expired', expired)
	return expired
}

/** One try to pay with a test card. A checkout that is not open stays as it is. */
export function payWithCard(account: Account, sessionId: string, name: CardName): Session {
	const session = account.store.get('checkout.session', sessionId)
	if (session.status !== 'open') return session
	const card = cardNamed(name)
	const { intent, session: begun } = intentOf(account, session)
	account.store.db
		.prepare('insert or replace into attempt (payment_intent, card) values (?, ?)')
		.run(intent.id, name)
	if (card.decline !== null) {
		declineIntent(account, begun, intent, card)
		return begun
	}
	if (card.authenticates) {
		requireAuthentication(account, begun, intent)
		return begun
	}
	return takePayment(account, begun, intent, card, false)
}

/** The buyer's answer to 3-D Secure. Does nothing where nobody was asked. */
export function answerAuthentication(
	account: Account,
	sessionId: string,
	approved: boolean,
): Session {
	const session = account.store.get('checkout.session', sessionId)
	if (session.status !== 'open' || session.payment_intent === null) return session
	const intent = account.store.get('payment_intent', requiredId(session.payment_intent))
	if (intent.status !== 'requires_action') return session
	const card = cardNamed(attemptedCard(account, intent.id))
	if (approved) return takePayment(account, session, intent, card, true)
	const failed: Stripe.PaymentIntent = {
		...intent,
		status: 'requires_payment_method',
		next_action: null,
		last_payment_error: {
			type: 'invalid_request_error',
			code: 'payment_intent_authentication_failure',
			message: 'The provided PaymentMethod has failed authentication.',
		},
	}
	account.store.update(failed)
	emit(account, 'payment_intent.payment_failed', failed)
	return session
}

/** The test card that was tried last for this payment. */
export function attemptedCard(account: Account, intentId: string): CardName {
	const row = account.store.db
		.prepare<[string], { card: CardName }>('select card from attempt where payment_intent = ?')
		.get(intentId)
	return row?.card ?? 'visa'
}

function intentOf(
	account: Account,
	session: Session,
): { intent: Stripe.PaymentIntent; session: Session } {
	if (session.payment_intent !== null) {
		const intent = account.store.get('payment_intent', requiredId(session.payment_intent))
		return { intent, session }
	}
	const data = account.store.readSetting<SessionParameters['payment_intent_data']>(
		`intent_data:${session.id}`,
		{},
	)
	const intent = newIntent(
		session,
		{ description: data?.description ?? null, metadata: data?.metadata ?? {} },
		account.clock.now(),
	)
	const begun: Session = { ...session, payment_intent: intent.id }
	account.store.insert(intent)
	account.store.update(begun)
	emit(account, 'payment_intent.created', intent)
	return { intent, session: begun }
}

function requireAuthentication(
	account: Account,
	session: Session,
	intent: Stripe.PaymentIntent,
): void {
	const waiting: Stripe.PaymentIntent = {
		...intent,
		status: 'requires_action',
		last_payment_error: null,
		next_action: {
			type: 'redirect_to_url',
			redirect_to_url: { url: session.url, return_url: session.success_url },
		},
	}
	account.store.update(waiting)
	emit(account, 'payment_intent.requires_action', waiting)
}

function declineIntent(
	account: Account,
	session: Session,
	intent: Stripe.PaymentIntent,
	card: TestCard,
): void {
	const charge = newCharge({
		id: stripeId('ch'),
		intent,
		created: account.clock.now(),
		card,
		threeDSecure: false,
		email: session.customer_email,
		failure: card.decline,
	})
	const failed: Stripe.PaymentIntent = {
		...intent,
		status: 'requires_payment_method',
		latest_charge: charge.id,
		next_action: null,
		last_payment_error: {
			type: 'card_error',
			charge: charge.id,
			code: card.decline?.code ?? 'card_declined',
			decline_code: card.decline?.declineCode ?? 'generic_decline',
			message: card.decline?.message ?? '',
		},
	}
	account.store.insert(charge)
	account.store.update(failed)
	emit(account, 'charge.failed', charge)
	emit(account, 'payment_intent.payment_failed', failed)
}

function takePayment(
	account: Account,
	session: Session,
	intent: Stripe.PaymentIntent,
	card: TestCard,
	threeDSecure: boolean,
): Session {
	const now = account.clock.now()
	const email = session.customer_email
	const id = stripeId('ch')
	const made = newCharge({ id, intent, created: now, card, threeDSecure, email, failure: null })
	const delayed = settingsOf(account).delayBalanceTransactions
	const charge: Stripe.Charge = {
		...made,
		balance_transaction: delayed ? null : addChargeTransaction(account, made),
	}
	const succeeded: Stripe.PaymentIntent = {
		...intent,
		status: 'succeeded',
		amount_received: intent.amount,
		latest_charge: charge.id,
		payment_method: charge.payment_method,
		last_payment_error: null,
		next_action: null,
	}
	const complete: Session = { ...session, status: 'complete', payment_status: 'paid', url: null }
	account.store.insert(charge)
	account.store.update(succeeded)
	account.store.update(complete)
	emit(account, 'charge.succeeded', charge)
	emit(account, 'payment_intent.succeeded', succeeded)
	emit(account, 'checkout.session.completed', complete)
	if (card.dispute !== null) raiseDispute(account, charge, { reason: card.dispute })
	return complete
}

/** Says what a charge cost, once: from then on it carries its balance transaction. */
export function releaseBalanceTransaction(account: Account, charge: Stripe.Charge): void {
	if (charge.balance_transaction !== null || charge.status !== 'succeeded') return
	const updated: Stripe.Charge = {
		...charge,
		balance_transaction: addChargeTransaction(account, charge),
	}
	account.store.update(updated)
	emit(account, 'charge.updated', updated, { balance_transaction: null })
}

function addChargeTransaction(account: Account, charge: Stripe.Charge): string {
	return addBalanceTransaction(account, {
		type: 'charge',
		amount: charge.amount,
		fee: feeOn(charge.amount, account.terms),
		source: charge.id,
		availableAfterSeconds: account.terms.settlementSeconds,
		description: charge.description,
	})
}
