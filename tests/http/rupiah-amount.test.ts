import { describe, expect, it } from 'vitest'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { rupiah } from '#app/shared/money.ts'

const schema = rupiahAmount(rupiah(1))

describe('an amount in a form', () => {
	it.each([
		['1', 1],
		['150.000', 150_000],
		['Rp 25.000,00', 25_000],
		['100.000.000.000', 100_000_000_000],
	])('is read from «%s»', (text, amount) => {
		expect(schema.parse(text)).toBe(rupiah(amount))
	})

	it.each([
		'0',
		'-5.000',
		'1.000,50',
		'100.000.000.001',
		'90.071.992.547.409',
		'9'.repeat(400),
		'1e9',
		'🧶',
		'25.000\t30.000',
		'',
	])('is not read from «%s»', (text) => {
		const parsed = schema.safeParse(text)
		expect(parsed.error?.issues[0]?.message).toBe('amount')
	})
})
