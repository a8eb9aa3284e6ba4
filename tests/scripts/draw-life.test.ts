import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { life, orderEvents, orderStates, type Step, stepOf } from '#app/domain/orders/life.ts'
import { documentOfLife, LIFE_DOCUMENT } from '#scripts/draw-life.ts'

describe('the life of an order', () => {
	it('is drawn in its README as the data say: `npm run docs:orders` writes it', () => {
		expect(readFileSync(LIFE_DOCUMENT, 'utf8')).toBe(documentOfLife())
	})

	it('has one way at most for an event to happen in a state', () => {
		for (const event of orderEvents) {
			const steps: readonly Step[] = life[event].steps
			const from = steps.flatMap((step) => step.from)
			expect(new Set(from).size, event).toBe(from.length)
		}
	})

	it('reaches every state, and leaves each but the last ones', () => {
		const reached = orderEvents.flatMap((event) => {
			const steps: readonly Step[] = life[event].steps
			return steps.flatMap(({ to }) => to ?? [])
		})
		expect(new Set(['awaiting-payment', ...reached])).toEqual(new Set(orderStates))
		const isLeft = (state: (typeof orderStates)[number]) =>
			orderEvents.some((event) => stepOf(event, state)?.to)
		// What has expired may still be paid, by a transfer that comes late.
		expect(orderStates.filter((state) => !isLeft(state))).toEqual([
			'cancelled',
			'refunded',
			'voided',
		])
	})
})
