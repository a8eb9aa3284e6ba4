import ts from 'typescript'
import { eachFile, rule } from './rule.ts'
import { fault, isCode, nodesOf, type Source } from './source.ts'

const FILE_LINES = 300
/** A file of tests is a list of rules; it is looked up in rather than read. */
const TEST_FILE_LINES = 400
const FUNCTION_LINES = 70
const COLUMNS = 100
const TAB_COLUMNS = 2

/** Tables of words or of data, which are long because there is much to say. */
const isData = ({ path }: Source) => /^(app\/copy\/(id|en)|db\/seed|db\/snapshot)\//.test(path)
const isOurs = (file: Source) => isCode(file) && !isData(file)

function lineOf(file: Source, position: number): number {
	return file.tree.getLineAndCharacterOfPosition(position).line
}

/** What `describe` and its like are given is a list of tests, not a function to be understood. */
function isListOfTests(node: ts.Node): boolean {
	const isArgument = ts.isCallExpression(node.parent) && node.parent.expression !== node
	const body = 'body' in node ? (node.body as ts.Node | undefined) : undefined
	if (!isArgument || !body || !ts.isBlock(body)) return false
	return body.statements.some((statement) => /^(it|describe)\b/.test(statement.getText()))
}

/** A migration is a list too: of tables and triggers, in their order. */
const isMigration = ({ path }: Source) => path.startsWith('db/migrations/')

rule(`a file has at most ${FILE_LINES} lines, one of tests ${TEST_FILE_LINES}`, {
	check: eachFile(isOurs, function* (file) {
		const lines = file.text.trimEnd().split('\n').length
		const limit = file.path.startsWith('tests/') ? TEST_FILE_LINES : FILE_LINES
		if (lines > limit) yield `${file.path} has ${lines} lines: divide it by what it knows`
	}),
	broken: { 'app/domain/stock/lot.ts': 'x()\n'.repeat(FILE_LINES + 1) },
	kept: { 'app/domain/stock/lot.ts': 'x()\n'.repeat(FILE_LINES) },
})

rule(`a function has at most ${FUNCTION_LINES} lines`, {
	check: eachFile(
		(file) => isOurs(file) && !isMigration(file),
		function* (file) {
			for (const node of nodesOf(file)) {
				if (!ts.isFunctionLike(node) || !('body' in node) || isListOfTests(node)) continue
				const lines = lineOf(file, node.end) - lineOf(file, node.getStart(file.tree)) + 1
				if (lines > FUNCTION_LINES) yield fault(file, node, `a function of ${lines} lines`)
			}
		},
	),
	broken: { 'app/domain/stock/lot.ts': `function x() {${'\n\tx()'.repeat(FUNCTION_LINES)}\n}` },
	kept: {
		'app/domain/stock/lot.ts': `function x() {${'\n\tx()'.repeat(FUNCTION_LINES - 2)}\n}`,
		'tests/domain/stock/lot.test.ts': `onBoth(() => {${"\n\tit('y')".repeat(FUNCTION_LINES)}\n})`,
	},
})

/**
 * Without what cannot be broken: lists of classes and paths of drawings, which are one string each,
 * the sentences that tests are and expect, and the rows of a table in a comment.
 */
function breakable({ path }: Source, line: string): string {
	if (/^\t* \* \|/.test(line)) return ''
	if (path.endsWith('.tsx')) return line.replace(/([\w-]+[=:] ?)?(["'`])[^"'`]{30,}\2/g, '')
	if (path.startsWith('tests/')) return line.replace(/^(\t*(?:it\()?)'.*'/, '$1')
	return path.startsWith('app/ui/') ? line.replace(/'.*'/, '') : line
}

rule(`a line has at most ${COLUMNS} columns`, {
	check: eachFile(isOurs, function* (file) {
		let position = 0
		for (const line of file.text.split('\n')) {
			const columns = breakable(file, line).replaceAll('\t', ' '.repeat(TAB_COLUMNS)).length
			if (columns > COLUMNS) yield fault(file, position, `${columns} columns`)
			position += line.length + 1
		}
	}),
	broken: { 'app/domain/stock/lot.ts': `// ${'x'.repeat(COLUMNS)}` },
	kept: { 'app/domain/stock/lot.ts': `// ${'x'.repeat(COLUMNS - 3)}` },
})
