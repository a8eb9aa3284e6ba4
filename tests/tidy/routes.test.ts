import ts from 'typescript'
import { eachFile, rule } from './rule.ts'
import { fault, nodesOf, type Source } from './source.ts'

const isRoute = ({ path }: Source) => path.startsWith('app/routes/') && !path.includes('.server.')
const isComponent = ({ path }: Source) => path.startsWith('app/') && path.endsWith('.tsx')

/** By what a loader or an action is made, so that nobody can forget to say who may call it. */
const SEAM: Readonly<Record<string, RegExp>> = {
	loader: /^reads$/,
	action: /^(writes|receives)$/,
}

interface Exported {
	name: string
	node: ts.Node
	value: ts.Expression | undefined
}

function* exportedValues(file: Source): Generator<Exported> {
	for (const statement of file.tree.statements) {
		if (ts.isExportDeclaration(statement) && statement.exportClause) {
			if (!ts.isNamedExports(statement.exportClause)) continue
			for (const { name } of statement.exportClause.elements) {
				yield { name: name.text, node: statement, value: undefined }
			}
		}
		if (!ts.canHaveModifiers(statement)) continue
		const modifiers = ts.getModifiers(statement) ?? []
		if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
		if (ts.isFunctionDeclaration(statement) && statement.name) {
			yield { name: statement.name.text, node: statement, value: undefined }
		}
		if (!ts.isVariableStatement(statement)) continue
		for (const { name, initializer } of statement.declarationList.declarations) {
			yield { name: name.getText(), node: statement, value: initializer }
		}
	}
}

rule('every loader is made by reads, every action by writes or receives, access first', {
	check: eachFile(isRoute, function* (file) {
		for (const { name, node, value } of exportedValues(file)) {
			const seam = SEAM[name]
			if (!seam) continue
			const call = value && ts.isCallExpression(value) ? value : undefined
			if (call && seam.test(call.expression.getText()) && call.arguments.length === 2) continue
			yield fault(file, node, `${name} does not say who may call it: ${seam.source}(access, …)`)
		}
	}),
	broken: {
		'app/routes/office/lots.tsx': 'export async function loader() { return null }',
		'app/routes/office/lot.tsx': 'export const action = async () => null',
		'app/routes/office/home.tsx': 'export const loader = writes(publicAccess, async () => null)',
		'app/routes/office/order.tsx': "export { loader } from './lots.tsx'",
	},
	kept: {
		'app/routes/office/lots.tsx': 'export const loader = reads(publicAccess, async () => null)',
		'app/routes/hooks/stripe.ts': 'export const action = receives(webhookAccess, async () => null)',
	},
})

/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'])
const LETTERS = /\p{L}{2}/u
/** A language is called by its own name in every language. */
const OWN_NAMES = new Set(['Bekal', 'Indonesia', 'English', 'ID', 'EN'])

rule('pages and pieces of pages contain no words of their own: those are in app/copy', {
	check: eachFile(isComponent, function* (file) {
		for (const node of nodesOf(file)) {
			const text = spokenText(node)?.trim()
			if (text && LETTERS.test(text) && !OWN_NAMES.has(text)) {
				yield fault(file, node, `«${text}» belongs into app/copy`)
			}
		}
	}),
	broken: {
		'app/routes/office/lots.tsx': 'export default () => <p>Tidak ada lot</p>',
		'app/ui/kit/icon.tsx': 'export const Icon = () => <svg aria-label="close" />',
		'app/ui/kit/price.tsx': "export const Price = () => <p>{'Harga'}</p>",
	},
	kept: {
		'app/ui/kit/price.tsx':
			'export const Price = () => <p title={copy.price}>{copy.price}: 1 × 2</p>',
	},
})

function spokenText(node: ts.Node): string | undefined {
	if (ts.isJsxText(node)) return node.text
	const { parent } = node
	if (!parent || !ts.isStringLiteralLike(node)) return undefined
	if (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) return node.text
	const attribute = ts.isJsxExpression(parent) ? parent.parent : parent
	return ts.isJsxAttribute(attribute) && SPOKEN.has(attribute.name.getText())
		? node.text
		: undefined
}

rule('nothing is styled or scripted inline, which the content security policy refuses', {
	check: eachFile(isComponent, function* (file) {
		for (const node of nodesOf(file)) {
			if (!ts.isJsxAttribute(node)) continue
			const name = node.name.getText()
			if (name === 'style' || name === 'dangerouslySetInnerHTML') {
				yield fault(file, node, `${name}: use a class, or an attribute of the drawing`)
			}
		}
	}),
	broken: {
		'app/ui/kit/bar.tsx': 'export const Bar = () => <i style={{ width: 1 }} />',
		'app/ui/kit/raw.tsx': 'export const Raw = () => <i dangerouslySetInnerHTML={{ __html: "" }} />',
	},
	kept: { 'app/ui/kit/bar.tsx': 'export const Bar = () => <rect width={1} className="x" />' },
})
