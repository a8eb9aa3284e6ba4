import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	add,
	bps,
	formatDecimal,
	formatNumber,
	formatRupiah,
	parseRupiah,
	rupiah,
	type Sen,
	sen,
	shareOf,
	split,
	wholeRupiah,
} from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

const anAmount = fc.nat({ max: 10_000_000_000_00 }).map(sen)
const weights = fc
	.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 30 })
	.filter((list) => list.some((weight) => weight > 0))

describe('an amount', () => {
	it('is a whole number of sen', () => {
		expect(rupiah(25_000)).toBe(2_500_000)
		expect(() => sen(0.5)).toThrow('safe integer')
		expect(() => sen(2 ** 53)).toThrow('safe integer')
		expect(() => rupiah(1.5)).toThrow('whole number')
	})

	it('has no negative zero', () => {
		expect(Object.is(sen(-0), 0)).toBe(true)
	})

	it('refuses a sum beyond what is counted exactly', () => {
		expect(() => add(sen(Number.MAX_SAFE_INTEGER), sen(1))).toThrow('safe integer')
	})
})

describe('splitting', () => {
	it('sums to the whole, gives nothing for nothing, and is off by less than one piece', () => {
		fc.assert(
			fc.property(anAmount, weights, (total, list) => {
				const parts = split(total, list)
				expect(add(...parts)).toBe(total)
				const sum = list.reduce((a, b) => a + b, 0)
				for (const [index, part] of parts.entries()) {
					const weight = list[index] ?? 0
					if (weight === 0) expect(part).toBe(0)
					const exact = (BigInt(total) * BigInt(weight)) / BigInt(sum)
					expect(BigInt(part) - exact === 0n || BigInt(part) - exact === 1n).toBe(true)
				}
			}),
			propertyParameters(),
		)
	})

	it('never gives less to a larger weight', () => {
		fc.assert(
			fc.property(anAmount, weights, (total, list) => {
				const parts = split(total, list)
				for (const [i, a] of list.entries()) {
					for (const [j, b] of list.entries()) {
						if (a > b) expect(parts[i]).toBeGreaterThanOrEqual(parts[j] ?? 0)
					}
				}
			}),
			propertyParameters(),
		)
	})

	it('hands out whole rupiah when asked to', () => {
		fc.assert(
			fc.property(anAmount.map(wholeRupiah), weights, (total, list) => {
				const parts = split(total, list, 100)
				expect(add(...parts)).toBe(total)
				for (const part of parts) expect(part % 100).toBe(0)
			}),
			propertyParameters(),
		)
	})

	it('breaks ties in the given order', () => {
		expect(split(sen(2), [1, 1, 1])).toEqual([1, 1, 0])
	})

	it('is not monotone, which is why a split is stored and never recomputed', () => {
		expect(split(sen(3), [1, 3, 3])).toEqual([1, 1, 1])
		expect(split(sen(4), [1, 3, 3])).toEqual([0, 2, 2])
	})

	it('refuses weights that are negative, broken or all zero, and totals that do not fit', () => {
		expect(() => split(sen(1), [0, 0])).toThrow('above zero')
		expect(() => split(sen(1), [])).toThrow('above zero')
		expect(() => split(sen(1), [-1, 2])).toThrow('not a weight')
		expect(() => split(sen(1), [0.5])).toThrow('not a weight')
		expect(() => split(sen(-1), [1])).toThrow('not negative')
		expect(() => split(sen(150), [1], 100)).toThrow('multiple')
	})
})

describe('a share in basis points', () => {
	it('is rounded down, exactly also for large amounts', () => {
		expect(shareOf(sen(9_999), bps(5_000))).toBe(4_999)
		expect(shareOf(sen(9_007_199_254_740_991), bps(9_999))).toBe(9_006_298_534_815_516)
		expect(() => bps(10_001)).toThrow('not bps')
	})
})

describe('what a person reads and types', () => {
	it('shows rupiah with dots, and sen only where there are any', () => {
		expect(formatRupiah(rupiah(25_000))).toBe('Rp25.000')
		expect(formatRupiah(sen(2_500_050))).toBe('Rp25.000,50')
		expect(formatRupiah(sen(-5))).toBe('−Rp0,05')
		expect(formatNumber(rupiah(1_234_567))).toBe('1.234.567')
		expect(formatNumber(rupiah(-34_025))).toBe('−34.025')
	})

	it('is written for machines with sen and a point', () => {
		expect(formatDecimal(rupiah(30_000))).toBe('30000.00')
		expect(formatDecimal(sen(1_000_005))).toBe('10000.05')
		expect(formatDecimal(sen(7))).toBe('0.07')
		expect(() => formatDecimal(sen(-1))).toThrow('not negative')
	})

	it('reads back what it shows', () => {
		fc.assert(
			fc.property(anAmount, (amount: Sen) => {
				expect(parseRupiah(formatRupiah(amount))).toBe(amount)
				expect(parseRupiah(formatNumber(amount))).toBe(amount)
			}),
			propertyParameters(),
		)
	})

	it('refuses what could be mistaken by a factor of a hundred', () => {
		for (const doubtful of ['25.00', '25,000', '1,5', '2.5000', '', 'Rp', '-5', '1e3', '٣٠']) {
			expect([doubtful, parseRupiah(doubtful)]).toEqual([doubtful, undefined])
		}
	})
})
