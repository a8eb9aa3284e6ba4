import { describe, expect, it } from 'vitest'
import { newId } from '#app/shared/ids.ts'

describe('an id', () => {
	it('has 26 letters of Crockford’s alphabet', () => {
		expect(newId()).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
	})

	it('sorts behind every one made before, within a millisecond too', () => {
		const ids = Array.from({ length: 20_000 }, () => newId())
		expect([...ids].sort()).toEqual(ids)
		expect(new Set(ids).size).toBe(ids.length)
	})

	it('sorts behind those before when the clock is set back', () => {
		const before = newId(Date.now() + 50)
		expect(newId(Date.now() - 60_000) > before).toBe(true)
	})
})
