import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { batchColumns } from '#app/domain/workshop/imports/batch-columns.ts'
import { runImports } from '#app/domain/workshop/imports/run-imports.server.ts'
import { newId } from '#app/shared/ids.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { zipOf } from '#tests/support/zip.ts'

const sandbox = testSandbox()
const PATH = '/bengkel/batch/impor'
const HEAD = batchColumns.join(';')

onSqlite('batches by spreadsheet, without JavaScript', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const rowsOf = ({ goods }: Desk, count: number) =>
		Array.from({ length: count }, (_, index) => {
			const maker = goods.members[index % goods.members.length]
			return `R-${index + 1};perca-pagi;2026-06-02;${goods.sku};1;;;;${maker};1;;;500;Nota`
		})

	it('are looked through, taken in whole, found again, and change nothing the second time', () =>
		withDesk(async (desk) => {
			const { read, send, upload, fetchFile, shop } = desk
			expect((await read('officer', '/bengkel/batch')).html).toContain(PATH)
			expect((await read('treasurer', PATH)).status).toBe(403)
			const template = await (await fetchFile('officer', '/bengkel/batch/contoh.csv')).text()
			expect(template).toContain(batchColumns.join(','))
			const workbook = await fetchFile('officer', '/bengkel/batch/contoh.xlsx')
			const example = new FormData()
			example.set('file', await workbook.blob(), 'isi.xlsx')
			const unknown = await upload(PATH, example, 'officer')
			expect(unknown.status).toBe(400)
			expect(unknown.text).toContain('Angkatan ini tidak ada')

			const rows = rowsOf(desk, 120)
			const cells = rows.map((row) => row.split(';'))
			const form = new FormData()
			const bytes = await createSheets().write(batchColumns, cells)
			form.set('file', new Blob([new Uint8Array(bytes)]), 'juni.xlsx')
			const checked = await upload(PATH, form, 'officer')
			expect(checked.text).toContain('120 hasil kerja dengan 120 buah akan dicatat; 0 sudah')
			expect(checked.text).toContain('dan 95 lagi')
			const sheet = [HEAD, ...rows].join('\n')
			const take = { sheet, attemptKey: newId(), step: 'take' }
			const taken = await send('officer', PATH, take)
			expect((await send('officer', PATH, take)).location).toBe(taken.location)
			const waiting = await read('officer', taken.location ?? '')
			expect(waiting.text).toContain('Diperiksa 0 dari 120')
			expect(waiting.headers.get('refresh')).toBe('3')
			expect(await runImports(shop)).toEqual([])
			const done = await read('head', taken.location ?? '')
			expect(done.text).toContain('Selesai: 120 dicatat, 0 sudah tercatat')
			expect(done.headers.get('refresh')).toBeNull()
			const again = await send('officer', PATH, { sheet, step: 'check' })
			expect(again.text).toContain('semua 120 hasil kerja di lembar ini sudah tercatat')
			expect(again.html).not.toContain('value="take"')
			expect((await read('officer', PATH)).html).toContain(taken.location)
			const [, batch = ''] = /(\/bengkel\/batch\/KSP-260602-\d+)/.exec(
				(await read('officer', '/bengkel/batch?keadaan=submitted')).html,
			) ?? ['', '']
			const own = await send('officer', batch, { intent: 'sign', marks: 'premi' })
			expect(own.text).toContain('petugas lain yang menandatanganinya')
			expect((await send('head', batch, { intent: 'sign', marks: 'premi' })).status).toBe(303)
			expect((await read('officer', `${PATH}/${newId()}`)).status).toBe(404)
		}))

	it('are refused with a clear sentence when the file is bad, and nothing typed is lost', () =>
		withDesk(async (desk) => {
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
				const answer = await upload(PATH, form, 'officer')
				expect(answer.status, name).toBe(400)
				expect(answer.text.toLowerCase(), name).toContain(words.toLowerCase())
			}
			const windows = new FormData()
			const latin = Buffer.from(`${HEAD}\n${good.replace('Nota', 'Nota kaf\u00e9')}`, 'latin1')
			windows.set('file', new Blob([new Uint8Array(latin)]), 'excel.csv')
			expect((await upload(PATH, windows, 'officer')).text).toContain('1 hasil kerja dengan 1 buah')
			const typed = await send('officer', PATH, { sheet: `${HEAD}\nR-1;salah`, step: 'check' })
			expect(typed.html).toContain('R-1;salah')
			expect((await send('officer', PATH, { sheet: ' ', step: 'check' })).text).toContain('Pilih')
			expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
		}))
})
