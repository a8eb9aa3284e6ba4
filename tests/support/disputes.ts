import { expect } from 'vitest'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import type { PlacedOrder, TestShop } from './shop.ts'
import { paymentRow } from './transfers.ts'

/** The bank of an order's buyer wants the money back, all of it or a part; the shop hears of it. */
export async function raiseDispute(
	shop: TestShop,
	placed: PlacedOrder,
	amountSen?: number,
): Promise<string> {
	const { charge_id } = await paymentRow(shop.db, placed)
	const { control } = shop.sandbox
	const { id } = await control.raiseDispute(charge_id ?? '', { amount: amountSen })
	expect(await settleDisputes(shop)).toEqual([])
	return id
}

/** The bank decides, and the shop hears of it. */
export async function decideDispute(
	shop: TestShop,
	disputeId: string,
	verdict: 'won' | 'lost',
): Promise<void> {
	await shop.sandbox.control.closeDispute(disputeId, verdict)
	expect(await settleDisputes(shop)).toEqual([])
}

/** A dispute from its beginning to its end. */
export async function loseDispute(
	shop: TestShop,
	placed: PlacedOrder,
	amountSen?: number,
): Promise<void> {
	await decideDispute(shop, await raiseDispute(shop, placed, amountSen), 'lost')
}
