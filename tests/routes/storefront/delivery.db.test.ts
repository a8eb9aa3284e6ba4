import { expect, it } from 'vitest'
import { setRate } from '#app/domain/shipping/set-rate.server.ts'
import { dateInMagetan, systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { sendForm } from '#tests/support/pages.ts'
import { SERVICE } from '#tests/support/rates.ts'
import { cookieHeader } from '#tests/support/staff.ts'
import { type StockedShop, withStockedShop } from '#tests/support/stocked-shop.ts'

const buyer = {
	attemptKey: 'k'.repeat(32),
	name: 'Rini Wulandari',
	email: 'rini@example.com',
	phone: '0812 3456 7890',
	note: 'Titip satpam',
}
const address = {
	street: 'Jl. Pahlawan 12',
	village: 'Sukowinangun',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	province: 'Jawa Timur',
	postalCode: '63318',
}
const typed = { ...buyer, ...address, delivery: 'courier' }

onBothEngines('how an order comes to its buyer', (database) => {
	/** A shop, and the cookie of a cart with three mats of 400 grams: two kilograms to pay. */
	async function withCart(
		work: (shop: StockedShop, cookie: string) => Promise<void>,
	): Promise<void> {
		await withStockedShop(database, {}, async (shop) => {
			await costs(13_000)
			const { id } = await database.db.selectFrom('variants').select('id').executeTakeFirstOrThrow()
			const wish = { variantId: id, quantity: '3' }
			const filled = await sendForm(`${shop.url}/produk/keset-kotak`, wish)
			await work(shop, cookieHeader(filled.headers.getSetCookie()))
		})
	}

	const costs = (rupiahs: number) =>
		setRate(
			{ db: database.db, clock: systemClock },
			{
				serviceCode: SERVICE,
				zone: 'east-java',
				fromDate: dateInMagetan(systemClock.now()),
				firstKgSen: rupiah(rupiahs),
				nextKgSen: rupiah(9_000),
				leastDays: 1,
				mostDays: 2,
				divisorCm3: 6_000,
				active: true,
			},
			officer,
		)

	const countOrders = async () =>
		(await database.db.selectFrom('orders').select('id').execute()).length

	it('answers an address with the services that go there, and keeps what was typed', () =>
		withCart(async ({ url }, cookie) => {
			const answer = await sendForm(`${url}/checkout`, typed, { cookie })
			expect(answer.status).toBe(200)
			const page = await answer.text()
			expect(page).toContain('Pilih layanan kirim')
			expect(page).toContain('JNE REG')
			expect(page).toContain('Rp22.000')
			expect(page).toContain('2–4 hari kerja')
			expect(page).toContain('jumlah bayar Rp112.000')
			expect(page).toContain(`value="${SERVICE}:2200000"`)
			expect(page).toContain('value="Jl. Pahlawan 12"')
			expect(page).toContain(`value="${buyer.attemptKey}"`)
			expect(await countOrders()).toBe(0)
		}))

	it('offers them at once where the province is known from the cart', () =>
		withCart(async ({ url }, cookie) => {
			const page = await fetch(`${url}/checkout?provinsi=jawa-timur`, { headers: { cookie } })
			const text = await page.text()
			expect(text).toContain(`value="${SERVICE}:2200000"`)
			expect(text).toContain('<option value="Jawa Timur" selected="">')
			const cart = await fetch(`${url}/keranjang?provinsi=jawa-timur`, { headers: { cookie } })
			const words = await cart.text()
			expect(words).toContain('mulai Rp22.000')
			expect(words).toContain('href="/checkout?provinsi=jawa-timur"')
		}))

	it('freezes the service, its zone, the kilograms and the price on the order', () =>
		withCart(async ({ url }, cookie) => {
			const service = `${SERVICE}:2200000`
			const placed = await sendForm(`${url}/checkout`, { ...typed, service }, { cookie })
			expect(placed.status).toBe(303)
			const row = await database.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
			expect(row).toMatchObject({
				delivery: 'courier',
				shipping_service: 'JNE REG',
				shipping_zone: 'east-java',
				shipping_kilograms: 2,
				shipping_sen: rupiah(22_000),
				items_sen: rupiah(90_000),
				total_sen: rupiah(112_000),
			})
			await costs(50_000)
			const page = await (await fetch(`${url}/pesanan/${row.token}`)).text()
			expect(page).toContain('Ongkos kirim JNE REG')
			expect(page).toContain('Rp112.000')
			const version = await database.db
				.selectFrom('shipping_rates')
				.select('first_kg_sen')
				.where('id', '=', row.shipping_rate_id ?? '')
				.executeTakeFirst()
			expect(version?.first_kg_sen).toBe(rupiah(13_000))
		}))

	it('explains a price that changed meanwhile, and loses nothing typed', () =>
		withCart(async ({ url }, cookie) => {
			await costs(15_000)
			const old = { ...typed, service: `${SERVICE}:2200000` }
			const answer = await sendForm(`${url}/checkout`, old, { cookie })
			expect(answer.status).toBe(409)
			const page = await answer.text()
			expect(page).toContain('JNE REG berubah dari Rp22.000 menjadi Rp24.000')
			expect(page).toContain('value="Jl. Pahlawan 12"')
			expect(page).toContain(`value="${SERVICE}:2400000"`)
			expect(await countOrders()).toBe(0)
			const again = { ...typed, service: `${SERVICE}:2400000` }
			expect((await sendForm(`${url}/checkout`, again, { cookie })).status).toBe(303)
		}))

	it('takes no price and no service that it has not named', () =>
		withCart(async ({ url }, cookie) => {
			for (const service of [`${SERVICE}:1`, `${SERVICE}:0`, 'kurir-hantu:2200000']) {
				const answer = await sendForm(`${url}/checkout`, { ...typed, service }, { cookie })
				expect(answer.status, service).toBe(409)
			}
			const odd = await sendForm(`${url}/checkout`, { ...typed, service: 'x' }, { cookie })
			expect(odd.status).toBe(200)
			expect(await countOrders()).toBe(0)
		}))

	it('costs nothing at the counter, where no address is asked for', () =>
		withCart(async ({ url }, cookie) => {
			const form = { ...buyer, delivery: 'counter' }
			const placed = await sendForm(`${url}/checkout`, form, { cookie })
			expect(placed.status).toBe(303)
			const row = await database.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
			expect(row).toMatchObject({
				delivery: 'counter',
				shipping_service: null,
				shipping_sen: 0,
				total_sen: rupiah(90_000),
				address_street: '',
			})
			const page = await (await fetch(`${url}/pesanan/${row.token}`)).text()
			expect(page).toContain('Diambil di loket')
			expect(page).toContain('Senin–Kamis pukul 08.30–11.30 dan 13.00–14.30 WIB')
			const mail = await database.db.selectFrom('outbox').select('facts').executeTakeFirstOrThrow()
			expect(JSON.parse(mail.facts)).toMatchObject({ service: null, shippingSen: 0 })
		}))

	it('says where nobody goes, and that one may still come', () =>
		withCart(async ({ url }, cookie) => {
			await setRate(
				{ db: database.db, clock: systemClock },
				{
					serviceCode: SERVICE,
					zone: 'papua',
					fromDate: dateInMagetan(systemClock.now()),
					firstKgSen: rupiah(1),
					nextKgSen: rupiah(0),
					leastDays: 1,
					mostDays: 2,
					divisorCm3: 6_000,
					active: false,
				},
				officer,
			)
			const far = { ...typed, province: 'Papua', postalCode: '99111' }
			const page = await (await sendForm(`${url}/checkout`, far, { cookie })).text()
			expect(page).toContain('Belum ada layanan kirim ke sana')
			expect(await countOrders()).toBe(0)
		}))

	it('offers the names of places to choose from, and takes any other', () =>
		withCart(async ({ url }, cookie) => {
			const known = await fetch(`${url}/checkout?provinsi=jawa-timur`, { headers: { cookie } })
			expect(await known.text()).toContain('<option value="Kabupaten Magetan">')
			const typo = { ...typed, district: 'Magetn' }
			const answered = await (await sendForm(`${url}/checkout`, typo, { cookie })).text()
			expect(answered).toContain('“Magetn” tidak ada di daftar wilayah kami')
			expect(answered).toContain('<option value="Magetan">')
			const service = `${SERVICE}:2200000`
			const placed = await sendForm(`${url}/checkout`, { ...typo, service }, { cookie })
			expect(placed.status).toBe(303)
		}))

	it('tells the names below a place, and nothing of one it does not know', () =>
		withCart(async ({ url }) => {
			const ask = async (query: string) => {
				const answer = await fetch(`${url}/wilayah?${query}`)
				return (await answer.json()) as Record<string, string[]>
			}
			const place = 'provinsi=Jawa+Timur&kota=Kabupaten+Magetan&kecamatan=Magetan'
			const { cities, districts, villages } = await ask(place)
			expect(cities).toContain('Kota Madiun')
			expect(districts).toContain('Parang')
			expect(villages).toContain('Sukowinangun')
			expect(await ask('provinsi=Atlantis')).toEqual({ cities: [], districts: [], villages: [] })
		}))
})
