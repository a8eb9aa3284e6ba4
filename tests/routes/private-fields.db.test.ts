import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Access } from '#app/http/access.ts'
import type { Db } from '#db/client.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { type FlatRoute, loadRoutes } from '#tests/support/pages.ts'
import { type PrivateField, privateFields, type Reader } from '#tests/support/private-fields.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'
import { tellEverything } from '#tests/support/tell-everything.ts'

const sandbox = testSandbox()
const fields: readonly PrivateField[] = Object.values(privateFields)

let routes: FlatRoute[]
beforeAll(async () => {
	routes = await loadRoutes()
}, 60_000)

/** Which of the private things stand in a text, by the name of the field. */
function toldIn(text: string, mayStand: (field: PrivateField) => boolean): string[] {
	return fields
		.filter(({ marker, written = [] }) => [marker, ...written].some((one) => text.includes(one)))
		.filter((field) => !mayStand(field))
		.map(({ field }) => field)
}

/** Who may read a route: anybody, or each role it names; the pages of machines are left out. */
function readersOf({ module }: FlatRoute): Reader[] {
	const access = (module.loader as { access?: Access } | undefined)?.access
	if (access?.kind === 'staff') return [...access.roles]
	return access && access.kind !== 'webhook' ? ['anybody'] : []
}

/** What stands in the places of an address: of this shop's things the ones that know most. */
async function placesIn(db: Db, { code, token, number }: { code: string } & Placed) {
	const [lot] = await db.selectFrom('lots').select('code').orderBy('id', 'desc').execute()
	const [message] = await db.selectFrom('outbox').select('id').execute()
	return (pattern: string): string =>
		pattern
			.replace(/(\/(?:tabungan|warga)\/):code/, `$1${code}`)
			.replace(/(\/akun\/):code/, '$12110')
			.replace(':code', lot?.code ?? 'X-1')
			.replace(/(\/angkatan\/):slug/, '$1perca-pagi')
			.replace(':slug', 'keset-kotak')
			.replace(':sku', 'KESET-KOTAK-1')
			.replace(':token', token)
			.replace(':number', number)
			.replace(/(\/surat\/):id/, `$1${message?.id}`)
			.replace(/:part/, 'halaman.xml')
			.replace(/:\w+/g, 'x')
			.replace('*', 'tidak-ada')
}

interface Placed {
	token: string
	number: string
}

/** Pages that are about makers, which are read on every engine and as pages too. */
const ABOUT_MAKERS = /\/(warga|tabungan|angkatan|jejak)/

/**
 * Each way to ask for a page: as data, which is all that a page of the staff is rendered from, and
 * as a page where all may see it or it is about makers; in English too where all may see it.
 */
function waysTo(path: string, reader: Reader): string[] {
	if (/\.\w+$/.test(path)) return [path]
	const data = path === '/' ? '/_root.data' : `${path}.data`
	if (reader === 'anybody') return [path, data, `/en${path === '/' ? '' : path}`]
	return ABOUT_MAKERS.test(path) ? [path, data] : [data]
}

async function readEverything(
	desk: Desk,
	db: Db,
	{ wanted, ...placed }: Placed & { code: string; wanted: RegExp },
) {
	const fill = await placesIn(db, placed)
	const found: string[] = []
	let pages = 0
	for (const route of routes.filter(({ pattern }) => wanted.test(pattern))) {
		for (const reader of readersOf(route)) {
			for (const path of waysTo(fill(`/${route.pattern}`.replace(/^\/+/, '/')), reader)) {
				const answer = await desk.fetchFile(reader === 'anybody' ? 'buyer' : reader, path)
				const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
				const text = Buffer.from(body, 'latin1').toString('utf8')
				const head = JSON.stringify([...answer.headers])
				pages += 1
				const told = toldIn(text + head, ({ mayStand }) => mayStand?.(reader, path) ?? false)
				found.push(...told.map((field) => `${field}: ${path} for ${reader}`))
				if (answer.status >= 500) found.push(`${answer.status}: ${path} for ${reader}`)
			}
		}
	}
	return { found, pages }
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
}

onBothEngines('what tells who a maker is', (database) => {
	it('stands on no page, in no data, feed, mail, log, file or table where it should not', async () => {
		const desk = await openDesk(database, sandbox)
		const { shop, goods, folder, logged } = desk
		const { code, scan } = await tellEverything(desk, database.db)
		const { token, number } = await paidOrder(shop, goods.variantId)
		await finalOrder(shop, goods.variantId)

		// The pages are the same over both engines.
		const wanted = database.engine === 'sqlite' ? /^/ : ABOUT_MAKERS
		const places = { code, token, number, wanted }
		const { found, pages } = await readEverything(desk, database.db, places)
		expect(found).toEqual([])
		expect(pages).toBeGreaterThan(database.engine === 'sqlite' ? 200 : 30)
		// What may be told is told: the search would find it.
		const cohort = await desk.visit('/angkatan/perca-pagi')
		expect(cohort.text).toContain(privateFields.penName.marker)
		expect((await desk.read('officer', `/bengkel/warga/${code}`)).text).toContain(
			privateFields.block.marker,
		)

		const nowhere = () => false
		expect(toldIn(JSON.stringify(logged), nowhere)).toEqual([])
		const rows = JSON.stringify(await everythingIn(database.db))
		expect(toldIn(rows, ({ isKept }) => isKept ?? false)).toEqual([])
		const files = filesIn(folder)
		expect(files.some((file) => file.includes('consents'))).toBe(true)
		for (const file of files) {
			expect(toldIn(file + readFileSync(file, 'latin1'), nowhere), file).toEqual([])
		}
		const photo = await desk.fetchFile('head', scan)
		expect(toldIn(await photo.text(), nowhere)).toEqual([])
		await desk.close()
	}, 120_000)

	it('is gone from a kept page at once when a consent is revoked', async () => {
		const desk = await openDesk(database, sandbox)
		const { code } = await tellEverything(desk, database.db)
		const { penName } = privateFields
		const ask = (headers = {}) =>
			fetch(`${desk.url}/angkatan/perca-pagi`, { headers, redirect: 'manual' })
		await ask()
		const kept = await ask()
		expect((await kept.text()).includes(penName.marker)).toBe(true)
		const lastLog = () => desk.logged.filter(({ msg }) => msg === 'request').at(-1)
		expect(lastLog()).toMatchObject({ kept: true })
		const page = await desk.read('officer', `/bengkel/warga/${code}`)
		const consents = [...page.html.matchAll(/href="([^"]+\/persetujuan\/\w{26})"/g)]
		const own = consents.at(-1)?.[1] ?? ''
		expect((await desk.send('officer', own, { step: 'revoke' })).status).toBe(303)
		// A browser that has kept it too is not told that nothing has changed.
		const after = await ask({ 'if-none-match': kept.headers.get('etag') ?? '' })
		expect(after.status).toBe(200)
		expect((await after.text()).includes(penName.marker)).toBe(false)
		await desk.close()
	})
})
