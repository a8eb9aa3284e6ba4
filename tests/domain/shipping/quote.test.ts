import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packingDays, zoneOf } from '#app/domain/shipping/delivery.ts'
import { billableKilograms, parcelOf, USUAL_DIVISOR } from '#app/domain/shipping/parcel.ts'
import { provinces } from '#app/domain/shipping/province.ts'
import { lowestPrice, quoteShipping, type ShippingRate } from '#app/domain/shipping/quote.ts'
import { rupiah } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

const rate: ShippingRate = {
	id: 'r1',
	serviceCode: 'jne-reg',
	serviceName: 'JNE REG',
	zone: 'east-java',
	firstKgSen: rupiah(12_000),
	nextKgSen: rupiah(9_000),
	days: { least: 1, most: 3 },
	divisorCm3: USUAL_DIVISOR,
}
const home = { province: 'Jawa Timur' } as const

const grams = fc.integer({ min: 1, max: 200_000 })
const cubicCm = fc.integer({ min: 0, max: 2_000_000 })
const anyParcel = fc.record({ grams, cubicCm })
const anyRate = fc.record({
	id: fc.constant('r'),
	serviceCode: fc.constantFrom('a', 'b', 'c'),
	serviceName: fc.constant('A'),
	zone: fc.constant('east-java' as const),
	firstKgSen: fc.integer({ min: 1, max: 1_000_000 }).map(rupiah),
	nextKgSen: fc.integer({ min: 0, max: 1_000_000 }).map(rupiah),
	days: fc.constant({ least: 1, most: 3 }),
	divisorCm3: fc.integer({ min: 1_000, max: 12_000 }),
})

const priceOf = (parcel: { grams: number; cubicCm: number }, by = rate) => {
	const [quote] = quoteShipping(parcel, home, [by])
	if (!quote) throw new Error('no quote')
	return quote.priceSen
}

describe('what sending a parcel costs', () => {
	it.each([
		[{ grams: 1, cubicCm: 0 }, 1, 12_000],
		[{ grams: 1_000, cubicCm: 6_000 }, 1, 12_000],
		[{ grams: 1_001, cubicCm: 0 }, 2, 21_000],
		[{ grams: 400, cubicCm: 6_001 }, 2, 21_000],
		[{ grams: 2_400, cubicCm: 12_000 }, 3, 30_000],
		[{ grams: 900, cubicCm: 27_000 }, 5, 48_000],
	])('is by the kilogram begun, of weight or volume whichever is more: %o', (parcel, kg, price) => {
		const [quote] = quoteShipping(parcel, home, [rate])
		expect(quote).toMatchObject({ kilograms: kg, priceSen: rupiah(price) })
	})

	it('never falls when a parcel gets heavier or larger', () => {
		const more = fc.record({ grams: fc.nat(50_000), cubicCm: fc.nat(500_000) })
		fc.assert(
			fc.property(anyParcel, more, anyRate, (parcel, added, by) => {
				const larger = {
					grams: parcel.grams + added.grams,
					cubicCm: parcel.cubicCm + added.cubicCm,
				}
				expect(priceOf(larger, by)).toBeGreaterThanOrEqual(priceOf(parcel, by))
			}),
			propertyParameters(),
		)
	})

	it('is never less than the first kilogram, and whole rupiah', () => {
		fc.assert(
			fc.property(anyParcel, anyRate, (parcel, by) => {
				const price = priceOf(parcel, by)
				expect(price).toBeGreaterThanOrEqual(by.firstKgSen)
				expect(price % 100).toBe(0)
			}),
			propertyParameters(),
		)
	})

	it('pays for no more than one kilogram begun', () => {
		fc.assert(
			fc.property(anyParcel, anyRate, ({ grams, cubicCm }, { divisorCm3 }) => {
				const kilograms = billableKilograms({ grams, cubicCm }, divisorCm3)
				const needed = Math.max(grams / 1_000, cubicCm / divisorCm3)
				expect(kilograms).toBeGreaterThanOrEqual(needed)
				expect(kilograms).toBeLessThan(needed + 1)
			}),
			propertyParameters(),
		)
	})

	it('weighs two carts together as one parcel', () => {
		const piece = fc.record({
			weightGrams: fc.integer({ min: 1, max: 3_000 }),
			quantity: fc.integer({ min: 1, max: 99 }),
			packed: fc.option(
				fc.record({
					lengthCm: fc.integer({ min: 1, max: 200 }),
					widthCm: fc.integer({ min: 1, max: 200 }),
					heightCm: fc.integer({ min: 1, max: 200 }),
				}),
			),
		})
		fc.assert(
			fc.property(fc.array(piece), fc.array(piece), (one, other) => {
				const [a, b] = [parcelOf(one), parcelOf(other)]
				expect(parcelOf([...one, ...other])).toEqual({
					grams: a.grams + b.grams,
					cubicCm: a.cubicCm + b.cubicCm,
				})
			}),
			propertyParameters(),
		)
	})

	it('offers the cheapest first, and only what goes to the place', () => {
		fc.assert(
			fc.property(
				anyParcel,
				fc.array(anyRate),
				fc.constantFrom(...provinces),
				(parcel, rates, province) => {
					const quotes = quoteShipping(parcel, { province }, rates)
					expect(quotes).toHaveLength(zoneOf(province) === 'east-java' ? rates.length : 0)
					const prices = quotes.map(({ priceSen }) => priceSen)
					expect(prices).toEqual(prices.toSorted((a, b) => a - b))
				},
			),
			propertyParameters(),
		)
	})

	it('names the days with packing', () => {
		const [quote] = quoteShipping({ grams: 400, cubicCm: 0 }, home, [rate])
		expect(quote?.days).toEqual({ least: packingDays.least + 1, most: packingDays.most + 3 })
	})

	it('begins, wherever it goes, at the cheapest of all rates', () => {
		const far = { ...rate, zone: 'papua', firstKgSen: rupiah(90_000) } as const
		expect(lowestPrice({ grams: 400, cubicCm: 0 }, [far, rate])).toBe(rupiah(12_000))
		expect(lowestPrice({ grams: 400, cubicCm: 0 }, [])).toBeNull()
	})
})
