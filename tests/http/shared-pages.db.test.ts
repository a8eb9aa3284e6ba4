import { expect, it } from 'vitest'
import type { Access } from '#app/http/access.ts'
import { renderShared } from '#app/http/render-shared.server.ts'
import { sharedPages } from '#app/http/shared-pages.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { contentTables } from '#db/migrations/0015-content-version.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aProduct } from '#tests/support/making.ts'
import { buildPages, loadRoutes, openPages } from '#tests/support/pages.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Written by the transactions that write `search_documents`, and by nothing else. */
const FOLLOWS = /^search_(?!documents$)/
const READ = /\b(?:from|join)\s+"?(\w+)"?/gi

onBothEngines('shared pages', (database) => {
	/** A shop with a mat on the shelf, whose pages tell what they ask the database. */
	async function watchedShop() {
		const { shop } = await openStockedShop(database, sandbox, [3, 2, 1, 1, 1])
		const pages = await openPages(database)
		const asked: string[] = []
		const db = openDatabase(
			database.url,
			() => {},
			(sql) => asked.push(sql),
		)
		const build = await buildPages()
		const services = { ...pages.services, db, clock: shop.clock }
		const render = renderShared(build, services, [])
		const known = sharedPages(build)
		/** What a page asks, statement by statement; null for one that is not shared. */
		async function queriesOf(target: string): Promise<string[] | null> {
			const page = known(target)
			if (page === null) return null
			asked.length = 0
			const { status } = await render({ ...page, cartCount: 0, version: 0 })
			expect(status, target).toBeLessThan(500)
			return [...asked]
		}
		const close = async () => {
			await closeDatabase(db)
			await pages.close()
		}
		return { shop, queriesOf, close }
	}

	it('read only tables whose changes make another version', async () => {
		const { shop, queriesOf, close } = await watchedShop()
		const cohort = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
		const lot = await shop.db.selectFrom('lots').select('code').executeTakeFirstOrThrow()
		const tables = new Set((await shop.db.introspection.getTables()).map(({ name }) => name))
		const routes = (await loadRoutes()).filter(
			({ module }) => (module.loader?.access as Access | undefined)?.kind === 'shared',
		)
		const unseen: string[] = []
		for (const { pattern } of routes.filter((one) => !one.pattern.includes('*'))) {
			const slug = pattern.startsWith('/angkatan') ? cohort.slug : 'keset-kotak'
			const path = pattern.replace(':slug', slug).replace(/:\w+/, lot.code)
			for (const query of ['', '?cari=keset&q=keset&varian=KESET-KOTAK-1&provinsi=bali']) {
				for (const sql of (await queriesOf(path + query)) ?? []) {
					for (const [, table = ''] of sql.matchAll(READ)) {
						const isCounted = (contentTables as readonly string[]).includes(table)
						if (!tables.has(table) || isCounted || FOLLOWS.test(table)) continue
						unseen.push(`${path} reads ${table}`)
					}
				}
			}
		}
		expect([...new Set(unseen)]).toEqual([])
		expect(routes.length).toBeGreaterThan(2)
		await close()
	})

	it('ask no more for many products than for a few', async () => {
		const { shop, queriesOf, close } = await watchedShop()
		const before = (await queriesOf('/'))?.length ?? 0
		for (let i = 0; i < 15; i++) await aProduct(shop, { slug: `keset-${i}` })
		expect((await queriesOf('/'))?.length).toBe(before)
		expect(before).toBeLessThanOrEqual(25)
		await close()
	})
})
