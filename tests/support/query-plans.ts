import { type CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely'
import type { Db } from '#db/client.ts'

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
const OF_WHAT_WAITS = /INDEX \w+_(open|waiting|due|unended|vouched|held|dead|asked)\b/

/** Which growing tables a plan reads whole: not a page of them by an index, nor what waits. */
export function readWhole(plan: readonly string[], text: string, growing: RegExp): string[] {
	const isPage = / limit \?/.test(text) && !plan.some((step) => /FOR ORDER BY/.test(step))
	return plan.flatMap((step) => {
		const [, table = '', how = ''] = /^SCAN (\S+)(.*)$/.exec(step) ?? []
		return growing.test(table) && !isPage && !OF_WHAT_WAITS.test(how) ? [table] : []
	})
}
