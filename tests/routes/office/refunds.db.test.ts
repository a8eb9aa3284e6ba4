import { expect, it } from 'vitest'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import { aLot } from '#tests/support/making.ts'
import { ask, goodwill, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send as sendParcel } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'
import { orderByHand, receive, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const reason = 'Jahitannya lepas di satu sisi'

onBothEngines('the pages of refunds', (database) => {
	async function withDesk(
		work: (desk: Desk) => Promise<void>,
		pieces: readonly number[] = [3, 2, 1],
	): Promise<void> {
		const desk = await openDesk(database, sandbox, pieces)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const officeOf = ({ number }: PlacedOrder) => `/kantor/pesanan/${number}`
	const firstPiece = async (desk: Desk, placed: PlacedOrder) => {
		const [unit = ''] = await keptUnits(desk.shop, placed)
		return { what: 'units', unit, withShipping: 'ya' }
	}
	const askFor = (desk: Desk, placed: PlacedOrder, wish: Record<string, string>) =>
		desk.send('officer', `${officeOf(placed)}/pengembalian`, { ...wish, reason, sure: 'ya' })
	const caseOf = async (desk: Desk) => {
		const { html } = await desk.read('treasurer', '/keuangan/pengembalian')
		return /\/keuangan\/pengembalian\/[0-9a-z]{26}/.exec(html)?.[0] ?? ''
	}

	it('show who bears a piece in rupiah before anything is asked for', () =>
		withDesk(async (desk) => {
			const placed = await paidOrder(desk.shop, desk.goods.variantId, 2)
			const wish = new URLSearchParams(await firstPiece(desk, placed))
			const { text } = await desk.read('officer', `${officeOf(placed)}/pengembalian?${wish}`)
			expect(text).toContain('Premi (tabungan tertunda 3 pembuat) Rp11.000')
			expect(text).toContain('Titipan ongkos kirim Rp10.000')
			expect(text).toContain('Diterima pembeli Rp40.000')
			expect(text).toContain('1 barang belum dikirim')
			expect(await caseOf(desk)).toBe('')
		}))

	it('lead from the request to the treasurer’s word and the buyer’s page', () =>
		withDesk(async (desk) => {
			const placed = await paidOrder(desk.shop, desk.goods.variantId, 2)
			const asked = await askFor(desk, placed, await firstPiece(desk, placed))
			expect([asked.status, asked.location]).toEqual([303, `${officeOf(placed)}?diminta`])
			expect((await desk.visit(`/pesanan/${placed.token}`)).text).not.toContain('Rp40.000')
			expect((await askFor(desk, placed, { what: 'order' })).status).toBe(409)
			const path = await caseOf(desk)
			expect((await desk.read('treasurer', path)).text).toContain(reason)
			expect((await desk.read('officer', path)).status).toBe(403)
			expect((await desk.send('officer', path, { intent: 'approve' })).status).toBe(403)
			const done = await desk.send('treasurer', path, { intent: 'approve' })
			expect([done.status, done.location]).toEqual([303, `${path}?hasil=disetujui`])
			expect((await desk.send('head', path, { intent: 'approve' })).status).toBe(409)
			const buyers = await desk.visit(`/pesanan/${placed.token}`)
			expect(buyers.text).toContain('Rp40.000 dikembalikan pada')
			expect(buyers.html).not.toContain(reason)
			expect((await desk.visit(`/en/pesanan/${placed.token}`)).text).toContain(
				'Rp40.000 refunded on',
			)
		}))

	it('are declined with a reason that staff read', () =>
		withDesk(async (desk) => {
			const placed = await paidOrder(desk.shop, desk.goods.variantId)
			await askFor(desk, placed, { what: 'amount', amount: '5.000', bearer: 'reserve' })
			const path = await caseOf(desk)
			const silent = await desk.send('head', path, { intent: 'decline', reason: '' })
			expect(silent.status).toBe(400)
			const no = { intent: 'decline', reason: 'Belum ada fotonya.' }
			expect((await desk.send('head', path, no)).status).toBe(303)
			const list = await desk.read('treasurer', '/keuangan/pengembalian?saring=ditolak')
			expect(list.text).toContain('Tidak disetujui')
			expect((await desk.read('treasurer', path)).text).toContain('Belum ada fotonya.')
		}))

	it('need another person above the limit', () =>
		withDesk(
			async (desk) => {
				const placed = await paidOrder(desk.shop, desk.goods.variantId, 18)
				const path = `/keuangan/pesanan/${placed.number}/minta`
				const asked = await desk.send('treasurer', path, { what: 'order', reason, sure: 'ya' })
				const own = asked.location ?? ''
				expect((await desk.read('treasurer', own)).text).toContain('harus disetujui orang lain')
				const refused = await desk.send('treasurer', own, { intent: 'approve' })
				expect(refused.text).toContain('Di atas Rp500.000')
				expect((await desk.send('head', own, { intent: 'approve' })).status).toBe(303)
			},
			[12, 12],
		))

	it('are counted by the order: what one person gave back of it before is told', () =>
		withDesk(
			async (desk) => {
				const placed = await paidOrder(desk.shop, desk.goods.variantId, 18)
				const path = `/keuangan/pesanan/${placed.number}/minta`
				const part = { what: 'amount', bearer: 'reserve', reason, sure: 'ya' }
				const ask = async (amount: string) =>
					(await desk.send('treasurer', path, { ...part, amount })).location ?? ''
				const first = await desk.send('treasurer', await ask('400.000'), { intent: 'approve' })
				expect(first.status).toBe(303)
				const own = await desk.read('treasurer', await ask('100.001'))
				expect(own.text).toContain('Sebelum ini sudah Rp400.000')
				expect(own.html).not.toContain('value="approve"')
			},
			[12, 12],
		))

	it('say what is missing or too much, and keep what was typed', () =>
		withDesk(async (desk) => {
			const placed = await paidOrder(desk.shop, desk.goods.variantId)
			const path = `${officeOf(placed)}/pengembalian`
			expect((await desk.read('officer', `${path}?what=units`)).text).toContain('Pilih barangnya')
			const much = await desk.read('officer', `${path}?what=amount&amount=90.000&bearer=reserve`)
			expect(much.text).toContain('paling banyak Rp50.000')
			const half = await desk.send('officer', `${path}?what=order`, {
				what: 'order',
				reason,
				sure: 'ya',
				bank: 'BRI',
			})
			expect(half.status).toBe(400)
			expect(half.text).toContain('atau kosongkan ketiganya')
			expect(half.html).toContain(reason)
			expect((await desk.send('treasurer', path, { what: 'order' })).status).toBe(403)
		}))

	it('record a transfer to the account that the buyer gave', () =>
		withDesk(async (desk) => {
			const placed = await orderByHand(desk.shop, desk.goods.variantId)
			await receive(desk.shop, placed, placed.dueSen)
			const account = { bank: 'BRI', accountNumber: '0012 3456', accountHolder: 'Rini Pembeli' }
			await askFor(desk, placed, { what: 'order', ...account })
			const path = await caseOf(desk)
			await desk.send('head', path, { intent: 'approve' })
			const { html } = await desk.read('treasurer', path)
			expect(html).toContain('value="00123456"')
			const today = /value="(\d{4}-\d\d-\d\d)"/.exec(html)?.[1] ?? ''
			const slip = { intent: 'pay', ...account, paidOn: today, reference: 'TRF-9' }
			expect((await desk.send('head', path, slip)).status).toBe(403)
			const paid = await desk.send('treasurer', path, slip)
			expect([paid.status, paid.location]).toEqual([303, `${path}?hasil=dibayar`])
			expect((await refundChoices(desk.shop.db, placed.number)).order.state).toBe('refunded')
		}))

	it('take pieces back in, or write them off', () =>
		withDesk(async (desk) => {
			const placed = await paidOrder(desk.shop, desk.goods.variantId)
			await sendParcel(desk.shop, placed)
			const [unit = ''] = await keptUnits(desk.shop, placed)
			await askFor(desk, placed, { what: 'order' })
			await desk.send('treasurer', await caseOf(desk), { intent: 'approve' })
			const list = await desk.read('officer', '/kantor/keluhan?tampil=kembali')
			expect(list.text).toContain(placed.number)
			const path = `${officeOf(placed)}/kembali`
			expect((await desk.send('officer', path, { unit, note: '' })).status).toBe(400)
			const back = { unit, outcome: 'hygiene', note: '' }
			expect((await desk.send('treasurer', path, back)).status).toBe(403)
			expect((await desk.send('officer', path, back)).status).toBe(303)
			expect((await desk.send('officer', path, back)).status).toBe(409)
			expect((await desk.read('officer', path)).text).toContain('Tidak ada barang yang ditunggu')
		}))

	it('lead from a complaint to an exchange in one step, and send the replacement', () =>
		withDesk(async (desk) => {
			const { shop, goods } = desk
			const placed = await paidOrder(shop, goods.variantId)
			await sendParcel(shop, placed)
			const text = 'Warnanya tidak sesuai.'
			const { complaintId } = await openComplaint(
				{ ...shop, evidence: noEvidence },
				{ token: placed.token, kind: 'wrong', wish: 'exchange', text, photos: [] },
			)
			const { slug } = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
			const contributions = [{ makerCode: goods.members[0] ?? '', pieces: 2 }]
			await aLot(shop, { cohortSlug: slug, sku: goods.sku, contributions })
			const decision = { intent: 'settle', outcome: 'exchange', text: 'Kami tukar.' }
			const decided = await desk.send('officer', `/kantor/keluhan/${complaintId}`, decision)
			const path = `${officeOf(placed)}/tukar`
			expect(decided.location).toBe(path)
			const [unit = ''] = await keptUnits(shop, placed)
			// While a refund is asked for nothing is exchanged, and no form leads there.
			const refundId = await ask(shop, placed, goodwill(1_000))
			expect((await desk.read('officer', path)).text).toContain('Pengembalian dana pesanan ini')
			expect((await desk.read('officer', officeOf(placed))).text).not.toContain('Tukar barang')
			await declineRefund(shop, { refundId, reason: 'Ditukar saja.' }, treasurer)
			expect((await desk.read('officer', path)).text).toContain('Sisihkan')
			expect((await desk.read('officer', officeOf(placed))).text).toContain('Tukar barang')
			const swapped = await desk.send('head', path, { unit, reason })
			expect([swapped.status, swapped.location]).toEqual([303, `${path}?disisihkan`])
			const buyers = async () => (await desk.visit(`/pesanan/${placed.token}`)).text
			expect(await buyers()).toContain('Penukaran kami sepakati')
			const staffs = async () => (await desk.read('officer', officeOf(placed))).text
			expect(await staffs()).toContain('sudah kami sisihkan. Kami kabari')
			const parcel = { intent: 'send', courier: 'JNE', trackingNumber: 'JNE54321' }
			expect((await desk.send('officer', path, parcel)).status).toBe(303)
			expect(await buyers()).not.toContain('Penukaran kami sepakati')
			expect(await staffs()).toContain('sudah dikirim lewat JNE dengan nomor resi JNE54321')
			expect((await desk.send('officer', path, parcel)).status).toBe(409)
			expect((await desk.send('treasurer', path, parcel)).status).toBe(403)
		}))
})
