import ts from 'typescript'
import { readTableOwners, roomOf } from './rooms.ts'
import { eachFile, rule } from './rule.ts'
import { fault, nodesOf, type Source } from './source.ts'

/** What Bekal does: a verb file of the domain begins with one of these. Prefer one that is here. */
const VERBS = new Set(
	[
		'place cancel reserve release capture refund post reverse propose approve close reopen',
		'import match deposit withdraw publish retire',
		'accept add attach book change check create decline deliver draft empty enrol exchange export finalise forget freeze hash',
		'index intend keep limit open process queue read receive record refresh register reject request require resume',
		'pack return',
		'reveal revoke run search sell send set settle sign start suggest take verify void',
	].flatMap((line) => line.split(' ')),
)

/** Nouns that have no plural. */
const UNCOUNTABLE = /^availability$/

const QUERIES = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto'])
const WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto'])
const JOINS = /^(inner|left|right|full|cross)Join(Lateral)?$/

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const isStore = ({ path }: Source) =>
	roomOf(path) !== undefined && baseOf(path) === 'store.server.ts'
const isNoun = ({ path }: Source) =>
	roomOf(path) !== undefined && /\.ts$/.test(path) && !path.includes('.server.')
const isServer = ({ path }: Source) =>
	roomOf(path) !== undefined && path.endsWith('.server.ts') && baseOf(path) !== 'store.server.ts'

const nameOf = ({ path }: Source) => baseOf(path).replace('.server.ts', '')

/** `place-order.server.ts` is a verb with its object. */
function isVerbName(name: string): boolean {
	const [first = '', ...rest] = name.split('-')
	return VERBS.has(first) && rest.length > 0
}

/** `balances.server.ts` is a view, and so is `lots-by-id.server.ts`. */
function isViewName(name: string): boolean {
	const [first = ''] = name.split('-')
	return !isVerbName(name) && (/s$/.test(first) || /s$/.test(name) || UNCOUNTABLE.test(name))
}

const isVerb = (file: Source) => isServer(file) && isVerbName(nameOf(file))
const isView = (file: Source) => isServer(file) && !isVerb(file)

const camelCase = (kebab: string) =>
	kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Calls of methods by name: `db.selectFrom('lots as lot')`. */
function* methodCalls(file: Source): Generator<{ node: ts.CallExpression; method: string }> {
	for (const node of nodesOf(file)) {
		if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) continue
		yield { node, method: node.expression.name.text }
	}
}

function exportedFunctions(file: Source): { name: string; node: ts.Node; isDocumented: boolean }[] {
	const found: { name: string; node: ts.Node; isDocumented: boolean }[] = []
	for (const statement of file.tree.statements) {
		if (!ts.canHaveModifiers(statement)) continue
		const modifiers = ts.getModifiers(statement) ?? []
		if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
		const isDocumented = ts.getJSDocCommentsAndTags(statement).length > 0
		if (ts.isFunctionDeclaration(statement) && statement.name) {
			found.push({ name: statement.name.text, node: statement, isDocumented })
		}
		if (!ts.isVariableStatement(statement)) continue
		for (const { name, initializer } of statement.declarationList.declarations) {
			const isFunction =
				initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
			if (isFunction && ts.isIdentifier(name)) {
				found.push({ name: name.text, node: statement, isDocumented })
			}
		}
	}
	return found
}

rule('only a store contains SQL', {
	check: eachFile(
		({ path }) =>
			path.startsWith('app/') && !path.startsWith('app/adapters/') && !isStore({ path } as Source),
		function* (file) {
			for (const { node, method } of methodCalls(file)) {
				if (QUERIES.has(method)) yield fault(file, node, `${method} belongs into store.server.ts`)
			}
			for (const node of nodesOf(file)) {
				if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') {
					yield fault(file, node, 'SQL belongs into store.server.ts')
				}
			}
		},
	),
	broken: {
		'app/domain/stock/lots.server.ts': "export const x = (db) => db.selectFrom('lots').execute()",
		'app/routes/office/lots.tsx': "db.insertInto('lots')",
		'app/domain/stock/receive-lot.server.ts': 'const x = sql`select 1`',
	},
	kept: { 'app/domain/stock/store.server.ts': "db.selectFrom('lots')" },
})

rule('a store names the tables of its own room alone', {
	check: eachFile(isStore, function* (file) {
		const owners = readTableOwners()
		for (const { node, method } of methodCalls(file)) {
			const [argument] = node.arguments
			if (!QUERIES.has(method) && !JOINS.test(method)) continue
			if (!argument || !ts.isStringLiteralLike(argument)) continue
			const table = argument.text.replace(/ as .*/, '')
			const owner = owners.get(table)
			if (!owner || owner === roomOf(file.path)) continue
			yield fault(file, node, `${table} belongs to ${owner}: call a view of it`)
		}
	}),
	broken: {
		'app/domain/orders/store.server.ts': "db.selectFrom('lots as lot')",
		'app/domain/savings/store.server.ts':
			"db.selectFrom('savings_credits').innerJoin('batches', 'a', 'b')",
	},
	kept: {
		'app/domain/stock/store.server.ts':
			"db.selectFrom('lots as lot').innerJoin('reservations', 'a', 'b')",
	},
})

rule('a file of the domain is a noun, a verb from the list with its object, or a plural view', {
	check: eachFile(isServer, function* (file) {
		const name = nameOf(file)
		if (isVerbName(name) || isViewName(name)) return
		yield fault(file, 0, 'begins with no verb of the list in domain.test.ts, nor is it a plural')
	}),
	broken: {
		'app/domain/stock/lot.server.ts': '',
		'app/domain/orders/perform-order.server.ts': '',
		'app/domain/orders/place.server.ts': '',
	},
	kept: { 'app/domain/stock/lots.server.ts': '', 'app/domain/orders/place-order.server.ts': '' },
})

rule('a verb file exports the function it is named after', {
	check: eachFile(isVerb, function* (file) {
		const name = camelCase(nameOf(file))
		if (!exportedFunctions(file).some((found) => found.name === name)) {
			yield fault(file, 0, `exports no function ${name}`)
		}
	}),
	broken: { 'app/domain/orders/place-order.server.ts': 'export function makeOrder() {}' },
	kept: { 'app/domain/orders/place-order.server.ts': 'export async function placeOrder() {}' },
})

rule('a view writes nothing', {
	check: eachFile(isView, function* (file) {
		for (const node of nodesOf(file)) {
			if (!ts.isCallExpression(node)) continue
			if (node.expression.getText() === 'transaction') yield fault(file, node, 'a view only reads')
		}
		for (const { node, method } of methodCalls(file)) {
			if (WRITES.has(method)) yield fault(file, node, 'a view only reads')
		}
	}),
	broken: {
		'app/domain/stock/lots.server.ts': 'export const x = (db) => transaction(db, async () => {})',
		'app/domain/stock/movements.server.ts': "db.insertInto('lots')",
	},
})

rule('the domain is told the time and draws no numbers', {
	check: eachFile(
		({ path }) => roomOf(path) !== undefined,
		function* (file) {
			for (const node of nodesOf(file)) {
				const text = ts.isCallExpression(node) ? node.expression.getText() : ''
				const isNow =
					ts.isNewExpression(node) &&
					node.expression.getText() === 'Date' &&
					!node.arguments?.length
				if (isNow || /^(Date|performance)\.now$/.test(text)) {
					yield fault(file, node, 'takes the time from a Clock or from its input')
				}
				if (text === 'Math.random')
					yield fault(file, node, 'makes ids and codes by app/shared/ids.ts')
			}
		},
	),
	broken: {
		'app/domain/stock/lot.ts': 'export const x = () => new Date()',
		'app/domain/stock/receive-lot.server.ts': 'const x = Date.now()',
		'app/domain/shares/rule.ts': 'const x = Math.random()',
	},
	kept: { 'app/domain/stock/lot.ts': 'export const x = (at: string) => new Date(at)' },
})

rule('the domain throws refusals; a bug is an invariant', {
	check: eachFile(
		({ path }) => roomOf(path) !== undefined,
		function* (file) {
			for (const node of nodesOf(file)) {
				if (!ts.isThrowStatement(node) || !ts.isNewExpression(node.expression)) continue
				if (node.expression.expression.getText() === 'Refusal') continue
				yield fault(file, node, 'throw a refusal of errors.ts, or state an invariant')
			}
		},
	),
	broken: { 'app/domain/stock/lot.ts': "throw new Error('no')" },
	kept: { 'app/domain/stock/lot.ts': 'throw soldOut({ left: 1 })' },
})

rule('a room says what it owns in its README', {
	check: (files) => {
		const rooms = new Set(
			files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined),
		)
		const paths = new Set(files.map(({ path }) => path))
		return [...rooms]
			.filter((room) => !paths.has(`app/domain/${room}/README.md`))
			.map((room) => `app/domain/${room}/README.md is missing`)
	},
	broken: { 'app/domain/stock/lot.ts': '' },
	kept: { 'app/domain/stock/README.md': '' },
})

rule('every function the domain offers says which rule it keeps', {
	check: eachFile(
		(file) => isVerb(file) || isView(file) || isNoun(file),
		function* (file) {
			// A refusal's name says it, and its sentence stands in app/copy.
			if (baseOf(file.path) === 'errors.ts') return
			for (const { name, node, isDocumented } of exportedFunctions(file)) {
				if (!isDocumented) yield fault(file, node, `${name} has no docstring`)
			}
		},
	),
	broken: {
		'app/domain/stock/lot.ts': 'export function isEmpty() {}',
		'app/domain/stock/lots.server.ts': 'export const listLots = async () => []',
	},
	kept: {
		'app/domain/stock/lot.ts': '/** True when nothing is left. */\nexport function isEmpty() {}',
	},
})
