import type { KyselyPlugin, OperationNode } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * A database that counts what is asked of it, outside and inside of transactions: hand `db` to what
 * is measured and read `count()`. `locked()`: the tables whose rows were locked, in the order in
 * which each was for the first time.
 */
export function countingQueries(db: Db): { db: Db; count(): number; locked(): string[] } {
	let queries = 0
	const locked = new Set<string>()
	// A query inside another is transformed by itself, but only what was asked has a result.
	const counter: KyselyPlugin = {
		transformQuery: ({ node }) => {
			if (node.kind === 'UpdateQueryNode' && node.table) locked.add(nameOf(node.table))
			if (node.kind === 'SelectQueryNode' && node.endModifiers && node.from) {
				locked.add(nameOf(node.from))
			}
			return node
		},
		async transformResult({ result }) {
			queries++
			return result
		},
	}
	const counting = Object.assign(db.withPlugin(counter), pickSymbols(db)) as Db
	return { db: counting, count: () => queries, locked: () => [...locked] }
}

/** What stands on a database beside Kysely: its engine. */
function pickSymbols(db: Db): object {
	return Object.fromEntries(
		Object.getOwnPropertySymbols(db).map((key) => [key, Reflect.get(db, key)]),
	)
}

function nameOf(node: OperationNode): string {
	return (
		JSON.stringify(node).match(/"identifier":\{"kind":"IdentifierNode","name":"(\w+)"/)?.[1] ?? ''
	)
}
