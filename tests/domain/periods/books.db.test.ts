import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { listPeriods } from '#app/domain/periods/periods.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { lastDayOf, month } from '#app/shared/month.ts'
import { expectSound } from '#tests/support/books.ts'
import { onBothEngines, type TestDatabase } from '#tests/support/database.ts'
import { propertyParameters, seedOfThisRun } from '#tests/support/property.ts'
import { scansInMemory } from '#tests/support/scans.ts'
import { openFilledShop, stockedMat, testSandbox } from '#tests/support/shop.ts'
import { wash } from '#tests/support/wash.ts'
import { doings, expectReportsKept } from './books/doings.ts'
import { monthAfter, monthOf } from './books/paper-ledger.ts'
import { beginPlay, nowOf, type Play } from './books/play.ts'
import { type Step, someMonths } from './books/steps.ts'

/** RUNS=500 plays hundreds on each engine. */
const RUNS = { sqlite: 8, postgres: 3 }
const START = '2026-01-05T02:00:00.000Z'
/** Half of the profit to the makers, a quarter of it usable before release; 15 % to the state. */
const component = { perUnitSen: 0, floorSen: null, capSen: null }
const bearer = { bearer: 'capital', shareBps: 0, perUnitSen: 0 }
const terms = {
	format: 2,
	base: 'net_of_material',
	components: [
		{ party: 'makers', shareBps: 5_000, ...component },
		{ party: 'pnbp', shareBps: 1_500, ...component },
	],
	remainder: 'capital',
	inner: 'pieces',
	usableBps: 2_500,
	fee: bearer,
	shipping: bearer,
}
const SHEET = [60, 30]
const seed = seedOfThisRun()

const sandbox = testSandbox()

/** A shop in which nothing has been sold, each time. */
async function begin(database: TestDatabase, isFirst: boolean): Promise<Play> {
	if (!isFirst && database.engine === 'postgres') await wash(database.db)
	const name = 'a mat whose makers may use a quarter'
	const stock = (making: Parameters<typeof stockedMat>[0]) => stockedMat(making, SHEET, terms)
	const { shop, facts } = await openFilledShop(database, sandbox, name, stock, START)
	return beginPlay({ ...shop, consentScans: scansInMemory() }, facts)
}

/** Each account at the end of each month, each maker's savings, and which months are closed. */
async function expectAsOnPaper(play: Play): Promise<void> {
	const { shop, ledger, savings, makers } = play
	const last = monthOf(nowOf(play))
	for (let end = '2025-11'; end <= last; end = monthAfter(end)) {
		const chart = await chartAsOf(shop.db, lastDayOf(month(end)))
		const standing = chart.filter(({ balanceSen }) => balanceSen !== 0)
		const told = Object.fromEntries(standing.map(({ code, balanceSen }) => [code, balanceSen]))
		expect({ end, ...told }).toEqual({ end, ...Object.fromEntries(ledger.standing(end)) })
	}
	for (const code of makers) {
		const { makerId, pendingSen, finalSen } = await balanceOfMaker(shop.db, code)
		const parts = await partSavings(shop.db, { makerId, finalSen })
		expect({ pendingSen, finalSen, ...parts }).toEqual(savings.of(code))
		expect(Math.min(pendingSen, finalSen, parts.usableSen)).toBeGreaterThanOrEqual(0)
	}
	const periods = await listPeriods(shop.db, shop.clock)
	const closed = periods.filter(({ state }) => state === 'closed').map((one) => one.month)
	expect(closed.toSorted()).toEqual(ledger.closed)
}

async function live(play: Play, steps: readonly Step[]): Promise<void> {
	for (const { days, doing, which } of steps) {
		await play.shop.passDays(days)
		await doings[doing](play, which)
		await expectAsOnPaper(play)
	}
	await expectReportsKept(play)
	await expectSound(play.shop)
}

onBothEngines('the books of any months', (database) => {
	it(`say after each step what plain arithmetic says (SEED=${seed})`, async () => {
		let isFirst = true
		await fc.assert(
			fc.asyncProperty(someMonths, async (steps) => {
				const play = await begin(database, isFirst)
				isFirst = false
				await live(play, steps)
			}),
			propertyParameters({ seed, numRuns: RUNS[database.engine] }),
		)
	}, 3_600_000)
})
