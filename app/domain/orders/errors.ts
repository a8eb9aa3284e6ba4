import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'
import { life, type OrderEvent } from './life.ts'

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
	| 'orders.piece_not_to_send'
	| 'orders.resi_taken'
	| 'orders.not_handed_over'
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
	| 'orders.refund_asked'
	| 'orders.refund_unassigned'
	| 'orders.pieces_cost_more'
	| 'orders.refund_too_much'
	| 'orders.nothing_to_refund'
	| 'orders.piece_not_refundable'
	| 'orders.no_such_refund'
	| 'orders.refund_decided'
	| 'orders.refund_needs_another'
	| 'orders.piece_not_out'
	| 'orders.not_exchangeable'
	| 'orders.no_replacement'
	| 'orders.replacement_waiting'

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

/** No piece was chosen, or one that has left or was given back. */
export function pieceNotToSend(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.piece_not_to_send')
}

/** A parcel of this order has left under the same resi. */
export function resiTaken(order: string): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.resi_taken', { order })
}

/** A refund of this order is being carried out already. */
export function refundUnderWay(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.refund_under_way')
}

/** A bank has the money while it decides. */
export function heldByDispute(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.disputed')
}

/** The buyer has all of it back by the word of a bank. */
export function chargedBack(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.charged_back')
}

/** The order is paid another way: nothing of it is taken at the counter. */
export function notPaidAtCounter(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.not_paid_at_counter')
}

/** The money of a QRIS stands on the account already: it goes back by the refund. */
export function moneyFound(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.money_found')
}

/** Another refund of this order waits for a decision: that one first. */
export function refundAsked(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.refund_asked')
}

/** Money went back at the gateway past us: what it was for is said first. */
export function refundUnassigned(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.refund_unassigned')
}

/** The pieces chosen come to more than what went back. */
export function piecesCostMore(piecesSen: Sen, amountSen: Sen): Refusal<OrdersRefusalCode> {
	return new Refusal('rule', 'orders.pieces_cost_more', { piecesSen, amountSen })
}

/** More than is left of what the buyer has paid. */
export function refundTooMuch(leftSen: Sen): Refusal<OrdersRefusalCode> {
	return new Refusal('rule', 'orders.refund_too_much', { leftSen })
}

/** Everything the buyer paid went back, or is about to. */
export function nothingToRefund(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.nothing_to_refund')
}

/** The piece is not of this order, was given back or was exchanged. */
export function pieceNotRefundable(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.piece_not_refundable')
}

export function noSuchRefund(): Refusal<OrdersRefusalCode> {
	return new Refusal('not-found', 'orders.no_such_refund')
}

/** Somebody else has approved or declined it, or it is over. */
export function refundDecided(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.refund_decided')
}

/** Above the limit two people are needed. */
export function refundNeedsAnother(limitSen: Sen): Refusal<OrdersRefusalCode> {
	return new Refusal('rule', 'orders.refund_needs_another', { limitSen })
}

/** The piece is not with the buyer, or came back already. */
export function pieceNotOut(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.piece_not_out')
}

/** A replacement is set aside and not sent: it goes out first. */
export function replacementWaiting(): Refusal<OrdersRefusalCode> {
	return new Refusal('conflict', 'orders.replacement_waiting')
}
