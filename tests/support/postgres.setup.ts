import type { TestProject } from 'vitest/node'
import { IS_CI } from './ci.ts'
import type {} from './postgres.ts'
import { startPostgres } from './start-postgres.ts'

/**
 * One PostgreSQL server for the whole run: the one in TEST_POSTGRES_URL if somebody has started it
 * already (scripts/test.ts does), else one of our own, stopped at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_POSTGRES_URL
	if (given) {
		project.provide('postgresAdminUrl', given)
		return async () => {}
	}
	const started = await startPostgres()
	if ('unavailable' in started) {
		const message = `PostgreSQL is not to be had: ${started.unavailable}`
		if (IS_CI) throw new Error(message)
		process.stderr.write(`\n!!! ${message}\n!!! The PostgreSQL half of the tests DOES NOT RUN.\n\n`)
		project.provide('postgresAdminUrl', null)
		return async () => {}
	}
	project.provide('postgresAdminUrl', started.url)
	return started.stop
}
