import type { TestProject } from 'vitest/node'
import { startDemo } from './start-demo.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** the address of the demo's shop, running for all journeys of this run */
		demoOrigin: string
		/** the folder of everything that it keeps */
		demoFolder: string
	}
}

/**
 * One demo for all journeys of a run: each buys and signs in for itself, none counts the others.
 * The one in TEST_DEMO_ORIGIN and TEST_DEMO_FOLDER if somebody has started it already
 * (scripts/test.ts does), else one of our own, stopped at the end.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const { TEST_DEMO_ORIGIN: origin, TEST_DEMO_FOLDER: folder } = process.env
	const demo = origin && folder ? { origin, folder, stop: async () => {} } : await startDemo()
	provide('demoOrigin', demo.origin)
	provide('demoFolder', demo.folder)
	return demo.stop
}
