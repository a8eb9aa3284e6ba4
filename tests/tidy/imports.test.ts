import { heightOf, roomOf } from './rooms.ts'
import { eachFile, rule } from './rule.ts'
import { fault, importsOf, isCode } from './source.ts'

const SERVER = /\.server\.tsx?$/

/**
 * Who may import whom, by the first path that fits. A file may always import its own area. Noun
 * files of the domain (no `.server`) may be used wherever the domain's types are spoken of.
 */
interface Area {
	area: RegExp
	mayImport: RegExp[]
	/** what it may speak of, though not call */
	mayName?: RegExp
}

const SHARED = /^app\/shared\//
const COPY = /^app\/copy\//
const NOUNS = /^app\/domain\/[^/]+\/[a-z-]+\.ts$/
const DOMAIN = /^app\/domain\//
const STORE = /^app\/domain\/[^/]+\/store\.server\.ts$/
const DB = /^db\//
const SERVICES = /^app\/services\.server\.ts$/

const AREAS: Area[] = [
	{ area: SHARED, mayImport: [] },
	{ area: COPY, mayImport: [SHARED, NOUNS, /^app\/http\/errors\.ts$/] },
	{ area: DOMAIN, mayImport: [SHARED, DB] },
	{ area: /^app\/adapters\//, mayImport: [SHARED, NOUNS, /^db\/(client|transaction)\.ts$/] },
	{
		area: /^app\/ui\//,
		mayImport: [SHARED, COPY, NOUNS, /^app\/http\/[a-z-]+\.ts$/],
		mayName: /^app\/root\.tsx$/,
	},
	{ area: /^app\/http\//, mayImport: [SHARED, COPY, DOMAIN, SERVICES] },
	{ area: /^app\/routes\//, mayImport: [/^app\/(?!adapters\/)/] },
	{ area: /^db\/(?!seed\/)/, mayImport: [SHARED] },
	{ area: /^db\/seed\//, mayImport: [SHARED, DB, DOMAIN, /^app\/adapters\//, SERVICES] },
]

const areaOf = (path: string) => AREAS.find(({ area }) => area.test(path))

rule('imports go from routes to domain to db, with ui and http beside, shared under all', {
	check: eachFile(isCode, function* (file) {
		const own = areaOf(file.path)
		if (!own) return
		for (const { target, isTypeOnly, node } of importsOf(file)) {
			if (!target || own.area.test(target)) continue
			if (isTypeOnly && own.mayName?.test(target)) continue
			if (own.mayImport.some((allowed) => allowed.test(target))) continue
			yield fault(file, node, `may not import ${target}`)
		}
	}),
	broken: {
		'app/shared/money.ts': "import { x } from '#app/domain/stock/lot.ts'",
		'app/domain/stock/lots.server.ts': "import { x } from '#app/http/status.ts'",
		'app/ui/kit/price.tsx': "import { x } from '#app/domain/stock/lots.server.ts'",
		'app/routes/office/lots.tsx': "import { x } from '#db/client.ts'",
		'app/routes/office/home.tsx': "import { x } from '#app/adapters/stripe/gateway.server.ts'",
		'app/routes/office/lot.tsx': "export async function x() { await import('#db/client.ts') }",
		'db/client.ts': "export { x } from '#app/domain/stock/lot.ts'",
	},
	kept: {
		'app/ui/kit/price.tsx': "import { formatRupiah } from '#app/shared/money.ts'",
		'app/routes/office/lots.tsx': "import { x } from '#app/domain/stock/lots.server.ts'",
		'app/adapters/stripe/gateway.server.ts': "import { x } from '#db/transaction.ts'",
	},
})

rule('a store is used by its own room alone', {
	check: eachFile(
		({ path }) => path.startsWith('app/'),
		function* (file) {
			for (const { target, node } of importsOf(file)) {
				if (!target || !STORE.test(target) || roomOf(target) === roomOf(file.path)) continue
				yield fault(file, node, `${target} belongs to its room: call a verb or a view of it`)
			}
		},
	),
	broken: {
		'app/domain/orders/place-order.server.ts':
			"import { x } from '#app/domain/stock/store.server.ts'",
		'app/routes/office/lots.tsx': "import { x } from '#app/domain/stock/store.server.ts'",
	},
	kept: { 'app/domain/stock/lots.server.ts': "import { x } from './store.server.ts'" },
})

rule('between rooms, imports go only down the list', {
	check: eachFile(
		({ path }) => roomOf(path) !== undefined,
		function* (file) {
			const own = roomOf(file.path) ?? ''
			if (heightOf(own) < 0) yield fault(file, 0, `the room ${own} is not on the list in rooms.ts`)
			for (const { target, node } of importsOf(file)) {
				const other = roomOf(target ?? '')
				if (!other || other === own || heightOf(other) < heightOf(own)) continue
				yield fault(file, node, `${own} stands below ${other} and has never heard of it`)
			}
		},
	),
	broken: {
		'app/domain/ledger/post-entry.server.ts': "import { x } from '#app/domain/orders/order.ts'",
		'app/domain/stock/lot.ts': "import type { X } from '#app/domain/cart/cart.ts'",
		'app/domain/warehouse/shelf.ts': 'export const x = 1',
	},
	kept: { 'app/domain/orders/order.ts': "import { x } from '#app/domain/ledger/entry.ts'" },
})

rule('a noun imports neither server code nor the database nor a package of the server', {
	check: eachFile(
		({ path }) => NOUNS.test(path) || SHARED.test(path) || COPY.test(path),
		function* (file) {
			for (const { target, specifier, isTypeOnly, node } of importsOf(file)) {
				// Types are gone when it runs, so a port may speak of them.
				if (isTypeOnly) continue
				const path = target ?? specifier
				if (SERVER.test(path) || DB.test(path) || /^(kysely|pg|better-sqlite3|sharp)$/.test(path)) {
					yield fault(file, node, `${file.path} is read in browsers too; not so ${path}`)
				}
			}
		},
	),
	broken: {
		'app/domain/stock/lot.ts': "import { x } from './store.server.ts'",
		'app/domain/stock/movement.ts': "import { sql } from 'kysely'",
		'app/domain/ledger/entry.ts': "import { openDatabase } from '#db/client.ts'",
	},
	kept: {
		'app/domain/payments/gateway.ts': "import type { Instant } from '#app/shared/instant.ts'",
	},
})

rule('files of one room import each other by ./ and everything else by its # alias', {
	check: eachFile(
		(file) => isCode(file) && /^(app|db)\//.test(file.path),
		function* (file) {
			for (const { specifier, target, node } of importsOf(file)) {
				if (specifier.startsWith('../..')) yield fault(file, node, `write #${target}`)
				if (roomOf(file.path) && specifier.startsWith('../')) {
					yield fault(file, node, `write #${target}`)
				}
			}
		},
	),
	broken: { 'app/domain/orders/order.ts': "import { x } from '../stock/lot.ts'" },
	kept: { 'app/domain/orders/order.ts': "import { x } from './errors.ts'" },
})
