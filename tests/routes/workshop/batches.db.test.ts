import { expect, it } from 'vitest'
import { addPlace } from '#app/domain/stock/places/add-place.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const PATH = '/bengkel/batch'

onBothEngines('recording a batch, without JavaScript', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	/** A draft with its sheet filled in, ready to be looked at. Returns its address. */
	async function aDraft({ send, goods }: Desk, pieces = ['2', '1']): Promise<string> {
		const id = newId()
		const begun = { id, cohort: 'perca-pagi', workDate: '2026-06-03' }
		const path = `${PATH}/draf/${id}`
		expect((await send('officer', `${PATH}/baru`, begun)).location).toBe(path)
		const counts = { gradeA: '2', gradeB: '0', rework: '1', rejected: '0' }
		const cost = { material: '24.000', materialReason: 'Nota kain 2 Juni' }
		const filled = { step: 'goods', sku: goods.sku, ...counts, ...cost, intent: 'to-sheet' }
		await send('officer', path, filled)
		const lines = pieces.map((text, index) => [`line.${goods.members[index]}`, text])
		const sheet = { step: 'sheet', unit: 'pieces', ...Object.fromEntries(lines) }
		await send('officer', path, { ...sheet, intent: 'to-check' })
		return path
	}

	it('goes from a draft to pieces in stock, and exists once though sent twice', () =>
		withDesk(async (desk) => {
			const { read, send, shop } = desk
			const path = await aDraft(desk)
			expect((await read('officer', PATH)).text).toContain('Draf Anda')
			expect((await read('head', path)).status).toBe(404)
			const check = await read('officer', `${path}?langkah=check`)
			expect(check.text).toContain('3 buah: A 2, B 0, dikerjakan ulang 1, afkir 0')
			expect(check.text).toContain('Rp8.000')
			const sent = await send('officer', path, { intent: 'send' })
			const again = await send('officer', path, { intent: 'send' })
			expect(sent.location).toMatch(/^\/bengkel\/batch\/KSP-260603-\d\?kabar=sent$/)
			expect(again.location).toBe(sent.location)
			const batch = sent.location?.split('?')[0] ?? ''
			const own = await send('officer', batch, { intent: 'sign', marks: 'premi premi' })
			expect(own.status).toBe(422)
			expect((await read('officer', batch)).text).toContain('Anda yang mencatat')
			expect((await read('head', batch)).text).toContain('Cocokkan dengan lembar kertas')
			const unseen = await send('head', batch, { intent: 'sign', marks: 'premi hold' })
			expect(unseen.status).toBe(409)
			const signed = await send('head', batch, { intent: 'sign', marks: 'premi premi' })
			expect(signed.location).toContain('kabar=signed')
			const grades = { a: '2', b: '0', rework: '1', rejected: '0' }
			const reasons = { reworkReason: 'seam', rejectedReason: 'seam' }
			const wrong = { intent: 'accept', ...grades, a: '3', ...reasons }
			expect((await send('officer', batch, wrong)).status).toBe(400)
			const unread = await send('officer', batch, { ...wrong, b: 'dua' })
			expect(unread.html).toMatch(/id="b"[^>]*value="dua"[^>]*|value="dua"[^>]*id="b"/)
			expect(unread.html).toMatch(/id="b-error"/)
			await addPlace(shop, { code: 'RAK-1', name: 'Rak depan', kind: 'shelf' }, officer)
			expect((await read('officer', batch)).text).toContain('RAK-1 · Rak depan')
			const accept = { intent: 'accept', ...grades, ...reasons, place: 'RAK-1' }
			await send('officer', batch, accept)
			const code = batch.split('/').at(-1)
			const lot = await read('officer', `/bengkel/lot/${code}`)
			expect(lot.text).toContain('Diterima dari hasil kerja')
			expect(lot.html).toMatch(/<p[^>]*>RAK-1 · Rak depan/)
			const rest = await read('officer', batch)
			expect(rest.text).toContain('1 buah menunggu dinilai')
			expect(rest.text).not.toContain('Disimpan di mana')
			expect(await verifyStock(shop.db, new Map())).toEqual([])
		}))

	it('keeps the pictures that were taken meanwhile, first with the draft and then with the batch', () =>
		withDesk(async (desk) => {
			const { read, send, upload } = desk
			const path = await aDraft(desk)
			const pictures = `${path}?langkah=pictures`
			expect((await read('officer', pictures)).text).toContain('Belum ada foto')
			const form = new FormData()
			form.set('untuk', 'draft')
			form.set('milik', path.split('/').at(-1) ?? '')
			form.set('kembali', pictures)
			form.append('photos', new File([new Uint8Array(await aPicture())], 'IMG_1.jpg'))
			const arrived = await upload('/bengkel/foto/unggah', form, 'officer')
			expect(arrived.location).toBe(`${pictures}&terkirim=1`)
			const shown = /\/bengkel\/foto\/[0-9a-z]{26}\/sedang/
			const [picture] = shown.exec((await read('officer', pictures)).html) ?? []
			expect((await read('officer', `${path}?langkah=check`)).text).toContain('1 foto')
			const { location } = await send('officer', path, { intent: 'send' })
			const batch = await read('head', location ?? '')
			expect(shown.exec(batch.html)?.[0]).toBe(picture)
			expect((await read('head', '/bengkel/foto')).text).toContain('Hasil kerja baru')
		}))

	it('names what is missing, and refuses to send it', () =>
		withDesk(async (desk) => {
			const undated = { id: newId(), cohort: 'perca-pagi', workDate: '2026-02-30' }
			const begun = await desk.send('officer', `${PATH}/baru`, undated)
			expect([begun.status, begun.html]).toEqual([400, expect.stringContaining('workDate-error')])
			expect(begun.html).not.toContain('cohort-error')
			const path = await aDraft(desk, ['1', '1'])
			const check = await desk.read('officer', `${path}?langkah=check`)
			expect(check.text).toContain('Lembar kontribusi belum cocok')
			expect((await desk.send('officer', path, { intent: 'send' })).status).toBe(400)
			const equal = await desk.send('officer', path, { step: 'sheet', intent: 'equal' })
			expect(equal.location).toBe(`${path}?langkah=sheet`)
			expect((await desk.read('officer', `${path}?langkah=check`)).text).not.toContain(
				'belum cocok',
			)
		}))

	it('comes back as a draft when it is sent back, with the reason', () =>
		withDesk(async (desk) => {
			const { read, send } = desk
			const path = await aDraft(desk)
			const sent = await send('officer', path, { intent: 'send' })
			const batch = sent.location?.split('?')[0] ?? ''
			await send('head', batch, { intent: 'return', reason: 'Kurang satu nama' })
			expect((await read('officer', batch)).text).toContain('Dikembalikan: Kurang satu nama')
			const list = await read('officer', PATH)
			expect(list.text).toContain('dikembalikan: Kurang satu nama')
			const draft = /\/bengkel\/batch\/draf\/[0-9a-z]{26}/.exec(list.html)?.[0] ?? ''
			const anew = await send('officer', draft, { intent: 'send' })
			expect(anew.location).toMatch(/kabar=sent$/)
			expect(anew.location).not.toBe(sent.location)
		}))

	it('begins a product that is made for the first time, not on show', () =>
		withDesk(async (desk) => {
			const { read, send } = desk
			const path = await aDraft(desk)
			const made = { sku: '+', newProduct: 'Keset Bunga', newPrice: '35.000' }
			await send('officer', path, { step: 'goods', ...made, intent: 'save' })
			await send('officer', path, { intent: 'send' })
			const list = await read('officer', `${PATH}?keadaan=submitted`)
			expect(list.text).toContain('Keset Bunga')
			expect((await read('officer', `${PATH}?keadaan=signed`)).text).not.toContain('Keset Bunga')
		}))
})
