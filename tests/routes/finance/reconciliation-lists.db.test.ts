import { expect, it } from 'vitest'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { formatNumber } from '#app/shared/money.ts'

import { bookOnBank } from '#tests/support/bank.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onSqlite } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const root = '/keuangan/rekonsiliasi'

/** Every figure of a page that leads to a list, with the address it leads to. */
function figures(html: string): { to: string; amount: string }[] {
	const links = html.matchAll(
		/<a [^>]*href="([^"]*)"[^>]*>(?:<span[^>]*>)?([−\d.,]+)(?:<\/span>)?<\/a>/g,
	)
	return [...links].map(([, to = '', amount = '']) => ({
		to: to.replaceAll('&amp;', '&'),
		amount,
	}))
}

const foot = (html: string) => /<tfoot[\s\S]*<\/tfoot>/.exec(html)?.[0] ?? ''

onSqlite('the one screen of the reconciliation', (database) => {
	it('opens for each number the list whose total it is, and the head lays down its terms', async () => {
		const desk = await openDesk(database, sandbox, [9, 6])
		try {
			const { shop, goods } = desk
			const today = dateInMagetan(shop.clock.now())
			const query = `?dari=${nextDate(today, -3)}&sampai=${nextDate(today, 3)}`
			const card = await paidOrder(shop, goods.variantId, 2)
			await counterSale(shop)
			await bookOnBank(shop, [{ day: today, amount: -2_000, kind: 'savings.withdrawn' }])
			await importBalance(shop)

			const page = await desk.read('auditor', root + query)
			expect(page.text).toContain('Belum diketahui')
			expect(page.text).toContain('Tidak ada yang dibandingkan')
			expect(page.text).toContain('Dialokasikan = terutang + dibayar Sama')
			const { total_sen } = await shop.db
				.selectFrom('orders')
				.select('total_sen')
				.where('id', '=', card.orderId)
				.executeTakeFirstOrThrow()
			expect(page.text).toContain(`Kartu (Stripe) ${formatNumber(total_sen)}`)

			const all = figures(page.html)
			const lists = new Map(all.map(({ to }) => [to, all.filter((one) => one.to === to)]))
			expect([...lists].length).toBeGreaterThan(15)
			for (const [to, numbers] of lists) {
				const list = await desk.read('auditor', to)
				expect(list.status, to).toBe(200)
				if (list.text.includes('Tidak ada baris')) {
					expect(
						numbers.every(({ amount }) => amount === '0'),
						to,
					).toBe(true)
				}
				const beneath = foot(list.html)
				if (!to.includes('/laci') && beneath !== '') {
					for (const { amount } of numbers) expect(beneath, to).toContain(`>${amount}<`)
				}
			}

			const terms = `${root}/ketentuan`
			expect((await desk.read('auditor', terms)).text).toContain('Hanya Kepala Rutan')
			const rate = {
				intent: 'rate',
				from: today,
				share: '2,9',
				fixed: '2.000',
				vat: '11',
				reason: 'Perjanjian 12',
			}
			expect((await desk.send('treasurer', terms, rate)).status).toBe(403)
			const wrong = await desk.send('head', terms, { ...rate, vat: 'banyak' })
			expect(wrong.status).toBe(400)
			expect(wrong.text).toContain('misalnya 11.')
			expect(wrong.html).toContain('value="banyak"')
			expect((await desk.send('head', terms, rate)).status).toBe(303)
			const limit = { intent: 'limit', amount: '250.000', reason: 'SK 9' }
			expect((await desk.send('head', terms, limit)).status).toBe(303)
			const told = (await desk.read('treasurer', `${terms}?kabar=ketentuan`)).text
			for (const word of ['2,9%', '11%', 'Perjanjian 12', '250.000', 'SK 9', '1.000.000']) {
				expect(told).toContain(word)
			}
			// The fee of the sandbox is another than this rate: the treasurer is told.
			const off = await desk.read('treasurer', `${root}/selisih${query}`)
			expect(off.text).toContain('Biaya tanpa PPN')
		} finally {
			await desk.close()
		}
	})
})
