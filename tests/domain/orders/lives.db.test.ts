import fc from 'fast-check'
import Stripe from 'stripe'
import { beforeAll, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { parcelsOfOrder } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import { calendarDate, milliseconds } from '#app/shared/instant.ts'
import { expectSound } from '#tests/support/books.ts'
import { onBothEngines, type TestDatabase } from '#tests/support/database.ts'
import { anotherLot } from '#tests/support/play.ts'
import { propertyParameters, seedOfThisRun } from '#tests/support/property.ts'
import { type Goods, openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'
import { orderByHand } from '#tests/support/transfers.ts'
import { doings } from './lives/doings.ts'
import type { Facts, Sums } from './lives/paper-money.ts'
import { PaperOrder } from './lives/paper-order.ts'
import { complete, hearFromTheBeginning, newEvents, type Play, poll } from './lives/play.ts'
import { acts, beginnings, type Step } from './lives/steps.ts'

/** RUNS=5000 plays thousands on each engine; the model is the same, so are the lives. */
const LIVES = { sqlite: 60, postgres: 25 }
const PRICE_SEN = 3_000_000
/** Of a mat of Rp30.000 Rp8.000 are material; of the rest the makers get half. */
const PIECE = { makers: 1_100_000, pnbp: 330_000, capital: 770_000, material: 800_000 }
/** What the sandbox takes for a dispute: an example. */
const DISPUTE_FEE_SEN = 15_000_000
/** All pieces are made on one day, whenever they are sold. */
const MADE_ON = calendarDate('2026-01-02')
const seed = seedOfThisRun()

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})

async function sumsIn({ db }: TestShop): Promise<Sums> {
	const chart = await chartOfAccounts(db)
	const on = (group: string) =>
		chart
			.filter(({ code }) => code === group || code.startsWith(`${group}.`))
			.reduce((sum, one) => sum + one.balanceSen, 0)
	const owedOn = (group: string) => 0 - on(group)
	const lots = await db.selectFrom('lots').selectAll().execute()
	const pieces = (name: 'available' | 'reserved' | 'sold' | 'written_off') =>
		lots.reduce((sum, lot) => sum + lot[name], 0)
	return {
		bank: on('1110'),
		clearing: on('1200'),
		disputed: on('1210'),
		found: on('1220'),
		held: owedOn('2420'),
		codes: owedOn('2430'),
		owed: owedOn('2410'),
		shipping: owedOn('2400'),
		pending: owedOn('2110'),
		final: owedOn('2120'),
		pnbp: owedOn('2200'),
		capital: owedOn('3100'),
		material: owedOn('3110'),
		reserve: on('2500'),
		fees: on('5100'),
		disputeFees: on('5110'),
		available: pieces('available'),
		reserved: pieces('reserved'),
		sold: pieces('sold'),
		writtenOff: pieces('written_off'),
	}
}

function plus(before: Sums, change: Sums): Sums {
	const names = Object.keys(before) as (keyof Sums)[]
	const sums = names.map((name) => [name, before[name] + change[name]])
	return Object.fromEntries(sums) as Sums
}

/** Enough on the shelf for an order and little more: so it can be sold out. */
async function stockUp(shop: TestShop, goods: Goods, quantity: number): Promise<void> {
	const { available } = await sumsIn(shop)
	if (available >= quantity) return
	// Two makers alike: what a piece gives them has no rupiah that cannot be divided.
	const pieces = Math.ceil((quantity - available) / 2) + 1
	// A batch's code has two digits for its year, and a thousand lives last longer than a century.
	await anotherLot(shop, goods, [pieces, pieces], { workDate: MADE_ON })
}

async function begin(shop: TestShop, goods: Goods, how: Life): Promise<Play> {
	const { method, quantity, delivery, refundsWait } = how
	await stockUp(shop, goods, quantity)
	const before = await sumsIn(shop)
	const placed = await orderByHand(shop, goods.variantId, quantity, method, delivery)
	const { totalSen, dueSen } = placed
	const facts: Facts = {
		method,
		delivery,
		quantity,
		spare: before.available - quantity,
		totalSen,
		dueSen,
		priceSen: PRICE_SEN,
		piece: PIECE,
		feeSen: Math.round((totalSen * 290) / 10_000) + 200_000,
		disputeFeeSen: DISPUTE_FEE_SEN,
		refundsWait,
		limitSen: TWO_PERSONS_ABOVE_SEN,
		placedAt: milliseconds(shop.clock.now()),
	}
	return { shop, sandbox, stripe, goods, placed, before, facts, model: new PaperOrder(facts) }
}

interface Life {
	method: 'stripe' | 'transfer' | 'qris'
	delivery: 'courier' | 'counter'
	quantity: number
	refundsWait: boolean
	doing: readonly Step[]
}

const anyLife: fc.Arbitrary<Life> = fc.record({
	method: fc.constantFrom(...(['stripe', 'stripe', 'stripe', 'transfer', 'qris'] as const)),
	delivery: fc.constantFrom('courier' as const, 'courier' as const, 'counter' as const),
	// All of eighteen comes to more than one person alone may give back.
	quantity: fc.constantFrom(1, 2, 3, 3, 18),
	refundsWait: fc.constantFrom(true, false, false),
	doing: fc
		.tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...acts), { maxLength: 10 }))
		.map(([beginning, played]) => [...beginning, ...played.flat()]),
})

async function expectAsOnPaper({ shop, placed, before, model }: Play): Promise<void> {
	const row = await shop.db
		.selectFrom('orders')
		.select(['state', 'dispute'])
		.where('id', '=', placed.orderId)
		.executeTakeFirstOrThrow()
	expect(row).toEqual({ state: model.state, dispute: model.dispute })
	const refunds = await shop.db
		.selectFrom('order_refunds')
		.select(['what', 'state', 'amount_sen', 'had_elsewhere_sen as had'])
		.select('had_of_capital_sen as ofCapital')
		.where('order_id', '=', placed.orderId)
		.orderBy('id')
		.execute()
	const onPaper = model.refunds.all.map(({ what, state, sen, hadSen, hadOfCapitalSen }) => {
		return [what, state, sen, hadSen, hadOfCapitalSen]
	})
	const kept = refunds.map((one) => [one.what, one.state, one.amount_sen, one.had, one.ofCapital])
	expect(kept).toEqual(onPaper)
	expect(await sumsIn(shop)).toEqual(plus(before, model.sums))
	expectBalanced(model.sums)
	// A buyer is owed nothing beside more than was paid.
	if (model.refunds.find('owed')) expect(model.refunds.restSen()).toBeGreaterThanOrEqual(0)
	await expectParcelsInOrder(shop, placed.orderId, row.state)
}

/** What there is, and what was spent, is somebody's; no maker owes anything, no piece is lost. */
function expectBalanced(sums: Sums): void {
	const { bank, clearing, disputed, found, fees, disputeFees, reserve } = sums
	const { held, codes, owed, shipping, pending, final, pnbp, capital, material } = sums
	const own = held + codes + owed + shipping + pending + final + pnbp + capital + material
	expect(bank + clearing + disputed + found + fees + disputeFees + reserve).toBe(own)
	expect(Math.min(pending, final)).toBeGreaterThanOrEqual(0)
	expect(sums.available + sums.reserved + sums.sold + sums.writtenOff).toBe(0)
}

/** What is sent lies in a parcel, each piece in one; while something is left, it is to send. */
async function expectParcelsInOrder({ db }: TestShop, orderId: string, state: string) {
	const inside = (await parcelsOfOrder(db, orderId)).flatMap(({ unitIds }) => unitIds)
	expect(new Set(inside).size).toBe(inside.length)
	const left = await unitsToSend(db, orderId)
	expect(left.length > 0 && inside.length > 0 && state !== 'refunded').toBe(state === 'part-sent')
	if (state === 'paid') expect(inside).toEqual([])
}

/**
 * Nothing is left that time alone would change while the next orders are played, also where the
 * model was wrong: a failing life must not disturb the shorter ones that are tried after it.
 */
async function leaveAtRest(play: Play): Promise<void> {
	for (const { id } of (await stripe.disputes.list({ limit: 10 })).data) {
		await sandbox.control.closeDispute(id, 'won')
	}
	play.model.decide('won')
	// What Stripe was not asked for yet is, and has time to arrive.
	await poll(play)
	await complete(play)
	await complete(play)
	await newEvents(stripe)
}

/** By these Stripe speaks of refunds. */
async function learnNames({ shop, placed, model }: Play): Promise<void> {
	const names = await shop.db
		.selectFrom('order_refunds as asked')
		.leftJoin('refunds as made', 'made.id', 'asked.id')
		.select('made.gateway_refund_id as id')
		.where('asked.order_id', '=', placed.orderId)
		.orderBy('asked.id')
		.execute()
	for (const [index, one] of model.refunds.all.entries()) one.stripeId = names[index]?.id ?? null
}

async function live(play: Play, doing: readonly Step[]): Promise<void> {
	await expectAsOnPaper(play)
	try {
		for (const step of doing) {
			await doings[step](play)
			await learnNames(play)
			await expectAsOnPaper(play)
		}
	} finally {
		await leaveAtRest(play)
	}
	await expectAsOnPaper(play)
}

onBothEngines('any life of an order', (database: TestDatabase) => {
	it(`keeps stock, money and state as on paper (SEED=${seed})`, async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [9, 9])
		hearFromTheBeginning()
		await fc.assert(
			fc.asyncProperty(anyLife, async (how) => {
				await live(await begin(shop, goods, how), how.doing)
			}),
			propertyParameters({ seed, numRuns: LIVES[database.engine] }),
		)
		await expectSound(shop)
	}, 3_600_000)
})
