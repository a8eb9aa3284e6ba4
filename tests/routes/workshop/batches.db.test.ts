import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { addPlace } from '#app/domain/stock/places/add-place.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { batchColumns } from '#app/domain/workshop/imports/batch-columns.ts'
import { runImports } from '#app/domain/workshop/imports/run-imports.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { onBothEngines, onSqlite, type TestDatabase } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer, text } from '#tests/support/making.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { zipOf } from '#tests/support/zip.ts'

const sandbox = testSandbox()
const PATH = '/bengkel/batch'
const STORE = '/bengkel/bahan'
const IMPORT = '/bengkel/batch/impor'
const HEAD = batchColumns.join(';')

async function withDesk(
	database: TestDatabase,
	work: (desk: Desk) => Promise<void>,
): Promise<void> {
	const desk = await openDesk(database, sandbox)
	try {
		await work(desk)
	} finally {
		await desk.close()
	}
}

onBothEngines('recording a batch, without JavaScript', (database) => {
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
		withDesk(database, async (desk) => {
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
		withDesk(database, async (desk) => {
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

	it('proposes that day’s session until somebody has chosen, be it none', () =>
		withDesk(database, async (desk) => {
			const { read, send, services } = desk
			const held = { cohortSlug: 'perca-pagi', heldOn: calendarDate('2026-06-03'), minutes: 120 }
			await recordSession(services, { ...held, topic: text('Menjahit') }, officer)
			const id = newId()
			const path = `${PATH}/draf/${id}`
			const isTicked = async () => {
				const { html } = await read('officer', path)
				const [box = ''] = /<input[^>]*name="sessions"[^>]*>/.exec(html) ?? []
				expect(box).not.toBe('')
				return box.includes('checked')
			}
			await send('officer', `${PATH}/baru`, { id, cohort: 'perca-pagi', workDate: '2026-06-03' })
			expect(await isTicked()).toBe(true)
			await send('officer', path, { step: 'goods', intent: 'to-pictures' })
			expect(await isTicked()).toBe(false)
		}))

	it('names what is missing, and refuses to send it', () =>
		withDesk(database, async (desk) => {
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
		withDesk(database, async (desk) => {
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
		withDesk(database, async (desk) => {
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

onSqlite('material and sheets of batches, without JavaScript', (database) => {
	const rowsOf = ({ goods }: Desk, count: number) =>
		Array.from({ length: count }, (_, index) => {
			const maker = goods.members[index % goods.members.length]
			return `R-${index + 1};perca-pagi;2026-06-02;${goods.sku};1;;;;${maker};1;;;500;Nota`
		})

	it('fill the store, give a batch its cost with its derivation, and lose nothing typed', () =>
		withDesk(database, async (desk) => {
			const { read, send, upload, shop, goods } = desk
			expect((await read('officer', STORE)).text).toContain('Belum ada bahan')
			expect((await read('treasurer', STORE)).status).toBe(403)
			const kind = { intent: 'add', name: 'Perca katun', kind: 'scrap', unit: 'gram' }
			const added = await send('officer', STORE, kind)
			const materialId = /tambah=([0-9a-z]{26})/.exec(added.location ?? '')?.[1] ?? ''
			expect((await read('officer', added.location ?? '')).text).toContain(
				'Perca katun ditambahkan',
			)
			expect((await send('officer', STORE, kind)).text).toContain('Perca katun sudah ada')

			const today = dateInMagetan(shop.clock.now())
			const delivery = { intent: 'receive', materialId, source: 'purchase', receivedOn: today }
			const said = { sourceName: 'Toko Kain', quantity: '2,5', costSen: '40.000', note: '<b>' }
			const receive = { ...delivery, ...said, partnerCode: '', entryKey: newId() }
			const wrong = await send('officer', STORE, { ...receive, quantity: 'dua kilo' })
			expect(wrong.status).toBe(400)
			expect(wrong.html).toContain('value="dua kilo"')
			expect(wrong.text).toContain('misalnya 2,5 atau 12')
			const given = await send('officer', STORE, { ...receive, source: 'donor' })
			expect(given.text).toContain('Bahan sumbangan ditulis Rp0')
			const form = new FormData()
			for (const [name, value] of Object.entries(receive)) form.set(name, value)
			const photo = await aPicture()
			form.set('receipt', new Blob([new Uint8Array(photo)]), 'IMG_1.jpg')
			expect((await upload(STORE, form, 'officer')).status).toBe(303)
			expect((await send('officer', STORE, receive)).status).toBe(303)
			const list = await read('officer', STORE)
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
		}))

	it('are looked through, taken in whole, found again, and change nothing the second time', () =>
		withDesk(database, async (desk) => {
			const { read, send, upload, fetchFile, shop } = desk
			expect((await read('officer', '/bengkel/batch')).html).toContain(IMPORT)
			expect((await read('treasurer', IMPORT)).status).toBe(403)
			const template = await (await fetchFile('officer', '/bengkel/batch/contoh.csv')).text()
			expect(template).toContain(batchColumns.join(','))
			const workbook = await fetchFile('officer', '/bengkel/batch/contoh.xlsx')
			const example = new FormData()
			example.set('file', await workbook.blob(), 'isi.xlsx')
			const unknown = await upload(IMPORT, example, 'officer')
			expect(unknown.status).toBe(400)
			expect(unknown.text).toContain('Angkatan ini tidak ada')

			const rows = rowsOf(desk, 120)
			const cells = rows.map((row) => row.split(';'))
			const form = new FormData()
			const bytes = await createSheets().write(batchColumns, cells)
			form.set('file', new Blob([new Uint8Array(bytes)]), 'juni.xlsx')
			const checked = await upload(IMPORT, form, 'officer')
			expect(checked.text).toContain('120 hasil kerja dengan 120 buah akan dicatat; 0 sudah')
			expect(checked.text).toContain('dan 95 lagi')
			const sheet = [HEAD, ...rows].join('\n')
			const take = { sheet, attemptKey: newId(), step: 'take' }
			const taken = await send('officer', IMPORT, take)
			expect((await send('officer', IMPORT, take)).location).toBe(taken.location)
			const waiting = await read('officer', taken.location ?? '')
			expect(waiting.text).toContain('Diperiksa 0 dari 120')
			expect(waiting.headers.get('refresh')).toBe('3')
			expect(await runImports(shop)).toEqual([])
			const done = await read('head', taken.location ?? '')
			expect(done.text).toContain('Selesai: 120 dicatat, 0 sudah tercatat')
			expect(done.headers.get('refresh')).toBeNull()
			const again = await send('officer', IMPORT, { sheet, step: 'check' })
			expect(again.text).toContain('semua 120 hasil kerja di lembar ini sudah tercatat')
			expect(again.html).not.toContain('value="take"')
			expect((await read('officer', IMPORT)).html).toContain(taken.location)
			const [, batch = ''] = /(\/bengkel\/batch\/KSP-260602-\d+)/.exec(
				(await read('officer', '/bengkel/batch?keadaan=submitted')).html,
			) ?? ['', '']
			const own = await send('officer', batch, { intent: 'sign', marks: 'premi' })
			expect(own.text).toContain('petugas lain yang menandatanganinya')
			expect((await send('head', batch, { intent: 'sign', marks: 'premi' })).status).toBe(303)
			expect((await read('officer', `${IMPORT}/${newId()}`)).status).toBe(404)
		}))

	it('are refused with a clear sentence when the file is bad, and nothing typed is lost', () =>
		withDesk(database, async (desk) => {
			const { upload, send, logged } = desk
			const [good = ''] = rowsOf(desk, 1)
			const book = { name: 'xl/workbook.xml', content: '<workbook/>' }
			const bomb = Buffer.alloc(40 * 1024 * 1024)
			const packed = { name: 'xl/a.xml', packed: deflateRawSync(bomb), told: bomb.length }
			const text = (content: string) => Buffer.from(content)
			const files: [string, Buffer, string][] = [
				['picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'tidak terbaca'],
				['macro.xlsm', zipOf([book, { name: 'xl/vbaProject.bin', content: 'x' }]), 'makro'],
				['bomb.xlsx', zipOf([book, packed]), 'jauh lebih besar'],
				['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xlsx'],
				['half.xlsx', zipOf([book]).subarray(0, 60), 'tidak terbaca'],
				['empty.csv', text(HEAD), 'tidak berisi baris'],
				['other.csv', text('nama;alamat\nSiti;Magetan'), 'Kolom ini tidak ada'],
				[
					'formula.csv',
					text(`${HEAD}\n${good.replace('R-1', '=HYPERLINK("http://x")')}`),
					'referensi',
				],
				['many.csv', text(`${HEAD}\n${'A\n'.repeat(5_001)}`), 'lebih dari 5000 baris'],
				['half.csv', Buffer.from([0x72, 0xc3, 0x28, 0x00, 0x01]), 'tidak terbaca'],
			]
			for (const [name, bytes, words] of files) {
				const form = new FormData()
				form.set('file', new Blob([new Uint8Array(bytes)]), name)
				const answer = await upload(IMPORT, form, 'officer')
				expect(answer.status, name).toBe(400)
				expect(answer.text.toLowerCase(), name).toContain(words.toLowerCase())
			}
			const windows = new FormData()
			const latin = Buffer.from(`${HEAD}\n${good.replace('Nota', 'Nota kaf\u00e9')}`, 'latin1')
			windows.set('file', new Blob([new Uint8Array(latin)]), 'excel.csv')
			expect((await upload(IMPORT, windows, 'officer')).text).toContain(
				'1 hasil kerja dengan 1 buah',
			)
			const typed = await send('officer', IMPORT, { sheet: `${HEAD}\nR-1;salah`, step: 'check' })
			expect(typed.html).toContain('R-1;salah')
			expect((await send('officer', IMPORT, { sheet: ' ', step: 'check' })).text).toContain('Pilih')
			expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
		}))
})
