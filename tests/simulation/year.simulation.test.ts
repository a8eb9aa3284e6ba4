import { expect, it } from 'vitest'
import { onBothEngines } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { openTestShop, testSandbox } from '#tests/support/shop.ts'
import { acts, calmDown } from './acts.ts'
import { type Facts, readFacts } from './facts.ts'
import { expectSettled, expectSound } from './invariants.ts'
import { openWorld, type World } from './world.ts'

/** How long the year is: more steps look harder. */
const STEPS = Number(process.env.STEPS ?? 300)
const STEPS_BETWEEN_RECKONINGS = 30
const HOUR = 1 / 24

const seed = seedOfThisRun()

const sandbox = testSandbox()

const deck = Object.entries(acts).flatMap(([name, { weight }]) => Array<string>(weight).fill(name))

onBothEngines('a year of business', (database) => {
	it(`keeps every rule after every step (SEED=${seed})`, async () => {
		const random = seededRandom(seed)
		const shop = await openTestShop(database.db, sandbox, '2026-01-05T02:00:00.000Z')
		const world = await openWorld(shop, random)
		try {
			let facts = await readFacts(world)
			for (let step = 1; step <= STEPS; step++) {
				facts = await playStep(world, facts, random.pick(deck), `step ${step} of SEED=${seed}`)
				if (step % STEPS_BETWEEN_RECKONINGS === 0) facts = await reckon(world, `after step ${step}`)
			}
			await reckon(world, 'at the end')
		} finally {
			await world.receiver.close()
		}
		// A year in which nothing was sold would keep every rule too; most sell one in thirteen steps.
		expect(world.paid.size).toBeGreaterThan(STEPS / 60)
	})
})

/** Time goes by and something happens. Tells the facts after it. */
function playStep(world: World, before: Facts, name: string, where: string): Promise<Facts> {
	return naming(`${where}: ${name}`, async () => {
		await world.shop.passDays(nextPause(world.random))
		await acts[name]?.play(world, before)
		const facts = await readFacts(world)
		await expectSound(world, facts)
		return facts
	})
}

function reckon(world: World, when: string): Promise<Facts> {
	return naming(`the reckoning ${when} of SEED=${seed}`, async () => {
		await calmDown(world)
		const facts = await readFacts(world)
		await expectSound(world, facts)
		await expectSettled(world, facts)
		return facts
	})
}

/** Mostly minutes, sometimes hours or days: so that buyers pay in time, and a year goes by. */
function nextPause(random: Random): number {
	const kind = random.below(100)
	if (kind < 65) return (random.below(600) * HOUR) / 3_600 + HOUR / 3_600
	if (kind < 80) return random.below(20) * HOUR
	return 1 + random.below(10)
}

/** Says where in the year it was that something broke. */
async function naming<T>(where: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work()
	} catch (error) {
		if (error instanceof Error) error.message = `${where}: ${error.message}`
		throw error
	}
}
