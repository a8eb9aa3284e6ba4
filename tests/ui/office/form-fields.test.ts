import { expect, it } from 'vitest'
import { formFields } from '#app/ui/office/form-fields.ts'

const words = { amount: 'Write an amount.' }
const answer = (faults: Record<string, string>, intent = 'ask') => ({
	typed: { intent, amount: 'much', constructor: 'x' },
	faults,
})

it('a form shows what was typed with the fault of each field in words', () => {
	const { answer: said, field } = formFields('ask', answer({ amount: 'amount' }), words)
	expect(field('amount')).toMatchObject({ defaultValue: 'much', errors: ['Write an amount.'] })
	expect(said?.refusal).toBeUndefined()
})

it('a fault of a field that nobody sees is said above the form', () => {
	for (const name of ['requestId', 'constructor']) {
		const { answer: said } = formFields('ask', answer({ [name]: 'bad' }), words)
		expect(said?.refusal?.code).toBe('http.unreadable_input')
	}
})

it('a form keeps nothing of another one on its page', () => {
	const { answer: said, field } = formFields('count', answer({ requestId: 'bad' }), words)
	expect(said).toBeUndefined()
	expect(field('amount', '5')).toMatchObject({ defaultValue: '5', errors: undefined })
})
