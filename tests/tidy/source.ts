import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CODE = new Set(['.ts', '.tsx', '.js', '.mjs'])
const WORDS = new Set(['.css', '.md', '.json', '.sql', '.sh', '.yml', '.html'])
/** What tools make: none of it is ours to keep tidy (.gitignore names the same). */
const MADE = new Set([
	'.git',
	'.cache',
	'node_modules',
	'build',
	'data',
	'coverage',
	'test-results',
])

export interface Source {
	/** from the project's root, with slashes: `app/domain/stock/lot.ts` */
	readonly path: string
	readonly text: string
	/** parsed once, when first asked for */
	readonly tree: ts.SourceFile
}

/** One place where a rule is broken: `path:line what is wrong`. */
export type Fault = string

export function source(path: string, text: string): Source {
	let tree: ts.SourceFile | undefined
	return {
		path,
		text,
		get tree() {
			tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
			return tree
		},
	}
}

/** Every path of the project, files and folders, but for what tools make. */
export function listPaths(folder = ''): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		if (MADE.has(entry.name)) return []
		const path = folder ? `${folder}/${entry.name}` : entry.name
		return entry.isDirectory() ? [path, ...listPaths(path)] : [path]
	})
}

let everything: readonly Source[] | undefined

/** Every text file of the project. */
export function allSources(): readonly Source[] {
	everything ??= listPaths()
		.filter((path) => CODE.has(extname(path)) || WORDS.has(extname(path)))
		.filter((path) => path !== 'package-lock.json')
		.map((path) => source(path, readFileSync(join(ROOT, path), 'utf8')))
	return everything
}

export function isCode({ path }: Source): boolean {
	return CODE.has(extname(path))
}

export function fault(file: Source, at: ts.Node | number, message: string): Fault {
	const position = typeof at === 'number' ? at : at.getStart(file.tree)
	const { line } = file.tree.getLineAndCharacterOfPosition(position)
	return `${file.path}:${line + 1} ${message}`
}

const nodes = new WeakMap<Source, readonly ts.Node[]>()

/** Every node of a file's tree, parents before children: gone through once for all rules. */
export function nodesOf(file: Source): readonly ts.Node[] {
	const known = nodes.get(file)
	if (known) return known
	const found: ts.Node[] = []
	const visit = (node: ts.Node): void => {
		found.push(node)
		ts.forEachChild(node, visit)
	}
	visit(file.tree)
	nodes.set(file, found)
	return found
}

export interface Import {
	/** as written: `#app/shared/money.ts`, `./lot.ts`, `kysely` */
	readonly specifier: string
	/** from the project's root if it is one of our files: `app/shared/money.ts` */
	readonly target: string | undefined
	readonly isTypeOnly: boolean
	readonly node: ts.Node
}

const imports = new WeakMap<Source, readonly Import[]>()

/** What a file imports or re-exports, also dynamically: looked for once for all rules. */
export function importsOf(file: Source): readonly Import[] {
	const known = imports.get(file)
	if (known) return known
	const found: Import[] = []
	const add = (node: ts.Node, specifier: ts.Node | undefined, isTypeOnly: boolean) => {
		if (!specifier || !ts.isStringLiteralLike(specifier)) return
		const target = resolve(file.path, specifier.text)
		found.push({ specifier: specifier.text, target, isTypeOnly, node })
	}
	for (const node of nodesOf(file)) {
		if (ts.isImportDeclaration(node)) {
			add(node, node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
		} else if (ts.isExportDeclaration(node)) {
			add(node, node.moduleSpecifier, node.isTypeOnly)
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node, node.arguments[0], false)
		}
	}
	imports.set(file, found)
	return found
}

function resolve(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('#')) return specifier.slice(1)
	if (!specifier.startsWith('.')) return undefined
	return join(from, '..', specifier)
}
