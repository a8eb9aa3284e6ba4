import { describe, expect, it } from 'vitest'
import { flowsLike, sumFlows, sumGaps } from '#app/domain/reconciliation/flow/flow.ts'
import {
	type Banked,
	followCard,
	followCash,
	followHand,
	type Told,
} from '#app/domain/reconciliation/flow/follow.ts'
import type { GatewayMovement } from '#app/domain/reconciliation/gateway/gateway-facts.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { add, rupiah, subtract, ZERO } from '#app/shared/money.ts'

const day = calendarDate('2026-03-02')
const asked = { id: 'a', kind: 'sale', method: 'stripe', orderNumber: 'BKL-1', day } as const
const told: Told = {
	gatewayUntil: nextDate(day, 4),
	bank: { from: day, to: nextDate(day, 6) },
}
const banked = (amount: number, isMatched = true, days = 0): Banked => ({
	day: nextDate(day, days),
	amountSen: rupiah(amount),
	isMatched,
})

const movement = (amount: number): GatewayMovement => ({
	id: 'txn',
	kind: 'charge',
	sourceId: 'ch',
	amountSen: rupiah(amount),
	feeSen: ZERO,
	vatSen: ZERO,
	day,
	payoutId: null,
})

describe('card money', () => {
	const follow = (payout: Banked | null, change: Partial<Told> = {}, movements = [movement(90)]) =>
		followCard(asked, rupiah(90), { ...told, ...change, movements, payoutOf: () => payout })

	it.each([
		['has reached the bank with its payout', follow(banked(90)), {}],
		[
			'is on its way until the bank has told of three days',
			follow(banked(90, false, 4)),
			'to-bank',
		],
		['is missed after them', follow(banked(90, false)), 'missed'],
		[
			'may not be missed where there is no statement',
			follow(banked(90, false), { bank: null }),
			'to-bank',
		],
		['lies at the gateway', follow(null), 'at-gateway'],
		['is missed there after ten days', follow(null, { gatewayUntil: nextDate(day, 11) }), 'missed'],
		[
			'is not known before the gateway was asked',
			follow(null, { gatewayUntil: null }, []),
			'untold',
		],
		['is missed where the gateway knows of none', follow(null, {}, []), 'missed'],
	])('%s', (_, { gaps }, where) => {
		expect(gaps).toEqual(typeof where === 'string' ? { [where]: rupiah(90) } : where)
	})
})

describe('money by hand', () => {
	it('is banked as far as it was sold: what came beyond is held for its buyer', () => {
		const sums = { soldSen: rupiah(90), chargedSen: rupiah(90), clearedSen: rupiah(90) }
		const received = [banked(70), banked(50)]
		const { sums: found, gaps } = followHand(asked, sums, {
			...told,
			received,
			uncharged: 'missed',
		})
		expect([found.banked, gaps]).toEqual([rupiah(90), {}])
	})

	it('goes back with its sign', () => {
		const out = rupiah(-90)
		const sums = { soldSen: out, chargedSen: ZERO, clearedSen: ZERO }
		const due = followHand(asked, sums, { ...told, received: [], uncharged: 'to-return' })
		expect(due.gaps).toEqual({ 'to-return': out })
		const done = { soldSen: out, chargedSen: out, clearedSen: out }
		const received = [banked(-90)]
		const back = followHand(asked, done, { ...told, received, uncharged: 'to-return' })
		expect([back.sums.banked, back.gaps]).toEqual([out, {}])
	})
})

describe('cash', () => {
	const sales = [50, 30, 20].map((amount) => ({
		asked: { ...asked, id: `cash ${amount}`, method: 'cash' } as const,
		soldSen: rupiah(amount),
		chargedSen: rupiah(amount),
	}))
	const follow = (moved: Banked[], opening = 0) =>
		followCash(sales, { ...told, openingSen: rupiah(opening), moved })

	it('leaves the drawers in the order in which it came', () => {
		expect(follow([banked(60)]).map(({ sums }) => sums.banked)).toEqual([
			rupiah(50),
			rupiah(10),
			ZERO,
		])
		expect(sumGaps(follow([banked(60)]))).toEqual([{ where: 'in-drawer', amountSen: rupiah(40) }])
	})

	it('goes to the bank after what lay there before, and after change that was fetched', () => {
		expect(sumFlows(follow([banked(60)], 45)).banked).toBe(rupiah(15))
		expect(sumFlows(follow([banked(-20), banked(60)])).banked).toBe(rupiah(40))
	})

	it('is on its way, and then missed, where the deposit is on no statement', () => {
		const gaps = (one: Banked) => sumGaps(follow([one])).map(({ where }) => where)
		expect(gaps(banked(100, false, 5))).toEqual(['to-bank'])
		expect(gaps(banked(100, false))).toEqual(['missed'])
	})
})

it('what lies anywhere is together what was sold and is not banked, in every list', () => {
	const flows = [
		followCard(asked, rupiah(90), { ...told, movements: [movement(80)], payoutOf: () => null }),
		...followCash(
			[{ asked: { ...asked, id: 'b', method: 'cash' }, soldSen: rupiah(9), chargedSen: rupiah(9) }],
			{ ...told, openingSen: ZERO, moved: [banked(4)] },
		),
	]
	for (const filter of [{}, { method: 'cash' } as const, { where: 'missed' } as const]) {
		const some = flowsLike(flows, filter)
		const { sold, banked: atBank } = sumFlows(some)
		expect(add(...sumGaps(some).map(({ amountSen }) => amountSen))).toBe(subtract(sold, atBank))
	}
	expect(flowsLike(flows, { where: 'in-drawer' }).map(({ id }) => id)).toEqual(['b'])
})
