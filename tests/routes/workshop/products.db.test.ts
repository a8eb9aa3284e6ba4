import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aRule, makingOn } from '#tests/support/making.ts'
import { openPictureDesk, type PictureDesk } from '#tests/support/picture-desk.ts'
import { aPicture } from '#tests/support/pictures.ts'

const PATH = '/bengkel/produk/keset-mawar'
const DRAFT = {
	slug: 'keset-mawar',
	craft: 'keset',
	name_id: 'Keset Mawar',
	first: 'red',
	colour_red: 'on',
	colour_green: 'on',
	sku: 'ksp-mwr-m',
	label_id: 'Sedang',
	sizeLabel: '40 × 60 cm',
	sizeClass: 'medium',
	weightGrams: '450',
	price: '45.000',
}
const TEXTS = {
	intent: 'texts',
	craft: 'keset',
	first: 'red',
	colour_red: 'on',
	name_id: 'Keset Mawar',
	summary_id: 'Ringkas',
	description_id: 'Cerita',
	material_id: 'Perca',
	care_id: 'Cuci',
}

onBothEngines('a product in the workshop', (database) => {
	let desk: PictureDesk
	beforeEach(async () => {
		desk = await openPictureDesk(database)
		const made = await desk.send('officer', '/bengkel/produk/baru', DRAFT)
		expect(made.headers.get('location')).toBe(`${PATH}?tersimpan`)
	})
	afterEach(() => desk.pages.close())

	const page = async (path = PATH) => {
		const html = await (await desk.read('officer', path)).text()
		return html.replaceAll('<!-- -->', '')
	}
	const edition = async () => /name="edition" value="(\d+)"/.exec(await page())?.[1] ?? ''
	const send = async (fields: Record<string, string>) =>
		await desk.send('officer', PATH, { edition: await edition(), ...fields })

	it('is written, pictured, shown, changed and retired, and buyers see each at once', async () => {
		const shop = () => desk.read('nobody', '/produk/keset-mawar')
		expect((await shop()).status).toBe(404)
		expect(await page()).toContain('Sebelum tampil, lengkapi')
		expect((await send({ intent: 'publish' })).status).toBe(400)
		expect((await send(TEXTS)).status).toBe(303)
		const bare = await send({ intent: 'publish' })
		expect(await bare.text()).toContain('Tambahkan dulu satu gambar')

		const upload = await desk.upload('officer', await aPicture(), { milik: 'keset-mawar' })
		const use = { intent: 'pictures', do: `use:${upload}`, [`alt_id_${upload}`]: 'Mawar merah' }
		expect((await send(use)).status).toBe(422)
		await desk.release('head', upload)
		expect(await page()).toContain(`value="use:${upload}"`)
		const mute = await send({ intent: 'pictures', do: `use:${upload}` })
		expect(await mute.text()).toContain('apa yang terlihat di setiap gambar')
		expect((await send(use)).status).toBe(303)

		const preview = await page(`${PATH}/pratinjau`)
		expect(preview).toContain('Mawar merah')
		expect(preview).toContain('noindex')
		expect((await send({ intent: 'publish' })).status).toBe(303)
		expect(await (await shop()).text()).toContain('Mawar merah')
		expect((await send({ ...TEXTS, name_id: 'Keset Melati' })).status).toBe(303)
		expect(await (await shop()).text()).toContain('Keset Melati')
		const wordless = await send({ ...TEXTS, care_id: '' })
		expect(wordless.status).toBe(400)
		const last = await send({ intent: 'pictures', do: 'remove:0', id_0: 'x', alt_id_0: 'x' })
		expect(last.status).toBe(422)
		expect((await send({ intent: 'retire' })).status).toBe(303)
		expect((await shop()).status).toBe(410)
		expect((await send({ ...TEXTS })).status).toBe(409)
	})

	it('tells the second of two editors, and keeps what they typed', async () => {
		const both = await edition()
		expect((await send({ ...TEXTS, name_id: 'Dari yang pertama' })).status).toBe(303)
		const second = await send({ ...TEXTS, edition: both, name_id: 'Dari yang kedua' })
		expect(second.status).toBe(409)
		const shown = await second.text()
		expect(shown).toContain('baru saja diubah petugas lain')
		expect(shown).toContain('Dari yang kedua')
		expect(await page()).toContain('Dari yang pertama')
		expect((await send({ ...TEXTS, name_id: 'Dari yang kedua' })).status).toBe(303)
		expect(await page()).toContain('Dari yang kedua')
	})

	it('keeps every price with who set it and when, and nobody changes that', async () => {
		const price = { intent: 'price', sku: 'KSP-MWR-M', from: '4500000' }
		expect((await send({ ...price, price: '50.000' })).status).toBe(303)
		expect((await send({ ...price, price: '50.000' })).status).toBe(303)
		expect((await send({ ...price, price: '50.00' })).status).toBe(400)
		const second = await send({ ...price, price: '47.000' })
		expect(second.status).toBe(409)
		expect(await second.text()).toContain('value="47.000"')
		const html = await page()
		expect(html).toContain('mulai Rp45.000')
		expect(html).toContain('Rp45.000 menjadi Rp50.000')
		expect(html).toContain('Pemegang Peran officer')
		const rows = await database.db.selectFrom('price_changes').selectAll().execute()
		expect(rows).toHaveLength(2)
		await expect(database.db.deleteFrom('price_changes').execute()).rejects.toThrow()
	})

	it('shows where a price would go before anybody has made or published it', async () => {
		const making = makingOn(database.db, systemClock)
		const { slug, programmeCode } = await aCohort(making)
		const asked = { harga: '50.000', bahan: '10.000', angkatan: slug }
		const ask = (more = {}) =>
			page(`${PATH}/pratinjau?${new URLSearchParams({ ...asked, ...more })}`)
		expect(await page(`${PATH}/pratinjau`)).toContain('Mencoba harga')
		expect(await ask()).toContain('belum punya aturan bagi hasil')
		await aRule(making, programmeCode)
		const shown = await ask()
		// Half of what is left after the material.
		for (const part of ['50.000', '20.000', '10.000']) expect(shown).toContain(part)
		expect(shown).toContain('bukan harga yang berlaku')
		expect(await ask({ harga: '50.00' })).toContain('Tulis jumlah rupiah')
		expect(await ask({ angkatan: 'tidak-ada' })).toContain('Pilih angkatan')
		expect(await page()).toContain('mulai Rp45.000')
	})

	it('gets more variants and other words for them, which the shelf follows', async () => {
		const more = { ...DRAFT, intent: 'variant', sku: 'KSP-MWR-L', sizeClass: 'large' }
		const heavy = await send({ ...more, weightGrams: '1.000' })
		expect([heavy.status, await heavy.text()]).toEqual([
			400,
			expect.stringContaining('Tulis beratnya dalam gram bulat'),
		])
		expect((await send({ ...more, edition: '' })).status).toBe(400)
		expect((await send({ ...more, price: '60.000' })).status).toBe(303)
		expect((await send(more)).status).toBe(409)
		const words = { intent: 'variant-words', sku: 'KSP-MWR-L', label_id: 'Besar sekali' }
		const both = await edition()
		expect((await send(words)).status).toBe(303)
		expect(await page()).toContain('Besar sekali')
		const second = await send({ ...words, edition: both, label_id: 'Lebar' })
		expect(second.status).toBe(409)
		expect(await second.text()).toContain('value="Lebar"')
		expect(await page()).toContain('Besar sekali')
		const single = await send({ ...TEXTS, oneOfAKind: 'on' })
		expect(single.status).toBe(400)
		expect(await verifyStock(database.db, new Map())).toEqual([])
		const list = await page('/bengkel/produk?tampil=rancangan')
		expect(list).toContain('Keset Mawar')
		expect(list).toContain('terjemahan Inggris')
		expect(await page('/bengkel/produk?tampil=ditarik')).toContain('Tidak ada produk di sini')
	})
})
