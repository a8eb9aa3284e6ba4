import Stripe from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { refusals } from '#app/copy/id/refusals.ts'
import type { RefusalCode } from '#app/copy/refusal-codes.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { newToken } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { type App, type AppPlace, findPlace } from '#tests/support/app.ts'
import { type Answer, buyerFields, cartCookieOf, checkOut, post } from '#tests/support/buyer.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder } from '#tests/support/selling.ts'
import {
	type Goods,
	openTestShop,
	type PlacedOrder,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

const PRODUCT = '/produk/keset-kotak'

/** What is sent, and how it must be refused. */
type Attempt = [
	name: string,
	send: () => Promise<Answer>,
	status: number,
	/** the refusal whose words the page says; null where the guard or the door answers */
	code: RefusalCode | null,
]

const sandbox = testSandbox()

onBothEngines('a forgery', (database) => {
	let shop: TestShop
	let goods: Goods
	let place: AppPlace
	let app: App
	let paid: PlacedOrder
	let cart: string

	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox, new Date().toISOString())
		await sandbox.control.releaseClock()
		goods = await stockedMat(shop, [5, 4, 3])
		paid = await paidOrder(shop, goods.variantId)
		cart = (await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })).token
		place = await findPlace({ databaseUrl: database.url, sandbox })
		app = await place.start()
	})
	afterEach(() => place.leave())

	const send = (
		path: string,
		fields: Readonly<Record<string, string>>,
		headers: Readonly<Record<string, string>> = {},
	) => post(app.origin, path, fields, { ...cartCookieOf(cart), ...headers })

	/** Each attempt gets its named refusal, and when all have been made nothing has changed. */
	async function expectRefused(attempts: readonly Attempt[]): Promise<void> {
		const before = await everythingIn(database.db)
		for (const [name, attempt, status, code] of attempts) {
			const answer = await attempt()
			expect(answer.status, name).toBe(status)
			if (code) expect(answer.text, name).toContain(refusals[code].split(/[{;]/)[0])
		}
		expect(await everythingIn(database.db)).toEqual(before)
		expect(app.failures).toEqual([])
	}

	const signIn = async (role: StaffRole): Promise<{ cookie: string }> => {
		const { email } = await aStaffMember(database.db, role)
		const response = await fetch(`${app.origin}/masuk`, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams({ email, password: PASSWORD }),
		})
		expect(response.status).toBe(303)
		return { cookie: cookieHeader(response.headers.getSetCookie()) }
	}

	it('of a quantity is refused', async () => {
		const { variantId } = goods
		const wrong = ['-1', '1.5', '1000000000', '1e9', '100', 'NaN', 'Infinity', 'dua', '１', '1;2']
		const unreadable: RefusalCode = 'http.unreadable_input'
		await expectRefused([
			...[...wrong, '0', '', ' '].map(
				(quantity): Attempt => [
					`a wish for «${quantity}»`,
					() => send(PRODUCT, { variantId, quantity }),
					400,
					unreadable,
				],
			),
			...wrong.map(
				(quantity): Attempt => [
					`a change to «${quantity}»`,
					() => send('/keranjang', { intent: 'change', variantId, quantity }),
					400,
					unreadable,
				],
			),
			[
				'more than there are',
				() => send(PRODUCT, { variantId, quantity: '90' }),
				409,
				'cart.more_than_stock',
			],
		])
	})

	it('of a product, a cart, an intent or an order’s link is refused', async () => {
		const order = (link: string, intent: string) => () => send(`/pesanan/${link}`, { intent })
		const unpaid = { attemptKey: newToken(), ...buyerFields }
		await expectRefused([
			[
				'a variant that there is not',
				() => send(PRODUCT, { variantId: newToken(), quantity: '1' }),
				404,
				'catalogue.no_such_variant',
			],
			[
				'a variant that is not in the cart',
				() => send('/keranjang', { intent: 'change', variantId: 'x', quantity: '1' }),
				404,
				'cart.no_such_line',
			],
			[
				'an intent',
				() => send('/keranjang', { intent: 'empty-all' }),
				400,
				'http.unreadable_input',
			],
			[
				'somebody’s cart',
				() => send('/checkout', unpaid, cartCookieOf(newToken())),
				409,
				'orders.cart_empty',
			],
			['a form’s key', () => send('/checkout', { ...unpaid, attemptKey: '1' }), 400, null],
			['a link', order(newToken(), 'cancel'), 404, 'orders.no_such_order'],
			['the number for the link', order(paid.number, 'cancel'), 404, 'orders.no_such_order'],
			['the id for the link', order(paid.orderId, 'cancel'), 404, 'orders.no_such_order'],
			['an end of a paid order', order(paid.token, 'cancel'), 409, 'orders.not_cancellable'],
			['a second payment', order(paid.token, 'pay'), 409, 'orders.not_payable'],
			['an intent of the staff', order(paid.token, 'refund'), 400, 'http.unreadable_input'],
		])
	})

	it('of a price, a rule or a state is not even read', async () => {
		const forged = {
			price: '1',
			priceSen: '1',
			unit_price_sen: '1',
			total_sen: '1',
			state: 'paid',
			share_rule_version_id: 'mine',
			orderId: paid.orderId,
			payment_id: paid.paymentId,
		}
		const added = await send(PRODUCT, { variantId: goods.variantId, quantity: '1', ...forged })
		expect(added.status).toBe(303)
		const answer = await send('/checkout', { attemptKey: newToken(), ...buyerFields, ...forged })
		expect(answer.status).toBe(303)
		const order = await database.db
			.selectFrom('orders')
			.innerJoin('payments', 'payments.id', 'orders.payment_id')
			.select(['orders.state', 'total_sen', 'amount_sen', 'checkout_url'])
			.where('orders.id', '!=', paid.orderId)
			.executeTakeFirstOrThrow()
		// Two mats of Rp30.000 and the shipping.
		expect(order).toEqual({
			state: 'awaiting-payment',
			total_sen: rupiah(80_000),
			amount_sen: rupiah(80_000),
			checkout_url: answer.location,
		})
		const units = await database.db
			.selectFrom('order_units')
			.select(['share_rule_version_id', 'price_sen'])
			.execute()
		expect(new Set(units.map(({ price_sen }) => price_sen))).toEqual(new Set([rupiah(30_000)]))
		expect(new Set(units.map((unit) => unit.share_rule_version_id)).size).toBe(1)
	})

	it('of a role is refused', async () => {
		const officer = await signIn('officer')
		const treasurer = await signIn('treasurer')
		const head = await signIn('head')
		const parcel = { courier: 'JNE', trackingNumber: 'JNE12345' }
		const refund = { reason: 'Barang rusak', sure: 'ya' }
		const withdrawal = { amount: '1000', purpose: 'needs', note: '', step: 'pay' }
		const [office, refunding, paying] = [
			`/kantor/pesanan/${paid.number}`,
			`/keuangan/pesanan/${paid.number}/pengembalian`,
			`/keuangan/tabungan/${goods.members[0]}/penarikan`,
		]
		const altered = ({ cookie }: { cookie: string }) => ({
			cookie: cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`),
		})
		const strangers = {
			nobody: { cookie: '' },
			'a cookie that says so': { cookie: 'role=admin; staff=treasurer' },
			'an altered session': altered(treasurer),
			'a header that says so': { cookie: '', 'x-role': 'admin', authorization: 'Bearer admin' },
		}
		const attempts: Attempt[] = []
		for (const [who, headers] of Object.entries(strangers)) {
			for (const [path, fields] of [
				[office, parcel],
				[refunding, refund],
				[paying, withdrawal],
				['/admin/petugas', { intent: 'add', role: 'admin' }],
			] as const) {
				attempts.push([`${who} at ${path}`, () => send(`${path}.data`, fields, headers), 401, null])
			}
		}
		await expectRefused([
			...attempts,
			['an officer pays back', () => send(refunding, refund, officer), 403, 'staff.wrong_role'],
			['an officer pays out', () => send(paying, withdrawal, officer), 403, 'staff.wrong_role'],
			['the head pays out', () => send(paying, withdrawal, head), 403, 'staff.wrong_role'],
			[
				'a treasurer gives access',
				() => send('/admin/petugas', { intent: 'add', role: 'admin' }, treasurer),
				403,
				'staff.wrong_role',
			],
		])
	})

	it('of Stripe’s signature is refused', async () => {
		const session = await sandbox.control.pay(paid.checkoutId)
		const event = {
			id: 'evt_forged',
			object: 'event',
			type: 'checkout.session.completed',
			created: Math.floor(Date.now() / 1000),
			data: { object: session },
		}
		const payload = JSON.stringify(event)
		const sign = (secret: string, timestamp?: number) =>
			Stripe.webhooks.generateTestHeaderString({
				payload,
				secret,
				...(timestamp !== undefined && { timestamp }),
			})
		const ours = sandbox.webhookSecret
		const deliver = (body: string, signature: string | null) => async (): Promise<Answer> => {
			const headers = signature === null ? {} : { 'stripe-signature': signature }
			const response = await fetch(app.hook, { method: 'POST', headers, body })
			return { status: response.status, location: null, text: await codeIn(response) }
		}
		const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
		const forged = {
			'none at all': deliver(payload, null),
			'another secret': deliver(payload, sign('whsec_of_somebody_else')),
			'an altered body': deliver(payload.replace('evt_forged', 'evt_altered'), sign(ours)),
			'one from an hour ago': deliver(payload, sign(ours, at(-3_600))),
			'one from tomorrow': deliver(payload, sign(ours, at(86_400))),
		}
		await expectRefused(
			Object.entries(forged).map(
				([name, attempt]): Attempt => [name, attempt, 400, 'payments.bad_signature'],
			),
		)
	})

	it('of where a form comes from, or how it is asked for, is refused', async () => {
		const form = { attemptKey: newToken(), ...buyerFields }
		const from = (headers: Record<string, string>) => () => send('/checkout', form, headers)
		const foreign = 'https://elsewhere.example'
		const ask = (method: string, path: string) => async (): Promise<Answer> => {
			const response = await fetch(app.origin + path, { method, redirect: 'manual' })
			return { status: response.status, location: null, text: await response.text() }
		}
		await expectRefused([
			['a foreign page', from({ origin: foreign }), 403, null],
			['a page without a name', from({ origin: 'null' }), 403, null],
			['another site', from({ 'sec-fetch-site': 'cross-site' }), 403, null],
			['another host of the site', from({ 'sec-fetch-site': 'same-site' }), 403, null],
			[
				'a forged forwarding',
				from({ origin: foreign, 'x-forwarded-host': 'elsewhere.example' }),
				403,
				null,
			],
			[
				'data of a foreign page',
				() => send('/checkout.data', form, { origin: foreign }),
				403,
				null,
			],
			[
				'the old way to data',
				() => send('/checkout?_data=routes%2Fstorefront%2Fcheckout', form),
				400,
				null,
			],
			['the books the old way', ask('GET', '/keuangan?_data=routes%2Ffinance%2Fhome'), 400, null],
			['another method', ask('DELETE', `/pesanan/${paid.token}`), 405, null],
			['a null byte', ask('GET', '/produk/%00'), 400, null],
		])
		// The same form from the shop's own page is taken.
		expect((await checkOut(app.origin, cart)).status).toBe(303)
	})
})

/** A machine is answered with the refusal's code: said in its words, as to people. */
async function codeIn(response: Response): Promise<string> {
	const { refusal } = (await response.json()) as { refusal: { code: RefusalCode } }
	return refusals[refusal.code]
}
