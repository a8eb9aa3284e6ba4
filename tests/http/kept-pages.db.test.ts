import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { hashToken } from '#app/domain/cart/hash-token.server.ts'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { newId, newToken } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aProduct, makingOn, officer } from '#tests/support/making.ts'
import { type OpenPages, openPages, sendForm } from '#tests/support/pages.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

interface Answer {
	status: number
	headers: IncomingHttpHeaders
	/** as it was sent */
	body: Buffer
}

/** Asks as plainly as can be: `fetch` adds fields of its own and undoes encodings. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = httpRequest(url, { headers, method, agent: false }, (res) => {
			const chunks: Buffer[] = []
			res.on('data', (chunk: Buffer) => chunks.push(chunk))
			res.on('end', () => {
				resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) })
			})
		})
		asked.on('error', reject).end()
	})
}

const MAT = '/produk/keset-kotak'
const PRICE = rupiah(30_000)

onBothEngines('a page that all may see', (database) => {
	/** A shop with a mat; `wasKept` tells whether the last answer was handed out at the door. */
	async function withShop(
		work: (shop: {
			pages: OpenPages
			get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>
			wasKept: () => Promise<boolean>
			variantId: string
		}) => Promise<void>,
	): Promise<void> {
		const [variantId = ''] = await aProduct(makingOn(database.db, testClock()))
		const pages = await openPages(database)
		const wasKept = async () => {
			await new Promise((resolve) => setTimeout(resolve, 5))
			return pages.logged.filter(({ msg }) => msg === 'request').at(-1)?.kept === true
		}
		const get = (path: string, headers?: Record<string, string>, method?: string) =>
			ask(pages.url + path, headers, method)
		await work({ pages, get, wasKept, variantId })
		await pages.close()
	}

	const setPrice = (db = database.db, priceSen = rupiah(45_000)) =>
		changePrice(makingOn(db, testClock()), { sku: 'KESET-KOTAK-1', priceSen }, officer)

	/** The token of a new cart with so many pieces, whatever lies on the shelf. */
	async function cartWith(variantId: string, quantity: number): Promise<string> {
		const [id, token, at] = [newId(), newToken(), testClock().now()]
		await transaction(database.db, async (tx) => {
			const cart = { id, token_hash: hashToken(token), created_at: at, changed_at: at }
			await tx.insertInto('carts').values(cart).execute()
			const line = { cart_id: id, variant_id: variantId, quantity, added_at: at }
			await tx
				.insertInto('cart_lines')
				.values({ ...line, seen_price_sen: PRICE })
				.execute()
		})
		return token
	}

	it('is rendered once and then handed out alike, with a number of its own', () =>
		withShop(async ({ get, wasKept }) => {
			const first = await get(MAT)
			expect(await wasKept()).toBe(false)
			const second = await get(MAT)
			expect(await wasKept()).toBe(true)
			expect([first.status, second.status]).toEqual([200, 200])
			expect(second.body.equals(first.body)).toBe(true)
			expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
			const rest = ({ headers }: Answer) => ({ ...headers, 'x-request-id': '', date: '' })
			expect(rest(second)).toEqual(rest(first))
		}))

	it('carries every rule for browsers, without a nonce, and may be kept by the browser alone', () =>
		withShop(async ({ get }) => {
			for (let i = 0; i < 2; i++) {
				const { headers, body } = await get(MAT)
				const policy = String(headers['content-security-policy'])
				expect(policy).toContain("default-src 'none'")
				expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/)
				expect(policy).not.toMatch(/nonce|unsafe/)
				expect(body.toString()).not.toContain('nonce')
				expect(headers['cache-control']).toBe('private, no-cache')
				expect(headers.vary).toContain('accept-encoding')
				expect(headers['x-frame-options']).toBe('DENY')
				expect(headers).not.toHaveProperty('set-cookie')
			}
		}))

	it('is sent as it is asked for: plain, by gzip or by Brotli', () =>
		withShop(async ({ get }) => {
			const { body: plain } = await get(MAT)
			const br = await get(MAT, { 'accept-encoding': 'gzip, deflate, br, zstd' })
			expect(br.headers['content-encoding']).toBe('br')
			expect(brotliDecompressSync(br.body).equals(plain)).toBe(true)
			const gz = await get(MAT, { 'accept-encoding': 'br;q=0, gzip;q=0.5' })
			expect(gz.headers['content-encoding']).toBe('gzip')
			expect(gunzipSync(gz.body).equals(plain)).toBe(true)
			const none = await get(MAT, { 'accept-encoding': 'zstd, identity' })
			expect(none.headers).not.toHaveProperty('content-encoding')
			expect(new Set([br, gz, none].map(({ headers }) => headers.etag)).size).toBe(3)
		}))

	it('is not sent again to who has it, in whichever encoding', () =>
		withShop(async ({ get }) => {
			const { headers } = await get(MAT, { 'accept-encoding': 'br' })
			for (const etag of [headers.etag, `"other", W/${headers.etag}`]) {
				const again = await get(MAT, { 'if-none-match': String(etag), 'accept-encoding': 'gzip' })
				expect(again.status).toBe(304)
				expect(again.body).toHaveLength(0)
				expect(again.headers['content-security-policy']).toContain("default-src 'none'")
			}
			const changed = await get(MAT, { 'if-none-match': '"other"' })
			expect(changed.status).toBe(200)
			await setPrice()
			const newer = await get(MAT, { 'if-none-match': String(headers.etag) })
			expect(newer.status).toBe(200)
		}))

	it('is rendered as every other where the door itself breaks', () =>
		withShop(async ({ pages, get, wasKept }) => {
			await get(MAT)
			Object.assign(pages.services, {
				contentVersion: () => {
					throw new Error('a bug in the door')
				},
			})
			const { status, body } = await get(MAT)
			expect(status).toBe(200)
			expect(body.toString()).toContain('</html>')
			expect(await wasKept()).toBe(false)
			Object.assign(pages.services, { contentVersion: () => Promise.reject(new Error('as well')) })
			expect((await get(MAT)).status).toBe(200)
			expect(pages.logged.filter(({ level }) => level === 'error')).toHaveLength(2)
		}))

	it('is sent to each of many who ask in the same moment', () =>
		withShop(async ({ get }) => {
			const { body } = await get(MAT)
			const answers = await Promise.all(Array.from({ length: 40 }, () => get(MAT)))
			expect(answers.every((one) => one.body.equals(body))).toBe(true)
			expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(40)
		}))

	it('answers HEAD as GET, without the body', () =>
		withShop(async ({ get }) => {
			const first = await get(MAT, {}, 'HEAD')
			const { body } = await get(MAT)
			const second = await get(MAT, {}, 'HEAD')
			for (const { status, headers, body: none } of [first, second]) {
				expect([status, none.length]).toEqual([200, 0])
				expect(headers['content-length']).toBe(String(body.length))
			}
		}))

	it('shows at the next request what any process has changed', () =>
		withShop(async ({ get, wasKept }) => {
			const other = openDatabase(database.url, () => {})
			for (let i = 0; i < 25; i++) {
				await get(MAT)
				await setPrice(other, rupiah(31_000 + i * 1_000))
				expect((await get(MAT)).body.toString()).toContain(`Rp${31 + i}.000`)
			}
			await closeDatabase(other)
			await get(MAT)
			expect(await wasKept()).toBe(true)
		}))

	it('is never older than a change that was told of, however many ask meanwhile', () =>
		withShop(async ({ get }) => {
			const other = openDatabase(database.url, () => {})
			let committed = 0
			let isOver = false
			const readers = Array.from({ length: 6 }, async () => {
				while (!isOver) {
					const least = committed
					const page = (await get(MAT)).body.toString()
					const shown = Math.max(...[...page.matchAll(/Rp(\d+)\.000/g)].map((m) => Number(m[1])))
					expect(shown).toBeGreaterThanOrEqual(least)
				}
			})
			for (let price = 100; price < 140; price++) {
				await setPrice(other, rupiah(price * 1_000))
				committed = price
			}
			isOver = true
			await Promise.all(readers)
			await closeDatabase(other)
			expect((await get(MAT)).body.toString()).toContain('Rp139.000')
		}))

	it('is rendered once for all who ask at the same time', () =>
		withShop(async ({ pages, get }) => {
			const answers = await Promise.all(Array.from({ length: 10 }, () => get(MAT)))
			expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
			expect(pages.logged.filter(({ msg }) => msg === 'a page broke')).toEqual([])
		}))

	it('differs by language and by how much is in the cart, and by nothing else of who asks', () =>
		withShop(async ({ get, wasKept, variantId }) => {
			const plain = await get(MAT)
			const english = await get(`/en${MAT}`)
			expect(english.body.toString()).toContain('<html lang="en"')
			expect(await wasKept()).toBe(false)
			const odd = { cookie: 'keranjang=nothing; bahasa=en; other=1', 'accept-language': 'en' }
			const other = await get(MAT, { ...odd, 'user-agent': 'x' })
			expect(await wasKept()).toBe(true)
			expect(other.body.equals(plain.body)).toBe(true)
			const [first, second] = [await cartWith(variantId, 3), await cartWith(variantId, 3)]
			const full = await get(MAT, { cookie: `keranjang=${first}` })
			expect(await wasKept()).toBe(false)
			expect(full.body.equals(plain.body)).toBe(false)
			const same = await get(MAT, { cookie: `keranjang=${second}` })
			expect(await wasKept()).toBe(true)
			expect(same.body.equals(full.body)).toBe(true)
		}))

	it('is known under one address, whatever is added to it that changes nothing', () =>
		withShop(async ({ get, wasKept }) => {
			const { body } = await get(MAT)
			for (const other of [
				`${MAT}?utm_source=x&fbclid=1`,
				`${MAT}/`,
				'/PRODUK/keset-kotak',
				'/produk/%6beset-kotak?varian=',
			]) {
				expect((await get(other)).body.equals(body), other).toBe(true)
				expect(await wasKept(), other).toBe(true)
			}
			expect((await get(`${MAT}?_data=root`)).status).toBe(400)
			expect((await get(`${MAT}?x=%00`)).status).toBe(400)
			for (const odd of ['//', '///', '//evil.example/produk', '/?//']) {
				expect((await get(odd)).status, odd).toBeLessThan(500)
			}
		}))

	it('is rendered for staff themselves, and nothing of theirs is kept', () =>
		withShop(async ({ pages, get, wasKept }) => {
			const { email } = await aStaffMember(database.db, 'officer')
			const form = { email, password: PASSWORD }
			const cookie = cookieHeader(
				(await sendForm(`${pages.url}/masuk`, form)).headers.getSetCookie(),
			)
			for (let i = 0; i < 2; i++) {
				const { status, headers } = await get(MAT, { cookie })
				expect(status).toBe(200)
				expect(headers['content-security-policy']).toContain('nonce-')
				expect(await wasKept()).toBe(false)
			}
			await get(MAT)
			expect(await wasKept()).toBe(false)
		}))

	it('is not kept when it refuses, leads elsewhere or is of one person', () =>
		withShop(async ({ get, wasKept }) => {
			for (const path of ['/produk/tidak-ada', '/tidak-ada', '/keranjang', '/masuk', '/kantor']) {
				for (let i = 0; i < 2; i++) {
					const { headers } = await get(path)
					expect(await wasKept(), path).toBe(false)
					expect(headers, path).not.toHaveProperty('etag')
				}
			}
		}))
})
