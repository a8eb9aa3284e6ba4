import { describe, expect, it } from 'vitest'
import { partsOfName, plainRegisterNumber } from '#app/domain/people/search-term.ts'

describe('a register number', () => {
	it.each(['B.I 12/2025', 'bi.12 / 2025', 'BI 12-2025', ' b.I.12/2025 '])(
		'is the same however it is written: %s',
		(written) => {
			expect(plainRegisterNumber(written)).toBe('BI12/2025')
		},
	)

	it('keeps two numbers apart', () => {
		expect(plainRegisterNumber('B.I 1/22025')).not.toBe(plainRegisterNumber('B.I 12/2025'))
	})
})

describe('a name', () => {
	it('is looked for by its words, in any order and writing', () => {
		expect(partsOfName('Siti  RUKMINI, Síti b. M')).toEqual(['siti', 'rukmini'])
		expect(partsOfName('1')).toEqual([])
	})
})
