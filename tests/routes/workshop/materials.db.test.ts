import { expect, it } from 'vitest'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { onSqlite } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const PATH = '/bengkel/bahan'

onSqlite('the store of materials, without JavaScript', (database) => {
	it('is filled, gives a batch its cost with the derivation, and keeps what was typed', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const { read, send, upload, shop, goods } = desk
			expect((await read('officer', PATH)).text).toContain('Belum ada bahan')
			expect((await read('treasurer', PATH)).status).toBe(403)
			const kind = { intent: 'add', name: 'Perca katun', kind: 'scrap', unit: 'gram' }
			const added = await send('officer', PATH, kind)
			const materialId = /tambah=([0-9a-z]{26})/.exec(added.location ?? '')?.[1] ?? ''
			expect((await read('officer', added.location ?? '')).text).toContain(
				'Perca katun ditambahkan',
			)
			expect((await send('officer', PATH, kind)).text).toContain('Perca katun sudah ada')

			const today = dateInMagetan(shop.clock.now())
			const delivery = { intent: 'receive', materialId, source: 'purchase', receivedOn: today }
			const said = { sourceName: 'Toko Kain', quantity: '2,5', costSen: '40.000', note: '<b>' }
			const receive = { ...delivery, ...said, partnerCode: '', entryKey: newId() }
			const wrong = await send('officer', PATH, { ...receive, quantity: 'dua kilo' })
			expect(wrong.status).toBe(400)
			expect(wrong.html).toContain('value="dua kilo"')
			expect(wrong.text).toContain('misalnya 2,5 atau 12')
			const given = await send('officer', PATH, { ...receive, source: 'donor' })
			expect(given.text).toContain('Bahan sumbangan ditulis Rp0')
			const form = new FormData()
			for (const [name, value] of Object.entries(receive)) form.set(name, value)
			const photo = await aPicture()
			form.set('receipt', new Blob([new Uint8Array(photo)]), 'IMG_1.jpg')
			expect((await upload(PATH, form, 'officer')).status).toBe(303)
			expect((await send('officer', PATH, receive)).status).toBe(303)
			const list = await read('officer', PATH)
			const [intake = ''] = /\/bengkel\/bahan\/[0-9a-z]{26}/.exec(list.html) ?? []
			expect(list.text.match(/2,5 kg/g)?.length).toBe(3)
			const receipt = await desk.fetchFile('head', `${intake}/nota`)
			expect(receipt.headers.get('content-type')).toBe('image/jpeg')
			expect((await desk.fetchFile('buyer', `${intake}/nota`)).status).not.toBe(200)

			const made = { cohortSlug: 'perca-pagi', sku: goods.sku, workDate: today, quantity: 3 }
			const contributions = [{ makerCode: goods.members[0] ?? '', pieces: 3 }]
			const input = { ...made, contributions, materialCostSen: sen(0) }
			const { batchCode } = await recordBatch(shop, input, officer)
			const batch = `/bengkel/batch/${batchCode}`
			expect((await read('head', batch)).text).toContain('Belum ada bahan yang tercatat')
			const bare = async () => (await read('head', '/bengkel/batch?bahan=belum')).text
			expect(await bare()).toContain(batchCode)
			const use = { intent: 'use', materialId, quantity: '1,25', entryKey: newId() }
			const much = await send('officer', batch, { ...use, quantity: '2,6' })
			expect(much.text).toContain('tinggal 2,5 kg')
			await send('officer', batch, use)
			await send('officer', batch, use)
			const page = await read('head', batch)
			expect(await bare()).not.toContain(batchCode)
			expect(page.text).toContain('1,25 kg dari Toko Kain')
			expect(page.text).toContain('Rp6.666,66')
			expect(page.text).toContain('Rp20.000 dibagi 3 buah')
			expect(page.text).toContain('Sisa pembulatan Rp0,02')
			const own = await read('officer', batch)
			expect(own.text).toContain('Bahan hasil kerja ini Anda yang mencatat')
			const unseen = { intent: 'sign', marks: 'premi', cost: '1' }
			expect((await send('head', batch, unseen)).text).toContain('Biaya bahannya baru saja berubah')
			const signed = await send('head', batch, { ...unseen, cost: '2000000' })
			expect(signed.location).toContain('kabar=signed')
			const loss = { intent: 'loss', quantity: '1', reason: 'lost', note: 'Tikus' }
			expect((await send('officer', intake, { ...loss, leftSeen: '1250' })).status).toBe(303)
			const told = await read('officer', intake)
			expect(told.text).toContain('Masuk 2,5 kg: dipakai 1,25 kg, dihapus 1 kg, tersisa 0,25 kg')
		} finally {
			await desk.close()
		}
	})
})
