import { expect, it } from 'vitest'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the workshop', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>, pieces?: number[]): Promise<void> {
		const desk = await openDesk(database, sandbox, pieces)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	it('begins the day with what came into stock last', () =>
		withDesk(async ({ read }) => {
			const { text, html } = await read('officer', '/bengkel')
			expect(text).toContain('Terakhir masuk stok')
			expect(html).toContain('href="/bengkel/lot/')
			expect((await read('treasurer', '/bengkel')).status).toBe(403)
		}))

	it('shows of a lot its sheet by codes, its movements with their orders, and who has it', () =>
		withDesk(async ({ shop, goods, read }) => {
			const placed = await paidOrder(shop, goods.variantId, 2)
			const { picks } = await getOrderForStaff(shop.db, placed.number)
			const path = `/bengkel/lot/${picks[0]?.lotCode}`
			const { text, html } = await read('officer', path)
			for (const code of goods.members.slice(0, 3)) expect(text).toContain(code)
			expect(text).toContain('3/6')
			expect(text).toContain('Terjual ')
			expect(html).toContain(`href="/kantor/pesanan/${placed.number}"`)
			expect(html).not.toContain('/keuangan/tabungan')
			// Who may read savings finds the way to them.
			expect((await read('head', path)).html).toContain('/keuangan/tabungan/')
			expect((await read('officer', '/bengkel/lot/NONE')).status).toBe(404)
		}))

	it('lists lots with what is left of each, all or those in stock', () =>
		withDesk(
			async ({ shop, goods, read }) => {
				const { text } = await read('officer', '/bengkel/lot')
				expect(text).toContain('Keset')
				await paidOrder(shop, goods.variantId, 2)
				const inStock = await read('officer', '/bengkel/lot?tampil=ada')
				expect(inStock.text).toContain('Semua lot sudah habis terjual')
			},
			[1, 1],
		))
})
