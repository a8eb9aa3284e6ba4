import { expect, it } from 'vitest'
import { journalPage } from '#app/domain/bookkeeping/journal-pages.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the general journal', (database) => {
	it('is empty before the first sale', async () => {
		expect(await journalPage(database.db, null)).toEqual({ entries: [], next: null })
	})

	it('shows each entry by accounts of the general ledger, debits first', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await finalOrder(shop, goods.variantId)
		const { entries } = await journalPage(shop.db, null)
		const postingsOf = (kind: string) =>
			entries
				.find((entry) => entry.kind === kind)
				?.postings.map(({ accountCode, amountSen }) => [accountCode, amountSen])
		expect(postingsOf('order.paid')).toEqual([
			['1200', rupiah(50_000)],
			['2110', -rupiah(11_000)],
			['2200', -rupiah(3_300)],
			['2400', -rupiah(20_000)],
			['3100', -rupiah(7_700)],
			['3110', -rupiah(8_000)],
		])
		expect(postingsOf('savings.final')).toEqual([
			['2110', rupiah(11_000)],
			['2120', -rupiah(11_000)],
		])
		for (const { postings } of entries) {
			expect(postings.reduce((sum, { amountSen }) => sum + amountSen, 0)).toBe(0)
		}
	})

	it('continues with older entries beyond a cursor', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await finalOrder(shop, goods.variantId)
		const { entries } = await journalPage(shop.db, null)
		const numbers = entries.map(({ number }) => number)
		expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
		const older = await journalPage(shop.db, numbers[0] ?? null)
		expect(older.entries.map(({ number }) => number)).toEqual(numbers.slice(1))
	})
})
