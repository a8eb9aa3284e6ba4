import type { CounterCalendar } from '#app/domain/shipping/counter.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { PaymentMethodName } from '#db/schema/payments.ts'
import type { CheckoutOpened, CheckoutRequest, CheckoutState, RefundState } from './gateway.ts'
import type { Payment, Refund } from './payments.server.ts'

export type { PaymentMethodName }

/** Every way to pay, in the order in which buyers are offered them. */
export const paymentMethodNames = [
	'stripe',
	'transfer',
	'qris',
	'cash',
] as const satisfies readonly PaymentMethodName[]

/**
 * The port to one way to pay. Whoever holds the money is asked through it, so orders know neither
 * Stripe nor a bank. None of its calls is made inside a transaction.
 */
export interface PaymentMethod {
	readonly name: PaymentMethodName
	/** when an order placed at this moment stops being payable; at the counter by its calendar */
	deadline(placedAt: Instant, counter: CounterCalendar | null): Instant
	/**
	 * The page elsewhere where this can be paid, opened if it is not yet; null where the order's own
	 * page says how. The same payment always gets the same page.
	 */
	openPage(request: CheckoutRequest): Promise<CheckoutOpened | null>
	/** What has become of a payment. `end`: it is to be ended, if it can still be. */
	readPayment(payment: Payment, question: PaymentQuestion): Promise<PaymentOutcome>
	/** Gives a payment back under the refund's id; null where the treasurer does so by hand. */
	giveBack(refund: Refund, payment: Payment): Promise<RefundState | null>
}

export interface PaymentQuestion {
	/** the buyer has called the order off */
	readonly isCalledOff: boolean
	readonly now: Instant
	/** the payment as it is asked for, should it have to be opened first */
	request(): Promise<CheckoutRequest>
}

/**
 * What a method says has become of a payment. `never-opened`: it has no page and gets none.
 * `by-hand`: nobody can be asked; what the treasurer has written down decides.
 */
export type PaymentOutcome = CheckoutState | { status: 'never-opened' } | { status: 'by-hand' }

/** Where buyers transfer to: the unit's own account. */
export interface BankAccount {
	readonly bank: string
	readonly number: string
	readonly holder: string
}

/** The unit's QRIS, by the name that a buyer's app shows after scanning it. */
export interface QrisMerchant {
	readonly merchant: string
}

/** Who is paid by hand, as far as it was configured; what is null is not offered. */
export interface Payees {
	readonly transfer: BankAccount | null
	readonly qris: QrisMerchant | null
}

/** The ways to pay that buyers are offered; cash only for what is fetched at the counter. */
export function offeredMethods(payees: Payees): PaymentMethodName[] {
	return paymentMethodNames.filter((name) => {
		if (name === 'stripe' || name === 'cash') return true
		return payees[name] !== null
	})
}

/** True for money that arrives past any gateway: somebody finds it and writes it down. */
export function isByHand(name: PaymentMethodName): boolean {
	return name !== 'stripe'
}

/** True for money that the treasurer finds on the bank's statement. */
export function isOnStatement(name: PaymentMethodName): boolean {
	return name === 'transfer' || name === 'qris'
}

/** Where money goes back to, and how it went. */
export interface ReturnSlip {
	readonly bank: string
	readonly accountNumber: string
	readonly accountHolder: string
	readonly paidOn: CalendarDate
	/** what the bank calls the transfer */
	readonly reference: string
}
