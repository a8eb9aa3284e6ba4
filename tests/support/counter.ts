import type { Actor } from '#app/domain/audit/actor.ts'
import { acceptQris } from '#app/domain/till/accept-qris.server.ts'
import { openDrawer } from '#app/domain/till/open-drawer.server.ts'
import { receiveCash } from '#app/domain/till/receive-cash.server.ts'
import { addToSlip } from '#app/domain/till/slips/change-slip-line.server.ts'
import { startSale } from '#app/domain/till/slips/start-sale.server.ts'
import { rupiah, type Sen, ZERO } from '#app/shared/money.ts'
import { officer } from './making.ts'
import type { PlacedOrder, TestShop } from './shop.ts'
import { placedByNumber } from './transfers.ts'

/** Much more than anything in a test costs. */
const MUCH: Sen = rupiah(10_000_000)

/** An officer's drawer with nothing in it, unless it is open already. */
export async function anOpenDrawer(shop: TestShop, actor: Actor = officer): Promise<void> {
	const open = await shop.db
		.selectFrom('drawers')
		.select('id')
		.where('officer_id', '=', actor.kind === 'staff' ? actor.id : '')
		.where('closed_at', 'is', null)
		.executeTakeFirst()
	if (open) return
	await openDrawer(shop, { countedSen: ZERO, isFromBank: false, note: 'Hitungan awal' }, actor)
}

/** A slip with so many of a variant that somebody wants to pay; the order's number. */
export async function begunSale(
	shop: TestShop,
	sale: { variantId: string; quantity?: number; method?: 'cash' | 'qris'; actor?: Actor },
): Promise<string> {
	const { variantId, quantity = 1, method = 'cash', actor = officer } = sale
	for (let piece = 0; piece < quantity; piece++) {
		await addToSlip(shop, { variantId, lotId: null }, actor)
	}
	const buyer = { name: '', phone: '' }
	return await startSale(shop, { method, buyer, language: 'id' }, actor)
}

/** One piece of the only variant, sold at the counter. */
export async function counterSale(
	shop: TestShop,
	sale: { method?: 'cash' | 'qris'; quantity?: number; actor?: Actor } = {},
): Promise<PlacedOrder> {
	const { method = 'cash', quantity = 1, actor = officer } = sale
	await anOpenDrawer(shop, actor)
	const { id: variantId } = await shop.db
		.selectFrom('variants')
		.select('id')
		.executeTakeFirstOrThrow()
	const number = await begunSale(shop, { variantId, quantity, method, actor })
	if (method === 'cash') await receiveCash(shop, { number, handedSen: MUCH }, actor)
	else await acceptQris(shop, { number }, actor)
	return placedByNumber(shop.db, number)
}
