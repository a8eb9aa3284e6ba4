import { Refusal } from '#app/shared/refusal.ts'

export type StockRefusalCode = 'stock.sold_out' | 'stock.no_such_lot' | 'stock.already_received'

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
