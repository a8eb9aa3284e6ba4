import { afterEach, beforeEach, expect, it } from 'vitest'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('disputes', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	let disputeId: string
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId)
		const { charge_id } = await database.db
			.selectFrom('payments')
			.select('charge_id')
			.executeTakeFirstOrThrow()
		disputeId = (await sandbox.control.raiseDispute(charge_id ?? '')).id
		expect(await settleDisputes(desk.shop)).toEqual([])
	})
	afterEach(() => desk.close())

	const page = () => `/keuangan/sengketa/${disputeId}`
	const answerId = async () => {
		const { html } = await desk.read('treasurer', page())
		return /name="answerId" value="(\w+)"/.exec(html)?.[1] ?? ''
	}

	it('raise an alarm with the time that is left', async () => {
		const home = await desk.read('treasurer', '/keuangan')
		expect(home.text).toContain('Sengketa kartu yang harus dijawab')
		expect(home.text).toContain('sisa 7 hari')
		expect(home.html).toContain(`aria-label="Jawab sengketa pesanan ${placed.number}"`)
		// Who may not answer is offered to look.
		const { html: books } = await desk.read('auditor', '/keuangan')
		expect(books).toContain(`aria-label="Lihat sengketa pesanan ${placed.number}"`)
		expect(books).not.toContain('Jawab')
		const list = await desk.read('head', '/keuangan/sengketa')
		expect(list.text).toContain(placed.number)
		expect(list.text).toContain('Pemegang kartu tidak mengenali pembayaran ini')
		await desk.shop.passDays(6)
		expect((await desk.read('head', '/keuangan/sengketa')).html).toContain('text-bad')
	})

	it('are shown with their money, on their own page and on the order’s', async () => {
		const own = await desk.read('treasurer', page())
		expect(own.text).toContain('Ditarik bank')
		expect(own.text).toContain('Rp150.000')
		const order = await desk.read('treasurer', `/keuangan/pesanan/${placed.number}`)
		expect(order.text).toContain('Perlu dijawab')
		expect(order.html).not.toContain(`${placed.number}/pengembalian"`)
		expect((await desk.read('treasurer', '/keuangan/sengketa/du_none')).status).toBe(404)
	})

	it('keep a refund away with words', async () => {
		const path = `/keuangan/pesanan/${placed.number}/pengembalian`
		const refund = await desk.send('treasurer', path, { reason: 'Diminta', sure: 'ya' })
		expect(refund.status).toBe(409)
	})

	it('are answered once, and the answer is kept and on record', async () => {
		const id = await answerId()
		const empty = await desk.send('treasurer', page(), { answerId: id, text: 'Ya.' })
		expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('20 sampai 5.000')])
		const text = 'The parcel was received and signed for on 5 June.'
		const sent = await desk.send('treasurer', page(), { answerId: id, text })
		expect([sent.status, sent.location]).toEqual([303, `${page()}?terkirim`])
		const { text: shown, html } = await desk.read('treasurer', sent.location ?? '')
		expect(shown).toContain('Jawaban terkirim ke bank.')
		expect(shown).toContain(text)
		expect(html).not.toContain('name="answerId"')
		const again = await desk.send('treasurer', page(), { answerId: id, text })
		expect(again.status).toBe(409)
		expect((await desk.read('admin', '/admin/jejak')).text).toContain('Menjawab sengketa kartu')
	})

	it('that are decided are told with who bears them', async () => {
		await sandbox.control.closeDispute(disputeId, 'lost')
		expect(await settleDisputes(desk.shop)).toEqual([])
		const order = await desk.read('treasurer', `/keuangan/pesanan/${placed.number}`)
		expect(order.text).toContain('penjualannya dibatalkan')
		expect(order.text).toContain('Sengketa kalah, penjualan dibatalkan')
		const closed = await desk.read('treasurer', '/keuangan/sengketa?daftar=selesai')
		expect(closed.text).toContain(placed.number)
		const open = await desk.read('treasurer', '/keuangan/sengketa')
		expect(open.text).toContain('Tidak ada sengketa yang berjalan')
	})

	it.each(['officer', 'admin'] as const)('are not for the %s', async (role) => {
		for (const path of ['/keuangan/sengketa', page()]) {
			expect((await desk.read(role, path)).status).toBe(403)
		}
		expect((await desk.send(role, page(), {})).status).toBe(403)
	})
})
