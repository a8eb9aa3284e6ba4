import { expect, it } from 'vitest'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

const decided = { reason: 'Barang tertukar dengan pesanan lain', sure: 'ya' }

onBothEngines('a refund', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const pathOf = (number: string) => `/keuangan/pesanan/${number}`

	it('starts from the books of an order: its payment, its shares and its entries', () =>
		withDesk(async ({ shop, goods, read }) => {
			const placed = await paidOrder(shop, goods.variantId, 2)
			const { text, html } = await read('treasurer', pathOf(placed.number))
			const { payment } = await getOrderForStaff(shop.db, placed.number)
			for (const id of [payment.checkout_id, payment.intent_id, payment.charge_id]) {
				expect(text).toContain(id)
			}
			expect(text).toContain('Premi pembuat 22.000')
			expect(text).toContain('Dibayar pembeli Rp80.000')
			expect(html).toContain(`href="/keuangan/tabungan/${goods.members[2]}"`)
			expect(text).toContain('Penjualan dibayar')
			expect(html).toContain(`href="${pathOf(placed.number)}/pengembalian"`)
			expect(html).not.toContain(placed.token)
		}))

	it('says what will happen to pending savings, and does exactly that', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const { number } = await paidOrder(shop, goods.variantId, 2)
			const asked = await read('treasurer', `${pathOf(number)}/pengembalian`)
			expect(asked.text).toContain('Rp22.000 tabungan tertunda dari 3 pembuat ditarik kembali')
			expect(asked.text).toContain('2 buah kembali ke lot asalnya')
			const done = await send('treasurer', `${pathOf(number)}/pengembalian`, decided)
			expect([done.status, done.location]).toEqual([303, `${pathOf(number)}?diminta`])
			const { text } = await read('treasurer', `${pathOf(number)}?diminta`)
			expect(text).toContain('Uang sudah dikembalikan, dan jurnalnya sudah dibuat')
			expect(text).toContain(decided.reason)
			const savings = await makerSavings(shop.db, goods.members[0] ?? '', null)
			expect(savings).toMatchObject({ pendingSen: 0, finalSen: 0 })
		}))

	it('says that final savings stay, and they do', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const { number } = await finalOrder(shop, goods.variantId)
			const asked = await read('treasurer', `${pathOf(number)}/pengembalian`)
			expect(asked.text).toContain(
				'Rp11.000 tabungan final dari 3 pembuat tetap milik mereka; ' +
					'cadangan pengembalian dana yang menanggung',
			)
			expect(asked.text).toContain('1 buah tidak kembali ke stok')
			await send('treasurer', `${pathOf(number)}/pengembalian`, decided)
			const savings = await makerSavings(shop.db, goods.members[0] ?? '', null)
			expect(savings.finalSen).toBe(rupiah(5_500))
			const { text } = await read('treasurer', pathOf(number))
			expect(text).toContain('Premi sudah final dan tetap milik pembuat')
		}))

	it('needs a reason and a mark that it was read; nothing typed is lost', () =>
		withDesk(async ({ shop, goods, send }) => {
			const { number } = await paidOrder(shop, goods.variantId)
			const path = `${pathOf(number)}/pengembalian`
			const unsure = await send('treasurer', path, { reason: decided.reason })
			expect(unsure.status).toBe(400)
			expect(unsure.text).toContain('Centang bila sudah yakin')
			expect(unsure.html).toContain(decided.reason)
			const silent = await send('treasurer', path, { reason: '  ', sure: 'ya' })
			expect(silent.text).toContain('Tulis alasannya')
			expect((await getOrderForStaff(shop.db, number)).order.state).toBe('paid')
		}))

	it('happens once, by the treasurer, and only of what was paid', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const { number } = await paidOrder(shop, goods.variantId)
			const path = `${pathOf(number)}/pengembalian`
			expect((await send('head', path, decided)).status).toBe(403)
			expect((await read('head', pathOf(number))).html).not.toContain(path)
			expect((await send('treasurer', path, decided)).status).toBe(303)
			expect((await send('treasurer', path, decided)).status).toBe(409)
			expect((await read('treasurer', path)).text).toContain('tidak dapat dikembalikan dananya')
			const unpaid = await order(shop, goods.variantId)
			const early = await send('treasurer', `${pathOf(unpaid.number)}/pengembalian`, decided)
			expect(early.status).toBe(409)
		}))

	it('stays written down while Stripe is silent', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const { number } = await paidOrder(shop, goods.variantId)
			await sandbox.control.addFault({ path: '/v1/refunds', kind: 'server-error', times: 10 })
			const done = await send('treasurer', `${pathOf(number)}/pengembalian`, decided)
			expect(done.status).toBe(303)
			const { text, html } = await read('treasurer', pathOf(number))
			expect(text).toContain('Stripe ditanya lagi secara berkala sampai menjawab')
			expect(html).not.toContain(`${pathOf(number)}/pengembalian`)
		}))
})
