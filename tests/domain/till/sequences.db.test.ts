import { expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { acceptQris } from '#app/domain/till/accept-qris.server.ts'
import { closeDrawer } from '#app/domain/till/close-drawer.server.ts'
import { depositCash } from '#app/domain/till/deposit-cash.server.ts'
import { readDrawerOf } from '#app/domain/till/drawers.server.ts'
import { openDrawer } from '#app/domain/till/open-drawer.server.ts'
import { receiveCash } from '#app/domain/till/receive-cash.server.ts'
import { clearSlip } from '#app/domain/till/slips/change-slip-line.server.ts'
import { returnToSlip } from '#app/domain/till/slips/start-sale.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { begunSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { outcomeOf, type Play as PlayOf, stockUp } from '#tests/support/play.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import { openTestShop, stockedMat, testSandbox } from '#tests/support/shop.ts'
import { orderAtCounter, placedByNumber, receive } from '#tests/support/transfers.ts'
import { TillModel } from './till-model.ts'

const sandbox = testSandbox()
const seed = seedOfThisRun()
const STEPS = Number(process.env.STEPS ?? 150)
const PRICE_SEN = rupiah(30_000)

const officers = [
	{ kind: 'staff', id: 'first-officer' },
	{ kind: 'staff', id: 'second-officer' },
] as const

const officerAt = (index: number) => (index === 0 ? officers[0] : officers[1])

type Play = PlayOf<TillModel>

/** From the slip to the money, or back to the slip. */
async function sell(play: Play, officer: number): Promise<void> {
	const { shop, goods, model, random } = play
	const actor = officerAt(officer)
	const quantity = 1 + random.below(2)
	if (model.available < quantity) return await stockUp(play)
	const isCash = random.percent(60)
	const noCash = isCash ? model.noCash(officer) : null
	const method = isCash ? 'cash' : 'qris'
	const begun = begunSale(shop, { variantId: goods.variantId, quantity, method, actor })
	if (noCash !== null) {
		expect(await outcomeOf(begun)).toBe(noCash)
		return await clearSlip(shop, actor)
	}
	const number = await begun
	const totalSen = PRICE_SEN * quantity
	if (random.percent(15)) {
		await returnToSlip(shop, { number }, actor)
		return await clearSlip(shop, actor)
	}
	if (isCash) {
		const few = receiveCash(shop, { number, handedSen: sen(totalSen - 100) }, actor)
		expect(await outcomeOf(few)).toBe('till.too_little')
	}
	// Now and then the button is pressed twice.
	const pay = () =>
		isCash
			? receiveCash(shop, { number, handedSen: rupiah(100_000) }, actor)
			: acceptQris(shop, { number }, actor)
	await Promise.all(random.percent(25) ? [pay(), pay()] : [pay()])
	model.sell({ number, placed: null, officer, quantity, totalSen, isCash })
}

/** An order that was placed online, to be paid in cash when it is fetched. */
async function fetch(play: Play, officer: number): Promise<void> {
	const { shop, goods, model, random } = play
	if (model.available < 1) return await stockUp(play)
	const placed = await orderAtCounter(shop, goods.variantId)
	// Whoever comes too late gets it all the same while it is there.
	if (random.percent(30)) await passTime(play, 5)
	const noCash = model.noCash(officer)
	const { number, totalSen } = placed
	const taking = receiveCash(shop, { number, handedSen: rupiah(50_000) }, officerAt(officer))
	expect(await outcomeOf(taking)).toBe(noCash ?? 'done')
	if (noCash === null) {
		return model.sell({ number, placed, officer, quantity: 1, totalSen, isCash: true })
	}
	// No row of holidays is longer.
	await passTime(play, 21)
}

async function find({ shop, model, random }: Play): Promise<void> {
	const vouched = model.sales.filter(({ isCash }) => !isCash).slice(-4)
	if (vouched.length === 0) return
	const sale = random.pick(vouched)
	const placed = await placedByNumber(shop.db, sale.number)
	expect(await outcomeOf(receive(shop, placed, sale.totalSen))).toBe(model.find(sale))
}

async function passTime({ shop, model }: Pick<Play, 'shop' | 'model'>, days = 1): Promise<void> {
	await shop.passDays(days)
	model.day += days
	expect(await settleOverdue(shop)).toEqual([])
}

async function step(play: Play): Promise<void> {
	const { shop, model, random } = play
	const act = random.below(100)
	const officer = random.below(2)
	const actor = officerAt(officer)
	const check = async (expected: string, verb: Promise<unknown>) =>
		expect(await outcomeOf(verb)).toBe(expected)
	const note = random.percent(80) ? 'Hitungan berbeda' : ''
	if (act < 40) return await sell(play, officer)
	if (act < 48) return await fetch(play, officer)
	if (act < 63) {
		const sale = model.sales.length > 0 ? random.pick(model.sales.slice(-6)) : undefined
		if (!sale) return
		const { number } = sale
		const voiding = voidSale(shop, { number, reason: 'Salah barang' }, actor)
		return await check(model.voidSale(officer, sale), voiding)
	}
	if (act < 73) {
		const countedSen = rupiah(random.below(3) * 50_000)
		const isFromBank = random.percent(60)
		const expected = model.openDrawer(officer, countedSen, isFromBank, note)
		return await check(expected, openDrawer(shop, { countedSen, isFromBank, note }, actor))
	}
	if (act < 80) {
		const deposit = { amountSen: rupiah(30_000 * (1 + random.below(3))), reference: 'STR-1' }
		const form = { movementId: newId(), ...deposit }
		const twice = [depositCash(shop, form, actor), depositCash(shop, form, actor)]
		const expected = model.deposit(officer, deposit.amountSen)
		return expect(await Promise.all(twice.map(outcomeOf))).toEqual([expected, expected])
	}
	if (act < 89) {
		const thereSen = model.open[officer]?.cashSen ?? 0
		const countedSen = sen(Math.max(0, thereSen + random.pick([0, 0, 0, -10_000, 50_000])))
		const expected = model.close(officer, countedSen, note)
		return await check(expected, closeDrawer(shop, { countedSen, reason: note }, actor))
	}
	return act < 95 ? await find(play) : await passTime(play)
}

/** Drawers, shelf and books are what the paper says. */
async function expectAsOnPaper({ shop, model }: Play): Promise<void> {
	const lots = await shop.db.selectFrom('lots').selectAll().execute()
	const sumOf = (counter: 'available' | 'reserved' | 'sold') =>
		lots.reduce((sum, lot) => sum + lot[counter], 0)
	const shelf = [sumOf('available'), sumOf('reserved'), sumOf('sold')]
	expect(shelf).toEqual([model.available, 0, model.sold])
	const chart = new Map((await chartOfAccounts(shop.db)).map((one) => [one.code, one.naturalSen]))
	const found = ['1110', '1120', '1130', '5200'].map((code) => chart.get(code) ?? 0)
	const { bankSen, vouchedSen, differencesSen } = model
	expect(found).toEqual([bankSen, model.cashSen(), vouchedSen, differencesSen])
	for (const [index, drawer] of model.open.entries()) {
		const { id } = officerAt(index)
		const standing = await readDrawerOf(shop.db, id, shop.clock.now())
		expect(standing.drawer?.expectedSen).toBe(drawer?.cashSen)
		if (!drawer) expect(standing.carriedSen).toBe(model.left[index])
	}
}

onBothEngines('any sequence at the counter', (database) => {
	it(`keeps drawers, stock and books as on paper (SEED=${seed})`, async () => {
		const shop = await openTestShop(database.db, sandbox)
		const pieces = [4, 3, 2, 2]
		const goods = await stockedMat(shop, pieces)
		const model = new TillModel(pieces.reduce((sum, count) => sum + count, 0))
		const play: Play = { shop, goods, model, random: seededRandom(seed) }
		for (let done = 0; done < STEPS; done++) {
			await step(play)
			await expectAsOnPaper(play)
		}
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}, 120_000)
})
