import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm, refused } from '#app/http/parse-form.ts'
import { Refusal } from '#app/shared/refusal.ts'

const schema = z.object({
	name: z.string().min(1, 'required'),
	count: z.coerce.number().int('whole').min(1, 'required'),
})

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	return form
}

describe('a form', () => {
	it('becomes the value its schema describes', () => {
		const parsed = parseForm(schema, formOf({ name: 'Sri', count: '2' }))
		expect(parsed).toEqual({ value: { name: 'Sri', count: 2 } })
	})

	it('keeps what was typed and names the first fault of each field', () => {
		const parsed = parseForm(schema, formOf({ name: '', count: '0.5' }))
		expect(parsed).toEqual({
			answer: {
				typed: { name: '', count: '0.5' },
				faults: { name: 'required', count: 'whole' },
			},
		})
	})

	it('ignores files, which no text field takes', () => {
		const form = formOf({ name: 'Sri', count: '2' })
		form.append('name', new File(['x'], 'x.txt'))
		expect(parseForm(schema, form)).toEqual({ value: { name: 'Sri', count: 2 } })
	})

	it('keeps what was typed when what it asks is refused, but no password', () => {
		const form = formOf({ name: 'Sri', password: 'rahasia' })
		const answer = refused(form, new Refusal('conflict', 'stock.sold_out', { left: 0 }))
		expect(answer).toMatchObject({
			data: {
				typed: { name: 'Sri' },
				refusal: { code: 'stock.sold_out', kind: 'conflict', details: { left: 0 } },
			},
			init: { status: 409 },
		})
		expect(answer.data.typed).not.toHaveProperty('password')
	})

	it('has nothing to keep of what could not be read', () => {
		const answer = refused(null, new Refusal('invalid', 'http.unreadable_input'))
		expect(answer).toMatchObject({ data: { typed: {}, faults: {} }, init: { status: 400 } })
	})
})
