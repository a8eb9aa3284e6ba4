import { expect, it } from 'vitest'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder, resiOf, send as sendParcel } from '#tests/support/selling.ts'
import { order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const PATH = '/kantor/pesanan/resi'

onBothEngines('resi by spreadsheet', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const keyIn = (html: string) => /name="attemptKey" value="([^"]+)"/.exec(html)?.[1] ?? ''

	it('begin with the orders that wait, looked through first, then taken once', () =>
		withDesk(async ({ shop, goods, fetchFile, read, send }) => {
			const first = await paidOrder(shop, goods.variantId)
			const second = await paidOrder(shop, goods.variantId)
			const template = await (await fetchFile('officer', `${PATH}.csv`)).text()
			const lines = template.trim().split('\n')
			expect(lines).toHaveLength(3)
			const [head, ...rows] = lines
			const filled = [head, `${rows[0]?.replace(/,,$/, ',JNE,')}JNE-00012`, rows[1]].join('\n')
			const attemptKey = keyIn((await read('officer', PATH)).html)
			const checked = await send('officer', PATH, { sheet: filled, attemptKey, step: 'check' })
			expect(checked.status).toBe(200)
			expect(checked.text).toContain('1 pesanan akan ditandai terkirim. 0 sudah tercatat sama, 1')
			const path = `/kantor/pesanan/${first.number}`
			expect((await read('officer', path)).text).not.toContain('JNE-00012')
			const take = { sheet: filled, attemptKey, step: 'take' }
			const taken = await send('officer', PATH, take)
			expect((await send('officer', PATH, take)).location).toBe(taken.location)
			await runJobs(shop)
			expect((await read('officer', taken.location ?? '')).text).toContain('Selesai: 1 tercatat')
			expect((await read('officer', path)).text).toContain('JNE-00012')
			const again = await send('officer', PATH, { sheet: filled, step: 'check', attemptKey: 'b' })
			expect(again.text).toContain('0 pesanan akan ditandai terkirim. 1 sudah tercatat sama')
			const left = await (await fetchFile('officer', `${PATH}.csv`)).text()
			expect([left.includes(first.number), left.includes(second.number)]).toEqual([false, true])
		}))

	it('say row by row why a sheet is not taken, and then nothing of it is', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const good = await paidOrder(shop, goods.variantId)
			const gone = await paidOrder(shop, goods.variantId)
			const unpaid = await order(shop, goods.variantId)
			await sendParcel(shop, gone)
			const sheet = [
				'nomor_pesanan;kurir;resi',
				`${good.number};JNE;${resiOf(gone)}`,
				`${gone.number};JNE;JNE99999`,
				`${unpaid.number};JNE;JNE-00002`,
				'BK-0000-0000;JNE;JNE-00003',
				`${good.number};Merpati;1,23E+15`,
			].join('\n')
			for (const step of ['check', 'take']) {
				const answer = await send('officer', PATH, { sheet, attemptKey: 'a', step })
				expect(answer.status).toBe(400)
				for (const words of [
					'Resi ini sudah dipakai pesanan lain',
					'sudah dikirim dengan resi lain',
					'belum dibayar atau sudah berakhir',
					'Tidak ada pesanan dengan nomor ini',
					'Kurir ini tidak dikenal',
					'Excel membulatkan angka panjang ini (misalnya 1,23E+15)',
				]) {
					expect(answer.text).toContain(words)
				}
			}
			expect((await read('officer', `/kantor/pesanan/${good.number}`)).text).toContain(
				'Kirim paket',
			)
			const empty = await send('officer', PATH, { sheet: '', attemptKey: 'a', step: 'check' })
			expect([empty.status, empty.text.includes('sedikitnya satu resi')]).toEqual([400, true])
			expect((await send('treasurer', PATH, { sheet, attemptKey: 'a' })).status).toBe(403)
		}))
})
