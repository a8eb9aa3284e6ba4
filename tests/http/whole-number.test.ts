import { describe, expect, it } from 'vitest'
import { wholeNumber } from '#app/http/whole-number.ts'

const schema = wholeNumber(1, 99)

describe('a whole number in a form', () => {
	it.each([
		['1', 1],
		['42', 42],
		['99', 99],
	])('is read from «%s»', (text, number) => {
		expect(schema.parse(text)).toBe(number)
	})

	it.each([
		'0',
		'100',
		'-3',
		'+3',
		'1.5',
		'1,5',
		'1e1',
		'0x1F',
		'0b11',
		'007',
		' 7',
		'7 ',
		'',
		'٣',
		'1_0',
		'Infinity',
		'9'.repeat(400),
	])('is not read from «%s»', (text) => {
		const parsed = schema.safeParse(text)
		expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(['number'])
	})
})
