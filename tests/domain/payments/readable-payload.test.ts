import { describe, expect, it } from 'vitest'
import { readablePayload } from '#app/domain/payments/readable-payload.ts'

const body = JSON.stringify({
	id: 'evt_1',
	type: 'charge.succeeded',
	data: {
		object: {
			id: 'ch_1',
			amount: 5_000_000,
			billing_details: { email: 'rini@example.com', name: 'Rini' },
			payment_method_details: { card: { last4: '4242', exp_month: 12 } },
			metadata: { order_number: 'BK-1', note: 'Jl. Pahlawan 12' },
		},
	},
})

describe('a webhook as people may see it', () => {
	it('shows what it is about and leaves out the card and the buyer', () => {
		const { json, leftOut } = readablePayload(body)
		expect(JSON.parse(json ?? '')).toEqual({
			id: 'evt_1',
			type: 'charge.succeeded',
			data: { object: { id: 'ch_1', amount: 5_000_000, metadata: { order_number: 'BK-1' } } },
		})
		expect(leftOut).toBe(3)
	})

	it('leaves out whatever is not known, at any depth and in lists', () => {
		const { json } = readablePayload('{"data":[{"id":1,"phone":"0812"},{"id":{"email":"x"}}]}')
		expect(JSON.parse(json ?? '')).toEqual({ data: [{ id: 1 }, { id: {} }] })
	})

	it('says so when it is no JSON', () => {
		expect(readablePayload('{oops')).toEqual({ json: null, leftOut: 0 })
	})
})
