import { describe, expect, it } from 'vitest'
import { packingSchema } from '#app/domain/catalogue/packing.ts'

const typed = { weightGrams: ' 750 ', lengthCm: '40', widthCm: '30', heightCm: '5' }

function faultsOf(input: Record<string, string>): Record<string, string> {
	const parsed = packingSchema.safeParse(input)
	const issues = parsed.error?.issues ?? []
	return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

describe('what a piece weighs and measures', () => {
	it('is read in whole grams and centimetres', () => {
		expect(packingSchema.parse(typed)).toEqual({
			weightGrams: 750,
			packed: { lengthCm: 40, widthCm: 30, heightCm: 5 },
		})
	})

	it('may leave all sides open, and not some of them', () => {
		const open = { ...typed, lengthCm: '', widthCm: ' ', heightCm: '' }
		expect(packingSchema.parse(open)).toEqual({ weightGrams: 750, packed: null })
		expect(faultsOf({ ...open, widthCm: '30' })).toEqual({ lengthCm: 'sides', heightCm: 'sides' })
	})

	it.each(['', '0', '-1', '1,5', '30001', '1e3', 'berat'])('refuses a weight of «%s»', (text) => {
		expect(faultsOf({ ...typed, weightGrams: text })).toEqual({ weightGrams: 'weight' })
	})

	it.each(['0', '201', '4.5', '-2', 'lebar'])('refuses a side of «%s»', (text) => {
		expect(faultsOf({ ...typed, widthCm: text })).toEqual({ widthCm: 'side' })
	})
})
