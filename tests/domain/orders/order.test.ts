import { expect, it } from 'vitest'
import { newOrderNumber, readOrderNumber } from '#app/domain/orders/order.ts'

it.each([
	'BK-7K3Q-9DT0',
	'bk-7k3q-9dt0',
	' BK 7K3Q 9DTO ',
	'7k3q9dto',
	'BK7K3Q9DT0',
	'BK–7K3Q–9DT0',
])('an order number is understood as «%s»', (typed) => {
	expect(readOrderNumber(typed)).toBe('BK-7K3Q-9DT0')
})

it('an order number is understood with I and L for one', () => {
	expect(readOrderNumber('bk-ilil-0000')).toBe('BK-1111-0000')
})

it.each(['', 'BK-7K3Q', 'BK-7K3Q-9DT0-1', 'BK-7U3Q-9DT0', 'PO-7K3Q-9DT0'])(
	'«%s» is no order number',
	(typed) => {
		expect(readOrderNumber(typed)).toBeUndefined()
	},
)

it('a new order number is understood as itself', () => {
	for (let i = 0; i < 200; i++) {
		const number = newOrderNumber()
		expect(readOrderNumber(number)).toBe(number)
		expect(readOrderNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number)
	}
})
