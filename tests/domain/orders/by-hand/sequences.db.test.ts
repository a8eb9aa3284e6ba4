import { expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { rejectProof } from '#app/domain/orders/by-hand/reject-proof.server.ts'
import { returnShortPayment } from '#app/domain/orders/by-hand/return-short-payment.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { outcomeOf, type Play as PlayOf, stockUp } from '#tests/support/play.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import { openTestShop, stockedMat, testSandbox } from '#tests/support/shop.ts'
import {
	giveBack,
	orderByHand,
	receive,
	returnsOf,
	showProof,
	treasurer,
} from '#tests/support/transfers.ts'
import { HandModel, type Known } from './hand-model.ts'

const sandbox = testSandbox()
const seed = seedOfThisRun()
const STEPS = Number(process.env.STEPS ?? 400)

type Play = PlayOf<HandModel>

async function place(play: Play): Promise<void> {
	const { shop, goods, model, random } = play
	const quantity = 1 + random.below(2)
	if (model.available < quantity) return random.percent(40) ? await stockUp(play) : undefined
	const method = random.pick(['transfer', 'transfer', 'qris'] as const)
	model.place(await orderByHand(shop, goods.variantId, quantity, method), quantity)
}

/** The whole, a part, too much, or without the code; now and then the form is sent twice. */
async function confirm({ shop, model, random }: Play, order: Known): Promise<void> {
	const { dueSen, totalSen } = order.placed
	const restSen = Math.max(dueSen - order.heldSen, rupiah(1))
	const amount = random.pick([
		dueSen,
		restSen,
		totalSen,
		rupiah(1 + random.below(totalSen / 100)),
		dueSen + rupiah(1 + random.below(9_000)),
	])
	const receiptId = newId()
	const times = random.percent(25) ? 2 : 1
	const expected = model.receive(order, amount)
	const send = () => outcomeOf(receive(shop, order.placed, amount, receiptId))
	const outcomes = await Promise.all(Array.from({ length: times }, send))
	expect(outcomes).toEqual(outcomes.map(() => expected))
}

async function sendBack({ shop, model }: Play, order: Known): Promise<void> {
	const due = (await returnsOf(shop.db, order.placed)).filter(({ state }) => state === 'due')
	expect(due.map(({ amount_sen }) => amount_sen)).toEqual(
		order.due.map(({ amountSen }) => amountSen),
	)
	const [first] = due
	if (!first) return
	await giveBack(shop, first.id)
	model.giveBack(order)
}

async function passTime({ shop, model, random }: Play): Promise<void> {
	await shop.passDays(random.below(30) / 24)
	expect(await settleOverdue(shop)).toEqual([])
	model.endOverdue()
}

async function step(play: Play): Promise<void> {
	const { shop, model, random } = play
	const act = random.below(100)
	const order = model.orders.length > 0 ? random.pick(model.orders.slice(-6)) : undefined
	if (act < 35 || !order) return await place(play)
	const { token, number } = order.placed
	const check = async (expected: string, verb: Promise<unknown>) =>
		expect(await outcomeOf(verb)).toBe(expected)
	if (act < 58) return await confirm(play, order)
	if (act < 66) return await check(model.showProof(order), showProof(shop, order.placed))
	if (act < 71) {
		const reason = 'Tidak ditemukan'
		return await check(model.reject(order), rejectProof(shop, { number, reason }, treasurer))
	}
	if (act < 75) return await check(model.cancel(order), cancelOrder(shop, { token }))
	if (act < 78) {
		return await check(model.returnShort(order), returnShortPayment(shop, { number }, treasurer))
	}
	if (act < 84) {
		const reason = 'Tidak sesuai'
		return await check(model.refund(order), refundOrder(shop, { number, reason }, treasurer))
	}
	return act < 91 ? await sendBack(play, order) : await passTime(play)
}

/** The shelf and the books are what the paper says. */
async function expectAsOnPaper({ shop, model }: Play): Promise<void> {
	const lots = await shop.db.selectFrom('lots').selectAll().execute()
	const { available, reserved, sold } = model
	const sumOf = (counter: 'available' | 'reserved' | 'sold') =>
		lots.reduce((sum, lot) => sum + lot[counter], 0)
	const shelf = [sumOf('available'), sumOf('reserved'), sumOf('sold')]
	expect(shelf).toEqual([available, reserved, sold])
	const chart = new Map((await chartOfAccounts(shop.db)).map((one) => [one.code, one.naturalSen]))
	const found = ['1110', '2420', '2430'].map((code) => chart.get(code) ?? 0)
	expect(found).toEqual([model.bankSen, model.heldSen(), model.codesSen()])
}

onBothEngines('any sequence of money by hand', (database) => {
	it(`keeps stock and books as on paper (SEED=${seed})`, async () => {
		const shop = await openTestShop(database.db, sandbox)
		const pieces = [4, 3, 2, 2]
		const goods = await stockedMat(shop, pieces)
		const model = new HandModel(
			shop,
			pieces.reduce((sum, count) => sum + count, 0),
		)
		const play: Play = { shop, goods, model, random: seededRandom(seed) }
		for (let done = 0; done < STEPS; done++) {
			await step(play)
			await expectAsOnPaper(play)
		}
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}, 120_000)
})
