import ts from 'typescript'
import { eachFile, rule } from './rule.ts'
import { type Fault, fault, nodesOf, type Source } from './source.ts'

const nameOfCall = (node: ts.Node): string | undefined =>
	ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined

/** The functions that run inside a transaction: what is handed to `transaction(…)`. */
function* workInside(file: Source): Generator<ts.Node> {
	for (const node of nodesOf(file)) {
		if (nameOfCall(node) !== 'transaction') continue
		yield* (node as ts.CallExpression).arguments.filter(
			(argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument),
		)
	}
}

/** What stands in a function, whatever else it holds. */
function* below(work: ts.Node): Generator<ts.Node> {
	const left = [work]
	for (let node = left.pop(); node; node = left.pop()) {
		yield node
		node.forEachChild((child) => {
			left.push(child)
		})
	}
}

/** What would hang, or hold the locks of everybody else for as long as a network takes. */
function* harmIn(file: Source, work: ts.Node): Generator<Fault> {
	for (const node of below(work)) {
		if (ts.isIdentifier(node) && node.text === 'db') {
			yield fault(file, node, 'inside a transaction only its own `tx` reaches the database')
		}
		const called = nameOfCall(node)
		if (called === 'transaction' || called === 'fetch') {
			yield fault(file, node, `no ${called} within a transaction: commit first`)
		}
	}
}

// The outer database waits for the only SQLite connection, which the transaction holds.
rule('a transaction asks only its own connection, and nothing beyond the house', {
	check: eachFile(
		({ path }) => /^(app|db|scripts)\/.*\.tsx?$/.test(path),
		function* (file) {
			for (const work of workInside(file)) yield* harmIn(file, work)
		},
	),
	broken: {
		'app/domain/stock/reserve-units.server.ts':
			"transaction(db, async (tx) => db.selectFrom('lots'))",
		'app/domain/orders/place-order.server.ts':
			'transaction(deps.db, async (tx) => deps.db.begin())',
		'db/seed/play-seed.ts': 'transaction(outer, (tx) => transaction(outer, () => 1))',
		'scripts/db-seed.ts': "transaction(outer, async function () { await fetch('/') })",
	},
	kept: {
		'app/domain/stock/reserve-units.server.ts':
			"transaction(db, (tx) => tx.selectFrom('lots'))\nconst later = () => db.selectFrom('lots')",
	},
})
