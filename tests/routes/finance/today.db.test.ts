import { expect, it } from 'vitest'
import { lastSpans } from '#app/domain/periods/trends/spans.ts'
import { trendsOf } from '#app/domain/periods/trends/trends.server.ts'
import { sharesOwed } from '#app/domain/reconciliation/shares-owed.server.ts'
import { listSavings } from '#app/domain/savings/savings.server.ts'
import { readWorkDue } from '#app/routes/finance/read-work-due.server.ts'
import { dateInMagetan, instant } from '#app/shared/instant.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { ask } from '#tests/support/refunds.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const sum = (sums: Readonly<Record<string, Sen>> | undefined) => add(...Object.values(sums ?? {}))

onBothEngines('the first page of the books', (database) => {
	it('tells what waits and draws what the lists behind it tell, in a bounded number of queries', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const { shop, goods } = desk
			const empty = await desk.read('auditor', '/keuangan')
			expect(empty.text).toContain('Tidak ada yang menunggu')
			expect(empty.html).not.toContain('<figure')

			const placed = await finalOrder(shop, goods.variantId)
			await paidOrder(shop, goods.variantId, 2)
			await ask(shop, placed, { what: 'order' })
			const today = dateInMagetan(shop.clock.now())
			for (const name of ['month', 'week'] as const) {
				const trends = await trendsOf(shop.db, today, name)
				expect(trends.map(({ from, to }) => ({ from, to }))).toEqual(lastSpans(today, name))
				const owed = await Promise.all(trends.slice(-4).map((days) => sharesOwed(shop.db, days)))
				const allocated = owed.map(({ accounts }) =>
					add(...accounts.map(({ allocatedSen }) => allocatedSen)),
				)
				expect(trends.slice(-4).map(({ shares }) => sum(shares))).toEqual(allocated)
				expect(sum(trends.at(-1)?.shares)).toBeGreaterThan(0)
				const saved = await listSavings(shop.db, today)
				expect(trends.at(-1)?.savings).toEqual({
					pendingSen: add(...saved.map(({ pendingSen }) => pendingSen)),
					heldSen: add(...saved.map(({ heldSen }) => heldSen)),
					usableSen: add(...saved.map(({ finalSen }) => finalSen)),
					lockedSen: 0,
				})
				expect(sum({ ...trends[0]?.savings })).toBe(0)
			}

			// What does not add up is looked for from the first open month on, however long ago it was.
			const later = instant('2027-03-01T03:00:00.000Z')
			const { exceptions } = await readWorkDue({ ...desk.services, clock: { now: () => later } })
			expect(exceptions).toMatchObject({ from: `${today.slice(0, 8)}01`, to: '2027-03-01' })

			const counted = countingQueries(shop.db)
			Object.assign(desk.services, { db: counted.db })
			const page = await desk.read('auditor', '/keuangan')
			const asked = counted.count()
			expect(page.text).toContain('1 permintaan pengembalian dana menunggu keputusan')
			expect(page.html.match(/<figure/g)).toHaveLength(3)
			// Each bar and each number leads to what it is the sum of.
			const month = `dari=${today.slice(0, 8)}01`
			for (const list of ['rekonsiliasi/uang', 'rekonsiliasi/bagian', 'buku/1200']) {
				const to = new RegExp(`/keuangan/${list}\\?[^"]*${month}[^"]*`).exec(page.html)?.[0] ?? ''
				expect((await desk.read('auditor', to.replaceAll('&amp;', '&'))).status, to).toBe(200)
			}
			await paidOrder(shop, goods.variantId)
			const before = counted.count()
			await desk.read('auditor', '/keuangan?per=minggu')
			expect(counted.count() - before).toBe(asked)
			expect(asked).toBeGreaterThan(20)
			expect(asked).toBeLessThan(80)
		} finally {
			await desk.close()
		}
	})
})
