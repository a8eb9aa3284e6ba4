import { expect, it } from 'vitest'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('many orders at once', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const keyIn = (html: string) => /name="attemptKey" value="([^"]+)"/.exec(html)?.[1] ?? ''

	it('are sent with a resi each: those left empty stay, and each tells what became of it', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const first = await paidOrder(shop, goods.variantId)
			const unpaid = await order(shop, goods.variantId)
			const chosen = `nomor=${first.number}&nomor=${unpaid.number}`
			const path = `/kantor/pesanan/bersama?kerja=kirim&${chosen}`
			const form = await read('officer', path)
			expect(form.text).toContain('Yang dikosongkan dilewati')
			const fields = { kerja: 'kirim', attemptKey: keyIn(form.html) }
			const wrong = await send('officer', path, {
				...fields,
				nomor: first.number,
				[`kurir-${first.number}`]: 'JNE',
				[`resi-${first.number}`]: '1 2',
			})
			expect(wrong.status).toBe(400)
			expect(wrong.text).toContain('1 baris belum benar')
			expect(wrong.html).toContain('value="1 2"')
			const parcel = {
				nomor: first.number,
				[`kurir-${first.number}`]: 'JNE',
				[`resi-${first.number}`]: 'jne-00012',
			}
			const sent = await send('officer', path, { ...fields, ...parcel })
			expect(sent.status).toBe(303)
			const again = await send('officer', path, { ...fields, ...parcel })
			expect(again.location).toBe(sent.location)
			const job = await read('officer', sent.location ?? '')
			expect(job.text).toContain('Selesai: 1 tercatat, 0 tidak bisa')
			expect(job.text).toContain('JNE-00012')
			expect(job.headers.get('refresh')).toBeNull()
			expect((await read('officer', '/kantor/pekerjaan')).text).toContain(
				'Tandai 1 pesanan terkirim',
			)
		}))

	it('are work of its own each time a form brings no key of ours', () =>
		withDesk(async ({ shop, goods, send }) => {
			const orders = [
				await paidOrder(shop, goods.variantId),
				await paidOrder(shop, goods.variantId),
			]
			const jobs: (string | null)[] = []
			for (const { number } of orders) {
				const path = `/kantor/pesanan/bersama?kerja=kemas&nomor=${number}`
				const packed = await send('officer', path, {
					kerja: 'kemas',
					attemptKey: '',
					nomor: number,
				})
				expect(packed.status).toBe(303)
				jobs.push(packed.location)
			}
			expect(new Set(jobs).size).toBe(2)
		}))

	it('are marked as packed by those who may, and an order that cannot be says why', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const unpaid = await order(shop, goods.variantId)
			const path = `/kantor/pesanan/bersama?kerja=kemas&nomor=${unpaid.number}`
			const fields = { kerja: 'kemas', attemptKey: 'once', nomor: unpaid.number }
			expect((await send('treasurer', path, fields)).status).toBe(403)
			const { location } = await send('officer', path, fields)
			const job = await read('officer', location ?? '')
			expect(job.text).toContain('Selesai: 0 tercatat, 1 tidak bisa')
			expect(job.text).toContain('belum dibayar, sudah dikirim, atau sudah berakhir')
		}))

	it('can be left and found again while they go on, on a page that renews itself', () =>
		withDesk(async ({ shop, goods, read }) => {
			expect((await read('officer', '/kantor/pekerjaan')).text).toContain('Belum ada pekerjaan')
			const { number } = await paidOrder(shop, goods.variantId)
			const rows = [{ number, parcel: null }]
			const jobId = await openJob(shop, { kind: 'packed', attemptKey: 'once', rows }, officer)
			const running = await read('officer', `/kantor/pekerjaan/${jobId}`)
			expect(running.text).toContain('0 dari 1 selesai dikerjakan')
			expect(running.headers.get('refresh')).toBe('3')
			expect((await read('officer', '/kantor/pekerjaan')).html).toContain(jobId)
			await runJobs(shop)
			const done = await read('officer', `/kantor/pekerjaan/${jobId}`)
			expect(done.text).toContain('Selesai: 1 tercatat')
			expect(done.headers.get('refresh')).toBeNull()
		}))

	it('are no work when none is there', () =>
		withDesk(async ({ read, send }) => {
			const path = '/kantor/pesanan/bersama?kerja=kemas&nomor=BK-0000-0000'
			expect((await read('officer', path)).text).toContain('Belum ada yang dipilih')
			expect((await read('officer', '/kantor/pekerjaan/none')).status).toBe(404)
			const empty = await send('officer', path, { kerja: 'kemas', attemptKey: 'none' })
			expect([empty.status, empty.text.includes('Pilih paling sedikit satu')]).toEqual([400, true])
		}))
})
