import { describe, expect, it } from 'vitest'
import {
	afterUploadEvent,
	arrivedIds,
	type Upload,
	type UploadEvent,
} from '#app/ui/office/upload-list.ts'

function listAfter(...events: UploadEvent[]): readonly Upload[] {
	return events.reduce(afterUploadEvent, [] as readonly Upload[])
}

const chosen: UploadEvent = {
	type: 'chosen',
	files: ['a', 'b', 'c'].map((clientId) => ({ clientId, name: `${clientId}.jpg` })),
}
const arrived = (clientId: string): UploadEvent => ({
	type: 'arrived',
	clientId,
	uploadId: `up-${clientId}`,
})

describe('a list of uploads', () => {
	it('says which have arrived, in the order that was chosen and not in which they came', () => {
		const list = listAfter(chosen, arrived('c'), arrived('a'))
		expect(arrivedIds(list)).toEqual(['up-a', 'up-c'])
		const moved = afterUploadEvent(list, { type: 'moved', clientId: 'c', by: -1 })
		expect(moved.map(({ clientId }) => clientId)).toEqual(['a', 'c', 'b'])
		const top = afterUploadEvent(moved, { type: 'moved', clientId: 'a', by: -1 })
		expect(top).toEqual(moved)
	})

	it('sends again what broke, under the same number, and not what was refused', () => {
		const refusal = { code: 'catalogue.picture_unreadable', kind: 'invalid', details: {} } as const
		const list = listAfter(
			chosen,
			{ type: 'begun', clientId: 'a' },
			{ type: 'broke', clientId: 'a' },
			{ type: 'refused', clientId: 'b', refusal },
			{ type: 'again', clientIds: ['a', 'b', 'c'] },
		)
		expect(list.map(({ clientId, step }) => [clientId, step])).toEqual([
			['a', 'queued'],
			['b', 'refused'],
			['c', 'queued'],
		])
	})

	it('forgets what was taken back, and what comes late of it', () => {
		const list = listAfter(chosen, { type: 'dropped', clientId: 'b' }, arrived('b'))
		expect(list.map(({ clientId }) => clientId)).toEqual(['a', 'c'])
		const done = listAfter(chosen, arrived('a'), { type: 'broke', clientId: 'a' })
		expect(done[0]?.step).toBe('done')
	})
})
