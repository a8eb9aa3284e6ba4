import ts from 'typescript'
import { eachFile, rule } from './rule.ts'
import { fault, nodesOf, type Source } from './source.ts'

const isTest = ({ path }: Source) => /^tests\/(?!tidy\/).*\.test\.tsx?$/.test(path)
const DECLARES = /^(it|test|describe)(\.|$)/

function* declarations(file: Source): Generator<{ node: ts.CallExpression; callee: string }> {
	for (const node of nodesOf(file)) {
		if (!ts.isCallExpression(node)) continue
		const callee = node.expression.getText()
		if (DECLARES.test(callee)) yield { node, callee }
	}
}

rule('no test is left out or singled out', {
	check: eachFile(isTest, function* (file) {
		for (const { node, callee } of declarations(file)) {
			const left = /\.(only|skip|todo|fails|skipIf|runIf)\b/.exec(callee)
			if (left) yield fault(file, node, `${left[0]}: a test runs, or it is deleted`)
		}
	}),
	broken: {
		'tests/shared/money.test.ts': "it.only('x', () => {})",
		'tests/shared/split.test.ts': "describe.skip('x', () => {})",
		'tests/db/migrate.db.test.ts': "it.skipIf(true)('x', () => {})",
	},
	kept: { 'tests/shared/money.test.ts': "it.each([1])('x', () => {})" },
})

rule('a test is named as a rule in the present tense', {
	check: eachFile(isTest, function* (file) {
		for (const { node, callee } of declarations(file)) {
			const [name] = node.arguments
			if (!/^it/.test(callee) || !name || !ts.isStringLiteralLike(name)) continue
			const wrong = /^(should|test|works?$|will|must have|it )/i.exec(name.text)
			if (wrong) yield fault(file, node, `«${name.text}» does not state a rule`)
		}
	}),
	broken: {
		'tests/shared/money.test.ts': "it('should add', () => {})",
		'tests/shared/split.test.ts': "it('works', () => {})",
	},
	kept: { 'tests/shared/money.test.ts': "it('refuses a fraction of a sen', () => {})" },
})
