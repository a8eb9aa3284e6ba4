import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { listSavings, makerSavings, publicFigures } from '#app/domain/savings/savings.server.ts'
import { settleHold } from '#app/domain/savings/settle-hold.server.ts'
import { waterfallsOf } from '#app/domain/shares/rule-versions.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { listHolds } from '#app/domain/workshop/holds/holds.server.ts'
import { calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aLot,
	aMaker,
	aProduct,
	aRule,
	COHORT_START,
	officer,
} from '#tests/support/making.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { seededRandom } from '#tests/support/random.ts'
import { firstUnit, giveBack } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { openTestShop, type PlacedOrder, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const seed = seedOfThisRun()

// Rp30.000 a mat, Rp8.000 of material: Rp11.000 to the makers, by 5, 4 and 2 of 11 pieces.
const SENTENCED = rupiah(5_000)
const FOOD = rupiah(4_000)
const HELD = rupiah(2_000)

onBothEngines('premi, extra food and what is on hold', (database) => {
	let shop: TestShop
	let variantId: string
	let lot: Awaited<ReturnType<typeof aLot>>
	let sentenced: string
	let unknown: string
	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
		const { slug, programmeCode, members } = await aCohort(shop)
		await aRule(shop, programmeCode)
		;[variantId = ''] = await aProduct(shop)
		sentenced = members[0] ?? ''
		const since = calendarDate('2026-01-10')
		const awaiting = await aMaker(shop, { registerClass: 'A.III', since })
		const workDate = calendarDate('2026-05-20')
		unknown = await aMaker(shop, { since: calendarDate('2026-05-27') })
		for (const makerCode of [awaiting, unknown]) {
			const enrolment = { cohortSlug: slug, makerCode, joinedOn: COHORT_START }
			await enrolMember(shop, enrolment, officer)
		}
		const contributions = [
			{ makerCode: sentenced, pieces: 5 },
			{ makerCode: awaiting, pieces: 4 },
			{ makerCode: unknown, pieces: 2 },
		]
		lot = await aLot(shop, { cohortSlug: slug, sku: 'KESET-KOTAK-1', workDate, contributions })
	})

	const balance = async (group: string) => {
		const accounts = await chartOfAccounts(shop.db)
		const ours = accounts.filter(({ code }) => code === group || code.startsWith(`${group}.`))
		return ours.reduce((sum, { naturalSen }) => sum + naturalSen, 0)
	}
	const balances = () => Promise.all(['2110', '2115', '2120', '2310', '2500'].map(balance))
	const proven = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}
	const record = (registerClass: 'B.I' | 'A.II') => {
		const status = { makerCode: unknown, registerClass, since: calendarDate('2026-05-01') }
		return recordStatus(shop, status, officer)
	}
	const settle = () => settleHold(shop, { batchCode: lot.lotCode, makerCode: unknown }, officer)
	const finish = async (placed: PlacedOrder) => {
		await send(shop, placed)
		await shop.passDays(20)
		await finaliseSavings(shop)
	}

	it('are three accounts of one pool, which a buyer sees', async () => {
		await paidOrder(shop, variantId)
		expect(await balances()).toEqual([SENTENCED, HELD, 0, FOOD, 0])
		expect((await publicFigures(shop.db)).creditedSen).toBe(SENTENCED)
		const programme = await shop.db.selectFrom('programmes').selectAll().executeTakeFirstOrThrow()
		const { lotId, batchId } = lot
		const price = { unitCostSen: rupiah(8_000), priceSen: rupiah(30_000) }
		const pieces = [{ lotId, batchId, ...price, programme, cohort: null, productId: null }]
		const shown = (await waterfallsOf(shop.db, pieces, dateInMagetan(shop.clock.now()))).get(lotId)
		expect(shown).toMatchObject({ extraFoodSen: FOOD, waterfall: { makersSen: rupiah(11_000) } })
		const listed = await listSavings(shop.db, dateInMagetan(shop.clock.now()))
		expect(listed.find(({ makerCode }) => makerCode === unknown)).toMatchObject({
			pendingSen: 0,
			heldSen: HELD,
			finalSen: 0,
		})
		await proven()
	})

	it('are taken back from where they went, of one piece and of a whole order', async () => {
		const two = await paidOrder(shop, variantId, 2)
		await giveBack(shop, two, await firstUnit(shop, two))
		expect(await balances()).toEqual([SENTENCED, HELD, 0, FOOD, 0])
		await giveBack(shop, await paidOrder(shop, variantId, 2), { what: 'order' })
		expect(await balances()).toEqual([SENTENCED, HELD, 0, FOOD, 0])
		await giveBack(shop, two, { what: 'order' })
		expect(await balances()).toEqual([0, 0, 0, 0, 0])
		await proven()
	})

	it('stay on hold until the class of the day is on record, and then are savings', async () => {
		const placed = await paidOrder(shop, variantId)
		await finish(placed)
		expect(await balances()).toEqual([0, HELD, SENTENCED, FOOD, 0])
		await expect(settle()).rejects.toMatchObject({ code: 'workshop.still_on_hold' })
		const { credits } = await makerSavings(shop.db, unknown, null)
		expect(credits).toMatchObject([{ state: 'held', amountSen: HELD }])
		await record('B.I')
		expect(await listHolds(shop.db)).toMatchObject([{ makerCode: unknown, earning: 'premi' }])
		expect(await settle()).toEqual({ earning: 'premi' })
		expect(await balances()).toEqual([0, 0, SENTENCED + HELD, FOOD, 0])
		expect((await makerSavings(shop.db, unknown, null)).credits).toMatchObject([{ state: 'final' }])
		await expect(settle()).rejects.toMatchObject({ code: 'workshop.not_on_hold' })
		expect(await listHolds(shop.db)).toEqual([])
		await paidOrder(shop, variantId)
		expect(await balances()).toEqual([SENTENCED + HELD, 0, SENTENCED + HELD, FOOD * 2, 0])
		await proven()
	})

	it('are listed by as many queries, however many days they are of', async () => {
		const asked = async () => {
			const counting = countingQueries(shop.db)
			await listHolds(counting.db)
			return counting.count()
		}
		const before = await asked()
		const batch = { cohortSlug: 'perca-pagi', sku: 'KESET-KOTAK-1' }
		const contributions = [{ makerCode: unknown, pieces: 1 }]
		await aLot(shop, { ...batch, workDate: calendarDate('2026-05-21'), contributions })
		expect(await listHolds(shop.db)).toHaveLength(2)
		expect(await asked()).toBe(before)
	})

	it('settled while the buyer may complain, they follow when the order is final', async () => {
		const placed = await paidOrder(shop, variantId)
		await record('A.II')
		expect(await settle()).toEqual({ earning: 'extra-food' })
		expect(await balances()).toEqual([SENTENCED, HELD, 0, FOOD, 0])
		await finish(placed)
		expect(await balances()).toEqual([0, 0, SENTENCED, FOOD + HELD, 0])
		const { credits } = await makerSavings(shop.db, unknown, null)
		expect(credits).toMatchObject([{ state: 'extra-food' }])
		await proven()
	})

	it('are borne by the reserve when a final order is refunded, also what is on hold', async () => {
		const placed = await paidOrder(shop, variantId)
		await finish(placed)
		await giveBack(shop, placed, { what: 'order' })
		expect(await balances()).toEqual([0, HELD, SENTENCED, 0, -(SENTENCED + HELD)])
		await record('B.I')
		await settle()
		expect(await balances()).toEqual([0, 0, SENTENCED + HELD, 0, -(SENTENCED + HELD)])
		await proven()
	})

	it('lose no rupiah, in whatever order things happen', async () => {
		const random = seededRandom(seed)
		const open: PlacedOrder[] = []
		const done: PlacedOrder[] = []
		const acts = random.shuffle(['buy', 'buy', 'finish', 'settle', 'back', 'finish', 'back', 'buy'])
		let kept = 0
		let food = 0
		for (const act of acts) {
			const [placed] = act === 'back' ? [...open, ...done] : open
			if (act === 'buy') {
				open.push(await paidOrder(shop, variantId))
				kept += SENTENCED + HELD
				food += FOOD
			} else if (act === 'settle') {
				await record('B.I')
				await settle()
			} else if (placed && act === 'finish') {
				await finish(placed)
				done.push(...open.splice(0, 1))
			} else if (placed) {
				if (open.includes(placed)) kept -= SENTENCED + HELD
				food -= FOOD
				open.splice(0, open.includes(placed) ? 1 : 0)
				if (done.includes(placed)) done.splice(0, 1)
				await giveBack(shop, placed, { what: 'order' })
			}
			const [pending = 0, held = 0, final = 0, extraFood = 0] = await balances()
			expect(pending + held + final, `seed ${seed}: ${acts.join(' ')}`).toBe(kept)
			expect(extraFood, `seed ${seed}: ${acts.join(' ')}`).toBe(food)
		}
		await proven()
	})
})
