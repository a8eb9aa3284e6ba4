import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { islands } from './scripts/island-plugin.ts'
import { LongestFirst } from './tests/support/longest-first.ts'

/**
 * One project per kind of test, told apart by the file's suffix, so that a test stands beside its
 * likes whatever it needs. tests/README.md explains each.
 */
const suffixes = {
	database: 'tests/**/*.db.test.{ts,tsx}',
	simulation: 'tests/**/*.simulation.test.ts',
	journeys: 'tests/**/*.journey.test.ts',
	races: 'tests/**/*.race.test.ts',
}

/** One more than there are processors: each waits for disks, sockets and clocks now and then. */
const WAITING_WORKERS = Math.max(2, availableParallelism()) + 1

export default defineConfig({
	plugins: [islands()],
	esbuild: { jsx: 'automatic' },
	test: {
		// A test that asserts nothing proves nothing. A busy machine takes its time.
		expect: { requireAssertions: true, poll: { timeout: 20_000 } },
		// Its default leaves a core to the machine; on two cores that would be half of them.
		maxWorkers: Math.max(2, availableParallelism()),
		restoreMocks: true,
		unstubEnvs: true,
		unstubGlobals: true,
		setupFiles: ['tests/support/console.setup.ts'],
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/**/*.test.{ts,tsx}'],
					exclude: [...Object.values(suffixes), 'tests/tidy/**'],
					// Not threads: which kinds of pictures sharp opens is a setting of the whole process.
					pool: 'forks',
					// What they test has no state of its own, so that it is loaded once for many files.
					isolate: false,
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'tidy',
					include: ['tests/tidy/**/*.test.ts'],
					pool: 'threads',
					isolate: false,
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: [suffixes.database],
					globalSetup: ['tests/support/databases.setup.ts'],
					pool: 'forks',
					isolate: false,
					maxWorkers: WAITING_WORKERS,
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'simulation',
					include: [suffixes.simulation],
					globalSetup: ['tests/support/databases.setup.ts'],
					pool: 'forks',
					maxWorkers: WAITING_WORKERS,
					testTimeout: 240_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'journeys',
					include: [suffixes.journeys],
					globalSetup: [
						'tests/support/build.setup.ts',
						'tests/support/databases.setup.ts',
						'tests/support/demo.setup.ts',
					],
					pool: 'forks',
					maxWorkers: WAITING_WORKERS,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'races',
					include: [suffixes.races],
					globalSetup: ['tests/support/build.setup.ts', 'tests/support/databases.setup.ts'],
					pool: 'forks',
					// Hundreds of buyers at once are enough for a machine, beside the journeys.
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
})
