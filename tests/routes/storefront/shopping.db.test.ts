import { expect, it } from 'vitest'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { splitLocalPath } from '#app/shared/local-path.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, aRule, makingOn, officer, text } from '#tests/support/making.ts'
import { type OpenPages, openPages, sendForm } from '#tests/support/pages.ts'
import { aRateTable, serviceField } from '#tests/support/rates.ts'
import { sheetOf } from '#tests/support/shop.ts'
import { cookieHeader } from '#tests/support/staff.ts'

const buyer = {
	attemptKey: 'k'.repeat(32),
	name: 'Rini <b>Wulandari</b>',
	email: 'rini@example.com',
	phone: '0812 3456 7890',
	street: 'Jl. Pahlawan 12',
	village: 'Sukowinangun',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	province: 'Jawa Timur',
	postalCode: '63318',
	delivery: 'courier',
	service: serviceField,
	note: '',
}

interface Shop extends OpenPages {
	variantIds: string[]
	/** what a page says, with its status */
	read(path: string, cookie?: string): Promise<{ status: number; text: string }>
	/** puts pieces into a new cart and returns the cookie that opens it */
	fill(variantId: string, quantity: number): Promise<string>
}

/** A shop with one product in two sizes: three small ones on the shelf, the large sold out. */
async function twoSizes(db: Db, members: number): Promise<string[]> {
	const making = makingOn(db, systemClock)
	const cohort = await aCohort(making, { members })
	await aRule(making, cohort.programmeCode)
	await aRateTable(db)
	const large = { label: text('Besar'), priceSen: rupiah(50_000) }
	const variantIds = await aProduct(making, { variants: [{}, large] })
	const contributions = sheetOf(cohort.members, members < 5 ? [3] : [1, 1, 1, 0, 0])
	await aLot(making, { cohortSlug: cohort.slug, sku: 'KESET-KOTAK-1', contributions })
	return variantIds
}

onBothEngines('shopping', (database) => {
	async function withShop(work: (shop: Shop) => Promise<void>, members = 5): Promise<void> {
		const name = `two sizes by ${members}`
		const variantIds = await database.beginWith(name, (db) => twoSizes(db, members))
		const pages = await openPages(database)
		const read = async (path: string, cookie = '') => {
			const answer = await fetch(pages.url + path, { headers: { cookie }, redirect: 'manual' })
			return { status: answer.status, text: await answer.text() }
		}
		const fill = async (variantId: string, quantity: number) => {
			const wish = { variantId, quantity: String(quantity) }
			const answer = await sendForm(`${pages.url}/produk/keset-kotak`, wish)
			return cookieHeader(answer.headers.getSetCookie())
		}
		try {
			await work({ ...pages, variantIds, read, fill })
		} finally {
			await pages.close()
		}
	}

	it('shows price, honest stock and where the money goes of the piece in hand', () =>
		withShop(async ({ read }) => {
			const { text } = await read('/produk/keset-kotak')
			expect(text).toContain('Rp30.000')
			expect(text).toContain('Tersisa 3')
			// Half of Rp30.000 less Rp8.000 of material.
			expect(text).toContain('Rp11.000')
			expect(text).toContain('Aturan keset, versi 1')
		}))

	it('says that a variant is sold out, and that another is not', () =>
		withShop(async ({ read }) => {
			const { text } = await read('/produk/keset-kotak?varian=KESET-KOTAK-2')
			expect(text).toContain('Rp50.000')
			expect(text).toContain('Besar” sudah habis')
			expect(text).toContain('Pilihan lain masih ada')
			expect(text).not.toContain('Masukkan ke keranjang')
		}))

	it('answers any odd question with a page', () =>
		withShop(async ({ read }) => {
			const odd = [
				'/?x=%E2%80%AE&x',
				'/produk?kerajinan=%F0%9F%A7%B6',
				'/produk?kerajinan=keset&kerajinan=rajut',
				'/produk/keset-kotak?varian=',
				'/produk/keset-kotak?varian=%27%20or%201=1',
				'/keranjang?masuk=%3Cscript%3E',
			]
			for (const path of odd) expect((await read(path)).status, path).toBe(200)
		}))

	it('answers an address that is nobody’s with the shop’s own page', () =>
		withShop(async ({ read }) => {
			const nobodys = ['/produk/%E2%80%AE', '/produk/Keset', '/angkatan/x', '/pesanan/x', '/a/b/c']
			for (const path of nobodys) {
				const { status, text } = await read(path)
				expect(status, path).toBe(404)
				expect(text, path).toContain('Atau mulai dari sini')
			}
		}))

	it('refuses more than there is with the number left, and keeps the cart as it was', () =>
		withShop(async ({ url, variantIds, read, fill }) => {
			const [variantId = ''] = variantIds
			const cookie = await fill(variantId, 2)
			const wish = { variantId, quantity: '2' }
			const refused = await sendForm(`${url}/produk/keset-kotak`, wish, { cookie })
			expect(refused.status).toBe(409)
			expect(await refused.text()).toContain('Hanya tersisa 3')
			expect((await read('/keranjang', cookie)).text).toContain('Rp60.000')
		}))

	it('refuses a forged variant or quantity and opens no cart', () =>
		withShop(async ({ url, variantIds }) => {
			const forgeries: Record<string, string>[] = [
				{ variantId: 'x' },
				...['0', '-3', '1.5', '1e3', 'banyak', ''].map((quantity) => ({ quantity })),
			]
			for (const forgery of forgeries) {
				const wish = { variantId: variantIds[0] ?? '', quantity: '1', ...forgery }
				const answer = await sendForm(`${url}/produk/keset-kotak`, wish)
				const words = JSON.stringify(forgery)
				expect(answer.status, words).toBeGreaterThanOrEqual(400)
				expect(answer.status, words).toBeLessThan(500)
				expect(answer.headers.getSetCookie(), words).toEqual([])
			}
		}))

	it('closes the way to the checkout while something in the cart cannot be had', () =>
		withShop(async ({ variantIds, read, fill, services }) => {
			const cookie = await fill(variantIds[0] ?? '', 1)
			await retireProduct(services, { slug: 'keset-kotak' }, officer)
			const cart = await read('/keranjang', cookie)
			expect(cart.text).toContain('sudah tidak dijual')
			expect(cart.text).not.toContain('href="/checkout"')
			expect((await read('/checkout', cookie)).status).toBe(303)
		}))

	it('keeps what was typed at the checkout, escaped, and names every fault', () =>
		withShop(async ({ url, variantIds, fill }) => {
			const cookie = await fill(variantIds[0] ?? '', 1)
			const answer = await sendForm(`${url}/checkout`, { ...buyer, email: 'rini' }, { cookie })
			expect(answer.status).toBe(400)
			const page = await answer.text()
			expect(page).toContain('value="Rini &lt;b&gt;Wulandari&lt;/b&gt;"')
			expect(page).toContain('Tulis alamat email yang lengkap')
			expect(page).toContain(`value="${buyer.attemptKey}"`)
			const bare = { attemptKey: buyer.attemptKey }
			const empty = await (await sendForm(`${url}/checkout`, bare, { cookie })).text()
			// The list above the form leads through it from its beginning to its end.
			const named = [...empty.matchAll(/href="#(\w+)"/g)].map(([, name = '']) => name)
			const fields = named.filter((name) => empty.includes(` id="${name}" name="${name}"`))
			expect(fields.length).toBeGreaterThanOrEqual(8)
			const places = fields.map((name) => empty.indexOf(` id="${name}" name="${name}"`))
			expect(places).toEqual(places.toSorted((a, b) => a - b))
		}))

	it('keeps what was typed when the piece was sold meanwhile', () =>
		withShop(async ({ url, variantIds, fill }) => {
			const [variantId = ''] = variantIds
			const slow = await fill(variantId, 2)
			const fast = await fill(variantId, 2)
			const first = await sendForm(`${url}/checkout`, buyer, { cookie: fast })
			expect(first.status).toBe(303)
			const attemptKey = 's'.repeat(32)
			const second = await sendForm(`${url}/checkout`, { ...buyer, attemptKey }, { cookie: slow })
			expect(second.status).toBe(409)
			const page = await second.text()
			expect(page).toContain('Pesanan belum dibuat')
			expect(page).toContain('value="Jl. Pahlawan 12"')
		}))

	it('places one order for a form that is sent twice', () =>
		withShop(async ({ url, variantIds, fill }) => {
			const cookie = await fill(variantIds[0] ?? '', 1)
			const places = [1, 2].map(() => sendForm(`${url}/checkout`, buyer, { cookie }))
			const [one, other] = await Promise.all(places)
			expect(one?.headers.get('location')).toMatch(/^\/pesanan\//)
			expect(other?.headers.get('location')).toBe(one?.headers.get('location'))
		}))

	it('shows an order to whoever has its link, and nothing that its page does not show', () =>
		withShop(async ({ url, variantIds, fill, services }) => {
			const cookie = await fill(variantIds[0] ?? '', 1)
			const placed = await sendForm(`${url}/checkout`, buyer, { cookie })
			const path = placed.headers.get('location') ?? ''
			const row = await services.db
				.selectFrom('orders')
				.select(['id', 'payment_id', 'attempt_key'])
				.executeTakeFirstOrThrow()
			for (const form of [path, `${path}.data`]) {
				const answer = await fetch(url + form)
				const body = await answer.text()
				expect(answer.headers.get('cache-control')).toContain('no-store')
				expect(body).toContain('Jl. Pahlawan 12')
				for (const secret of Object.values(row)) expect(body).not.toContain(secret)
			}
		}))

	it('tells no figures of a cohort of fewer than five people', () =>
		withShop(async ({ read }) => {
			const { text } = await read('/angkatan/perca-pagi')
			expect(text).toContain('kurang dari lima orang')
			expect(text).not.toContain('karya dibuat')
		}, 4))

	it('stands once more in English below /en, and leads nowhere else', () =>
		withShop(async ({ url, read }) => {
			const { text } = await read('/en/produk')
			expect(text).toContain('<html lang="en">')
			expect(text).toContain('All pieces')
			const inside = /<a [^>]*href="(\/[^"]*)"/g
			const links = [...text.matchAll(inside)].map(([, link]) => link ?? '')
			const isEnglish = (link: string) => splitLocalPath(link).language === 'en'
			expect(links.filter(isEnglish).length).toBeGreaterThan(5)
			// To the same page in Indonesian, from head and foot, and to those who work here.
			expect(links.filter((link) => !isEnglish(link))).toEqual(['/produk', '/masuk', '/produk'])
			const empty = await fetch(`${url}/en/checkout`, { redirect: 'manual' })
			expect(empty.headers.get('location')).toBe('/en/keranjang')
		}))

	it('leads staff who came by an English address to theirs', () =>
		withShop(async ({ url }) => {
			const answer = await fetch(`${url}/en/masuk?ke=/kantor`, { redirect: 'manual' })
			expect(answer.status).toBe(308)
			expect(answer.headers.get('location')).toBe('/masuk?ke=/kantor')
		}))
})
