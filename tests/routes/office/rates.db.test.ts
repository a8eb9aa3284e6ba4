import { expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { listServiceRates } from '#app/domain/shipping/rate-versions.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { orderInput, placedOrder, testSandbox } from '#tests/support/shop.ts'

const PAGE = '/kantor/ongkir'
const ROW = `${PAGE}/jne-reg/papua`

const sandbox = testSandbox()

onBothEngines('the rates of the office', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	const aChange = (desk: Desk) => ({
		firstKgSen: '98.500',
		nextKgSen: 'Rp 92.000',
		leastDays: '7',
		mostDays: '12',
		divisorCm3: '6000',
		fromDate: dateInMagetan(desk.shop.clock.now()),
		active: 'ya',
	})

	it('are kept by officers and the head, and by nobody else', () =>
		withDesk(async (desk) => {
			for (const role of ['officer', 'head'] as const) {
				expect((await desk.read(role, PAGE)).text).toContain('JNE REG')
			}
			for (const role of ['treasurer', 'admin'] as const) {
				for (const path of [PAGE, ROW, `${PAGE}/impor`, `${PAGE}/tarif.csv`]) {
					expect((await desk.read(role, path)).status, `${role} ${path}`).toBe(403)
				}
				expect((await desk.send(role, ROW, aChange(desk))).status).toBe(403)
			}
		}))

	it('change from a day on, and say who changed them', () =>
		withDesk(async (desk) => {
			const today = dateInMagetan(desk.shop.clock.now())
			const saved = await desk.send('officer', ROW, aChange(desk))
			expect([saved.status, saved.location]).toEqual([303, `${PAGE}?berlaku=${today}#jne-reg`])
			expect((await desk.read('officer', PAGE)).text).toContain('98.500')
			const tomorrow = { ...aChange(desk), firstKgSen: '99.000', fromDate: nextDate(today) }
			await desk.send('head', ROW, tomorrow)
			const table = await desk.read('officer', PAGE)
			expect(table.text).toContain('Rp99.000, lalu Rp92.000')
			const audit = await database.db
				.selectFrom('audit_events')
				.select(['actor_kind', 'details'])
				.where('action', '=', 'shipping.rate-set')
				.execute()
			expect(audit).toHaveLength(2)
			expect(audit[0]).toMatchObject({ actor_kind: 'staff' })
		}))

	it('name every fault of a change and keep what was typed', () =>
		withDesk(async (desk) => {
			const wrong = { ...aChange(desk), firstKgSen: '0', mostDays: '3', fromDate: 'besok' }
			const answer = await desk.send('officer', ROW, wrong)
			expect(answer.status).toBe(400)
			expect(answer.text).toContain('dari Rp1 sampai Rp1.000.000')
			expect(answer.text).toContain('Pilih tanggal yang ada di kalender')
			expect(answer.html).toContain('value="besok"')
			const past = { ...aChange(desk), fromDate: '2026-01-01' }
			const refused = await desk.send('officer', ROW, past)
			expect(refused.text).toContain('Tarif baru berlaku paling cepat hari ini')
			expect((await desk.send('officer', `${PAGE}/jne-reg/mars`, aChange(desk))).status).toBe(400)
			expect((await desk.read('officer', `${PAGE}/hantu/papua`)).status).toBe(404)
		}))

	it('leave as a sheet and come back as one, looked through before anything changes', () =>
		withDesk(async (desk) => {
			const exported = await desk.read('officer', `${PAGE}/tarif.csv`)
			expect(exported.headers.get('content-type')).toContain('text/csv')
			const same = await desk.send('officer', `${PAGE}/impor`, { sheet: exported.html })
			expect(same.text).toContain('Semua baris sama dengan yang berlaku sekarang')
			const today = dateInMagetan(desk.shop.clock.now())
			const dearer = exported.html
				.split('\n')
				.map((line) => line.replace(',20000,0,', ',21000,500,').replace('2025-11-01', today))
				.join('\n')
			const plan = await desk.send('officer', `${PAGE}/impor`, { sheet: dearer })
			expect(plan.status).toBe(200)
			expect(plan.text).toContain('15 baris akan dimuat')
			expect(plan.text).toContain('Rp21.000, lalu Rp500')
			expect((await desk.read('officer', PAGE)).text).not.toContain('21.000')
			const taken = await desk.send('officer', `${PAGE}/impor`, { sheet: dearer, step: 'take' })
			expect([taken.status, taken.location]).toEqual([303, `${PAGE}?dimuat=15`])
			expect((await desk.read('officer', PAGE)).text).toContain('21.000')
		}))

	it('take no sheet with a fault, and say which row it is in', () =>
		withDesk(async (desk) => {
			const { html } = await desk.read('officer', `${PAGE}/tarif.csv`)
			const broken = html.replace('papua,20000', 'mars,nol')
			const answer = await desk.send('officer', `${PAGE}/impor`, { sheet: broken })
			expect(answer.status).toBe(400)
			expect(answer.text).toContain('2 hal perlu diperbaiki')
			expect(answer.text).toContain('Wilayah ini tidak dikenal')
			const forced = await desk.send('officer', `${PAGE}/impor`, { sheet: broken, step: 'take' })
			expect(forced.status).toBe(400)
			expect(forced.text).toContain('tidak satu baris pun dimuat')
			const empty = await desk.send('officer', `${PAGE}/impor`, { sheet: ' ' })
			expect(empty.text).toContain('Pilih berkas atau tempel isinya dulu')
		}))

	it('leave as a workbook and come back as one, and a broken file is refused by name', () =>
		withDesk(async (desk) => {
			const answer = await desk.fetchFile('officer', `${PAGE}/tarif.xlsx`)
			expect(answer.headers.get('content-type')).toContain('spreadsheetml')
			const bytes = new Uint8Array(await answer.arrayBuffer())
			const fileOf = (content: BlobPart) => {
				const form = new FormData()
				form.set('file', new Blob([content]), 'tarif.xlsx')
				return form
			}
			const same = await desk.upload(`${PAGE}/impor`, fileOf(bytes), 'officer')
			expect(same.text).toContain('Semua baris sama dengan yang berlaku sekarang')
			const broken = await desk.upload(`${PAGE}/impor`, fileOf(bytes.slice(0, 200)), 'officer')
			expect(broken.status).toBe(400)
			expect(broken.text).toContain('tidak terbaca sebagai lembar Excel')
			const large = new Uint8Array(2 * 1024 * 1024 + 1)
			const refused = await desk.upload(`${PAGE}/impor`, fileOf(large), 'officer')
			expect(refused.text).toContain('lebih besar dari 2 MB')
		}))

	it('are read by as many queries for a hundred versions as for one', () =>
		withDesk(async (desk) => {
			const today = dateInMagetan(desk.shop.clock.now())
			const queries = async () => {
				const counting = countingQueries(database.db)
				await listServiceRates(counting.db, today)
				return counting.count()
			}
			const before = await queries()
			for (let i = 0; i < 5; i++) await desk.send('officer', ROW, aChange(desk))
			expect(await queries()).toBe(before)
		}))

	it('have an order that is fetched handed over at the counter, without a resi', () =>
		withDesk(async (desk) => {
			const { shop, goods } = desk
			const sent = await paidOrder(shop, goods.variantId)
			const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
			const input = orderInput(token, { delivery: { method: 'counter' } })
			const order = await placedOrder(database.db, (await placeOrder(shop, input)).orderToken)
			await shop.sandbox.control.pay(order.checkoutId)
			await settlePayment(shop, order.paymentId)
			const path = `/kantor/pesanan/${order.number}`
			const page = await desk.read('officer', path)
			expect(page.text).toContain('Diambil di loket')
			expect(page.text).toContain('Serahkan di loket')
			expect(page.html).not.toContain('id="trackingNumber"')
			const pdf = await desk.read('officer', `${path}/surat.pdf`)
			expect(pdf.status).toBe(200)
			const handed = await desk.send('officer', path, { step: 'hand-over' })
			expect([handed.status, handed.location]).toEqual([303, `${path}?diserahkan`])
			const after = await desk.read('officer', path)
			expect(after.text).toContain('Diambil')
			expect(after.text).not.toContain('Salin resi')
			expect((await desk.read('officer', `/kantor/pesanan/${sent.number}`)).text).toContain(
				'Ongkos kirim JNE REG, 1 kg',
			)
		}))
})
