import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '#app/http/narrow-build.server.ts'
import routes from '#app/routes.ts'
import { propertyParameters } from '#tests/support/property.ts'

interface Entry {
	file: string
	path?: string
	index?: boolean
	children?: Entry[]
}

/** Every address of Bekal, as the compiler knows it, but for what is behind. */
function wholeBuild(): ServerBuild {
	const flat: Record<string, object> = { root: { id: 'root', path: '' } }
	const add = (entries: readonly Entry[], parentId: string) => {
		for (const { file, path, index, children = [] } of entries) {
			flat[file] = { id: file, parentId, path, index }
			add(children, file)
		}
	}
	add(routes, 'root')
	return { routes: flat, assets: { routes: {} } } as unknown as ServerBuild
}

type Tree = Parameters<typeof matchRoutes>[0]

function treeOf(build: ServerBuild, parentId?: string): Tree {
	return Object.values(build.routes)
		.filter((route) => route !== undefined)
		.filter((route) => route.parentId === parentId)
		.map(({ id, path, index }) =>
			index ? { id, path, index } : { id, path, children: treeOf(build, id) },
		) as Tree
}

const whole = wholeBuild()
const wholeTree = treeOf(whole)
const partOf = partsOf(whole)
const trees = new Map<ServerBuild, Tree>()

function treeFor(path: string): Tree {
	const part = partOf(path)
	const tree = trees.get(part) ?? treeOf(part)
	trees.set(part, tree)
	return tree
}

/** What a page is made of, and with which words of its address. */
function pageAt(tree: Tree, path: string) {
	return (matchRoutes(tree, path) ?? []).map(({ route, params }) => [route.id, params])
}

/** The addresses above one, which the page there knows for its links. */
function above(path: string): string[] {
	const words = path.split('/').filter(Boolean)
	return words.map((_, index) => `/${words.slice(0, index).join('/')}`)
}

const words = [
	...new Set(
		Object.values(whole.routes).flatMap((route) =>
			(route?.path ?? '').split(/[/:*]/).filter(Boolean),
		),
	),
]
const oddWords = [
	'X-1',
	'en',
	'%70roduk',
	'PRODUK',
	'Keuangan',
	'%2F',
	'a%2Fb',
	'..',
	'*',
	':slug',
	'',
]
const addresses = fc
	.array(fc.constantFrom(...words, ...oddWords), { maxLength: 5 })
	.chain((some) => fc.constantFrom(`/${some.join('/')}`, `/${some.join('/')}/`))

describe('the part of the house where a page is looked for', () => {
	it('answers each address as the whole house does', () => {
		fc.assert(
			fc.property(addresses, (path) => {
				expect(pageAt(treeFor(path), path)).toEqual(pageAt(wholeTree, path))
			}),
			propertyParameters({ numRuns: 1_000 }),
		)
	})

	it('knows the pages above each address, for the links of a page with JavaScript', () => {
		fc.assert(
			fc.property(addresses, (path) => {
				for (const one of above(path)) {
					const known = pageAt(treeFor(path), one)
					expect([path, one, known]).toEqual([path, one, pageAt(wholeTree, one)])
				}
			}),
			propertyParameters({ numRuns: 300 }),
		)
	})

	it('is a small one wherever anybody goes, and the same for the same words', () => {
		const all = Object.keys(whole.routes).length
		for (const path of [
			'/',
			'/produk/keset',
			'/keranjang',
			'/keuangan/akun/1200',
			'/bengkel/lot',
		]) {
			expect(Object.keys(partOf(path).routes).length, path).toBeLessThan(all / 5)
		}
		expect(partOf('/produk/keset')).toBe(partOf('/PRODUK/topi.data'))
		expect(partOf('/keuangan/akun/1200')).not.toBe(partOf('/keuangan/jurnal/12'))
	})

	it('is the whole house where only Remix can tell what an address means', () => {
		for (const path of ['/%70roduk', '//produk', '/nirgendwo', '/__manifest']) {
			expect(partOf(path), path).toBe(whole)
		}
	})
})
