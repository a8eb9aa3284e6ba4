import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'

export async function insertCart(
	tx: Tx,
	cart: { id: string; tokenHash: string; at: Instant },
): Promise<void> {
	await tx
		.insertInto('carts')
		.values({
			id: cart.id,
			token_hash: cart.tokenHash,
			created_at: cart.at,
			changed_at: cart.at,
		})
		.execute()
}

/** The cart's id; the cart is locked until the transaction ends. */
export async function lockCart(tx: Tx, tokenHash: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('carts')
		.select('id')
		.where('token_hash', '=', tokenHash)
		.forUpdate()
		.executeTakeFirst()
	return row?.id
}

export async function touchCart(tx: Tx, cartId: string, at: Instant): Promise<void> {
	await tx.updateTable('carts').set({ changed_at: at }).where('id', '=', cartId).execute()
}

export function selectLines(db: Reader, cartId: string) {
	return db
		.selectFrom('cart_lines')
		.selectAll()
		.where('cart_id', '=', cartId)
		.orderBy('added_at')
		.orderBy('variant_id')
		.execute()
}

export function selectLinesByToken(db: Reader, tokenHash: string) {
	return db
		.selectFrom('cart_lines')
		.innerJoin('carts', 'carts.id', 'cart_lines.cart_id')
		.select(['variant_id', 'quantity', 'seen_price_sen'])
		.where('carts.token_hash', '=', tokenHash)
		.orderBy('added_at')
		.orderBy('variant_id')
		.execute()
}

/** Pieces in all lines of the cart; 0 for a token that opens none. */
export async function sumQuantities(db: Reader, tokenHash: string): Promise<number> {
	const row = await db
		.selectFrom('cart_lines')
		.innerJoin('carts', 'carts.id', 'cart_lines.cart_id')
		.select((e) => e.fn.sum<number | null>('quantity').as('pieces'))
		.where('carts.token_hash', '=', tokenHash)
		.executeTakeFirst()
	return Number(row?.pieces ?? 0)
}

/** Sets a line to a quantity and the price seen; its place in the cart stays. */
export async function putLine(
	tx: Tx,
	line: { cartId: string; variantId: string; quantity: number; priceSen: Sen; at: Instant },
): Promise<void> {
	await tx
		.insertInto('cart_lines')
		.values({
			cart_id: line.cartId,
			variant_id: line.variantId,
			quantity: line.quantity,
			seen_price_sen: line.priceSen,
			added_at: line.at,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['cart_id', 'variant_id'])
				.doUpdateSet({ quantity: line.quantity, seen_price_sen: line.priceSen }),
		)
		.execute()
}

export async function deleteLine(tx: Tx, cartId: string, variantId: string): Promise<void> {
	await tx
		.deleteFrom('cart_lines')
		.where('cart_id', '=', cartId)
		.where('variant_id', '=', variantId)
		.execute()
}

/** Deletes a cart with its lines. */
export async function deleteCart(tx: Tx, tokenHash: string): Promise<void> {
	await tx.deleteFrom('carts').where('token_hash', '=', tokenHash).execute()
}

/** Whether any cart was last changed before a moment. */
export async function hasCartBefore(db: Reader, moment: Instant): Promise<boolean> {
	const row = await db
		.selectFrom('carts')
		.select('id')
		.where('changed_at', '<', moment)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** Deletes carts last changed before a moment, with their lines. Returns how many. */
export async function deleteCartsBefore(tx: Tx, moment: Instant): Promise<number> {
	const result = await tx.deleteFrom('carts').where('changed_at', '<', moment).executeTakeFirst()
	return Number(result.numDeletedRows)
}
