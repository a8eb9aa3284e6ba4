import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RuleTerms, ruleTermsSchema } from '#app/domain/shares/rule.ts'
import { computeWaterfall, extraFoodOf, splitUnit } from '#app/domain/shares/waterfall.ts'
import { add, bps, rupiah, sen } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

const terms = (base: RuleTerms['base'], makers: number, pnbp: number, partner = 0): RuleTerms => ({
	base,
	components: [
		{ party: 'makers', shareBps: bps(makers) },
		{ party: 'pnbp', shareBps: bps(pnbp) },
		...(partner > 0 ? [{ party: 'partner' as const, shareBps: bps(partner) }] : []),
	],
})

const someTerms = fc
	.tuple(
		fc.constantFrom('gross' as const, 'net_of_material' as const),
		fc.integer({ min: 1, max: 4_000 }),
		fc.integer({ min: 1, max: 3_000 }),
		fc.integer({ min: 0, max: 3_000 }),
	)
	.map(([base, makers, pnbp, partner]) => terms(base, makers, pnbp, partner))

const someEarning = fc.constantFrom('premi' as const, 'extra-food' as const, 'hold' as const)

const aUnit = fc.record({
	priceSen: fc.integer({ min: 1, max: 5_000_000 }).map(rupiah),
	materialCostSen: fc.nat({ max: 300_000_000 }).map(sen),
	terms: someTerms,
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
		})
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
				const foodSen = extraFoodOf(shown.makersSen, unit.contributions)
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

describe('the terms of a rule', () => {
	const parse = (value: unknown) => ruleTermsSchema.safeParse(value).success
	const makers = { party: 'makers', shareBps: 5_000 }

	it('name each party once and give away the whole at most', () => {
		expect(parse({ base: 'gross', components: [makers] })).toBe(true)
		expect(parse({ base: 'gross', components: [makers, makers] })).toBe(false)
		const tooMuch = { party: 'pnbp', shareBps: 5_001 }
		expect(parse({ base: 'gross', components: [makers, tooMuch] })).toBe(false)
	})

	it('know no other base, party or field', () => {
		expect(parse({ base: 'turnover', components: [makers] })).toBe(false)
		expect(parse({ base: 'gross', components: [{ ...makers, party: 'me' }] })).toBe(false)
		expect(parse({ base: 'gross', components: [{ ...makers, floor: 1 }] })).toBe(false)
		expect(parse({ base: 'gross', components: [{ ...makers, shareBps: 0.5 }] })).toBe(false)
	})
})
