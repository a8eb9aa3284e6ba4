import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { repeat } from '#app/http/repeat.server.ts'

const FAST = 0.002
const NEVER = 3_600

it('does its work again and again, one round at a time', async () => {
	let running = 0
	let most = 0
	let rounds = 0
	const repeating = repeat(
		async () => {
			running += 1
			most = Math.max(most, running)
			await wait(3)
			running -= 1
			rounds += 1
		},
		FAST,
		() => {},
	)
	for (let i = 0; i < 20; i++) {
		repeating.wake()
		await wait(2)
	}
	await repeating.stop()
	expect(rounds).toBeGreaterThan(3)
	expect(most).toBe(1)
})

it('goes on after a round that failed, and tells of it', async () => {
	const failures: unknown[] = []
	let rounds = 0
	const repeating = repeat(
		async () => {
			rounds += 1
			throw new Error(`round ${rounds}`)
		},
		FAST,
		(error) => failures.push(error),
	)
	while (rounds < 3) await wait(2)
	await repeating.stop()
	expect(failures).toHaveLength(rounds)
	expect(failures[0]).toEqual(new Error('round 1'))
})

it('begins at once when woken, and once more when woken meanwhile', async () => {
	let rounds = 0
	const repeating = repeat(
		async () => {
			rounds += 1
			await wait(5)
		},
		NEVER,
		() => {},
	)
	repeating.wake()
	repeating.wake()
	await wait(1)
	for (let i = 0; i < 5; i++) repeating.wake()
	await wait(30)
	expect(rounds).toBe(2)
	await repeating.stop()
})

it('waits for the round under way when stopped, and begins no other', async () => {
	let ended = 0
	const repeating = repeat(
		async () => {
			await wait(10)
			ended += 1
		},
		FAST,
		() => {},
	)
	repeating.wake()
	await wait(2)
	await repeating.stop()
	expect(ended).toBe(1)
	repeating.wake()
	await wait(20)
	expect(ended).toBe(1)
})
