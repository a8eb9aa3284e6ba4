import { expect, it } from 'vitest'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the audit trail', (database) => {
	it('calls orders, lots, staff and makers what staff call them', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const { shop, goods, read } = desk
			const placed = await paidOrder(shop, goods.variantId)
			await send(shop, placed)
			const lot = (await lotsById(shop.db, [goods.lotId])).get(goods.lotId)
			const { status, text } = await read('admin', '/admin/jejak')
			expect(status).toBe(200)
			expect(text).toContain(`Pesanan ${placed.number}`)
			expect(text).toContain(`Lot ${lot?.code}`)
			expect(text).toContain(`Warga binaan ${goods.members[0]}`)
			expect(text).toContain('Petugas Pemegang Peran admin')
			expect(text).not.toContain(placed.token)
		} finally {
			await desk.close()
		}
	})
})
