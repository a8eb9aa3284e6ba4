import { expect, it } from 'vitest'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { aProduct } from '#tests/support/making.ts'
import { testSandbox } from '#tests/support/shop.ts'

const PAGE = '/kantor/kemasan'
const measured = { weightGrams: '820', lengthCm: '61', widthCm: '41', heightCm: '3' }

const sandbox = testSandbox()

onBothEngines('weights and packed sizes', (database) => {
	async function withDesk(work: (desk: Desk, sku: string) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await aProduct(desk.shop, { slug: 'keset-ukur' })
			await work(desk, 'KESET-UKUR-1')
		} finally {
			await desk.close()
		}
	}

	it('are kept by officers and the head, and by nobody else', () =>
		withDesk(async (desk, sku) => {
			for (const role of ['officer', 'head'] as const) {
				expect((await desk.read(role, PAGE)).text).toContain(sku)
			}
			for (const role of ['treasurer', 'admin'] as const) {
				expect((await desk.read(role, PAGE)).status).toBe(403)
				expect((await desk.send(role, `${PAGE}/${sku}`, measured)).status).toBe(403)
			}
		}))

	it('change what sending is charged by, and say who changed them', () =>
		withDesk(async (desk, sku) => {
			const saved = await desk.send('officer', `${PAGE}/${sku}`, measured)
			expect([saved.status, saved.location]).toEqual([303, `${PAGE}?simpan=${sku}`])
			expect((await desk.read('officer', `${PAGE}?simpan=${sku}`)).text).toContain(
				`Berat dan ukuran ${sku} disimpan`,
			)
			expect(await getOfferBySku(database.db, sku)).toMatchObject({
				weightGrams: 820,
				packed: { lengthCm: 61, widthCm: 41, heightCm: 3 },
			})
			const event = await database.db
				.selectFrom('audit_events')
				.select(['actor_kind', 'details'])
				.where('action', '=', 'catalogue.packing-changed')
				.executeTakeFirstOrThrow()
			expect(event.actor_kind).toBe('staff')
			expect(JSON.stringify(event.details)).toContain('820 g, 61 × 41 × 3 cm')
		}))

	it('that nobody has measured can be listed by themselves', () =>
		withDesk(async (desk, sku) => {
			await desk.send('officer', `${PAGE}/${sku}`, {
				...measured,
				lengthCm: '',
				widthCm: '',
				heightCm: '',
			})
			const open = await desk.read('officer', `${PAGE}?tampil=belum`)
			expect(open.text).toContain(sku)
			expect(open.text).toContain('belum diukur')
			await desk.send('officer', `${PAGE}/${sku}`, measured)
			expect((await desk.read('officer', `${PAGE}?tampil=belum`)).text).not.toContain(sku)
		}))

	it('name every fault and keep what was typed', () =>
		withDesk(async (desk, sku) => {
			const wrong = { weightGrams: 'ringan', lengthCm: '61', widthCm: '', heightCm: '3' }
			const answer = await desk.send('officer', `${PAGE}/${sku}`, wrong)
			expect(answer.status).toBe(400)
			expect(answer.text).toContain('Tulis berat dalam gram bulat')
			expect(answer.html).toContain('value="ringan"')
			const lonely = await desk.send('officer', `${PAGE}/${sku}`, { ...wrong, weightGrams: '820' })
			expect(lonely.text).toContain('Isi ketiga sisi, atau kosongkan semuanya')
			expect((await desk.read('officer', `${PAGE}/TIDAK-ADA`)).status).toBe(404)
			expect((await desk.send('officer', `${PAGE}/TIDAK-ADA`, measured)).status).toBe(404)
		}))
})
