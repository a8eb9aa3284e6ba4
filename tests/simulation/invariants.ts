import { expect } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { type Facts, groupBy } from './facts.ts'
import { dividePiece, expectedBooks, expectedShelves, feeSen } from './reference.ts'
import type { World } from './world.ts'

/** What holds at every moment, however much is under way. */
export async function expectSound(world: World, facts: Facts): Promise<void> {
	const { db } = world.shop
	expect((await verifyLedger(db)).faults).toEqual([])
	expect(await verifyStock(db, await unitsSoldByLot(db))).toEqual([])
	const books = await readBooks(world)
	expect(books).toEqual(sorted(expectedBooks(facts)))
	for (const [code, balance] of books) {
		if (/^21[12]0\./.test(code)) expect(balance).toBeLessThan(0)
	}
	const lots = await db.selectFrom('lots').selectAll().execute()
	expect(
		new Map(lots.map((lot) => [lot.id, [lot.available, lot.reserved, lot.sold]] as const)),
	).toEqual(
		new Map(
			[...expectedShelves(facts)].map(([id, shelf]) => [
				id,
				[shelf.available, shelf.reserved, shelf.sold],
			]),
		),
	)
	expectHonest(world, facts)
	await expectSharesAddUp(world, facts)
}

async function readBooks({ shop }: World): Promise<Map<string, number>> {
	const accounts = await chartOfAccounts(shop.db)
	const open = accounts.filter(({ balanceSen }) => balanceSen !== 0)
	return sorted(new Map(open.map(({ code, balanceSen }) => [code, balanceSen])))
}

function sorted(books: ReadonlyMap<string, number>): Map<string, number> {
	return new Map([...books].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The shop never says «paid» of what was not, and gives nothing up that was. */
function expectHonest({ paid }: World, { orders }: Facts): void {
	for (const order of orders) {
		const isPaidAtStripe = paid.has(order.checkoutId ?? '')
		if (order.isPaid) expect(isPaidAtStripe).toBe(true)
		if (['expired', 'cancelled'].includes(order.row.state)) expect(isPaidAtStripe).toBe(false)
		if (order.feeSen !== null) expect(order.feeSen).toBe(feeSen(order.totalSen))
	}
}

/** Stored shares are those of plain arithmetic, and all of them with the shipping are the sales. */
async function expectSharesAddUp({ shop }: World, { orders }: Facts): Promise<void> {
	const shares = await shop.db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.leftJoin('makers as maker', 'maker.id', 'share.maker_id')
		.select(['unit.order_id', 'unit.position', 'share.party', 'share.amount_sen', 'maker.code'])
		.execute()
	const byUnit = groupBy(shares, (share) => `${share.order_id} ${share.position}`)
	let paidSen = 0
	let sharedSen = 0
	for (const { row, pieces, isPaid } of orders) {
		if (!isPaid) continue
		paidSen += row.total_sen
		sharedSen += row.shipping_sen
		for (const [index, piece] of pieces.entries()) {
			const stored = byUnit.get(`${row.id} ${index + 1}`) ?? []
			sharedSen += stored.reduce((sum, share) => sum + share.amount_sen, 0)
			const makers = stored.filter((share) => share.party === 'maker')
			const due = [...dividePiece(piece)].filter(([code]) => code.startsWith('2110.'))
			expect(makers.map((share) => [`2110.${share.code}`, -share.amount_sen])).toEqual(due)
		}
	}
	expect(sharedSen).toBe(paidSen)
}

/** What holds once nothing is under way any more: the shop knows all that Stripe knows. */
export async function expectSettled(world: World, facts: Facts): Promise<void> {
	const { shop, stripe, paid } = world
	expect(await listDeadEvents(shop.db)).toEqual([])
	for (const order of facts.orders) {
		expect(order.isWaiting).toBe(false)
		expect(order.isPaid).toBe(paid.has(order.checkoutId ?? ''))
		expect(order.isFeeKnown).toBe(order.isPaid)
		expect(['intended', 'pending']).not.toContain(order.refundState)
	}
	let movedSen = 0
	for await (const { type, net } of stripe.balanceTransactions.list({ limit: 100 })) {
		if (!type.startsWith('payout')) movedSen += net
	}
	for await (const { amount } of stripe.payouts.list({ limit: 100, status: 'paid' })) {
		movedSen -= amount
	}
	expect((await readBooks(world)).get('1200') ?? 0).toBe(movedSen)
}
