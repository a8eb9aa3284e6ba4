import { describe, inject } from 'vitest'

declare module 'vitest' {
	interface ProvidedContext {
		/** null: no PostgreSQL can be had on this machine (never so under CI) */
		postgresAdminUrl: string | null
	}
}

/**
 * The address of this run's PostgreSQL server, signed in as its superuser on the database
 * `postgres`, from which a test makes a database of its own. Undefined where no server can be had:
 * then the PostgreSQL half of the database tests does not run, which the run says loudly.
 * Only for tests of the projects database, simulation and journeys.
 */
export function postgresAdminUrl(): string | undefined {
	return inject('postgresAdminUrl') ?? undefined
}

/** `describe` for what is about PostgreSQL alone; it does not run where no server can be had. */
export function describeOnPostgres(title: string, tests: () => void): void {
	describe.skipIf(postgresAdminUrl() === undefined)(`${title} on postgres`, tests)
}
