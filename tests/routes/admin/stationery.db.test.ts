import { afterEach, beforeEach, expect, it } from 'vitest'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import { transaction } from '#db/transaction.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

// Dates and names are compared by one query; both engines answer it in the tests of the room.
onSqlite('the page of letterhead and signatories', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	const path = '/admin/kop-surat'
	const head = {
		intent: 'signatory',
		role: 'head',
		title: 'Kepala Rutan',
		name: 'Pejabat Contoh, S.H.',
		nip: '19790314 200312 1 001',
		fromDate: '2026-06-01',
	}
	const letterhead = {
		intent: 'letterhead',
		ministry: 'Kementerian Contoh',
		directorate: 'Direktorat Contoh',
		region: 'Kanwil Contoh',
		unit: 'Rutan Contoh',
		address: 'Jalan Contoh 1',
		place: 'Magetan',
		unitCode: 'rtn.cth',
		fromDate: '2026-06-10',
	}

	it('shows what is in force, who will sign, and how far papers are numbered', async () => {
		const { db, clock } = desk.shop
		const empty = await desk.read('admin', path)
		expect(empty.text).toContain('Rumah Tahanan Negara Kelas IIB Magetan')
		expect(empty.text).toContain('Belum ada penanda tangan')
		expect(empty.text).toContain('Belum ada surat yang bernomor')
		const before = clock.now()
		await desk.shop.passDays(1)
		expect((await desk.send('head', path, head)).location).toBe(`${path}?tersimpan#penanda-tangan`)
		await desk.send('admin', path, { ...head, name: 'Penerus Contoh', fromDate: '2026-07-01' })
		expect((await desk.send('admin', path, letterhead)).status).toBe(303)
		await transaction(db, (tx) =>
			takeNumber(tx, { kind: 'savings-receipt', subjectId: 'x' }, clock.now()),
		)
		const { text } = await desk.read('head', `${path}?tersimpan`)
		expect(text).toMatch(/Pejabat Contoh, S\.H\. Kepala Rutan NIP 19790314 200312 1 001 .*Berlaku/)
		expect(text).toMatch(/Penerus Contoh .*Akan berlaku/)
		expect(text).toMatch(/Rutan Contoh · RTN\.CTH Akan berlaku/)
		expect(text).toContain('Kuitansi tabungan 2026 1')
		// What is printed again of a day before nobody had written the name down stays without it.
		expect((await stationeryAt(db, before)).signatories.size).toBe(0)
		const now = await stationeryAt(db, clock.now())
		expect(now.signatories.get('head')?.name).toBe('Pejabat Contoh, S.H.')
		await desk.shop.passDays(40)
		const later = await stationeryAt(db, clock.now())
		expect(later.signatories.get('head')?.name).toBe('Penerus Contoh')
		expect(later.letterhead.unit).toBe('Rutan Contoh')
		expect((await desk.read('admin', '/admin/jejak')).text).toContain('Mencatat penanda tangan')
	})

	it('keeps what was typed when it makes no sense, and is for admin and head alone', async () => {
		for (const change of [{ nip: '123' }, { fromDate: '2026-02-30' }, { name: 'x' }]) {
			const { status, html, text } = await desk.send('admin', path, { ...head, ...change })
			expect(status).toBe(400)
			expect(html).toContain('value="Kepala Rutan"')
			expect(text).toMatch(/NIP terdiri atas 18 angka|Tulis tanggal|Tulis namanya/)
		}
		const slash = await desk.send('admin', path, { ...letterhead, unitCode: 'A/B' })
		expect(slash.text).toContain('tanpa garis miring')
		for (const role of ['officer', 'treasurer', 'auditor'] as const) {
			expect((await desk.read(role, path)).status).toBe(403)
			expect((await desk.send(role, path, head)).status).toBe(403)
		}
	})
})
