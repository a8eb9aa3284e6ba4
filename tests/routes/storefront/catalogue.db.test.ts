import { expect, it } from 'vitest'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer, text } from '#tests/support/making.ts'
import { type OpenPages, openPages } from '#tests/support/pages.ts'

interface Shop extends OpenPages {
	read(path: string): Promise<{ status: number; text: string }>
}

/** What a page links to, as a browser would read it. */
const linksIn = (page: string) =>
	[...page.matchAll(/href="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))

/** Thirty mats, the last of them red and dear, and a green scarf; all mats in stock. */
async function fill(db: Db): Promise<void> {
	const world = makingOn(db, systemClock)
	const { slug: cohortSlug, members } = await aCohort(world)
	for (let number = 1; number <= 30; number++) {
		const slug = `keset-${number}`
		const variants = [{ priceSen: rupiah(number * 10_000) }]
		await aProduct(world, { slug, colours: [number === 30 ? 'red' : 'blue'], variants })
		const contributions = [{ makerCode: members[0] ?? '', pieces: 9 }]
		await aLot(world, { cohortSlug, sku: `${slug.toUpperCase()}-1`, contributions })
	}
	await aProduct(world, { slug: 'syal', craft: 'rajut', colours: ['green'] })
}

onBothEngines('the catalogue page', (database) => {
	async function withShop(work: (shop: Shop) => Promise<void>): Promise<void> {
		await database.beginWith('thirty mats and a scarf', fill)
		const pages = await openPages(database)
		const read = async (path: string) => {
			const answer = await fetch(pages.url + path, { redirect: 'manual' })
			return { status: answer.status, text: await answer.text() }
		}
		try {
			await work({ ...pages, read })
		} finally {
			await pages.close()
		}
	}

	it('walks through all pieces by its links and back to where it came from', () =>
		withShop(async ({ read }) => {
			const piecesOn = (page: string) =>
				linksIn(page).filter((link) => /^\/produk\/[a-z0-9-]+$/.test(link))
			const first = await read('/produk?urut=termurah')
			expect(first.text).toContain('31 karya')
			expect(piecesOn(first.text)).toHaveLength(24)
			const next = linksIn(first.text).find((link) => link.includes('sesudah='))
			expect(next).toMatch(/^\/produk\?urut=termurah&sesudah=[^#]+#karya$/)
			const second = await read(next ?? '')
			expect(piecesOn(second.text)).toHaveLength(7)
			expect(piecesOn(second.text).at(-1)).toBe('/produk/keset-30')
			const back = linksIn(second.text).find((link) => link.includes('sebelum='))
			expect(piecesOn((await read(back ?? '')).text)).toEqual(piecesOn(first.text))
		}))

	it('narrows by what its form sends, and offers to take each filter away', () =>
		withShop(async ({ read }) => {
			const sent =
				'kerajinan=keset&warna=merah&harga-dari=&harga-sampai=300.000&angkatan=&ada=ya&urut=terbaru'
			const { text: page } = await read(`/produk?${sent}`)
			expect(page).toContain('1 karya')
			expect(page).toContain('href="/produk/keset-30"')
			expect(page).toContain('aria-label="Hapus saringan Merah"')
			expect(linksIn(page)).toContain('/produk?kerajinan=keset&warna=merah&ada=ya&urut=terbaru')
			expect(page).toMatch(/name="warna"[^>]*checked[^>]*value="merah"|value="merah"[^>]*checked/)
			expect(page).toContain('value="300000"')
			for (const band of ['Sampai Rp50.000', 'Rp50.000 – Rp100.000', 'Rp100.000 ke atas'])
				expect(page).toContain(band)
		}))

	it('offers only the colours there are', () =>
		withShop(async ({ read, services }) => {
			const { text: before } = await read('/produk')
			expect(before).toContain('value="hijau"')
			expect(before).not.toContain('value="jingga"')
			await retireProduct(services, { slug: 'syal' }, officer)
			expect((await read('/produk')).text).not.toContain('value="hijau"')
		}))

	it('says which filter stands in the way where nothing fits, and what else there is', () =>
		withShop(async ({ read }) => {
			const { status, text: page } = await read('/produk?kerajinan=rajut&warna=merah')
			expect(status).toBe(200)
			expect(page).toContain('Belum ada yang cocok')
			expect(page).toMatch(/Tanpa “Rajutan”<\/span><span[^>]*>1 karya/)
			expect(page).toMatch(/Tanpa “Merah”<\/span><span[^>]*>1 karya/)
			expect(page).toContain('Sementara itu, yang ini masih tersedia')
		}))

	it('finds by words, keeps them while it narrows, and says them', () =>
		withShop(async ({ read }) => {
			const world = makingOn(database.db, systemClock)
			await aProduct(world, {
				slug: 'unik',
				colours: ['grey'],
				variants: [{ label: text('Gajah') }],
			})
			const { text: page } = await read('/produk?cari=gajah')
			expect(page).toContain('Hasil untuk “gajah”')
			expect(page).toContain('href="/produk/unik"')
			expect(page).toContain('<input type="hidden" name="cari" value="gajah"/>')
			const { text: misspelt } = await read('/produk?cari=gajjah')
			expect(misspelt).toContain('Hasil untuk “gajah”')
			expect(misspelt).toContain('karena “gajjah” tidak ditemukan')
			expect(misspelt).toMatch(/id="cari-lagi"[^>]*value="gajjah"/)
			expect(misspelt).toContain('href="/produk/unik"')
			const nothing = await read('/produk?cari=qqqqqq')
			expect(nothing.text).toContain('Periksa ejaannya')
			const hostile = await read('/produk?cari=%3Cscript%3Ealert(1)%3C/script%3E')
			expect(hostile.text).not.toContain('<script>alert')
		}))

	it('speaks English under /en and keeps its links there', () =>
		withShop(async ({ read }) => {
			const { text: page } = await read('/en/produk?warna=merah')
			expect(page).toContain('1 piece')
			expect(page).toContain('aria-label="Remove the filter Red"')
			expect(linksIn(page)).toContain('/en/produk?warna=merah&urut=terbaru')
		}))

	it('answers nonsense with a page', () =>
		withShop(async ({ read }) => {
			const nonsense = [
				'harga-dari=-1&harga-sampai=-99999',
				'harga-dari=99999999999999999999999999',
				'harga-dari=90071992547409&harga-sampai=90071992547409',
				'warna=ungu&warna=%F0%9F%A7%B6&ukuran=%7F',
				'warna=biru&warna=biru&ukuran=raksasa',
				'angkatan=%27%20or%201%3D1--&kerajinan=keset&kerajinan=rajut',
				'cari=%EF%BF%BF%E2%80%AE%ED%A0%80',
				'cari=%27%22%29%28%2A%20AND%20OR%20NEAR%20-%2B%3A%5E',
				`cari=${'a'.repeat(10_000)}`,
				'urut=terbaru&sesudah=n.1.9999999999999.x',
				'urut=terbaru&sesudah=n.1.99999999999999999.x',
				'sesudah=f.0.1.%27&sebelum=x',
				'sesudah=f.9.999999999999999.zzz',
				'sebelum=f.0.0.0',
				'%=%&&&=&?#',
				`x=${'y'.repeat(10_000)}`,
			]
			for (const search of nonsense) {
				const { status, text: page } = await read(`/produk?${search}`)
				expect(status, search.slice(0, 80)).toBe(200)
				expect(page, search.slice(0, 80)).toContain('</html>')
			}
		}))
})
