import type { RefundWish } from '#app/domain/orders/refund.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { officer } from './making.ts'
import type { PlacedOrder, TestShop } from './shop.ts'
import { giveBack as transfer, treasurer } from './transfers.ts'

/** All that is left. */
export const all: RefundWish = { what: 'order' }

/** So many rupiah that belong to no piece. */
export function goodwill(amount: number): RefundWish {
	return { what: 'amount', amountSen: rupiah(amount), bearer: 'reserve' }
}

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

/** The same, to be transferred although the gateway could give it back. */
export async function askByTransfer(
	shop: TestShop,
	{ number }: PlacedOrder,
	wish: RefundWish,
): Promise<string> {
	const request = { number, wish, reason: 'Kartu ditutup', byTransfer: true }
	return (await requestRefund(shop, request, officer)).refundId
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

/** The treasurer transfers what a refund waits for. */
export async function transferRefund(shop: TestShop, refundId: string): Promise<void> {
	const due = await returnOfRefund(shop.db, refundId)
	await transfer(shop, due?.id ?? '')
}

/** What the gateway says of a refund of ours at last, and the shop hears of it. */
export async function endRefund(
	shop: TestShop,
	refundId: string,
	status: 'succeeded' | 'failed',
): Promise<void> {
	const { gateway_refund_id } = await shop.db
		.selectFrom('refunds')
		.select('gateway_refund_id')
		.where('id', '=', refundId)
		.executeTakeFirstOrThrow()
	await shop.sandbox.control.settleRefund(gateway_refund_id ?? '', status)
	await settleRefund(shop, refundId)
}
