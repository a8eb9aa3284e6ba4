import { afterEach, beforeEach, expect, it } from 'vitest'
import { finalSavingsCode, pendingSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { sumAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { formatRupiah, negate, rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('papers of savings', (database) => {
	let desk: Desk
	let code = ''
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		code = desk.goods.members[0] ?? ''
		const { shop, goods } = desk
		// Final on 23 June; what is sold on 13 July is still pending then.
		await finalOrder(shop, goods.variantId)
		const wish = { makerCode: code, purpose: 'needs', note: '' } as const
		await payOutSavings(shop, { ...wish, amountSen: rupiah(1_500) })
		await shop.passDays(20)
		await paidOrder(shop, goods.variantId)
		await payOutSavings(shop, { ...wish, amountSen: rupiah(500) })
	})
	afterEach(() => desk.close())

	const pdf = async (role: 'treasurer' | 'auditor', path: string) =>
		readPdf(new Uint8Array(await (await desk.fetchFile(role, path)).arrayBuffer()))
	const looks = async () =>
		(
			await desk.shop.db
				.selectFrom('audit_events')
				.select('id')
				.where('action', '=', 'people.maker-revealed')
				.execute()
		).length
	const owed = async (accountCode: string, day: string) =>
		formatRupiah(negate(await sumAsOf(desk.shop.db, calendarDate(day), [accountCode])))

	it('tell everybody a month on one plain page each, with the ledger’s sums', async () => {
		const slips = '/keuangan/tabungan/lembar.pdf'
		const june = await pdf('treasurer', `${slips}?bulan=2026-06`)
		expect(june.pages).toHaveLength(3)
		expect(june.pages[0]).toMatchObject({ width: 420, height: 595 })
		const first = june.pages[0]?.text ?? ''
		expect(first).toContain(`Tabungan Juni 2026 ${code}`)
		expect(first).toContain('Tabungan di awal bulan Rp0 Masuk bulan ini Rp5.500')
		expect(first).toContain('Keluar bulan ini Rp1.500 Tabungan di akhir bulan Rp4.000')
		expect(first).toContain('Boleh dipakai sekarang Rp4.000 Disimpan sampai bebas Rp0')
		expect(first).toContain(await owed(finalSavingsCode(code), '2026-06-30'))
		expect(first).not.toContain('Masih menunggu')
		const july = (await pdf('auditor', `${slips}?bulan=2026-07&nama=ya&ukuran=A4`)).pages[0]
		expect(july).toMatchObject({ width: 595, height: 842 })
		expect(july?.text).toContain('Tabungan di awal bulan Rp4.000')
		expect(july?.text).toContain('Tabungan di akhir bulan Rp3.500')
		expect(july?.text).toContain(
			`Masih menunggu ${await owed(pendingSavingsCode(code), '2026-07-31')}`,
		)
		expect(july?.text).not.toContain('Sulastri')
		expect(await looks()).toBe(0)
		const named = await pdf('treasurer', `${slips}?bulan=2026-07&nama=ya`)
		expect(named.text).toContain(`Sulastri Contoh (${code})`)
		expect(await looks()).toBe(3)
		const none = await desk.fetchFile('treasurer', `${slips}?bulan=2025-12`)
		expect(none.status).toBe(404)
		expect((await desk.fetchFile('officer', slips)).status).toBe(403)
		expect((await desk.read('head', '/keuangan/tabungan')).html).toContain('value="2026-06"')
	})

	it('state one maker’s savings as of any day, and explain each credit in plain words', async () => {
		const path = `/keuangan/tabungan/${code}/rekening.pdf`
		const { pages } = await pdf('auditor', `${path}?sampai=2026-06-30`)
		expect(pages[0]?.text).toContain(
			`Saldo akhir ${await owed(finalSavingsCode(code), '2026-06-30')}`,
		)
		expect(pages[0]?.text).toContain('Jumlah keluar Rp1.500')
		const credits = pages.at(-1)?.text ?? ''
		expect(credits).toContain('ASAL-USUL SETIAP KREDIT')
		expect(credits).toContain(
			'Harga Rp30.000. Bagian para pembuat Rp11.000, 3 dari 6 buah hasil kerja di antaranya: Rp5.500.',
		)
		expect(credits).not.toContain('Tertunda')
		const now = await pdf('treasurer', path)
		expect(now.text).toContain('Saldo akhir Rp3.500')
		expect(now.text).toContain('Rp5.500 yang masih tertunda')
		expect(now.text).toContain('Sulastri Contoh')
		expect(await looks()).toBe(1)
		const before = await pdf('auditor', `${path}?sampai=2026-01-01`)
		expect(before.text).toContain('Belum ada mutasi')
		expect((await desk.fetchFile('auditor', '/keuangan/tabungan/WB-999/rekening.pdf')).status).toBe(
			404,
		)
	})
})
