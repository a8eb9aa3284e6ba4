import type { RefundWish } from '#app/domain/orders/refund.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { officer } from './making.ts'
import type { PlacedOrder, TestShop } from './shop.ts'
import { treasurer } from './transfers.ts'

/** The ids of the pieces that the buyer keeps as long as nothing is asked for them. */
export async function keptUnits(shop: TestShop, { number }: PlacedOrder): Promise<string[]> {
	return (await refundChoices(shop.db, number)).pieces.map(({ id }) => id)
}

/** A wish for the first of them. */
export async function firstUnit(shop: TestShop, placed: PlacedOrder): Promise<RefundWish> {
	const [unitId = ''] = await keptUnits(shop, placed)
	return { what: 'units', unitIds: [unitId], withShipping: true }
}

/** An officer asks for it. Returns the refund's id. */
export async function ask(
	shop: TestShop,
	{ number }: PlacedOrder,
	wish: RefundWish,
): Promise<string> {
	const asked = await requestRefund(shop, { number, wish, reason: 'Tidak sesuai' }, officer)
	return asked.refundId
}

/** An officer asks for it, the treasurer approves. Returns the refund's id. */
export async function giveBack(
	shop: TestShop,
	placed: PlacedOrder,
	wish: RefundWish,
): Promise<string> {
	const refundId = await ask(shop, placed, wish)
	await approveRefund(shop, { refundId }, treasurer)
	return refundId
}
