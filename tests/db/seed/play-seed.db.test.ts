import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { listShelf } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { wholeShelf } from '#app/domain/catalogue/shelf.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { listAwaitedOrders } from '#app/domain/orders/at-counter/awaited-orders.server.ts'
import { listJobs } from '#app/domain/orders/bulk/jobs.server.ts'
import { listDisputedOrders } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { countRefunds } from '#app/domain/orders/refunds/refunds.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { cohortFigures } from '#app/domain/savings/cohort-figures.server.ts'
import { listSavings, publicFigures } from '#app/domain/savings/savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { listDrawers } from '#app/domain/till/drawers.server.ts'
import { getCohort, listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { calendarDate, type Instant, instant } from '#app/shared/instant.ts'
import { add, rupiah } from '#app/shared/money.ts'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { makers } from '#db/seed/people.ts'
import { playSeed } from '#db/seed/play-seed.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aVault, picturesInTheAir } from '#tests/support/making.ts'
import { throwAwayFolder } from '#tests/support/memory.ts'
import { uploadsInTheAir } from '#tests/support/pictures.ts'
import { scansInMemory } from '#tests/support/scans.ts'
import { payees, testSandbox } from '#tests/support/shop.ts'
import { ownTables } from '#tests/support/snapshot.ts'
import { proofPictures } from '#tests/support/transfers.ts'

/** A year of business takes seconds, and more of them while other tests run beside it. */
const TIMEOUT_MS = 120_000

const NOW = instant('2026-11-21T14:00:00.000Z')

const sandbox = testSandbox()

async function listPieces(db: Db) {
	return (await listShelf(db, { filter: wholeShelf, sort: 'featured', limit: 99 })).pieces
}

async function play(db: Db, now: Instant): Promise<string[]> {
	await sandbox.control.reset()
	const months: string[] = []
	const stage = {
		db,
		now,
		gateway: sandbox.gateway,
		payees,
		proofPictures,
		consentScans: scansInMemory(),
		agreementPapers: { store: async () => 'a-paper' },
		sandbox: sandbox.control,
		vault: aVault(),
		pictureFiles: uploadsInTheAir(),
		sheets: createSheets(),
		evidence: { ...picturesInTheAir, read: () => Promise.resolve(new Uint8Array()) },
		links: {
			orderPage: (token: string) => `http://shop.test/pesanan/${token}`,
			paymentDone: (token: string) => `http://shop.test/pesanan/${token}`,
		},
	}
	await playSeed(stage, (month) => months.push(month))
	return months
}

async function ordersByState(db: Db): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom('orders')
		.select(['state', (e) => e.fn.countAll<number>().as('count')])
		.groupBy('state')
		.execute()
	return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]))
}

/** Every cell of every table as one text. */
async function everythingIn(db: Db): Promise<string> {
	const names = (await ownTables(db)) as 'makers'[]
	const rows = await Promise.all(names.map((name) => db.selectFrom(name).selectAll().execute()))
	return JSON.stringify(rows)
}

async function expectSound(db: Db): Promise<void> {
	expect((await verifyLedger(db)).faults).toEqual([])
	expect(await verifyStock(db, await unitsSoldByLot(db))).toEqual([])
}

/** What somebody who opens the demo finds at the counter and of what went wrong. */
async function expectEveryPageAlive(db: Db): Promise<void> {
	const { drawers } = await listDrawers(db, null)
	expect(drawers.map(({ closedAt, sums }) => [closedAt === null, sums.difference])).toEqual([
		[true, 0],
		[false, rupiah(-2_000)],
		[false, 0],
	])
	expect(await listAwaitedOrders(db)).toHaveLength(1)
	expect((await listJobs(db, null)).jobs).toMatchObject([{ total: 3, done: 2, refused: 1 }])
	expect(await countRefunds(db, ['requested'])).toBe(1)
	const disputes = await listDisputedOrders(db)
	expect(disputes.map(({ dispute }) => dispute.state)).toEqual(['needs-response'])
}

onBothEngines('the demo', (database) => {
	it(
		'is a year of business that breaks no rule, the same on every playing',
		async () => {
			const { db } = database
			const months = await play(db, NOW)
			expect([months.at(0), months.at(-1), months.length]).toEqual(['2025-11', '2026-11', 13])
			await expectSound(db)
			expect(await ordersByState(db)).toEqual({
				'awaiting-payment': 4,
				cancelled: 1,
				complained: 2,
				completed: 47,
				expired: 1,
				paid: 6,
				'part-sent': 1,
				received: 7,
				refunded: 3,
				sent: 2,
				voided: 1,
			})
			await expectEveryPageAlive(db)
			const pieces = await listPieces(db)
			expect(pieces).toHaveLength(15)
			const oneOff = pieces.filter((piece) => piece.card.oneOfAKind)
			expect(oneOff.map((piece) => piece.available)).toEqual([1, 1])
			const cohorts = await listCohorts(db)
			expect(cohorts.map((cohort) => cohort.publicFacts?.members)).toEqual([12, 15])
			const told = await Promise.all(cohorts.map(({ id }) => cohortFigures(db, id)))
			const figures = told.filter((one) => one !== null)
			expect(figures).toHaveLength(2)
			expect(await publicFigures(db)).toMatchObject({
				creditedSen: add(...figures.map((cohort) => cohort.creditedSen)),
				unitsSold: figures.reduce((sum, cohort) => sum + cohort.unitsSold, 0),
			})
			const knitters = await getCohort(db, 'rajut-rabu-2026')
			expect(knitters.publicFacts?.sessions).toBe(43)
			expect(knitters.penNames).toEqual(['Angin Sarangan', 'Benang Merah', 'Kopi Pagi'])
			const savings = await listSavings(db, calendarDate('2026-11-21'))
			expect({
				...(await publicFigures(db)),
				pendingSen: add(...savings.map((maker) => maker.pendingSen)),
				finalSen: add(...savings.map((maker) => maker.finalSen)),
			}).toMatchInlineSnapshot(`
				{
				  "creditedSen": 219479800,
				  "finalSen": 135202600,
				  "makers": 23,
				  "pendingSen": 51513100,
				  "trained": 24,
				  "unitsSold": 112,
				}
			`)
			const text = await everythingIn(db)
			for (const { name, registerNumber } of makers) {
				expect(text).not.toContain(name)
				expect(text).not.toContain(registerNumber)
			}
		},
		TIMEOUT_MS,
	)
})

describe('the demo at another time', () => {
	let folder: string
	let db: Db

	beforeEach(async () => {
		folder = throwAwayFolder('seed')
		db = openDatabase(`sqlite:${join(folder, 'demo.sqlite')}`, () => {})
		await migrate(db)
	})

	afterEach(async () => {
		await closeDatabase(db)
		rmSync(folder, { recursive: true, force: true })
	})

	it.each(['2026-06-01T16:59:00.000Z', '2028-02-29T17:01:00.000Z'])(
		'breaks no rule either: %s',
		async (now) => {
			await play(db, instant(now))
			await expectSound(db)
			expect(await listPieces(db)).toHaveLength(15)
			expect(await ordersByState(db)).toMatchObject({ refunded: 3, 'awaiting-payment': 4 })
			await expectEveryPageAlive(db)
		},
		TIMEOUT_MS,
	)
})
