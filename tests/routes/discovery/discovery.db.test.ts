import sharp from 'sharp'
import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aProduct, makingOn, officer, placePicture, text } from '#tests/support/making.ts'
import { type OpenPages, openPages, SHOP_ORIGIN } from '#tests/support/pages.ts'
import { elementsOf, parseXml, textOf, type XmlElement } from '#tests/support/xml.ts'

const NASTY = `Keset "perca" </script><script>alert(1)</script> & ]]> 'Ibu' \u2028 <b>`

onBothEngines('what machines are told', (database) => {
	/** Runs with the shop's pages open, over what has been made so far. */
	async function within<T>(look: (pages: OpenPages) => Promise<T>): Promise<T> {
		const pages = await openPages(database)
		try {
			return await look(pages)
		} finally {
			await pages.close()
		}
	}

	/** A product with a real photograph and a name that is markup everywhere. */
	async function aNastyProduct(pages: OpenPages): Promise<void> {
		const deps = { db: database.db, clock: testClock() }
		await createProduct(
			deps,
			{
				slug: 'keset-jahil',
				craft: 'keset',
				name: { id: NASTY, en: '' },
				summary: text(NASTY),
				description: text(NASTY),
				material: text(NASTY),
				care: text('Cuci'),
				colours: ['navy'],
				oneOfAKind: false,
				variants: [30_000, 45_000].map((price, index) => ({
					sku: `KJ-${index + 1}`,
					label: text('Sedang'),
					sizeLabel: '40 × 60 cm',
					sizeClass: 'medium' as const,
					priceSen: rupiah(price),
					weightGrams: 400,
				})),
			},
			officer,
		)
		const photo = sharp({ create: { width: 700, height: 500, channels: 3, background: '#a2421f' } })
		const bytes = await photo.jpeg().toBuffer()
		const { pictureFiles } = pages.services
		const id = newId()
		const picture = await pictureFiles.keep(id, bytes)
		await pictureFiles.publish({ id, mediaKey: picture.mediaKey, restsOnConsent: false })
		await placePicture(database.db, 'keset-jahil', { alt: text(NASTY), picture })
		await publishProduct(deps, { slug: 'keset-jahil' }, officer)
	}

	async function readXml(url: string, type: string): Promise<XmlElement> {
		const answer = await fetch(url)
		expect(answer.status, url).toBe(200)
		expect(answer.headers.get('content-type'), url).toBe(`${type}; charset=utf-8`)
		expect(answer.headers.get('cache-control'), url).toMatch(/^public, max-age=\d+$/)
		return parseXml(await answer.text())
	}

	it('are all addresses of the shop, each in both languages and with the other', async () => {
		const deps = makingOn(database.db, testClock())
		await aProduct(deps, { slug: 'keset-kotak' })
		await aCohort(deps, { slug: 'perca-pagi' })
		await within(async ({ url }) => {
			const index = await readXml(`${url}/sitemap.xml`, 'application/xml')
			const parts = elementsOf(index, 'loc').map((loc) => loc.text.replace(SHOP_ORIGIN, url))
			expect(parts).toEqual([`${url}/sitemap/halaman.xml`, `${url}/sitemap/karya.xml`])
			const sets = await Promise.all(parts.map((part) => readXml(part, 'application/xml')))
			const entries = sets.flatMap((set) => elementsOf(set, 'url'))
			const locations = entries.map((entry) => textOf(entry, 'loc') ?? '')
			expect(new Set(locations).size).toBe(locations.length)
			for (const path of ['/', '/en', '/produk/keset-kotak', '/en/angkatan/perca-pagi']) {
				expect(locations).toContain(SHOP_ORIGIN + path)
			}
			expect(locations.join()).not.toMatch(/keranjang|checkout|kantor|masuk|\*/)
			for (const entry of entries) {
				const links = elementsOf(entry, 'xhtml:link').map(({ attributes }) => attributes)
				expect(links.map(({ hreflang }) => hreflang)).toEqual(['id', 'en', 'x-default'])
				for (const { href } of links) expect(locations).toContain(href)
			}
			for (const location of locations) {
				const page = await fetch(location.replace(SHOP_ORIGIN, url))
				const html = await page.text()
				expect(page.status, location).toBe(200)
				expect(html, location).toContain(`<link rel="canonical" href="${location}"`)
			}
		})
	})

	it('is a feed of what is new, in both languages, and not sent twice', async () => {
		await within(async (pages) => {
			await aNastyProduct(pages)
			for (const prefix of ['', '/en']) {
				const address = `${pages.url}${prefix}/karya-baru.xml`
				const feed = await readXml(address, 'application/atom+xml')
				const [entry] = elementsOf(feed, 'entry')
				expect(entry && textOf(entry, 'title')).toBe(NASTY)
				expect(entry && textOf(entry, 'id')).toBe(`${SHOP_ORIGIN}${prefix}/produk/keset-jahil`)
				expect(entry && textOf(entry, 'content')).not.toMatch(/<script|<b>/)
				expect(textOf(feed, 'updated')).toBe(entry && textOf(entry, 'published'))
				const etag = (await fetch(address)).headers.get('etag') ?? ''
				const again = await fetch(address, { headers: { 'if-none-match': etag } })
				expect(again.status).toBe(304)
			}
		})
	})

	it('is a feed even when nothing is on show', async () => {
		await within(async ({ url }) => {
			expect(
				elementsOf(await readXml(`${url}/karya-baru.xml`, 'application/atom+xml'), 'entry'),
			).toEqual([])
			expect(
				elementsOf(await readXml(`${url}/umpan/google.xml`, 'application/xml'), 'item'),
			).toEqual([])
		})
	})

	it('is every variant with its exact price, as Google wants it', async () => {
		await within(async (pages) => {
			await aNastyProduct(pages)
			const feed = await readXml(`${pages.url}/umpan/google.xml`, 'application/xml')
			const items = elementsOf(feed, 'item')
			expect(items.map((item) => textOf(item, 'g:price'))).toEqual(['30000.00 IDR', '45000.00 IDR'])
			const [first] = items as [XmlElement]
			const facts = Object.fromEntries(first.children.map(({ name, text: said }) => [name, said]))
			expect(facts).toMatchObject({
				'g:id': 'KJ-1',
				'g:title': `${NASTY}, Sedang`,
				'g:link': `${SHOP_ORIGIN}/produk/keset-jahil?varian=KJ-1`,
				'g:availability': 'out_of_stock',
				'g:condition': 'new',
				'g:brand': 'Bekal',
				'g:identifier_exists': 'no',
				'g:item_group_id': 'keset-jahil',
				'g:size': '40 × 60 cm',
				'g:shipping_weight': '400 g',
			})
			const image = (facts['g:image_link'] ?? '').replace(SHOP_ORIGIN, pages.url)
			expect((await fetch(image)).status).toBe(200)
		})
	})

	it('is a picture for each product, drawn anew when the price changes', async () => {
		await within(async (pages) => {
			await aNastyProduct(pages)
			const find = async (asked: string) => {
				const answer = await fetch(pages.url + asked, { redirect: 'manual' })
				expect(answer.status).toBe(302)
				return answer.headers.get('location')?.replace(SHOP_ORIGIN, '') ?? ''
			}
			const shared = await find('/en/bagikan/keset-jahil-0000000000000000.jpg')
			expect(shared).toMatch(/^\/en\/bagikan\/keset-jahil-[0-9a-f]{16}\.jpg$/)
			const answer = await fetch(pages.url + shared)
			expect(answer.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
			expect(answer.headers.get('content-type')).toBe('image/jpeg')
			const { width, height } = await sharp(await answer.arrayBuffer()).metadata()
			expect([width, height]).toEqual([1200, 630])
			const clock = testClock()
			await changePrice(
				{ db: database.db, clock },
				{ sku: 'KJ-1', priceSen: rupiah(20_000) },
				officer,
			)
			expect(await find(shared)).not.toBe(shared)
			for (const none of ['/bagikan/none-0000000000000000.jpg', '/bagikan/x.png']) {
				expect((await fetch(pages.url + none)).status).toBe(404)
			}
		})
	})

	it('is one description and one canonical address for a page, and none for what went wrong', async () => {
		await within(async (pages) => {
			await aNastyProduct(pages)
			const headOf = async (path: string) => await (await fetch(pages.url + path)).text()
			for (const path of ['/', '/en/produk', '/produk/keset-jahil?varian=KJ-2&utm=1']) {
				const html = await headOf(path)
				for (const one of ['name="description"', 'rel="canonical"', 'name="robots"', '<title>']) {
					expect(html.split(one), `${one} of ${path}`).toHaveLength(2)
				}
				expect(html).not.toContain('<script>alert')
			}
			for (const path of [
				'/tidak/ada',
				'/en/produk/tidak-ada',
				'/keranjang',
				'/masuk',
				'/luring',
			]) {
				const html = await headOf(path)
				expect(html, path).toContain('<meta name="robots" content="noindex"')
				expect(html, path).not.toContain('rel="canonical"')
			}
		})
	})

	it('is what robots need not ask for, and where the rest is', async () => {
		await within(async ({ url }) => {
			const robots = await fetch(`${url}/robots.txt`)
			expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8')
			expect(await robots.text()).toContain(`\nSitemap: ${SHOP_ORIGIN}/sitemap.xml\n`)
			const manifest = await (await fetch(`${url}/en/manifest.webmanifest`)).json()
			expect(manifest).toMatchObject({ lang: 'en', start_url: '/en' })
		})
	})
})
