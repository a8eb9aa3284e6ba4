import { expect, it } from 'vitest'
import { journalPage } from '#app/domain/bookkeeping/journal-pages.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the books', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	/** The number of the newest entry of a kind. */
	async function entryOf({ shop }: Desk, kind: string): Promise<number> {
		const { entries } = await journalPage(shop.db, null)
		return entries.find((entry) => entry.kind === kind)?.number ?? 0
	}

	it('begin empty and say so on every page', () =>
		withDesk(async ({ read }) => {
			expect((await read('treasurer', '/keuangan')).text).toContain('Pembukuan masih kosong')
			expect((await read('treasurer', '/keuangan/akun')).text).toContain('Belum ada akun')
			expect((await read('treasurer', '/keuangan/jurnal')).text).toContain('Jurnal masih kosong')
			// An account of the house is opened with its first entry, and shown before.
			const unmoved = await read('auditor', '/keuangan/akun/3110')
			expect([unmoved.status, unmoved.text]).toMatchObject([200, expect.stringContaining('Rp0')])
			expect((await read('auditor', '/keuangan/buku/3110')).status).toBe(200)
			expect((await read('auditor', '/keuangan/akun/3119')).status).toBe(404)
			// Nobody can know of days that no statement tells of.
			for (const list of ['selisih', 'cocok']) {
				const { text } = await read('auditor', `/keuangan/rekonsiliasi/${list}`)
				expect(text).toContain('Belum diketahui')
			}
		}))

	it('stand on two sides with one sum, and are proved when asked', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			await paidOrder(shop, goods.variantId)
			const { text, html } = await read('treasurer', '/keuangan')
			expect(text).toContain('Setiap rupiah di kiri ada pemiliknya di kanan')
			// Rp50.000 was paid; what the gateway keeps of it is an expense.
			expect(text.match(/Jumlah Rp50\.000/g)).toHaveLength(2)
			expect(text).toContain('Semua kabar dari Stripe sudah diolah')
			expect(html).not.toContain('Pembukuan utuh')
			const checked = await send('head', '/keuangan?index', {})
			expect(checked.status).toBe(200)
			expect(checked.text).toContain('Pembukuan utuh')
			expect(checked.text).toMatch(/2 jurnal, \d+ baris, dan \d+ akun diperiksa/)
		}))

	it('say when they are not sound, and where', () =>
		withDesk(async ({ shop, goods, send }) => {
			await paidOrder(shop, goods.variantId)
			await shop.db
				.updateTable('ledger_balances')
				.set((eb) => ({ balance_sen: eb('balance_sen', '-', 100 as never) }))
				.where('account_id', 'in', (eb) =>
					eb.selectFrom('ledger_accounts').select('id').where('code', '=', '1200'),
				)
				.execute()
			const { text } = await send('treasurer', '/keuangan?index', {})
			expect(text).toContain('Ada 1 kesalahan')
			expect(text).toContain('Saldo akun 1200 tercatat')
			expect(text).toContain('Kedua sisi tidak sama')
		}))

	it('list what Stripe told and nobody could act on', () =>
		withDesk(async ({ shop, read }) => {
			const at = shop.clock.now()
			await shop.db
				.insertInto('gateway_events')
				.values({
					id: 'evt_given_up',
					type: 'checkout.session.completed',
					subject_kind: 'checkout',
					subject_id: 'cs_unknown',
					payload: '{}',
					received_at: at,
					state: 'dead',
					attempts: 12,
					next_attempt_at: at,
					last_error: 'the gateway names something that is not known here',
					processed_at: null,
				})
				.execute()
			const { text } = await read('treasurer', '/keuangan')
			expect(text).toContain('evt_given_up')
			expect(text).toContain('something that is not known here')
		}))

	it('show a trial balance with equal sums and the books of holders', () =>
		withDesk(async ({ shop, goods, read }) => {
			await paidOrder(shop, goods.variantId)
			const { text, html } = await read('treasurer', '/keuangan/akun')
			expect(text).toContain('Seimbang: selisihnya nol')
			expect(text).toContain('Buku pembantu: Tabungan tertunda')
			expect(html).toContain(`href="/keuangan/akun/2110.${goods.members[0]}"`)
			expect(html).toContain('id="buku-2110"')
		}))

	it('show an account with its running balance, each line on its side', () =>
		withDesk(async ({ shop, goods, read }) => {
			const placed = await paidOrder(shop, goods.variantId)
			const { text, html } = await read('treasurer', '/keuangan/akun/1200')
			expect(text).toContain('1200 Kliring Stripe')
			expect(text).toContain('Aset. Debit menambah')
			expect(text).toMatch(/Penjualan dibayar .*50\.000 .*50\.000 Saldo awal 0/)
			expect(html).toContain(`href="/keuangan/pesanan/${placed.number}"`)
			const savings = await read('treasurer', `/keuangan/akun/2110.${goods.members[0]}`)
			expect(savings.text).toContain('Kewajiban. Kredit menambah')
			expect(savings.html).toContain(`href="/keuangan/tabungan/${goods.members[0]}"`)
			const unknown = await read('treasurer', '/keuangan/akun/9999')
			expect(unknown.status).toBe(404)
			expect(unknown.text).toContain('Tidak ada akun dengan kode 9999')
		}))

	it('show the journal in brief and in full', () =>
		withDesk(async ({ shop, goods, read }) => {
			await finalOrder(shop, goods.variantId)
			const brief = await read('treasurer', '/keuangan/jurnal')
			expect(brief.text).toContain('Tabungan menjadi final')
			expect(brief.text).not.toContain('Dana pengganti bahan')
			const full = await read('treasurer', '/keuangan/jurnal?tampil=rinci')
			expect(full.text).toContain('3110 Dana pengganti bahan 8.000')
			expect(full.text).toContain('2120 Tabungan final 11.000')
		}))

	it('show one entry with what explains each line, and what reverses it', () =>
		withDesk(async (desk) => {
			const { shop, goods, read, send } = desk
			const placed = await paidOrder(shop, goods.variantId)
			const sale = await entryOf(desk, 'order.paid')
			const { text, html } = await read('treasurer', `/keuangan/jurnal/${sale}`)
			expect(text).toContain('3 dari 6 buah hasil kerja')
			expect(html).toContain(`href="/keuangan/tabungan/${goods.members[0]}"`)
			expect(html).toContain(`href="/keuangan/pesanan/${placed.number}"`)
			expect(text).toMatch(/Jumlah 50\.000 50\.000/)
			const books = await read('treasurer', `/keuangan/pesanan/${placed.number}`)
			expect(books.text).not.toMatch(/\{\w+\}/)
			const path = `/keuangan/pesanan/${placed.number}/pengembalian`
			await send('treasurer', path, { reason: 'Barang tertukar', sure: 'ya' })
			const reversal = await entryOf(desk, 'order.refunded')
			expect((await read('head', `/keuangan/jurnal/${sale}`)).text).toContain(
				`Dibalik oleh bukti jurnal ${reversal}`,
			)
			expect((await read('head', `/keuangan/jurnal/${reversal}`)).text).toContain(
				`Membalik bukti jurnal ${sale}`,
			)
			expect((await read('head', '/keuangan/jurnal/99999')).status).toBe(404)
			expect((await read('head', '/keuangan/jurnal/satu')).status).toBe(404)
		}))

	it('lead straight to what somebody has the number of', () =>
		withDesk(async ({ read }) => {
			const found = await read('treasurer', '/keuangan?cari=wb-3')
			expect(found.location).toBe('/keuangan/tabungan/WB-003')
			const missed = await read('treasurer', '/keuangan?cari=%3Cmat%3E')
			expect(missed.text).toContain('Tidak ditemukan')
			expect(missed.html).toContain('value="&lt;mat&gt;"')
		}))

	it('tell the share rules in words, with their standing and what they do to a price', () =>
		withDesk(async ({ read }) => {
			const { text } = await read('head', '/keuangan/aturan')
			expect(text).toContain(
				'Harga dikurangi biaya bahan dibagi: 50% untuk para pembuat, 15% PNBP, ' +
					'dan sisanya 35% untuk dana penunjang.',
			)
			expect(text).toContain('Versi 1 Berlaku Contoh')
			expect(text).toContain('Premi pembuat 11.000')
		}))
})
