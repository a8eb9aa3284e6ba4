import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Answer, type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const root = '/keuangan/rekonsiliasi'

/** A bank that nobody knows: two lines before the heading, one amount with a mark, a foot. */
const STATEMENT = [
	'PT BANK JATIM;;;;;',
	'Nomor Rekening : 0771234567;;;;;',
	'Tgl;Berita;No Ref;Nominal;D/K;Saldo',
	'02 Mar 2026;"SETORAN ""TUNAI"" <LOKET>";A1;100.000,00;K;1.100.000,00',
	'03 Mar 2026;BIAYA ADM;A2;5.000,00;D;1.095.000,00',
	'Dicetak otomatis;;;;;',
	'',
].join('\n')

/** Another that names no columns: day, text, amount with its sign behind it, balance. */
const BARE = [
	'02/03/2026;SETORAN TUNAI DI LOKET;100.000,00 K;1.100.000,00',
	'03/03/2026;BIAYA ADMINISTRASI BULANAN;5.000,00 D;1.095.000,00',
	'',
].join('\n')

onBothEngines('the pages of bank layouts', (database) => {
	it('lead from a sample to a layout by which statements are imported', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const path = `${root}/susunan/baru`
			const none = await desk.upload(path, fileForm('', { intent: 'sample' }), 'treasurer')
			expect([none.status, none.text.includes('Pilih berkas CSV')]).toEqual([400, true])
			const shown = await desk.upload(path, fileForm(STATEMENT, { intent: 'sample' }), 'treasurer')
			expect(shown.text).toContain('SETORAN "TUNAI" &lt;LOKET&gt;')
			expect(shown.text).toContain('Baris 6 bukan mutasi')
			const fields = fieldsIn(shown)
			expect(fields).toMatchObject({ headingRow: '3', separator: 'semicolon', mark: 'd/k' })
			expect(fields).toMatchObject({ dayForm: 'dd-mmm-yyyy', numberForm: 'comma', kind: 'one' })

			const wrong = { ...fields, intent: 'try', text: fields.balance ?? '', debitMarks: 'd k' }
			const bad = await desk.send('treasurer', path, wrong)
			expect(bad.status).toBe(400)
			expect(bad.text).toContain('Kolom ini sudah dipakai untuk arti lain.')
			expect(bad.text).toContain('Tanda masuk dan keluar tidak boleh sama.')
			expect(fieldsIn(bad).debitMarks).toBe('d k')

			const whole = { ...fields, footLines: '1', name: 'BRI' }
			const tried = await desk.send('treasurer', path, { ...whole, intent: 'try' })
			expect(tried.text).toContain('2 mutasi terbaca utuh')
			expect(tried.text).toContain('Rp1.095.000')
			const save = (more: Record<string, string>) =>
				desk.send('treasurer', path, { ...whole, intent: 'save', ...more })
			expect((await save({ name: '' })).status).toBe(400)
			const unread = await save({ name: 'Bank Jatim', footLines: '0' })
			expect([unread.status, unread.text.includes('belum terbaca utuh')]).toEqual([400, true])
			const taken = await save({})
			expect(taken.text).toContain('Nama susunan kolom ini sudah dipakai.')
			expect(fieldsIn(taken)).toMatchObject({ ...whole, sample: fields.sample })
			expect((await save({ name: 'Bank Jatim' })).status).toBe(303)

			const file = fileForm(STATEMENT, {
				layout: 'Bank Jatim',
				opening: '1.000.000',
				closing: '1.095.000',
			})
			const imported = await desk.upload(`${root}/muat`, file, 'treasurer')
			expect(imported.text).toContain('2 baris dibaca, 2 baru')
			await isForTreasurersAlone(desk, path)
		} finally {
			await desk.close()
		}
	})

	it('take a bank that names no columns, give a sample of each layout, and take workbooks', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const path = `${root}/susunan/baru`
			const bare = await desk.upload(path, fileForm(BARE, { intent: 'sample' }), 'treasurer')
			// What could not be guessed is marked at once.
			expect(bare.text).toContain('Wajib diisi.')
			const fields = fieldsIn(bare)
			expect(fields).toMatchObject({ headingRow: '0', day: '#1', text: '#2', balance: '#4' })
			const meant = { ...fields, kind: 'one', amount: '#3', debitMarks: 'd', creditMarks: 'k' }
			const named = { ...meant, mark: '', name: 'Tanpa judul' }
			const saved = await desk.send('treasurer', path, { ...named, intent: 'save' })
			expect([saved.status, saved.text]).toEqual([303, ''])

			const balances = { account: '0771234567', opening: '1.000.000', closing: '1.095.000' }
			const upload = (text: BlobPart, more: Record<string, string>) =>
				desk.upload(`${root}/muat`, fileForm(text, { ...balances, ...more }), 'treasurer')
			const cut = await upload(BARE.split('\n').slice(0, 1).join('\n'), { layout: 'Tanpa judul' })
			expect([cut.status, cut.text.includes('Berkas tidak dimuat')]).toEqual([400, true])
			const told = await upload(BARE, { layout: 'Tanpa judul' })
			expect(told.text).toContain('2 baris dibaca, 2 baru')
			const listed = await desk.read('auditor', `${root}/susunan`)
			expect(listed.text).toContain('Kolom 1 · Kolom 2 · Kolom 3 · Kolom 4')

			const offered = await desk.read('treasurer', `${root}/muat`)
			const samples = [...offered.html.matchAll(/href="([^"]*contoh\.csv[^"]*)"/g)]
			expect(samples).toHaveLength(6)
			for (const [, to = ''] of samples) {
				const sample = await desk.read('auditor', to)
				expect([to, sample.status]).toEqual([to, 200])
			}
			const columns = ['norek', 'tgl_tran', 'desk_tran', 'mutasi_debet', 'mutasi_kredit']
			const book = await createSheets().writeLedger({
				columns: [...columns, 'saldo_akhir_mutasi'].map((name, index) => ({
					name,
					kind: index === 1 ? 'day' : index > 2 ? 'amount' : 'text',
				})),
				rows: [['0882345678', '2026-03-02', 'SETOR', 0, 250_000.5, 1_250_000.5]],
				totals: [],
			})
			const more = { layout: 'BRI', account: '', closing: '1.250.000,50' }
			const altered = await upload(new Uint8Array(book), { ...more, closing: '1.250.001' })
			expect([altered.status, altered.text.includes('mungkin terpotong')]).toEqual([400, true])
			const taken = await upload(new Uint8Array(book), more)
			expect(taken.text).toContain('1 baris dibaca, 1 baru')
		} finally {
			await desk.close()
		}
	})
})

async function isForTreasurersAlone(desk: Desk, path: string) {
	const list = await desk.read('auditor', `${root}/susunan`)
	expect(list.text).toContain('Bank Jatim')
	expect(list.text).not.toContain('Akhiri susunan')
	expect((await desk.read('auditor', path)).status).toBe(403)
	const end = { name: 'Bank Jatim', reason: 'rekening ditutup' }
	expect((await desk.send('auditor', `${root}/susunan`, end)).status).toBe(403)
	const blank = await desk.send('treasurer', `${root}/susunan`, { ...end, reason: 'ya' })
	expect(blank.text).toContain('5 sampai 300 huruf')
	expect((await desk.send('treasurer', `${root}/susunan`, end)).status).toBe(303)
	const after = await desk.read('auditor', `${root}/susunan`)
	expect(after.text).toContain('Tidak dipakai lagi: rekening ditutup')
	const offered = await desk.read('treasurer', `${root}/muat`)
	expect(offered.html).not.toContain('value="Bank Jatim"')
}

function fileForm(text: BlobPart, fields: Record<string, string>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	form.append('file', new File([text], 'contoh.csv', { type: 'text/csv' }))
	return form
}

const unescaped = (text: string) =>
	text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** What a browser would send back of the page's last form. */
function fieldsIn({ html }: Answer): Record<string, string> {
	const form = html.slice(html.lastIndexOf('<form'))
	const fields: Record<string, string> = {}
	for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
		const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
		const isChoice = /type="(?:radio|checkbox)"/.test(tag)
		if (isChoice && !/ checked/.test(tag)) continue
		fields[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
	}
	for (const [, name = '', inside = ''] of form.matchAll(
		/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
	)) {
		const [, value] = /<option[^>]*value="([^"]*)"[^>]* selected/.exec(inside) ?? []
		const [, first = ''] = /<option[^>]*value="([^"]*)"/.exec(inside) ?? []
		fields[name] = unescaped(value ?? first)
	}
	return fields
}
