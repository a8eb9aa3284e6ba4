import { Refusal } from '#app/shared/refusal.ts'

export type StockRefusalCode =
	| 'stock.sold_out'
	| 'stock.no_such_lot'
	| 'stock.already_received'
	| 'stock.no_such_place'
	| 'stock.place_taken'
	| 'stock.place_in_use'
	| 'stock.not_on_shelf'
	| 'stock.not_lost'
	| 'stock.no_such_adjustment'
	| 'stock.adjustment_decided'
	| 'stock.own_adjustment'
	| 'stock.no_such_opname'
	| 'stock.nothing_to_count'
	| 'stock.too_much_to_count'
	| 'stock.lot_being_counted'
	| 'stock.not_counting'
	| 'stock.not_closed'
	| 'stock.count_ended'
	| 'stock.not_counted'
	| 'stock.reason_missing'
	| 'stock.own_opname'
	| 'stock.difference_reserved'
	| 'stock.too_many_tags'

/** Somebody else was faster; `left` pieces of the variant can still be had. */
export function soldOut(details: { variantId: string; left: number }): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.sold_out', details)
}

export function noSuchLot(): Refusal<StockRefusalCode> {
	return new Refusal('not-found', 'stock.no_such_lot')
}

export function alreadyReceived(): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.already_received')
}

export function noSuchPlace(): Refusal<StockRefusalCode> {
	return new Refusal('not-found', 'stock.no_such_place')
}

export function placeTaken(code: string): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.place_taken', { code })
}

export function placeInUse(lots: number): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.place_in_use', { lots })
}

/** Fewer pieces are free on the shelf than are to leave it. */
export function notOnShelf(details: { code: string; free: number }): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.not_on_shelf', details)
}

/** More is found than was ever lost of the lot: it belongs to another one. */
export function notLost(details: { code: string; lost: number }): Refusal<StockRefusalCode> {
	return new Refusal('rule', 'stock.not_lost', details)
}

export function noSuchAdjustment(): Refusal<StockRefusalCode> {
	return new Refusal('not-found', 'stock.no_such_adjustment')
}

export function adjustmentDecided(): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.adjustment_decided')
}

export function ownAdjustment(): Refusal<StockRefusalCode> {
	return new Refusal('forbidden', 'stock.own_adjustment')
}

export function noSuchOpname(): Refusal<StockRefusalCode> {
	return new Refusal('not-found', 'stock.no_such_opname')
}

export function nothingToCount(): Refusal<StockRefusalCode> {
	return new Refusal('invalid', 'stock.nothing_to_count')
}

export function tooMuchToCount(details: { lots: number; most: number }): Refusal<StockRefusalCode> {
	return new Refusal('invalid', 'stock.too_much_to_count', details)
}

export function lotBeingCounted(details: {
	code: string
	number: string
}): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.lot_being_counted', details)
}

export function notCounting(): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.not_counting')
}

export function notClosed(): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.not_closed')
}

export function countEnded(): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.count_ended')
}

/** Some lots have no count that stands. */
export function notCounted(lots: number): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.not_counted', { lots })
}

export function reasonMissing(code: string): Refusal<StockRefusalCode> {
	return new Refusal('invalid', 'stock.reason_missing', { code })
}

export function ownOpname(): Refusal<StockRefusalCode> {
	return new Refusal('forbidden', 'stock.own_opname')
}

/** What is missing has been ordered meanwhile: that order has to be settled first. */
export function differenceReserved(details: {
	code: string
	missing: number
	free: number
}): Refusal<StockRefusalCode> {
	return new Refusal('conflict', 'stock.difference_reserved', details)
}

export function tooManyTags(most: number): Refusal<StockRefusalCode> {
	return new Refusal('invalid', 'stock.too_many_tags', { most })
}
