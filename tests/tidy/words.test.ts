import ts from 'typescript'
import { eachFile, rule } from './rule.ts'
import { type Fault, fault, isCode, nodesOf, type Source } from './source.ts'

/** The rules themselves name what they forbid. */
const isOurs = ({ path }: Source) => !path.startsWith('tests/tidy/')

/** Every place in a file where a pattern is found. */
function* findIn(file: Source, pattern: RegExp, message: string): Generator<Fault> {
	for (const match of file.text.matchAll(pattern)) {
		yield fault(file, match.index, `«${match[0].trim()}»: ${message}`)
	}
}

rule('nothing is left to be done later', {
	check: eachFile(isOurs, (file) =>
		findIn(file, /\b(TODO|FIXME|XXX|HACK)\b/g, 'do it now, or say nothing'),
	),
	broken: { 'app/domain/stock/lot.ts': '// TODO: count', 'README.md': 'FIXME' },
	kept: { 'app/domain/stock/lot.ts': '// All units of a batch.' },
})

rule('the share of a maker is premi, never a wage, and nobody is named by a sentence', {
	check: eachFile(
		({ path }) => /^(app|db|public)\//.test(path),
		function* (file) {
			yield* findIn(file, /\bupah(nya)?\b/gi, 'say premi')
			yield* findIn(file, /\b(wages?|salary|gaji)\b/gi, 'say premi (share)')
			yield* findIn(file, /\bnapi\b/gi, 'say warga binaan')
			yield* findIn(file, /\bnarapidana\s+[A-Z]\w+/g, 'nobody is named by a sentence')
			yield* findIn(file, /\b(inmate|prisoner|convict|felon)s?\b/gi, 'say maker')
		},
	),
	broken: {
		'app/copy/id/storefront.ts': "export const x = 'Upah pembuat'",
		'app/copy/id/finance.ts': "export const x = 'narapidana Siti'",
		'app/copy/en/storefront.ts': "export const x = 'Made by inmates'",
	},
	kept: { 'app/copy/id/storefront.ts': "export const x = 'Premi pembuat'" },
})

const ENVIRONMENT_READERS = /^(app\/env\.server\.ts|scripts\/|tests\/|db\/seed\/|[^/]+\.config\.ts)/

rule('the environment is read in one place', {
	check: eachFile(
		(file) => isCode(file) && !ENVIRONMENT_READERS.test(file.path),
		(file) => findIn(file, /process\.env|import\.meta\.env/g, 'read it in app/env.server.ts'),
	),
	broken: { 'app/http/headers.ts': 'const x = process.env.SECRET' },
	kept: { 'app/env.server.ts': 'const x = process.env.SECRET' },
})

/** Small words that nearly every Indonesian sentence contains and no English one does. */
const INDONESIAN = /\b(yang|dan|untuk|dengan|tidak|belum|sudah|Anda|kami|dari|akan|atau|pada|ini)\b/
const COPY = /^(app\/copy\/|db\/seed\/|tests\/)|-words\.ts$/

rule('Indonesian sentences are written in app/copy', {
	check: eachFile(
		(file) => isCode(file) && /^(app|db|scripts)\//.test(file.path) && !COPY.test(file.path),
		function* (file) {
			for (const node of nodesOf(file)) {
				const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node)
				if (isText && /\s/.test(node.text.trim()) && INDONESIAN.test(node.text)) {
					yield fault(file, node, `«${node.text}» belongs into app/copy`)
				}
			}
		},
	),
	broken: {
		'app/domain/orders/order.ts': "const x = 'Pesanan belum dibayar'",
		'app/ui/kit/empty.tsx': 'export const E = () => <p>Keranjang Anda kosong</p>',
	},
	kept: {
		'app/domain/orders/order.ts': "// Pesanan belum dibayar\nconst x = 'orders.not_paid'",
		'app/copy/id/orders.ts': "export const x = 'Pesanan belum dibayar'",
	},
})

rule('money is formatted and parsed in one place, never by Intl, which counts IDR without sen', {
	check: eachFile(
		(file) =>
			isCode(file) && file.path.startsWith('app/') && !file.path.endsWith('shared/money.ts'),
		(file) => findIn(file, /style:\s*'currency'|toLocaleString\(/g, 'use formatRupiah'),
	),
	broken: {
		'app/ui/kit/money.tsx': "new Intl.NumberFormat('id', { style: 'currency', currency: 'IDR' })",
		'app/ui/kit/price.tsx': 'const x = amount.toLocaleString()',
	},
})

const SENTENCES = /^app\/copy\/(id|en)\//
const NAME = /[A-Za-z_]\w*/g

const isOfOthers = ({ name }: ts.ObjectLiteralElementLike) =>
	name !== undefined && ts.isIdentifier(name) && name.text.includes('_')

/** Keys of the copy, but those that are looked up by names of others (`product_not_received`). */
function* namedKeys(node: ts.Node): Generator<ts.Identifier> {
	if (ts.isObjectLiteralExpression(node) && node.properties.some(isOfOthers)) return
	if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) yield node.name
	const inside: ts.Node[] = []
	node.forEachChild((child) => void inside.push(child))
	for (const child of inside) yield* namedKeys(child)
}

rule('what is written in the copy is said somewhere', {
	check: (files) => {
		const said = new Set(
			files
				.filter(({ path }) => /^(app|db)\//.test(path) && !SENTENCES.test(path))
				.flatMap(({ text }) => text.match(NAME) ?? []),
		)
		return files
			.filter((file) => SENTENCES.test(file.path) && isCode(file))
			.flatMap((file) =>
				[...namedKeys(file.tree)]
					.filter(({ text }) => !said.has(text))
					.map((key) => fault(file, key, `nothing says «${key.text}»`)),
			)
	},
	broken: { 'app/copy/id/finance.ts': "export const x = { giveUp: 'Hapus' }" },
	kept: {
		'app/copy/id/finance.ts': "export const x = { 'finance.gave_up': 'Terhapus' }",
		'app/copy/id/disputes.ts':
			"export const x = {\n\tcard_stolen: 'Dicuri',\n\tunrecognized: 'Tidak dikenal',\n}",
	},
})
