import type { Parameters } from 'fast-check'

/**
 * Parameters for `fc.assert(property, propertyParameters())`. A failure prints its seed and path;
 * `SEED=… npx vitest run <file>` plays the same values again (`SEED_PATH=…` goes straight to the
 * failing ones), and `RUNS=10000` looks harder than the usual run does.
 */
export function propertyParameters<T>(overrides: Parameters<T> = {}): Parameters<T> {
	const { SEED, SEED_PATH, RUNS } = process.env
	return {
		...overrides,
		...(SEED ? { seed: Number(SEED) } : {}),
		...(SEED_PATH ? { path: SEED_PATH } : {}),
		...(RUNS ? { numRuns: Number(RUNS) } : {}),
	}
}

/** The seed of a test that draws its own numbers (a simulation, a race): SEED, or a new one. */
export function seedOfThisRun(): number {
	return process.env.SEED ? Number(process.env.SEED) : Math.floor(Math.random() * 2 ** 31)
}
