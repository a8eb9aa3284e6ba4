import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isMemberOn, mostFrom, type Spell } from '#app/domain/workshop/membership.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { propertyParameters } from '#tests/support/property.ts'

const FIRST = calendarDate('2026-01-01')

const spell = fc.tuple(fc.nat(20), fc.option(fc.nat(10))).map(([joined, days]): Spell => {
	const joinedOn = nextDate(FIRST, joined)
	return { joinedOn, leftOn: days === null ? null : nextDate(joinedOn, days) }
})

it('knows the most people at once from a day on, as counting every day does', () => {
	fc.assert(
		fc.property(fc.array(spell, { maxLength: 12 }), fc.nat(35), (spells, offset) => {
			const from = nextDate(FIRST, offset)
			let most = 0
			for (let day = from; day <= nextDate(FIRST, 40); day = nextDate(day)) {
				most = Math.max(most, spells.filter((one) => isMemberOn(one, day)).length)
			}
			expect(mostFrom(spells, from)).toBe(most)
		}),
		propertyParameters(),
	)
})
