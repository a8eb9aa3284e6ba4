import { expect, it } from 'vitest'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatNumber, formatRupiah, rupiah } from '#app/shared/money.ts'
import { bookOnBank, importLines } from '#tests/support/bank.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'
import {
	type HandOrder,
	orderByHand,
	receive,
	returnsOf,
	showProof,
	treasurer,
} from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const LIST = '/keuangan/pembayaran'

onBothEngines('money by hand at the treasurer’s', (database) => {
	async function withDesk(work: (desk: Desk, placed: HandOrder) => Promise<void>) {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk, await orderByHand(desk.shop, desk.goods.variantId))
		} finally {
			await desk.close()
		}
	}
	const pathOf = ({ number }: { number: string }) => `${LIST}/${number}`
	const receipt = (amount: string, receivedOn = '2026-06-03') => ({
		intent: 'receive',
		receiptId: newId(),
		amount,
		receivedOn,
	})

	it('lists proofs that wait, all that is awaited, and what has to go back', () =>
		withDesk(async ({ shop, goods, read }, placed) => {
			expect((await read('treasurer', LIST)).text).toContain('Tidak ada bukti yang menunggu')
			await showProof(shop, placed)
			const proofs = await read('treasurer', LIST)
			expect(proofs.text).toContain('Bukti menunggu (1)')
			expect(proofs.text).toContain(placed.number)
			const other = await orderByHand(shop, goods.variantId, 1, 'qris')
			const all = await read('head', `${LIST}?daftar=semua`)
			for (const { number } of [placed, other]) expect(all.text).toContain(number)
			await receive(shop, other, other.dueSen + rupiah(5_000))
			const back = await read('treasurer', `${LIST}?daftar=kembali`)
			expect(back.text).toContain('Rp5.000')
			expect(back.text).toContain('Lebih bayar')
		}))

	it('shows the buyer’s picture to treasurer and head alone: it bears a name and an account', () =>
		withDesk(async ({ shop, read }, placed) => {
			await showProof(shop, placed)
			const { id } = await shop.db
				.selectFrom('payment_proofs')
				.select('id')
				.executeTakeFirstOrThrow()
			const picture = `${pathOf(placed)}/bukti/${id}`
			expect((await read('auditor', picture)).status).toBe(403)
			const page = await read('auditor', pathOf(placed))
			expect(page.html).not.toContain(picture)
			expect(page.text).toContain('hanya bendahara dan Kepala Rutan yang dapat melihatnya')
			for (const role of ['treasurer', 'head'] as const) {
				expect((await read(role, pathOf(placed))).html).toContain(`src="${picture}"`)
				expect((await read(role, picture)).status).not.toBe(403)
			}
		}))

	it('finds a payment by the sum on the statement, also one whose time was over', () =>
		withDesk(async ({ shop, goods, read }, placed) => {
			await orderByHand(shop, goods.variantId, 2)
			await shop.passDays(3)
			const sum = formatRupiah(placed.dueSen).replace('Rp', '')
			const found = await read('treasurer', `${LIST}?cari=${sum}`)
			expect(found.text).toContain(placed.number)
			const missed = await read('treasurer', `${LIST}?cari=1.234`)
			expect(missed.text).toContain('Tidak ada pembayaran sejumlah itu')
		}))

	it('records what arrived once, and says what came of it', () =>
		withDesk(async ({ shop, read, send }, placed) => {
			await showProof(shop, placed)
			const form = receipt(formatRupiah(placed.dueSen))
			const done = await send('treasurer', pathOf(placed), form)
			expect([done.status, done.location]).toEqual([303, `${pathOf(placed)}?hasil=paid`])
			await send('treasurer', pathOf(placed), form)
			const { text } = await read('treasurer', `${pathOf(placed)}?hasil=paid`)
			expect(text.match(/Tepat: pesanan dibayar/g)).toHaveLength(2)
			expect(text).toContain('Cocok')
		}))

	it('asks again for what makes no sense, and keeps what was typed', () =>
		withDesk(async ({ send }, placed) => {
			const odd = await send('treasurer', pathOf(placed), receipt('25.00'))
			expect(odd.status).toBe(400)
			expect(odd.text).toContain('Tulis jumlah dalam rupiah bulat')
			expect(odd.html).toContain('value="25.00"')
			const late = await send('treasurer', pathOf(placed), receipt('50.000', '2026-06-04'))
			expect([late.status, late.text]).toEqual([422, expect.stringContaining('Tanggal ini')])
		}))

	it('rejects a proof with a reason that the buyer reads', () =>
		withDesk(async ({ shop, read, send }, placed) => {
			await showProof(shop, placed)
			const reason = 'Uangnya tidak ada di mutasi'
			const short = await send('treasurer', pathOf(placed), { intent: 'reject', reason: 'x' })
			expect(short.status).toBe(400)
			const done = await send('treasurer', pathOf(placed), { intent: 'reject', reason })
			expect(done.status).toBe(303)
			expect((await read('treasurer', pathOf(placed))).text).toContain(reason)
			const letter = await shop.db
				.selectFrom('outbox')
				.select('facts')
				.where('kind', '=', 'proof-rejected')
				.executeTakeFirstOrThrow()
			expect(letter.facts).toContain(reason)
		}))

	it('gives a paid order back by transfer, and books it', () =>
		withDesk(async ({ shop, read, send }, placed) => {
			await receive(shop, placed, placed.dueSen)
			await refundOrder(shop, { number: placed.number, reason: 'Salah pesan' }, treasurer)
			const [due] = await returnsOf(shop.db, placed)
			const path = `${pathOf(placed)}/kembali/${due?.id}`
			expect((await read('treasurer', path)).text).toContain(formatRupiah(placed.dueSen))
			const slip = {
				bank: 'Bank Pembeli',
				accountNumber: '1234-5678-90',
				accountHolder: 'Rini Pembeli',
				paidOn: '2026-06-03',
				reference: 'TRF-77',
			}
			const odd = await send('treasurer', path, { ...slip, accountNumber: 'rekening' })
			expect([odd.status, odd.text]).toEqual([400, expect.stringContaining('angka, 5 sampai 34')])
			expect((await send('treasurer', path, slip)).status).toBe(303)
			const { text } = await read('treasurer', pathOf(placed))
			expect(text).toContain('ke Bank Pembeli 1234567890 a.n. Rini Pembeli')
			expect((await send('treasurer', path, slip)).status).toBe(409)
			const books = await read('treasurer', `/keuangan/pesanan/${placed.number}`)
			expect(books.text).toContain('Titipan dikembalikan')
		}))

	it('shows lines of the bank that fit, and records one by a button, once', () =>
		withDesk(async ({ shop, goods, read, send }, placed) => {
			const other = await orderByHand(shop, goods.variantId)
			const day = dateInMagetan(shop.clock.now())
			const sums = [placed.dueSen, placed.totalSen, placed.dueSen + 1].map((sum) => sum / 100)
			const lines = [...sums, -5_000].map((amount, index) => ({
				day,
				amount,
				text: `TRSF BERITA ${index}`,
			}))
			const [exact = '', bare = '', odd = '', left = ''] = await importLines(shop, lines)
			const page = await read('treasurer', `${pathOf(placed)}?mutasi=${exact}`)
			expect(page.text).toContain('Jumlahnya tepat sampai kode uniknya')
			expect(page.text).toContain(`Cocok juga untuk ${other.number}`)
			expect(page.html).toContain(`value="${formatNumber(placed.dueSen)}"`)
			expect(page.html).toContain('value="TRSF BERITA 0 ')
			expect([page.html.includes(bare), page.html.includes(odd)]).toEqual([true, false])

			const table = await read('auditor', `/keuangan/rekonsiliasi/cocok?dari=${day}&sampai=${day}`)
			expect(table.html).toContain(`${pathOf(placed)}?mutasi=${exact}`)
			expect(table.html).toContain(`${pathOf(other)}?mutasi=${bare}`)
			const found = await read(
				'auditor',
				`/keuangan/rekonsiliasi/selisih?dari=${day}&sampai=${day}`,
			)
			expect(found.html).toContain(`${pathOf(placed)}?mutasi=${exact}`)

			const form = { intent: 'receive-line', lineId: exact }
			expect((await send('head', pathOf(placed), form)).status).toBe(403)
			for (const _twice of [1, 2]) {
				const done = await send('treasurer', pathOf(placed), form)
				expect([done.status, done.location]).toEqual([303, `${pathOf(placed)}?hasil=paid`])
			}
			const refused = await send('treasurer', pathOf(other), form)
			expect([refused.status, refused.text]).toEqual([
				409,
				expect.stringContaining('Belum tercatat'),
			])
			// A form goes to the address it stands at, which still names what was done before.
			const after = await send('treasurer', `${pathOf(other)}?hasil=paid`, form)
			expect(after.text).not.toContain('Tepat: pesanan dibayar')
			const gone = await send('treasurer', pathOf(other), { ...form, lineId: left })
			expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('Belum tercatat')])
			const receipts = await shop.db.selectFrom('payment_receipts').selectAll().execute()
			expect(receipts).toMatchObject([
				{
					id: exact,
					amount_sen: placed.dueSen,
					received_on: day,
					reference: expect.stringContaining('TRSF BERITA 0'),
				},
			])
			const sides = await shop.db.selectFrom('bank_match_sides').select('line_id').execute()
			expect(sides.map(({ line_id }) => line_id)).toContain(exact)
			expect((await read('head', pathOf(placed))).text).toContain('TRSF BERITA 0')

			// What was booked after the statement came is nobody's other money.
			const link = `${pathOf(other)}?mutasi=${bare}`
			const cocok = `/keuangan/rekonsiliasi/cocok?dari=${day}&sampai=${day}`
			expect((await read('auditor', cocok)).html).toContain(link)
			await bookOnBank(shop, [{ day, amount: other.totalSen / 100 }])
			expect((await read('auditor', cocok)).html).not.toContain(link)
		}))

	it('keeps the text on the statement with money that is typed', () =>
		withDesk(async ({ shop, read, send }, placed) => {
			const form = { ...receipt(formatRupiah(placed.dueSen)), reference: 'REF 0099' }
			expect((await send('treasurer', pathOf(placed), form)).status).toBe(303)
			expect((await read('treasurer', pathOf(placed))).text).toContain('REF 0099')
			const { reference } = await shop.db
				.selectFrom('payment_receipts')
				.select('reference')
				.executeTakeFirstOrThrow()
			expect(reference).toBe('REF 0099')
		}))

	it('is the treasurer’s alone: others look, or not even that', () =>
		withDesk(async ({ shop, read, send, goods }, placed) => {
			const looked = await read('head', pathOf(placed))
			expect(looked.text).toContain('Hanya bendahara yang mengonfirmasi')
			const form = receipt('50.000')
			expect((await send('head', pathOf(placed), form)).status).toBe(403)
			expect((await send('officer', pathOf(placed), form)).status).toBe(403)
			expect((await read('officer', LIST)).status).toBe(403)
			const byCard = await paidOrder(shop, goods.variantId)
			expect((await read('treasurer', pathOf(byCard))).status).toBe(404)
			expect((await read('officer', `${pathOf(placed)}/bukti/x`)).status).toBe(403)
		}))
})
