import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keepingTyped, parseForm } from '#app/http/parse-form.ts'
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

	it('keeps what was typed when what it asks is refused', async () => {
		const refused = await keepingTyped(formOf({ name: 'Sri' }), async () => {
			throw new Refusal('conflict', 'stock.sold_out', { left: 0 })
		})
		expect(refused).toMatchObject({
			data: { typed: { name: 'Sri' }, refusal: { code: 'stock.sold_out', kind: 'conflict' } },
			init: { status: 409 },
		})
	})

	it('lets a bug through', async () => {
		const bug = keepingTyped(formOf({}), async () => {
			throw new TypeError('broken')
		})
		await expect(bug).rejects.toThrow(TypeError)
	})
})
