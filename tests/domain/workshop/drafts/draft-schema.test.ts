import { expect, it } from 'vitest'
import { draftSchema, readDraft } from '#app/domain/workshop/drafts/draft-schema.ts'

it('keeps what was typed beside what is too long or no text at all', () => {
	const lines = { 'WB-001': '3', 'WB-002': '1234567890123', 'WB-003': '2' }
	const draft = draftSchema.parse({ newProduct: 'a'.repeat(130), gradeA: 5, sku: 'KST-1', lines })
	expect(draft).toMatchObject({ newProduct: 'a'.repeat(120), gradeA: '', sku: 'KST-1' })
	expect(draft.lines).toEqual({ ...lines, 'WB-002': '123456789012' })
})

it('reads what was stored as something else as an empty draft', () => {
	expect(readDraft('{"lines":7,"sessions":"x"}')).toMatchObject({ lines: {}, sessions: null })
})
