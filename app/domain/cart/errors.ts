import { Refusal } from '#app/shared/refusal.ts'

/** Every code the cart refuses with. */
export type CartRefusalCode =
	/** between 1 and 99 pieces of one variant */
	| 'cart.bad_quantity'
	/** the variant is not sold any more */
	| 'cart.withdrawn'
	/** there are none left */
	| 'cart.sold_out'
	/** there are fewer than asked for, those already in the cart included */
	| 'cart.more_than_stock'
	/** so many different things are not sold at once */
	| 'cart.full'
	/** the cart does not hold this variant */
	| 'cart.no_such_line'

type CartRefusal = Refusal<CartRefusalCode>

export function badQuantity(): CartRefusal {
	return new Refusal('invalid', 'cart.bad_quantity')
}

export function withdrawn(): CartRefusal {
	return new Refusal('conflict', 'cart.withdrawn')
}

export function soldOut(): CartRefusal {
	return new Refusal('conflict', 'cart.sold_out')
}

/** `left` pieces can be had, of which `inCart` are in this cart. */
export function moreThanStock(left: number, inCart: number): CartRefusal {
	return new Refusal('conflict', 'cart.more_than_stock', { left, inCart })
}

export function cartFull(most: number): CartRefusal {
	return new Refusal('rule', 'cart.full', { most })
}

export function noSuchLine(): CartRefusal {
	return new Refusal('not-found', 'cart.no_such_line')
}
