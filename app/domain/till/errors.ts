import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'

export type TillRefusalCode =
	/** no drawer is open: cash has no place */
	| 'till.no_drawer'
	/** the open drawer is of an earlier day: it is counted and closed first */
	| 'till.drawer_of_earlier_day'
	/** this officer has one open already */
	| 'till.drawer_open'
	/** a count that differs is explained */
	| 'till.reason_missing'
	/** less was handed over than it comes to */
	| 'till.too_little'
	/** the drawer has less than is to be taken out */
	| 'till.not_enough_cash'
	/** this form has recorded another deposit already */
	| 'till.deposit_of_another'
	/** the slip is being paid */
	| 'till.slip_being_paid'
	| 'till.slip_empty'
	| 'till.slip_full'
	/** no tag and no piece on sale is meant by this */
	| 'till.no_such_piece'
	/** its price or stock is not what the slip shows */
	| 'till.piece_withdrawn'
	/** somebody else has sold it, or nobody at the counter */
	| 'till.not_your_sale'
	/** its drawer is counted and closed, or its day is over */
	| 'till.sale_closed'
	| 'till.no_such_drawer'

export function noDrawer(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.no_drawer')
}

export function drawerOfEarlierDay(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.drawer_of_earlier_day')
}

export function drawerOpen(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.drawer_open')
}

export function reasonMissing(differenceSen: Sen): Refusal<TillRefusalCode> {
	return new Refusal('rule', 'till.reason_missing', { differenceSen })
}

export function tooLittle(missingSen: Sen): Refusal<TillRefusalCode> {
	return new Refusal('rule', 'till.too_little', { missingSen })
}

export function notEnoughCash(thereSen: Sen): Refusal<TillRefusalCode> {
	return new Refusal('rule', 'till.not_enough_cash', { thereSen })
}

export function depositOfAnother(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.deposit_of_another')
}

export function slipBeingPaid(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.slip_being_paid')
}

export function slipEmpty(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.slip_empty')
}

export function slipFull(): Refusal<TillRefusalCode> {
	return new Refusal('rule', 'till.slip_full')
}

export function noSuchPiece(): Refusal<TillRefusalCode> {
	return new Refusal('not-found', 'till.no_such_piece')
}

export function pieceWithdrawn(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.piece_withdrawn')
}

export function notYourSale(): Refusal<TillRefusalCode> {
	return new Refusal('forbidden', 'till.not_your_sale')
}

export function saleClosed(): Refusal<TillRefusalCode> {
	return new Refusal('conflict', 'till.sale_closed')
}

export function noSuchDrawer(): Refusal<TillRefusalCode> {
	return new Refusal('not-found', 'till.no_such_drawer')
}
