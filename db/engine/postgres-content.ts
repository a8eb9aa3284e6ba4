import pg from 'pg'

/** Enough that two connections seldom wait for each other's commit. */
const SLOTS = 64
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 } as const

/**
 * Statements that count every change of these tables in `content_versions`: once a transaction,
 * and when it commits, so that the row is the last lock taken and held only for the commit itself.
 * Which row it is depends on the connection, and the version is the sum of all.
 */
export function countChanges(tables: readonly string[]): string[] {
	return tables.map(
		(table) => `create constraint trigger ${table}_counts_changes
after insert or update or delete on ${table} deferrable initially deferred
for each row execute function count_change()`,
	)
}

/** The rows that changes are counted in, and what counts them. */
export function beginCounting(): string[] {
	return [
		`insert into content_versions (slot, version)
select slot, 0 from generate_series(0, ${SLOTS - 1}) slot`,
		`create function count_change() returns trigger language plpgsql as $$
begin
if current_setting('bekal.change_counted', true) is distinct from 'yes' then
update content_versions set version = version + 1 where slot = pg_backend_pid() % ${SLOTS};
perform set_config('bekal.change_counted', 'yes', true);
end if;
return null;
end $$`,
	]
}

/**
 * Reads the version over a connection of its own, which no long transaction keeps busy. Those who
 * ask while a query runs share the next one: a version that was read before somebody asked could be
 * older than a change he has heard of.
 */
export function postgresContent(url: string) {
	const query = {
		name: 'content_version',
		text: 'select sum(version) as sum from content_versions',
	}
	let client: Promise<pg.Client> | undefined
	let running: Promise<number> | undefined
	let next: Promise<number> | undefined

	async function connect(): Promise<pg.Client> {
		const made = new pg.Client({ connectionString: url, ...PATIENCE })
		const forget = () => {
			client = undefined
		}
		// A lost connection is noticed here or by the query; the next one asked for is a new one.
		made.on('error', forget)
		made.on('end', forget)
		await made.connect()
		return made
	}

	async function ask(): Promise<number> {
		client ??= connect()
		try {
			const { rows } = await (await client).query<{ sum: string }>(query)
			return Number(rows[0]?.sum)
		} catch (error) {
			const broken = client
			client = undefined
			void broken?.then((one) => one.end()).catch(() => {})
			throw error
		} finally {
			running = undefined
		}
	}

	const start = () => {
		next = undefined
		running = ask()
		return running
	}

	return {
		version(): Promise<number> {
			if (!running) return start()
			next ??= running.then(start, start)
			return next
		},
		async close(): Promise<void> {
			const open = await client?.catch(() => undefined)
			await open?.end()
		},
	}
}
