import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	deliveryAnywhere,
	estimateDelivery,
	findProvince,
	homeZones,
	plusWorkingDays,
	provinceSlug,
	worldZones,
	zoneOf,
} from '#app/domain/shipping/delivery.ts'
import { provinces } from '#app/domain/shipping/province.ts'
import { calendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { propertyParameters } from '#tests/support/property.ts'

const FRIDAY = calendarDate('2026-05-08')
const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => nextDate(FRIDAY, days))

describe('working days', () => {
	it('leave out Saturday and Sunday', () => {
		expect(plusWorkingDays(FRIDAY, 1)).toBe('2026-05-11')
		expect(plusWorkingDays(calendarDate('2026-05-09'), 1)).toBe('2026-05-11')
		expect(plusWorkingDays(FRIDAY, 6)).toBe('2026-05-18')
		expect(plusWorkingDays(FRIDAY, 0)).toBe(FRIDAY)
	})

	it('end on a working day, and one more is always later', () => {
		fc.assert(
			fc.property(aDay, fc.integer({ min: 1, max: 40 }), (day, days) => {
				const end = plusWorkingDays(day, days)
				expect(weekday(end)).toBeLessThan(6)
				expect(plusWorkingDays(day, days + 1) > end).toBe(true)
			}),
			propertyParameters(),
		)
	})
})

describe('the delivery estimate', () => {
	it('adds packing in Magetan to the way', () => {
		expect(estimateDelivery('east-java', FRIDAY)).toEqual({
			zone: 'east-java',
			days: { least: 2, most: 5 },
			from: '2026-05-12',
			to: '2026-05-15',
		})
	})

	it('is shortest in East Java and longest in Papua', () => {
		for (const zones of [homeZones, worldZones]) {
			const ends = zones.map((zone) => estimateDelivery(zone, FRIDAY).days.most)
			expect(ends).toEqual([...ends].sort((a, b) => a - b))
		}
		expect(zoneOf('Jawa Timur')).toBe(homeZones[0])
		expect(zoneOf('Papua Pegunungan')).toBe(homeZones.at(-1))
	})

	it('for anywhere holds every zone', () => {
		const all = deliveryAnywhere()
		for (const province of provinces) {
			const { days } = estimateDelivery(zoneOf(province), FRIDAY)
			expect(days.least).toBeGreaterThanOrEqual(all.least)
			expect(days.most).toBeLessThanOrEqual(all.most)
		}
	})
})

describe('a province in an address', () => {
	it('is found again by its slug, each of the 38', () => {
		expect(new Set(provinces.map(provinceSlug)).size).toBe(38)
		for (const province of provinces) expect(findProvince(provinceSlug(province))).toBe(province)
	})

	it('is understood however it is written', () => {
		for (const text of ['Jawa Timur', 'JAWA-TIMUR', ' jawa  timur ', 'jawa_timur', 'jawa+timur'])
			expect(findProvince(text), text).toBe('Jawa Timur')
	})

	it('that is none is null', () => {
		for (const text of [null, '', 'atlantis', '\u202ejawa-timur', '🧶', 'constructor'])
			expect(findProvince(text)).toBeNull()
	})
})
