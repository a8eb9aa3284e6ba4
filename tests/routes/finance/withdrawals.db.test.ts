import { afterEach, beforeEach, expect, it } from 'vitest'
import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import type { Purpose } from '#app/domain/savings/withdrawals/withdrawal.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { setSignatory } from '#app/domain/stationery/set-signatory.server.ts'
import { calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah, rupiah } from '#app/shared/money.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

// What the database decides is told on both engines by the tests of the room.
onSqlite('the pages of withdrawals', (database) => {
	let desk: Desk
	let code = ''
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		code = desk.goods.members[0] ?? ''
		await finalOrder(desk.shop, desk.goods.variantId)
	})
	afterEach(() => desk.close())

	const today = () => dateInMagetan(desk.shop.clock.now())
	const ask = async (amount: number, purpose: Purpose = 'needs') => {
		const input = { makerCode: code, amountSen: rupiah(amount), purpose, note: 'Sabun mandi' }
		const { withdrawalId } = await requestWithdrawal(desk.shop, input, officer)
		return `/keuangan/penarikan/${withdrawalId}`
	}
	const act = (role: StaffRole, path: string, intent: string, reason = '') =>
		desk.send(role, path, { intent, reason, ...(intent === 'pay' && { paidOn: today() }) })
	const pdf = async (role: StaffRole, path: string) =>
		readPdf(new Uint8Array(await (await desk.fetchFile(role, path)).arrayBuffer()))

	it('lead from asking over approving to paying, each step for whom it is', async () => {
		const path = await ask(1_500)
		expect((await desk.read('head', '/keuangan/penarikan')).text).toContain(
			`${code} Rp1.500 Kebutuhan di dalam`,
		)
		expect((await desk.read('head', '/keuangan/tabungan')).text).toContain(
			'1 penarikan menunggu persetujuan, 0 menunggu dibayar',
		)
		expect((await act('auditor', path, 'approve')).status).toBe(403)
		expect((await act('treasurer', path, 'pay')).status).toBe(409)
		const done = await act('head', path, 'approve')
		expect(done.location).toBe(`${path}?selesai=disetujui`)
		expect((await act('head', path, 'pay')).status).toBe(403)
		expect((await desk.read('head', path)).text).toContain('Bendahara yang membayar')
		const undated = await desk.send('treasurer', path, { intent: 'pay', paidOn: '31-06' })
		expect(undated.status).toBe(400)
		expect(undated.text).toContain('Pilih tanggal pembayarannya')
		const late = await desk.send('treasurer', path, { intent: 'pay', paidOn: '2030-01-01' })
		expect(late.text).toContain('Tanggal pembayaran paling cepat')
		expect(late.html).toContain('value="2030-01-01"')
		expect((await act('treasurer', path, 'pay')).location).toBe(`${path}?selesai=dibayar`)
		const paid = await desk.read('treasurer', `${path}?selesai=dibayar`)
		expect(paid.text).toContain('1/RTN.MGT/06/2026')
		expect(paid.text).toContain('Belum ada foto kuitansi')
		expect(paid.html).not.toContain('paket.pdf')
		expect((await desk.read('treasurer', '/keuangan/penarikan?saring=selesai')).text).toContain(
			code,
		)
		expect((await act('treasurer', path, 'cancel', 'Sudah dibayar')).status).toBe(409)
	})

	it('ask for a reason to decline or to call off, and keep what was typed', async () => {
		const path = await ask(1_500)
		const short = await act('head', path, 'decline', 'no')
		expect(short.status).toBe(400)
		expect(short.text).toContain('Tulis alasannya, 5 sampai 300 huruf')
		expect(short.html).toContain('>no</textarea>')
		await act('head', path, 'decline', 'Tidak ada kebutuhannya')
		expect((await desk.read('auditor', path)).text).toContain('Tidak ada kebutuhannya')
		const other = await ask(2_000)
		expect((await act('treasurer', other, 'cancel', 'Tidak jadi dibeli')).status).toBe(303)
		expect((await act('head', other, 'approve')).text).toContain('sudah diputuskan')
		expect((await act('treasurer', other, 'x')).status).toBe(400)
		expect((await desk.read('treasurer', '/keuangan/penarikan/tidak-ada')).status).toBe(404)
	})

	it('print kuitansi and minutes whose numbers are the ledger’s, with a name only for who may see it', async () => {
		const { db } = desk.shop
		const head = {
			role: 'head',
			title: 'Kepala Rutan',
			name: 'Pejabat Contoh, S.H.',
			nip: '197903142003121001',
			fromDate: calendarDate('2026-06-01'),
		} as const
		await setSignatory(desk.shop, head, officer)
		const path = await ask(1_500)
		expect((await desk.fetchFile('treasurer', `${path}/kuitansi.pdf`)).status).toBe(409)
		await act('head', path, 'approve')
		await act('treasurer', path, 'pay')
		const receipt = await pdf('treasurer', `${path}/kuitansi.pdf`)
		for (const words of [
			'KUITANSI',
			'RUMAH TAHANAN NEGARA KELAS IIB MAGETAN',
			'Nomor 1/RTN.MGT/06/2026',
			'seribu lima ratus rupiah',
			'Rp1.500',
			`Sulastri Contoh (${code})`,
			'Sabun mandi',
			'Pejabat Contoh, S.H.',
			'NIP 19790314 200312 1 001',
		]) {
			expect(receipt.text).toContain(words)
		}
		const minutes = await pdf('auditor', `${path}/berita-acara.pdf`)
		expect(minutes.text).not.toContain('Sulastri')
		expect(minutes.text).toContain('tahun dua ribu dua puluh enam')
		const after = await balanceOfAccount(db, finalSavingsCode(code))
		expect(after?.naturalSen).toBe(rupiah(4_000))
		expect(minutes.text).toContain(`setelah penyerahan ${formatRupiah(rupiah(4_000))}`)
		// A later signatory and a later withdrawal leave what was printed as it was.
		await desk.shop.passDays(1)
		await setSignatory(desk.shop, { ...head, name: 'Penerus Contoh' }, officer)
		await ask(4_000)
		const again = await pdf('auditor', `${path}/berita-acara.pdf`)
		expect(again.text).toBe(minutes.text)
		const looks = await db
			.selectFrom('audit_events')
			.select('details')
			.where('action', '=', 'people.maker-revealed')
			.execute()
		expect(looks).toHaveLength(1)
		expect((await desk.fetchFile('treasurer', `${path}/paket.pdf`)).status).toBe(404)
		expect((await desk.fetchFile('officer', `${path}/kuitansi.pdf`)).status).toBe(403)
	})

	it('print the whole packet of a release in one file, equal to the ledger line by line', async () => {
		const earlier = await ask(1_500)
		await act('head', earlier, 'approve')
		await act('treasurer', earlier, 'pay')
		const since = dateInMagetan(desk.shop.clock.now())
		const leaving = { makerCode: code, presence: 'released', since } as const
		await recordPresence(desk.shop, leaving, officer)
		const path = await ask(4_000, 'release')
		await act('head', path, 'approve')
		await act('treasurer', path, 'pay')
		const { pages, text } = await pdf('treasurer', `${path}/paket.pdf`)
		expect(pages).toHaveLength(4)
		const [statement = '', receipt, minutes, transfers] = pages.map((page) => page.text)
		expect(statement).toMatch(/REKENING AKHIR .*Nomor 1\/RTN\.MGT\/06\/2026/)
		expect(statement).toMatch(/menjadi final .* Rp5\.500 Rp5\.500/)
		expect(statement).toMatch(/Rp1\.500 Rp4\.000 .*Rp4\.000 Rp0/)
		expect(statement).toContain('Jumlah masuk Rp5.500')
		expect(statement).toContain('Jumlah keluar Rp5.500')
		expect(receipt).toContain('Nomor 2/RTN.MGT/06/2026')
		expect(minutes).toContain('Uang diserahkan langsung kepada yang bersangkutan')
		expect(transfers).toContain('DAFTAR TRANSFER TABUNGAN')
		expect(text).toContain('Sulastri Contoh')
	})

	it('keep the photo of the signed kuitansi sealed, for those who may see names', async () => {
		const path = await ask(1_500)
		await act('head', path, 'approve')
		await act('treasurer', path, 'pay')
		const upload = async (photo: Blob | null) => {
			const form = new FormData()
			form.set('intent', 'scan')
			if (photo) form.set('photo', photo, 'kuitansi.jpg')
			return desk.upload(path, form, 'treasurer')
		}
		expect((await upload(null)).text).toContain('Pilih fotonya dulu')
		const photo = new Blob([new Uint8Array(await aPicture())])
		expect((await upload(photo)).location).toBe(`${path}?selesai=diunggah`)
		const { html } = await desk.read('head', path)
		const [, scan = ''] = /href="([^"]*\/bukti\/[^"]*)"/.exec(html) ?? []
		const seen = await desk.fetchFile('head', scan)
		expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
		expect((await desk.fetchFile('auditor', scan)).status).toBe(403)
		expect((await desk.read('auditor', path)).html).not.toContain('/bukti/')
	})
})
