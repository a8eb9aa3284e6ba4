import { expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { returnMoney } from '#app/domain/orders/by-hand/return-money.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { ask, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { orderByHand, receive, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const seed = seedOfThisRun()
const STEPS = Number(process.env.STEPS ?? 90)
/** How often everything is proved, not only the order that something happened to. */
const PROOFS = 30

interface Play {
	shop: TestShop
	random: Random
	orders: PlacedOrder[]
}

/** What may be refused, since the draws do not look whether it makes sense. */
const REFUSALS = /^orders\.(refund_|nothing_to_refund|piece_|not_refundable|not_sendable)/

async function attempt(verb: () => Promise<unknown>): Promise<void> {
	try {
		await verb()
	} catch (error) {
		if (!isRefusal(error) || !REFUSALS.test(error.code)) throw error
	}
}

/** Some pieces, a sum, or all of it. */
async function askSome({ shop, random }: Play, placed: PlacedOrder): Promise<void> {
	const kept = await keptUnits(shop, placed)
	const act = random.below(10)
	if (act < 5 && kept.length > 0) {
		const unitIds = random.shuffle(kept).slice(0, 1 + random.below(kept.length))
		return await attempt(() =>
			ask(shop, placed, { what: 'units', unitIds, withShipping: random.percent(50) }),
		)
	}
	if (act < 9) {
		const amountSen = rupiah(1 + random.below(60_000))
		const bearer = random.pick(['reserve', 'capital'] as const)
		return await attempt(() => ask(shop, placed, { what: 'amount', amountSen, bearer }))
	}
	await attempt(() => ask(shop, placed, { what: 'order' }))
}

async function decideSome({ shop, random }: Play, placed: PlacedOrder): Promise<void> {
	const asked = (await refundsOf(shop, placed)).find(({ state }) => state === 'requested')
	if (!asked) return
	const refundId = asked.id
	if (random.percent(20)) {
		return await attempt(() => declineRefund(shop, { refundId, reason: 'Tidak.' }, treasurer))
	}
	const head = { kind: 'staff', id: 'head-of-tests' } as const
	const both = [treasurer, head].slice(0, 1 + random.below(2))
	await Promise.all(both.map((one) => attempt(() => approveRefund(shop, { refundId }, one))))
}

async function transferSome({ shop }: Play, placed: PlacedOrder): Promise<void> {
	const due = await shop.db
		.selectFrom('payment_returns')
		.selectAll()
		.where('payment_id', '=', placed.paymentId)
		.where('state', '=', 'due')
		.executeTakeFirst()
	if (!due) return
	const paidOn = dateInMagetan(shop.clock.now())
	const to = { bank: 'Bank', accountNumber: '12345', accountHolder: 'Rini', reference: 'TRF' }
	await returnMoney(shop, { returnId: due.id, slip: { ...to, paidOn } }, treasurer)
}

async function takeInSome({ shop, random }: Play, placed: PlacedOrder): Promise<void> {
	const pieces = await piecesExpected(shop.db, placed.number)
	if (pieces.length === 0) return
	const unitIds = [random.pick(pieces).id]
	const writtenOffAs = random.pick([null, 'damaged', 'lost'] as const)
	await receiveReturn(shop, { number: placed.number, unitIds, writtenOffAs }, officer)
}

async function step(play: Play): Promise<PlacedOrder> {
	const { shop, random } = play
	const placed = random.pick(play.orders)
	const act = random.below(100)
	if (act < 35) await askSome(play, placed)
	else if (act < 70) await decideSome(play, placed)
	else if (act < 80) await transferSome(play, placed)
	else if (act < 88) await takeInSome(play, placed)
	else if (act < 94) await attempt(() => send(shop, placed))
	else {
		await shop.passDays(6)
		await finaliseSavings(shop)
	}
	return placed
}

function refundsOf({ db }: TestShop, { orderId }: PlacedOrder) {
	return db.selectFrom('order_refunds').selectAll().where('order_id', '=', orderId).execute()
}

/** Never more than was paid, and each share stands in the books just as its piece does. */
async function expectExact({ shop }: Play, placed: PlacedOrder): Promise<void> {
	const { paidSen, leftSen, pieces } = await refundChoices(shop.db, placed.number)
	const refunds = await refundsOf(shop, placed)
	const alive = refunds.filter(({ state }) => state !== 'declined' && state !== 'failed')
	const givenSen = alive.reduce((sum, one) => sum + one.amount_sen, 0)
	expect(givenSen).toBeLessThanOrEqual(paidSen)
	expect(leftSen).toBe(paidSen - givenSen)
	const settled = new Set(alive.filter((one) => one.settled_at !== null).map(({ id }) => id))
	const parts = await shop.db.selectFrom('order_refund_units').selectAll().execute()
	const back = new Set(parts.filter((one) => settled.has(one.refund_id)).map((one) => one.unit_id))
	const shares = await shop.db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('ledger_lines as line', 'line.detail_id', 'share.id')
		.select((eb) => ['unit.id', 'share.amount_sen', eb.fn.sum<number>('line.amount_sen').as('sum')])
		.where('unit.order_id', '=', placed.orderId)
		.groupBy(['unit.id', 'share.id', 'share.amount_sen'])
		.execute()
	for (const share of shares) {
		expect(Number(share.sum)).toBe(back.has(share.id) ? 0 : -share.amount_sen)
	}
	const isOver = (await refundChoices(shop.db, placed.number)).order.state === 'refunded'
	if (isOver) expect(pieces).toEqual([])
}

async function prove({ shop }: Play): Promise<void> {
	expect((await verifyLedger(shop.db)).faults).toEqual([])
	expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
}

onBothEngines('any sequence of refunds', (database) => {
	it(`gives back what was paid, never more (SEED=${seed})`, async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [9, 7, 5])
		const random = seededRandom(seed)
		const byHand = await orderByHand(shop, goods.variantId, 3)
		await receive(shop, byHand, byHand.dueSen)
		const cards = [5, 3, 1].map((quantity) => () => paidOrder(shop, goods.variantId, quantity))
		const orders: PlacedOrder[] = [byHand]
		for (const pay of cards) orders.push(await pay())
		const play: Play = { shop, random, orders }
		for (let done = 1; done <= STEPS; done++) {
			await expectExact(play, await step(play))
			if (done % PROOFS === 0) await prove(play)
		}
		// Whatever is left goes back: then nobody has a share of it any more.
		for (const placed of orders) {
			await decideSome(play, placed)
			await attempt(() => ask(shop, placed, { what: 'order' }))
			await decideSome(play, placed)
			for (let sums = 0; sums < 9; sums++) await transferSome(play, placed)
			await expectExact(play, placed)
		}
		await prove(play)
		const held = (await chartOfAccounts(shop.db)).find(({ code }) => code === '2420')
		expect(held?.naturalSen ?? 0).toBe(0)
	}, 120_000)
})
