import { expect, it } from 'vitest'
import { setRate } from '#app/domain/shipping/set-rate.server.ts'
import { dateInMagetan, systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { sendForm } from '#tests/support/pages.ts'
import { SERVICE, serviceField } from '#tests/support/rates.ts'
import { cookieHeader } from '#tests/support/staff.ts'
import { type StockedShop, withStockedShop } from '#tests/support/stocked-shop.ts'

const home = { street: 'Jl. Pahlawan 12', city: 'Kabupaten Magetan', province: 'Jawa Timur' }
const abroad = {
	country: 'Germany',
	line1: 'Große Straße 5',
	line2: '3. OG',
	town: 'Berlin',
	region: '',
	postcode: '10115',
}
const typed = {
	attemptKey: 'k'.repeat(32),
	name: 'Rini Wulandari',
	email: 'rini@example.com',
	phone: '+49 30 123456',
	note: '',
	method: 'stripe',
	delivery: 'abroad',
	...home,
	...abroad,
}

onBothEngines('what goes to another country', (database) => {
	async function withCart(work: (shop: StockedShop, cookie: string) => Promise<void>) {
		await withStockedShop(database, {}, async (shop) => {
			const { id } = await database.db.selectFrom('variants').select('id').executeTakeFirstOrThrow()
			const wish = { variantId: id, quantity: '3' }
			const filled = await sendForm(`${shop.url}/produk/keset-kotak`, wish)
			await work(shop, cookieHeader(filled.headers.getSetCookie()))
		})
	}

	const closed = (zone: 'africa' | 'europe') =>
		setRate(
			{ db: database.db, clock: systemClock },
			{
				serviceCode: SERVICE,
				zone,
				fromDate: dateInMagetan(systemClock.now()),
				firstKgSen: rupiah(20_000),
				nextKgSen: rupiah(0),
				leastDays: 1,
				mostDays: 3,
				divisorCm3: 6_000,
				active: false,
			},
			officer,
		)

	it('is asked for in both languages, beside the address at home, and loses nothing typed', () =>
		withCart(async ({ url }, cookie) => {
			for (const [path, name] of [
				['', 'Jerman'],
				['/en', 'Germany'],
			] as const) {
				const empty = await (await fetch(`${url}${path}/checkout`, { headers: { cookie } })).text()
				expect(empty).toMatch(new RegExp(`<option value="${name}" label="\\w+"`))
				const answer = await sendForm(`${url}${path}/checkout`, typed, { cookie })
				expect(answer.status).toBe(200)
				const page = await answer.text()
				for (const value of [...Object.values(home).slice(0, 2), abroad.line1, abroad.postcode]) {
					expect(page).toContain(`value="${value}"`)
				}
				expect(page).toMatch(new RegExp(`name="serviceAbroad"[^>]+value="${serviceField}"`))
				expect(page).toContain(name)
			}
		}))

	it('is placed with its zone, paid by card, and shown as its country writes addresses', () =>
		withCart(async ({ url }, cookie) => {
			// A way to pay that was chosen for an address at home is none for this one.
			const sent = { ...typed, method: 'transfer', serviceAbroad: serviceField }
			const placed = await sendForm(`${url}/checkout`, sent, { cookie })
			expect(placed.status).toBe(303)
			expect(placed.headers.get('location')).toMatch(/#(isi)?$/)
			const row = await database.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
			expect(row).toMatchObject({
				buyer_phone: '+4930123456',
				shipping_zone: 'europe',
				address_country: 'DE',
				address_street: 'Große Straße 5',
				address_line_two: '3. OG',
				address_city: 'Berlin',
				address_village: '',
				address_province: '',
				address_postal_code: '10115',
			})
			const payment = await database.db.selectFrom('payments').select('method').executeTakeFirst()
			expect(payment?.method).toBe('stripe')
			const page = await (await fetch(`${url}/pesanan/${row.token}`)).text()
			for (const line of ['Große Straße 5', '3. OG', '10115 Berlin', 'GERMANY', '+4930123456']) {
				expect(page).toContain(line)
			}
			const track = { nomor: row.number, telepon: '0049 30 123456' }
			const found = await sendForm(`${url}/lacak`, track)
			expect(found.headers.get('location')).toContain(row.token)
		}))

	it('is told where no service goes, and how to ask for another way', () =>
		withCart(async ({ url }, cookie) => {
			await closed('africa')
			const sent = { ...typed, country: 'Kenya', postcode: '' }
			const page = await (await sendForm(`${url}/en/checkout`, sent, { cookie })).text()
			expect(page).toContain('No service goes to Kenya yet')
			expect(page).toContain('href="/en/kontak"')
			const chosen = { ...sent, serviceAbroad: serviceField }
			const refused = await sendForm(`${url}/en/checkout`, chosen, { cookie })
			expect(refused.status).toBe(409)
			expect(await database.db.selectFrom('orders').select('id').execute()).toEqual([])
		}))

	it('is not paid into an account here, whatever form is sent', () =>
		withCart(async ({ url }, cookie) => {
			const answer = await sendForm(
				`${url}/checkout`,
				{ ...typed, phone: '030 123456' },
				{ cookie },
			)
			expect(answer.status).toBe(400)
			expect(await answer.text()).toContain('kode negaranya')
		}))
})
