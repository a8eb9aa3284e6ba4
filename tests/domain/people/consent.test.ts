import { describe, expect, it } from 'vitest'
import { isPenName, tellsName, tidyPenName } from '#app/domain/people/consent.ts'

describe('a pen-name', () => {
	it.each(['Kenanga', 'Sekar Lawu', 'Mbok-Rondo', 'N’Daru', 'Émbun'])('may be %s', (name) => {
		expect(isPenName(name)).toBe(true)
	})

	it.each([
		'',
		'WB-014',
		'B.I 12/2025',
		'<b>Ani</b>',
		'Ani  Ani',
		'-Ani',
		'a'.repeat(31),
		'Ani\u202e',
	])('may not be «%s»', (name) => {
		expect(isPenName(name)).toBe(false)
	})

	it('is kept with single spaces', () => {
		expect(tidyPenName('  Sekar \t Lawu ')).toBe('Sekar Lawu')
	})

	it('tells the name when it shares a part of it, whatever its capitals', () => {
		expect(tellsName('RUKMINI Senja', 'Siti Rukmini')).toBe(true)
		expect(tellsName('Siti-Ayu', 'Siti Rukmini')).toBe(true)
		expect(tellsName('Kenanga', 'Siti Rukmini')).toBe(false)
		expect(tellsName('Al Bulan', 'M. Al Amin')).toBe(false)
	})
})
