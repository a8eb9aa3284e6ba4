import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { parseDocument } from '#app/domain/shares/rule-document.ts'
import {
	computeWaterfall,
	extraFoodOf,
	splitUnit,
	tracePrice,
} from '#app/domain/shares/waterfall.ts'
import { add, rupiah, sen, shareOf } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { someRule } from '#tests/support/some-rules.ts'

const terms = (base: 'gross' | 'net_of_material', makers: number, pnbp: number, partner = 0) =>
	parseDocument(
		JSON.stringify({
			base,
			components: [
				{ party: 'makers', shareBps: makers },
				{ party: 'pnbp', shareBps: pnbp },
				...(partner > 0 ? [{ party: 'partner', shareBps: partner }] : []),
			],
		}),
	)

const someEarning = fc.constantFrom('premi' as const, 'extra-food' as const, 'hold' as const)

const aUnit = fc.record({
	priceSen: fc.integer({ min: 1, max: 5_000_000 }).map(rupiah),
	materialCostSen: fc.nat({ max: 300_000_000 }).map(sen),
	terms: someRule,
	partnerId: fc.constant('partner'),
	contributions: fc
		.array(fc.record({ weight: fc.integer({ min: 1, max: 40 }), earning: someEarning }), {
			minLength: 1,
			maxLength: 20,
		})
		.map((lines) => lines.map((line, index) => ({ makerId: `m${index}`, ...line }))),
})

describe('the waterfall', () => {
	it('gives the makers of a Rp30.000 mat with Rp8.000 of material what each rule known says', () => {
		const makersOf = (rule: RuleTerms) =>
			computeWaterfall(rupiah(30_000), rupiah(8_000), rule).makersSen
		expect(makersOf(terms('net_of_material', 5_000, 1_500))).toBe(rupiah(11_000))
		expect(makersOf(terms('gross', 3_500, 5_000))).toBe(rupiah(10_500))
		expect(makersOf(terms('gross', 1_500, 2_500))).toBe(rupiah(4_500))
		expect(makersOf(terms('gross', 3_000, 7_000))).toBe(rupiah(9_000))
	})

	it('sums to the price, whatever the rule', () => {
		fc.assert(
			fc.property(aUnit, ({ priceSen, materialCostSen, terms }) => {
				const parts = Object.values(computeWaterfall(priceSen, materialCostSen, terms))
				expect(add(...parts)).toBe(priceSen)
				for (const part of parts) expect(part).toBeGreaterThanOrEqual(0)
			}),
			propertyParameters(),
		)
	})

	it('gives the price to the material when that was dearer, and nobody a loss', () => {
		const rule = terms('net_of_material', 5_000, 1_500)
		expect(computeWaterfall(rupiah(5_000), rupiah(8_000), rule)).toEqual({
			materialSen: rupiah(5_000),
			makersSen: 0,
			pnbpSen: 0,
			partnerSen: 0,
			capitalSen: 0,
			costsSen: 0,
		})
	})
})

describe('the components of a rule', () => {
	it('get what they ask for between floor and cap, as far as something is left', () => {
		fc.assert(
			fc.property(aUnit, ({ priceSen, materialCostSen, terms }) => {
				const { baseSen, steps } = tracePrice(priceSen, materialCostSen, terms)
				let left: number = baseSen
				for (const { component, exactSen, bound } of steps) {
					if (!component) {
						expect(exactSen).toBe(left)
						continue
					}
					const { floorSen, capSen, shareBps, perUnitSen } = component
					const asked = shareOf(baseSen, shareBps) + perUnitSen
					const wanted = Math.min(Math.max(asked, floorSen ?? 0), capSen ?? asked + (floorSen ?? 0))
					expect(exactSen).toBe(Math.min(wanted, left))
					expect(bound === 'short').toBe(wanted > left)
					left -= exactSen
				}
			}),
			propertyParameters(),
		)
	})

	it('never lose when a price rises, but for a rupiah of rounding; the first not even that', () => {
		const rise = fc.tuple(aUnit, fc.integer({ min: 1, max: 3_000_000 }))
		fc.assert(
			fc.property(rise, ([{ priceSen, materialCostSen, terms }, moreSen]) => {
				const before = tracePrice(priceSen, materialCostSen, terms)
				const after = tracePrice(add(priceSen, sen(moreSen)), materialCostSen, terms)
				for (const [index, step] of before.steps.entries()) {
					const { party, exactSen = 0, amountSen = 0 } = after.steps[index] ?? {}
					const bearsCosts = [terms.fee, terms.shipping].some(({ bearer }) => bearer === 'partner')
					if (party === 'partner' && bearsCosts) continue
					expect(amountSen).toBeGreaterThanOrEqual(step.amountSen - 100)
					if (index === 0 && step.component) expect(exactSen).toBeGreaterThanOrEqual(step.exactSen)
				}
			}),
			propertyParameters(),
		)
	})

	it('are served in their order: with too little for all, the first gets all of it', () => {
		const inOrder = (first: RuleTerms['remainder'], second: RuleTerms['remainder']): RuleTerms => ({
			...terms('gross', 1, 1),
			components: [first, second].map((party) => ({
				party,
				shareBps: 0 as never,
				perUnitSen: rupiah(20_000),
				floorSen: null,
				capSen: null,
			})),
			remainder: 'capital',
		})
		const price = rupiah(30_000)
		const makersFirst = computeWaterfall(price, sen(0), inOrder('makers', 'pnbp'))
		expect([makersFirst.makersSen, makersFirst.pnbpSen]).toEqual([rupiah(20_000), rupiah(10_000)])
		const stateFirst = computeWaterfall(price, sen(0), inOrder('pnbp', 'makers'))
		expect([stateFirst.makersSen, stateFirst.pnbpSen]).toEqual([rupiah(10_000), rupiah(20_000)])
	})
})

describe('agreed costs', () => {
	const costs = (bearer: 'all' | 'partner', base: RuleTerms['base']): RuleTerms => ({
		...terms('gross', 4_000, 1_000, 2_000),
		base,
		fee: { bearer, shareBps: 290 as never, perUnitSen: rupiah(1_000) },
	})

	it('are taken before dividing, so that all bear them', () => {
		// 2,9 % of Rp30.000 and Rp1.000 are Rp1.870; four tenths of the rest are Rp11.252.
		const waterfall = computeWaterfall(rupiah(30_000), sen(0), costs('all', 'net_of_fee'))
		expect(waterfall.costsSen).toBe(rupiah(1_870))
		expect(waterfall.makersSen).toBe(rupiah(11_252))
	})

	it('or out of the partner’s part, at most all of it', () => {
		const waterfall = computeWaterfall(rupiah(30_000), sen(0), costs('partner', 'gross'))
		expect(waterfall.costsSen).toBe(rupiah(1_870))
		expect(waterfall.makersSen).toBe(rupiah(12_000))
		expect(waterfall.partnerSen).toBe(rupiah(6_000 - 1_870))
		const cheap = computeWaterfall(rupiah(2_000), sen(0), costs('partner', 'gross'))
		expect([cheap.partnerSen, cheap.costsSen]).toEqual([0, rupiah(400)])
	})
})

describe('the split of one unit', () => {
	it('sums to the price and credits people in whole rupiah', () => {
		fc.assert(
			fc.property(aUnit, (unit) => {
				const shares = splitUnit(unit)
				expect(add(...shares.map((share) => share.amountSen))).toBe(unit.priceSen)
				for (const share of shares) {
					expect(share.amountSen).toBeGreaterThan(0)
					if (share.party === 'maker') expect(share.amountSen % 100).toBe(0)
				}
			}),
			propertyParameters(),
		)
	})

	it('gives the makers, who are held and extra food together what it shows a buyer', () => {
		fc.assert(
			fc.property(aUnit, (unit) => {
				const ofPool = ['maker', 'held', 'extra-food']
				const shares = splitUnit(unit).filter((share) => ofPool.includes(share.party))
				const shown = computeWaterfall(unit.priceSen, unit.materialCostSen, unit.terms)
				expect(add(...shares.map((share) => share.amountSen))).toBe(shown.makersSen)
				const food = shares.filter((share) => share.party === 'extra-food')
				const foodSen = extraFoodOf(shown.makersSen, unit.contributions, unit.terms.inner)
				expect(add(...food.map((share) => share.amountSen))).toBe(foodSen)
			}),
			propertyParameters(),
		)
	})

	it('gives each line the same whatever the marks say: they decide where it goes alone', () => {
		fc.assert(
			fc.property(aUnit, (unit) => {
				const premi = unit.contributions.map((line) => ({ ...line, earning: 'premi' as const }))
				const amounts = new Map(
					splitUnit({ ...unit, contributions: premi }).flatMap((share) =>
						'makerId' in share ? [[share.makerId, share.amountSen]] : [],
					),
				)
				for (const share of splitUnit(unit)) {
					if (!('makerId' in share)) continue
					const line = unit.contributions.find(({ makerId }) => makerId === share.makerId)
					expect(share.party).toBe(line?.earning === 'premi' ? 'maker' : 'held')
					expect(share.amountSen).toBe(amounts.get(share.makerId))
				}
			}),
			propertyParameters(),
		)
	})

	it('remembers the weight that explains a credit', () => {
		const shares = splitUnit({
			priceSen: rupiah(30_000),
			materialCostSen: rupiah(8_000),
			terms: terms('net_of_material', 5_000, 1_500),
			partnerId: null,
			contributions: [
				{ makerId: 'a', weight: 5, earning: 'premi' as const },
				{ makerId: 'b', weight: 1, earning: 'premi' as const },
			],
		})
		expect(shares).toContainEqual({
			party: 'maker',
			makerId: 'b',
			weight: 1,
			weightTotal: 6,
			amountSen: rupiah(1_833),
		})
	})

	it('is the same for everybody on the sheet where the rule says so', () => {
		const shares = splitUnit({
			priceSen: rupiah(30_000),
			materialCostSen: rupiah(8_000),
			terms: { ...terms('net_of_material', 5_000, 1_500), inner: 'equal' },
			partnerId: null,
			contributions: [
				{ makerId: 'a', weight: 5, earning: 'premi' as const },
				{ makerId: 'b', weight: 1, earning: 'hold' as const },
			],
		})
		const people = shares.filter((share) => 'makerId' in share)
		expect(people.map(({ amountSen }) => amountSen)).toEqual([rupiah(5_500), rupiah(5_500)])
		expect(people[1]).toMatchObject({ party: 'held', weight: 1, weightTotal: 2 })
	})

	it('crashes rather than pay a partner nobody named', () => {
		const unit = {
			priceSen: rupiah(30_000),
			materialCostSen: sen(0),
			terms: terms('gross', 1_000, 1_000, 1_000),
			partnerId: null,
			contributions: [{ makerId: 'a', weight: 1, earning: 'premi' as const }],
		}
		expect(() => splitUnit(unit)).toThrow('needs a partner')
	})
})
