import pg from 'pg'
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

/** The address of another database of the same server. */
export function databaseUrl(adminUrl: string, name: string): string {
	return Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
}

/** Makes, drops or lists databases: one statement over a connection of its own. */
export async function administrate<Row extends pg.QueryResultRow>(
	adminUrl: string,
	statement: string,
): Promise<Row[]> {
	const client = new pg.Client({ connectionString: adminUrl })
	await client.connect()
	try {
		return (await client.query<Row>(statement)).rows
	} finally {
		await client.end()
	}
}
