import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by far. */
const LONG_JOURNEYS = 'crash|storefront|demo|forgery|finance|purchase|budget'
const LONGEST = new RegExp(`/(year\\.simulation|(${LONG_JOURNEYS})\\.journey)\\.test\\.ts$`)

/**
 * Begins with what takes longest: begun last it would leave a processor without work at the end.
 * Nothing is known of earlier runs on a build server, and a file's size tells little.
 */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId)
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
	}
}
