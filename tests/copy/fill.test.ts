import { expect, it } from 'vitest'
import { fill } from '#app/copy/fill.ts'

it('puts values into a sentence and leaves a forgotten one to be seen', () => {
	expect(fill('{name}: {count}', { name: 'Keset' })).toBe('Keset: {count}')
})

it.each([
	[1, '1 piece is here'],
	['1', '1 piece is here'],
	[2, '2 pieces are here'],
	[0, '0 pieces are here'],
])('counts %j in English', (count, expected) => {
	expect(fill('{count} {count|piece is|pieces are} here', { count })).toBe(expected)
})
