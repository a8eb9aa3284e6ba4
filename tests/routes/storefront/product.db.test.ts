import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aLot,
	aProduct,
	aRule,
	type Making,
	makingOn,
	officer,
	text,
} from '#tests/support/making.ts'
import { manyProducts } from '#tests/support/many-products.ts'
import { type OpenPages, openPages, sendForm } from '#tests/support/pages.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { sheetOf } from '#tests/support/shop.ts'
import { cookieHeader } from '#tests/support/staff.ts'

interface Shop extends OpenPages {
	making: Making
	cohortSlug: string
	/** of the mat in hand: medium, of which there are three, and large, of which there is none */
	variantIds: string[]
	read(path: string, cookie?: string): Promise<{ status: number; text: string }>
}

async function twoMats(db: Db): Promise<{ cohortSlug: string; variantIds: string[] }> {
	const making = makingOn(db, systemClock)
	const cohort = await aCohort(making)
	await aRule(making, cohort.programmeCode)
	const large = { label: text('Besar'), priceSen: rupiah(50_000) }
	const variantIds = await aProduct(making, { variants: [{}, large] })
	await aProduct(making, { slug: 'keset-lain', variants: [{ priceSen: rupiah(42_000) }] })
	const contributions = sheetOf(cohort.members, [1, 1, 1, 0, 0])
	for (const sku of ['KESET-KOTAK-1', 'KESET-LAIN-1']) {
		await aLot(making, { cohortSlug: cohort.slug, sku, contributions })
	}
	return { cohortSlug: cohort.slug, variantIds }
}

onBothEngines('the page of a product', (database) => {
	async function withShop(work: (shop: Shop) => Promise<void>): Promise<void> {
		const facts = await database.beginWith('two mats of a cohort', twoMats)
		const making = makingOn(database.db, systemClock)
		const pages = await openPages(database)
		const read = async (path: string, cookie = '') => {
			const answer = await fetch(pages.url + path, { headers: { cookie }, redirect: 'manual' })
			return { status: answer.status, text: await answer.text() }
		}
		try {
			await work({ ...pages, making, ...facts, read })
		} finally {
			await pages.close()
		}
	}

	it('leads to the cohort and to the trail of the lot the next piece comes from', () =>
		withShop(async ({ read }) => {
			const lot = await database.db.selectFrom('lots').select('code').executeTakeFirstOrThrow()
			const { text } = await read('/produk/keset-kotak')
			expect(text).toContain('href="/angkatan/perca-pagi"')
			expect(text).toContain(`href="/jejak/${lot.code}"`)
			expect((await read('/en/produk/keset-kotak')).text).toContain(`href="/en/jejak/${lot.code}"`)
		}))

	it('shows another price at the next request after it was changed', () =>
		withShop(async ({ read, making }) => {
			expect((await read('/produk/keset-kotak')).text).toContain('Rp30.000')
			await changePrice(making, { sku: 'KESET-KOTAK-1', priceSen: rupiah(31_500) }, officer)
			const { text } = await read('/produk/keset-kotak')
			expect(text).toContain('Rp31.500')
			expect(text).not.toContain('Rp30.000')
		}))

	it('estimates the arrival for the province that was asked for, and for none otherwise', () =>
		withShop(async ({ read }) => {
			const shown = async (query: string) => {
				const { status, text } = await read(`/produk/keset-kotak${query}`)
				expect(status, query).toBe(200)
				return [...text.matchAll(/<p data-estimate="([\w-]*)">/g)].map(([, zone]) => zone)
			}
			expect(await shown('?provinsi=papua-selatan')).toEqual(['papua'])
			expect(await shown('?provinsi=Jawa+Timur&varian=KESET-KOTAK-1')).toEqual(['east-java'])
			for (const odd of ['', '?provinsi=', '?provinsi=atlantis', '?provinsi=%E2%80%AE%F0%9F%A7%B6'])
				expect(await shown(odd), odd).toEqual([''])
		}))

	it('keeps the province while another choice is looked at', () =>
		withShop(async ({ read }) => {
			const other = (sku: string) =>
				`/produk/keset-kotak?varian=${sku}&amp;provinsi=papua-selatan#pilihan`
			const { text } = await read('/produk/keset-kotak?provinsi=papua-selatan')
			expect(text).toContain(`href="${other('KESET-KOTAK-2')}"`)
			const soldOut = await read('/produk/keset-kotak?varian=KESET-KOTAK-2&provinsi=papua-selatan')
			expect(soldOut.text.split(`href="${other('KESET-KOTAK-1')}"`)).toHaveLength(3)
			expect((await read('/produk/keset-kotak')).text).not.toContain('provinsi=')
		}))

	it('has size, weight, material, care and number, in the numbers of the language', () =>
		withShop(async ({ read }) => {
			await database.db.updateTable('variants').set({ weight_grams: 1_250 }).execute()
			const { text } = await read('/produk/keset-kotak')
			for (const fact of ['1.250 gram', 'KESET-KOTAK-1', 'Bahan', 'Ukuran', 'Perawatan'])
				expect(text).toContain(fact)
			expect((await read('/en/produk/keset-kotak')).text).toContain('1,250 grams')
		}))

	it('is asked about by WhatsApp where there is a number, and shared by its own address', () =>
		withShop(async ({ read, services }) => {
			const chatsIn = (page: string) =>
				[...page.matchAll(/href="(https:\/\/wa\.me\/[^"]*)"/g)].map(
					([, href = '']) => new URL(href.replaceAll('&amp;', '&')),
				)
			const page = `${services.settings.origin}/en/produk/keset-kotak?varian=KESET-KOTAK-1`
			const [share, ...more] = chatsIn((await read('/en/produk/keset-kotak')).text)
			expect(more).toEqual([])
			expect(share?.pathname).toBe('/')
			expect(share?.searchParams.get('text')).toContain(page)
			Object.assign(services.settings, { contact: { email: null, whatsapp: '6281234567890' } })
			const { text } = await read('/en/produk/keset-kotak?provinsi=bali')
			const [ask] = chatsIn(text)
			expect(ask?.pathname).toBe('/6281234567890')
			expect(ask?.searchParams.get('text')).toMatch(/Keset.*KESET-KOTAK-1$/s)
			for (const way of ['facebook.com/sharer', 'x.com/intent', 'mailto:?'])
				expect(text).toContain(way)
			expect(text).toContain(encodeURIComponent(page))
		}))

	it('says what to do when the choice is sold out: another choice, or something like it', () =>
		withShop(async ({ read }) => {
			await database.db
				.updateTable('shelf')
				.set({ to_price_sen: rupiah(80_000) })
				.execute()
			const { text } = await read('/produk/keset-kotak?varian=KESET-KOTAK-2')
			// Among what is like it at the foot of the page, and in place of the way to buy.
			expect(text.split('mulai Rp42.000')).toHaveLength(3)
			expect(text).toContain('Besar” sudah habis')
			expect(text).toContain('href="/produk/keset-kotak?varian=KESET-KOTAK-1#pilihan"')
			expect(text).toContain('Yang serupa dan masih ada')
			expect(text).toContain('Belum ada batch yang selesai')
			expect(text).toContain('href="/produk/keset-lain"')
			expect(text).not.toContain('data-buy-bar')
		}))

	it('that is sold out while somebody looks explains it in place', () =>
		withShop(async ({ url, variantIds }) => {
			const wish = { variantId: variantIds[1] ?? '', quantity: '1' }
			const answer = await sendForm(`${url}/produk/keset-kotak?varian=KESET-KOTAK-2`, wish)
			expect(answer.status).toBe(409)
			expect(answer.headers.getSetCookie()).toEqual([])
			const page = await answer.text()
			expect(page).toContain('role="alert"')
			expect(page).toContain('href="/produk/keset-lain"')
		}))

	it('shows of a sold-out choice who made its last batch, and how its price is shared', () =>
		withShop(async ({ read }) => {
			await database.db
				.updateTable('lots')
				.set((e) => ({ available: 0, sold: e.ref('received') }))
				.execute()
			const { text } = await read('/produk/keset-kotak?varian=KESET-KOTAK-1')
			expect(text).toContain('biaya bahan batch terakhirnya, beginilah Rp30.000 dibagi')
			expect(text).toContain('href="/angkatan/perca-pagi"')
			expect(text).toMatch(/href="\/jejak\/[\w-]+"/)
			expect(text).toContain('Rp11.000')
			expect(text).toContain('<span lang="id">')
		}))

	it('stays when it is no longer made, gone by its status, with its name and what is like it', () =>
		withShop(async ({ read, making }) => {
			await retireProduct(making, { slug: 'keset-kotak' }, officer)
			const { status, text } = await read('/produk/keset-kotak')
			expect(status).toBe(410)
			expect(text).toContain('sudah tidak dibuat lagi')
			expect(text).toContain('<h1 class="font-display text-heading">Keset</h1>')
			expect(text).toContain('href="/produk/keset-lain"')
			expect(text).not.toContain('Masukkan ke keranjang')
			expect((await read('/en/produk/keset-kotak')).text).toContain('no longer made')
		}))

	it('is nobody’s before it is published, also when it was retired before that', () =>
		withShop(async ({ read, making }) => {
			await retireProduct(making, { slug: 'keset-kotak' }, officer)
			await database.db.updateTable('products').set({ published_at: null }).execute()
			for (const slug of ['keset-kotak', 'keset-lain', 'tidak-ada']) {
				const { status, text } = await read(`/produk/${slug}`)
				expect(status, slug).toBe(404)
				expect(text, slug).not.toContain('Dijahit dari kain perca')
			}
		}))

	it('asks as much of the database with two thousand products as with a few', () =>
		withShop(async ({ services, read, making, cohortSlug }) => {
			const counting = countingQueries(services.db)
			Object.assign(services, { db: counting.db })
			const askedFor = async (path: string) => {
				const before = counting.count()
				expect((await read(path)).status).toBe(200)
				return counting.count() - before
			}
			const paths = ['/produk/keset-kotak', '/produk/keset-kotak?varian=KESET-KOTAK-2']
			const few = [await askedFor(paths[0] ?? ''), await askedFor(paths[1] ?? '')]
			expect(Math.max(...few)).toBeLessThanOrEqual(20)
			if (database.engine === 'sqlite') await manyProducts(database.db, 2_000, { cohortSlug })
			else for (let i = 0; i < 30; i++) await aProduct(making, { slug: `keset-${i}` })
			expect([await askedFor(paths[0] ?? ''), await askedFor(paths[1] ?? '')]).toEqual(few)
			// What `bench:pages` measures are pieces made in bulk: they open as any other.
			if (database.engine === 'sqlite') await askedFor('/produk/karya-000000003')
		}))

	it('takes a quantity as people write it and nothing else', () =>
		withShop(async ({ url, variantIds }) => {
			for (const quantity of ['0x1', '1e0', '01', ' 1', '+1', '1.0', '٢']) {
				const wish = { variantId: variantIds[0] ?? '', quantity }
				const answer = await sendForm(`${url}/produk/keset-kotak`, wish)
				expect(answer.status, quantity).toBe(400)
				expect(cookieHeader(answer.headers.getSetCookie()), quantity).toBe('')
			}
		}))
})
