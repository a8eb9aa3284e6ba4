import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicFactsOf } from '#app/domain/workshop/cohort.ts'
import { checkSheet } from '#app/domain/workshop/contribution-sheet.ts'
import { propertyParameters } from '#tests/support/property.ts'

const sheets = fc.uniqueArray(
	fc.record({
		makerCode: fc.integer({ min: 1, max: 999 }).map((number) => `WB-${number}`),
		pieces: fc.integer({ min: 1, max: 40 }),
	}),
	{ minLength: 1, maxLength: 20, selector: (line) => line.makerCode },
)

const total = (lines: readonly { pieces: number }[]) =>
	lines.reduce((sum, line) => sum + line.pieces, 0)

describe('a contribution sheet', () => {
	it('passes when its pieces are those of the batch', () => {
		fc.assert(
			fc.property(sheets, (lines) => {
				expect(() => checkSheet(total(lines), lines)).not.toThrow()
			}),
			propertyParameters(),
		)
	})

	it('is refused with any other number of pieces', () => {
		const other = fc.integer({ min: 1, max: 2_000 })
		fc.assert(
			fc.property(sheets, other, (lines, quantity) => {
				fc.pre(quantity !== total(lines))
				expect(() => checkSheet(quantity, lines)).toThrow('workshop.sheet_does_not_sum')
			}),
			propertyParameters(),
		)
	})

	it('is refused when somebody stands on it twice, even if it sums', () => {
		fc.assert(
			fc.property(sheets, fc.nat(), (lines, pick) => {
				const twice = lines[pick % lines.length]
				const doubled = twice ? [...lines, twice] : lines
				expect(() => checkSheet(total(doubled), doubled)).toThrow('workshop.sheet_repeats_maker')
			}),
			propertyParameters(),
		)
	})

	it('is refused with nobody on it, and with pieces that nobody can make', () => {
		expect(() => checkSheet(1, [])).toThrow('workshop.sheet_empty')
		for (const pieces of [0, -1, 1.5, Number.NaN]) {
			const lines = [
				{ makerCode: 'WB-1', pieces },
				{ makerCode: 'WB-2', pieces: 1 },
			]
			expect(() => checkSheet(1, lines)).toThrow('workshop.sheet_bad_pieces')
		}
	})
})

describe('what is told of a cohort in public', () => {
	const trained = { sessions: 40, sessionMinutes: 4_800 }
	const group = { ...trained, members: 12, batches: 3, pieces: 30, makers: 9 }

	it('is members, sessions, batches and pieces, and nothing else', () => {
		expect(publicFactsOf(group)).toEqual({
			...trained,
			members: 12,
			batches: 3,
			pieces: 30,
		})
	})

	it('is nothing under five members', () => {
		expect(publicFactsOf({ ...group, members: 4, makers: 4 })).toBeNull()
		expect(publicFactsOf({ ...group, members: 5, batches: 0, pieces: 0, makers: 0 })).not.toBeNull()
	})

	it('is nothing while fewer than five have made what was made', () => {
		expect(publicFactsOf({ ...group, makers: 4 })).toBeNull()
		expect(publicFactsOf({ ...group, makers: 5 })).not.toBeNull()
	})
})
