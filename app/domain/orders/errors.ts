import { Refusal } from '#app/shared/refusal.ts'
import { type DisputeMark, life, type OrderEvent } from './life.ts'

export type OrdersRefusalCode =
	| 'orders.cart_empty'
	| 'orders.cart_changed'
	| 'orders.no_such_order'
	| 'orders.no_such_pair'
	| 'orders.no_such_job'
	| 'orders.too_many'
	| 'orders.already_paid'
	| 'orders.not_payable'
	| 'orders.not_cancellable'
	| 'orders.not_packable'
	| 'orders.already_packed'
	| 'orders.not_sendable'
	| 'orders.not_receivable'
	| 'orders.not_completable'
	| 'orders.not_complainable'
	| 'orders.no_complaint'
	| 'orders.not_refundable'
	| 'orders.refund_under_way'
	| 'orders.not_disputable'
	| 'orders.disputed'
	| 'orders.charged_back'
	| 'orders.not_voidable'
	| 'orders.not_paid_at_counter'
	| 'orders.money_found'

/** There is nothing to order, or another window has just ordered it. */
export function cartEmpty(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.cart_empty')
}

/** A price or a product is not what the buyer last saw: the cart page explains it. */
export function cartChanged(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.cart_changed')
}

export function noSuchOrder(): Refusal<OrdersRefusalCode> {
	return new Refusal('not-found', 'orders.no_such_order')
}

/** No order has this number and this phone number together. */
export function noSuchPair(): Refusal<OrdersRefusalCode> {
	return new Refusal('not-found', 'orders.no_such_pair')
}

/** The payment was faster than the wish to cancel. */
export function alreadyPaid(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.already_paid')
}

/** No work on many orders has this id. */
export function noSuchJob(): Refusal<OrdersRefusalCode> {
	return new Refusal('not-found', 'orders.no_such_job')
}

/** Nothing was chosen, or more than can be worked on at once. */
export function tooManyOrders(most: number): Refusal<OrdersRefusalCode> {
	return new Refusal('invalid', 'orders.too_many', { most })
}

/** Somebody has packed it before. */
export function alreadyPacked(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.already_packed')
}

/** The order is past the state in which this may happen. */
export function notInState(event: OrderEvent): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', life[event].refusal)
}

/** A refund of this order is being carried out already. */
export function refundUnderWay(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.refund_under_way')
}

/** A bank has the money while it decides (`open`), or keeps it (`lost`). */
export function heldByDispute(dispute: DisputeMark): Refusal<OrdersRefusalCode> {
	const code = dispute === 'lost' ? 'orders.charged_back' : 'orders.disputed'
	return new Refusal('conflict', code)
}

/** The order is paid another way: nothing of it is taken at the counter. */
export function notPaidAtCounter(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.not_paid_at_counter')
}

/** The money of a QRIS stands on the account already: it goes back by the refund. */
export function moneyFound(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.money_found')
}
