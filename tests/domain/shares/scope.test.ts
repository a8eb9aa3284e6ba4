import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	closenessOf,
	type DatedVersion,
	isWithin,
	versionInForce,
} from '#app/domain/shares/scope.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { propertyParameters } from '#tests/support/property.ts'

const FIRST = calendarDate('2026-03-01')
const day = (n: number) => nextDate(FIRST, n)
const piece = { programmeId: 'ksp', cohortId: 'pagi', productId: 'keset' }

interface Version extends DatedVersion {
	name: string
}

const version = (name: string, from: number, scope: object = {}, until?: number): Version => ({
	name,
	programmeId: 'ksp',
	cohortId: null,
	productId: null,
	effectiveFrom: day(from),
	effectiveUntil: until === undefined ? null : day(until),
	...scope,
})

const nameOn = (versions: readonly Version[], on: number) =>
	versionInForce(versions, piece, day(on))?.name

describe('the version in force', () => {
	const programme = [version('old', 0), version('new', 10)]

	it('is the latest of its scope that has begun, from its first day on', () => {
		expect([0, 9, 10, 99].map((on) => nameOn(programme, on))).toEqual(['old', 'old', 'new', 'new'])
		expect(nameOn([version('later', 1)], 0)).toBeUndefined()
	})

	it('is the closest: a product’s before a cohort’s before a programme’s', () => {
		const cohort = version('cohort', 2, { cohortId: 'pagi' })
		const product = version('product', 5, { productId: 'keset' })
		const all = [product, ...programme, cohort]
		expect([1, 2, 4, 5, 20].map((on) => nameOn(all, on))).toEqual([
			'old',
			'cohort',
			'cohort',
			'product',
			'product',
		])
	})

	it('is of no other cohort, product or programme', () => {
		const others = [
			version('cohort', 1, { cohortId: 'sore' }),
			version('product', 1, { productId: 'tas' }),
			version('programme', 1, { programmeId: 'rjt' }),
		]
		expect(nameOn([...programme, ...others], 5)).toBe('old')
	})

	it('falls back to the wider scope once its own has ended, never to one before it', () => {
		const until = version('cohort', 2, { cohortId: 'pagi' }, 4)
		expect([4, 5].map((on) => nameOn([...programme, until], on))).toEqual(['cohort', 'old'])
		const ended = version('ended', 12, {}, 12)
		expect([12, 13].map((on) => nameOn([...programme, ended], on))).toEqual(['ended', undefined])
	})

	it('is one, whatever the order in which versions come', () => {
		const someVersion = fc.record({
			programmeId: fc.constantFrom('ksp', 'rjt'),
			cohortId: fc.constantFrom(null, 'pagi', 'sore'),
			productId: fc.constantFrom(null, 'keset'),
			effectiveFrom: fc.nat(20).map(day),
			effectiveUntil: fc.option(fc.integer({ min: 0, max: 30 }).map(day)),
		})
		const some = fc
			.uniqueArray(someVersion, {
				selector: (one) =>
					JSON.stringify([one.programmeId, one.cohortId, one.productId, one.effectiveFrom]),
				maxLength: 12,
			})
			.map((all) =>
				all.filter(({ cohortId, productId }) => cohortId === null || productId === null),
			)
		fc.assert(
			fc.property(some, fc.nat(25).map(day), (all, on) => {
				const found = versionInForce(all, piece, on)
				expect(versionInForce(all.toReversed(), piece, on)).toBe(found)
				if (!found) return
				expect(isWithin(piece, found) && found.effectiveFrom <= on).toBe(true)
				const closer = all.filter(
					(one) =>
						isWithin(piece, one) &&
						one.effectiveFrom <= on &&
						(one.effectiveUntil ?? on) >= on &&
						closenessOf(one) > closenessOf(found),
				)
				// A closer one is silent only because a later version of its own scope has ended.
				for (const one of closer) {
					expect(
						all.some(
							(other) =>
								closenessOf(other) === closenessOf(one) &&
								isWithin(piece, other) &&
								other.effectiveFrom > one.effectiveFrom &&
								other.effectiveFrom <= on,
						),
					).toBe(true)
				}
			}),
			propertyParameters(),
		)
	})
})
