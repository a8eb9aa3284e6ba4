import { afterEach, beforeEach, expect, it } from 'vitest'
import { pictureUrl } from '#app/domain/catalogue/picture.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, aRule, makingOn } from '#tests/support/making.ts'
import { ALL_LOOKS, openPictureDesk, type PictureDesk } from '#tests/support/picture-desk.ts'
import { aPicture } from '#tests/support/pictures.ts'

onBothEngines('pictures in the workshop', (database) => {
	let desk: PictureDesk
	beforeEach(async () => {
		desk = await openPictureDesk(database)
	})
	afterEach(() => desk.pages.close())

	const keyOf = async (id: string) =>
		(
			await database.db
				.selectFrom('picture_uploads')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirstOrThrow()
		).media_key
	const textOf = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '')

	it('are unseen by everybody but staff until somebody else has looked four times', async () => {
		const id = await desk.upload('officer', await aPicture(800, 600))
		const shown = pictureUrl(await keyOf(id), 800, 'jpeg')
		const own = `/bengkel/foto/${id}/besar`
		expect((await desk.read('nobody', shown)).status).toBe(404)
		expect((await desk.read('nobody', own)).status).toBe(302)
		expect((await desk.read('treasurer', own)).status).toBe(403)
		const seen = await desk.read('head', own)
		expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp'])
		expect(seen.headers.get('cache-control')).toMatch(/no-store/)

		expect((await desk.release('officer', id)).status).toBe(403)
		const { no_key: _, ...three } = ALL_LOOKS
		const path = `/bengkel/foto/${id}`
		const hasty = await desk.send('head', path, { intent: 'release', ...three })
		expect(hasty.status).toBe(400)
		const page = await textOf(hasty)
		expect(page).toContain('Centang keempat pemeriksaan dulu')
		// What was ticked and chosen still is.
		expect(page.match(/<input[^>]* checked=""/g)).toHaveLength(4)
		expect((await desk.read('nobody', shown)).status).toBe(404)

		const done = await desk.release('head', id)
		expect([done.status, done.headers.get('location')]).toEqual([
			303,
			'/bengkel/foto?kabar=released',
		])
		const now = await desk.read('nobody', shown)
		expect(now.status).toBe(200)
		expect(now.headers.get('cache-control')).toContain('immutable')
		expect((await desk.release('head', id)).status).toBe(409)
	})

	it('are rejected with a reason, and their files are gone for staff, too', async () => {
		const id = await desk.upload('officer', await aPicture())
		const path = `/bengkel/foto/${id}`
		expect((await desk.send('head', path, { intent: 'reject', reason: '' })).status).toBe(400)
		const reason = 'Ada wajah di kaca <b>'
		expect((await desk.send('head', path, { intent: 'reject', reason })).status).toBe(303)
		expect((await desk.read('head', `${path}/besar`)).status).toBe(404)
		expect(await textOf(await desk.read('officer', path))).toContain('Ada wajah di kaca &lt;b&gt;')
		const list = await textOf(await desk.read('officer', '/bengkel/foto?tampil=ditolak'))
		expect(list).toContain('Ada wajah di kaca')
	})

	it('come one after the other: the next that waits for me opens after a decision', async () => {
		const first = await desk.upload('officer', await aPicture(500, 400))
		const mine = await desk.upload('head', await aPicture(501, 400))
		const last = await desk.upload('officer', await aPicture(502, 400))
		const queue = await textOf(await desk.read('head', '/bengkel/foto'))
		expect(queue).toContain(`href="/bengkel/foto/${first}"`)
		expect(queue).toContain('2 foto menunggu pemeriksaan Anda')
		expect(queue).toContain('Menunggu petugas lain')
		const next = (await desk.release('head', first)).headers.get('location')
		expect(next).toBe(`/bengkel/foto/${last}?kabar=released`)
		const own = await textOf(await desk.read('head', `/bengkel/foto/${mine}`))
		expect(own).toContain('Anda sendiri yang mengunggah foto ini')
		expect(own).not.toContain('name="no_face"')
	})

	it('of a batch stand on its page, each with how it stands', async () => {
		const making = makingOn(database.db, testClock('2026-06-03T03:00:00.000Z'))
		const { slug, programmeCode, members } = await aCohort(making)
		await aRule(making, programmeCode)
		await aProduct(making)
		const { lotCode } = await aLot(making, {
			cohortSlug: slug,
			sku: 'KESET-KOTAK-1',
			contributions: [{ makerCode: members[0] ?? '', pieces: 3 }],
		})
		const path = `/bengkel/batch/${lotCode}`
		expect(await textOf(await desk.read('head', path))).toContain('Belum ada foto')
		const id = await desk.upload('officer', await aPicture(), { untuk: 'batch', milik: lotCode })
		expect(await textOf(await desk.read('head', path))).toContain('Foto 1: Menunggu')
		await desk.release('head', id)
		const page = await textOf(await desk.read('head', path))
		expect(page).toContain('Foto 1: Boleh dipakai')
		expect(page).toContain(`href="/bengkel/foto/${id}"`)
	})

	it('sent twice under one number are one, also over a connection that broke', async () => {
		const query = { nomor: 'nomor-yang-sama-dua-kali' }
		const bytes = await aPicture()
		const first = await desk.upload('officer', bytes, query)
		expect(await desk.upload('officer', bytes, query)).toBe(first)
		const other = await desk.sendRaw('officer', new Uint8Array(await aPicture(300, 300)), query)
		expect(other.status).toBe(409)
		expect(await other.json()).toMatchObject({ refusal: { code: 'pictures.id_taken' } })
	})

	it('come without JavaScript by a form, several at once, and each is judged by itself', async () => {
		const form = new FormData()
		form.set('untuk', 'product')
		form.set('milik', 'keset')
		form.set('kembali', '/bengkel/foto')
		form.append('photos', new File([new Uint8Array(await aPicture(400, 300))], 'a.jpg'))
		form.append('photos', new File([new Uint8Array(await aPicture(401, 300))], 'b.jpg'))
		form.append('photos', new File([], ''))
		const path = '/bengkel/foto/unggah'
		const sent = await desk.post('officer', path, { body: form })
		expect(sent.headers.get('location')).toBe('/bengkel/foto?terkirim=2')
		form.append('photos', new File(['bukan foto'], '../../c.jpg'))
		const part = await desk.post('officer', path, { body: form })
		expect(part.status).toBe(400)
		const page = await textOf(part)
		expect(page).toContain('2 foto terkirim, 1 tidak')
		expect(page).toContain('Foto ke-3')
		for (let i = 0; i < 8; i++) form.append('photos', new File(['x'], 'x'))
		const many = await textOf(await desk.post('officer', path, { body: form }))
		expect(many).toContain('Paling banyak 8 foto')
		form.delete('photos')
		expect(await textOf(await desk.post('officer', path, { body: form }))).toContain('Pilih dulu')
		form.append('photos', new File([new Uint8Array(await aPicture(402, 300))], 'd.jpg'))
		form.set('kembali', '//evil.example/')
		const away = await desk.post('officer', path, { body: form })
		expect(away.headers.get('location')).toBe('/bengkel/foto?terkirim=1')
	})

	it('are for the workshop alone, from pages of ours', async () => {
		const bytes = new Uint8Array(await aPicture())
		expect((await desk.sendRaw('treasurer', bytes)).status).toBe(403)
		const query = 'nomor=nomor-dari-luar-1234&untuk=product&milik=x'
		const url = `${desk.pages.url}/bengkel/foto/kirim?${query}`
		expect((await fetch(url, { method: 'POST', body: bytes })).status).toBe(401)
		const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
		expect((await fetch(url, { method: 'POST', body: bytes, headers: foreign })).status).toBe(403)
		const none = await database.db.selectFrom('picture_uploads').selectAll().execute()
		expect(none).toEqual([])
	})
})
