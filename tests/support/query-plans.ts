import { type CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { TestDatabase } from './database.ts'

/**
 * A database that remembers what is asked of it: hand `db` to what is looked at, and read what was
 * selected, each text once.
 */
export function rememberingQueries(db: Db): { db: Db; selected(): CompiledQuery[] } {
	const nodes: RootOperationNode[] = []
	const memory: KyselyPlugin = {
		transformQuery({ node }) {
			nodes.push(node)
			return node
		},
		transformResult: async ({ result }) => result,
	}
	const symbols = Object.getOwnPropertySymbols(db).map((key) => [key, Reflect.get(db, key)])
	const remembering = Object.assign(db.withPlugin(memory), Object.fromEntries(symbols)) as Db
	return {
		db: remembering,
		selected() {
			const queries = nodes.map((node) => db.getExecutor().compileQuery(node, { queryId: 'plan' }))
			const byText = new Map(queries.map((query) => [query.sql, query]))
			return [...byText.values()].filter((query) => /^(select|with)\b/i.test(query.sql))
		},
	}
}

/** How SQLite would go about a query, one step a line. */
export async function sqlitePlanOf(
	db: Db,
	{ sql: text, parameters }: CompiledQuery,
): Promise<string[]> {
	const parts = text.split('?')
	const pieces = parts.map((part, index) =>
		index < parameters.length ? sql`${sql.raw(part)}${parameters[index]}` : sql.raw(part),
	)
	const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(
		pieces,
		sql.raw(''),
	)}`.execute(db)
	return rows.map(({ detail }) => detail)
}

/** Indexes that hold what waits and not what is over: they are as long as the list. */
const OF_WHAT_WAITS = /\w+_(open|waiting|due|unended|vouched|held|dead|asked)\b/

/** Which growing tables a plan reads whole: not a page of them by an index, nor what waits. */
export function readWhole(plan: readonly string[], text: string, growing: RegExp): string[] {
	const isPage = / limit \?/.test(text) && !plan.some((step) => /FOR ORDER BY/.test(step))
	return plan.flatMap((step) => {
		const [, table = '', how = ''] = /^SCAN (\S+)(.*)$/.exec(step) ?? []
		return growing.test(table) && !isPage && !OF_WHAT_WAITS.test(how) ? [table] : []
	})
}

/** What PostgreSQL reads of one table to answer a query. */
interface TableRead {
	/** as the query calls it */
	readonly table: string
	readonly index: string | null
	/** only rows that the index was asked for, not all that it holds */
	readonly isNarrowed: boolean
}

/** Nothing of what was done for the sake of a plan stays. */
class Planned extends Error {}

interface PlanNode {
	'Node Type': string
	Alias?: string
	'Index Name'?: string
	'Index Cond'?: string
	Plans?: PlanNode[]
}

/**
 * How PostgreSQL would go about a query where it may read no table from end to end as long as an
 * index serves, and join in no way that reads whole tables: so a plan does not hang on how many
 * rows there are. `sorts`: it has to sort what it has read.
 */
async function postgresPlanOf(
	db: Db,
	query: CompiledQuery,
): Promise<{ reads: TableRead[]; sorts: boolean }> {
	const nodes: PlanNode[] = []
	const planning = db.transaction().execute(async (tx) => {
		// As before anybody counted: what is known of a few rows by chance would decide otherwise.
		await sql`delete from pg_statistic where starelid in
			(select oid from pg_class where relnamespace = 'public'::regnamespace)`.execute(tx)
		await sql`update pg_class set reltuples = -1, relpages = 0
			where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(tx)
		for (const way of ['seqscan', 'hashjoin', 'mergejoin']) {
			await sql`set local ${sql.raw(`enable_${way}`)} = off`.execute(tx)
		}
		const explained = { ...query, sql: `explain (format json) ${query.sql}` }
		const { rows } = await tx.executeQuery<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(explained)
		nodes.push(...rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => flatten(Plan))))
		throw new Planned()
	})
	await planning.catch((error: unknown) => {
		if (!(error instanceof Planned)) throw error
	})
	return {
		reads: nodes.flatMap((node) => readOf(node) ?? []),
		sorts: nodes.some((node) => node['Node Type'] === 'Sort'),
	}
}

function flatten(node: PlanNode): PlanNode[] {
	return [node, ...(node.Plans ?? []).flatMap(flatten)]
}

/** Undefined where a node reads what others have read. */
function readOf(node: PlanNode): TableRead | undefined {
	const { Alias: table, Plans: inner = [] } = node
	if (table === undefined || !/Scan$/.test(node['Node Type'])) return undefined
	const byIndex = flatten(node).filter((one) => one['Index Name'] !== undefined)
	return {
		table,
		index: byIndex[0]?.['Index Name'] ?? null,
		isNarrowed: byIndex.some((one) => one['Index Cond'] !== undefined) || isOfRows(inner),
	}
}

/** A subquery in the place of a table: what it reads is looked at by itself. */
function isOfRows(inner: readonly PlanNode[]): boolean {
	return inner.some((one) => !/^(Bitmap|Index)/.test(one['Node Type']))
}

/** Which growing tables a query reads whole, on either engine. */
export async function wholeReadsOf(
	{ db, engine }: TestDatabase,
	query: CompiledQuery,
	growing: RegExp,
): Promise<string[]> {
	if (engine === 'sqlite') return readWhole(await sqlitePlanOf(db, query), query.sql, growing)
	const { reads, sorts } = await postgresPlanOf(db, query)
	const isPage = / limit \$/.test(query.sql) && !sorts
	return reads.flatMap(({ table, index, isNarrowed }) => {
		const isShort = isNarrowed || (index !== null && (isPage || OF_WHAT_WAITS.test(index)))
		return growing.test(table) && !isShort ? [table] : []
	})
}
