import { expect, it } from 'vitest'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { flowMethods, flowsLike, sumFlows } from '#app/domain/reconciliation/flow/flow.ts'
import { moneyFlows } from '#app/domain/reconciliation/flow/flows.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import { piecesSold } from '#app/domain/reconciliation/pieces-sold.server.ts'
import { closeDrawer } from '#app/domain/till/close-drawer.server.ts'
import { depositCash } from '#app/domain/till/deposit-cash.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { add, rupiah, SEN_PER_RUPIAH, type Sen, subtract } from '#app/shared/money.ts'
import { importLines } from '#tests/support/bank.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { all, askByTransfer, giveBack, transferRefund } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'
import { orderByHand, receive, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const inRupiah = (amount: number) => amount / SEN_PER_RUPIAH

onBothEngines('the money of a period, from the sale to the bank', (database) => {
	it('is followed for every way to pay, net of what went back, down to where the rest lies', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [9, 6, 5])
		const { days, transferSen, cashSen, back, undone } = await playPeriod(shop, goods.variantId)
		const view = await overviewOf(shop.db, days)
		const sums = Object.fromEntries(view.methods.map((one) => [one.method, one.sums]))
		// The transfer: all of it is at the bank, and the 5.000 beyond are not of the sale.
		expect(sums.transfer).toEqual(like(transferSen))
		// Cards: what was given back is netted; the 1.000 wait for the treasurer.
		const rest = rupiah(-1_000)
		expect(subtract(sums.stripe?.sold ?? rest, sums.stripe?.banked ?? rest)).toBe(rest)
		expect(sums.stripe?.charged).toBe(sums.stripe?.banked)
		expect(view.fees.feeSen).toBeGreaterThan(0)
		// QRIS at the counter: sold and vouched for, found by nobody.
		expect(sums.qris).toMatchObject({ cleared: 0, banked: 0, charged: sums.qris?.sold })
		// Cash: the first sale was taken to the bank, the second lies in the drawer.
		expect(sums.cash?.banked).toBe(cashSen)
		expect(view.gaps.map(({ where }) => where)).toEqual(['to-return', 'vouched', 'in-drawer'])
		expect(view.gaps.find(({ where }) => where === 'to-return')?.amountSen).toBe(rest)
		expect(view.unexplainedSen).toBe(0)

		// Each number is the sum of its list, and the total of all of them.
		const { flows } = await moneyFlows(shop.db, days)
		for (const method of flowMethods) {
			expect(sumFlows(flowsLike(flows, { method }))).toEqual(sums[method])
		}
		expect(sumFlows(flows)).toEqual(view.total)

		// The shares that were booked are those stored with the pieces, and nothing is unaccounted for.
		expect(view.shares).toMatchObject({ faultSen: 0, storedSen: view.shares.soldSen })
		const { openingSen, allocatedSen, movedSen, paidSen, owedSen } = view.shares.total
		expect(add(openingSen, allocatedSen, movedSen)).toBe(add(owedSen, paidSen))
		// Nine pieces were paid for; the one of the refunded order is back, and so is a mistake.
		expect(view.pieces).toEqual({ paid: 9, replaced: 0, back: 1, due: 8, left: 8, unlike: 0 })
		expect(await piecesSold(shop.db, days)).toHaveLength(7)

		await drawerIsShort(shop, { days, back, cashSen })
		await pieceIsAstray(shop, { days, orderId: undone.orderId })
	})
})

const like = (amount: number) => ({
	sold: amount,
	charged: amount,
	cleared: amount,
	banked: amount,
})

/** What the drawer has but for one sale goes to the bank. */
async function depositAllBut({ db, ...shop }: TestShop, orderId: string): Promise<Sen> {
	const rows = await db
		.selectFrom('drawer_movements')
		.select('amount_sen')
		.where('kind', 'in', ['sale', 'void'])
		.where('order_id', '<>', orderId)
		.execute()
	const amountSen = add(...rows.map((row) => row.amount_sen))
	const slip = { movementId: newId(), amountSen, reference: 'SLIP-77120' }
	await depositCash({ ...shop, db }, slip, officer)
	return amountSen
}

/** The officer counts a thousand rupiah less than there should be. */
async function countShort(shop: TestShop): Promise<void> {
	const rows = await shop.db.selectFrom('drawer_movements').select('amount_sen').execute()
	const lies = add(...rows.map((row) => row.amount_sen))
	const counting = { countedSen: subtract(lies, rupiah(1_000)), reason: 'kurang kembalian' }
	await closeDrawer(shop, counting, officer)
}

/** Sales in every way, and refunds; the bank has told of what reached it. */
async function playPeriod(shop: TestShop, variantId: string) {
	const today = dateInMagetan(shop.clock.now())
	const days = { from: nextDate(today, -3), to: nextDate(today, 3) }
	const kept = await paidOrder(shop, variantId, 2)
	const undone = await paidOrder(shop, variantId)
	await giveBack(shop, undone, all)
	const transfer = await orderByHand(shop, variantId, 2)
	await receive(shop, transfer, add(transfer.dueSen, rupiah(5_000)))
	await counterSale(shop, { method: 'qris' })
	await counterSale(shop, { quantity: 2 })
	const mistaken = await counterSale(shop)
	await voidSale(shop, { number: mistaken.number, reason: 'salah barang' }, officer)
	const later = await counterSale(shop)
	const cashSen = await depositAllBut(shop, later.orderId)
	await send(shop, kept)
	const back = await askByTransfer(shop, kept, {
		what: 'amount',
		amountSen: rupiah(1_000),
		bearer: 'reserve',
	})
	await approveRefund(shop, { refundId: back }, treasurer)

	await shop.passDays(3)
	const payout = await sandbox.control.createDuePayout()
	await settlePayouts(shop)
	await importBalance(shop)
	const paidOut = dateInMagetan(shop.clock.now())
	await importLines(shop, [
		{ day: today, amount: inRupiah(transfer.dueSen) + 5_000, text: 'TRSF' },
		{ day: today, amount: inRupiah(cashSen), text: 'SETOR SLIP-77120' },
		{ day: paidOut, amount: inRupiah(payout?.amount ?? 0), text: 'STRIPE' },
	])
	await matchStatements(shop)
	return { days, transferSen: transfer.dueSen, cashSen, back, undone }
}

type Days = Awaited<ReturnType<typeof playPeriod>>['days']

async function drawerIsShort(
	shop: TestShop,
	{ days, back, cashSen }: { days: Days; back: string; cashSen: Sen },
): Promise<void> {
	// The drawer had a thousand less than it should.
	await transferRefund(shop, back)
	await countShort(shop)
	const counted = await overviewOf(shop.db, days)
	expect(counted.gaps.map(({ where }) => where)).toEqual(['vouched', 'in-drawer', 'to-bank'])
	expect(counted.drawers).toMatchObject({
		count: 1,
		openCount: 0,
		differenceSen: rupiah(-1_000),
		depositedSen: cashSen,
		bankedSen: cashSen,
	})
	const { expectedSen, countedSen } = counted.drawers
	expect(subtract(countedSen, expectedSen)).toBe(rupiah(-1_000))
}

async function pieceIsAstray(
	shop: TestShop,
	{ days, orderId }: { days: Days; orderId: string },
): Promise<void> {
	// A piece that left its lot and that nobody has paid for is seen.
	const { lot_id, variant_id } = await shop.db
		.selectFrom('stock_movements')
		.select(['lot_id', 'variant_id'])
		.where('kind', '=', 'sold')
		.executeTakeFirstOrThrow()
	const deltas = { available_delta: 0, reserved_delta: 0, sold_delta: 1, written_off_delta: 0 }
	const astray = {
		id: newId(),
		lot_id,
		variant_id,
		position: 999,
		at: shop.clock.now(),
		...deltas,
	}
	await shop.db
		.insertInto('stock_movements')
		.values({ ...astray, kind: 'sold', holder_id: orderId })
		.execute()
	expect((await overviewOf(shop.db, { ...days, to: nextDate(days.to, 5) })).pieces.unlike).toBe(1)
}
