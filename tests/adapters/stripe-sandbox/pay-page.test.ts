import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, checkoutRequest, startBench, submitForm } from './support.ts'

let bench: Bench
beforeAll(async () => {
	bench = await startBench()
})
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

async function open(changes: Parameters<typeof checkoutRequest>[0] = {}) {
	const opened = await bench.gateway.openCheckout(checkoutRequest(changes))
	const read = async () => {
		const response = await fetch(opened.url)
		return { status: response.status, headers: response.headers, text: await response.text() }
	}
	const state = async () => (await bench.gateway.readCheckout(opened.checkoutId)).status
	const submit = (fields: Record<string, string>) => submitForm(opened.url, fields)
	return { ...opened, read, state, submit }
}

const VALID = { expiry: '12/34', cvc: '123' }

describe('the page', () => {
	it('says in Indonesian what is paid, that it is a simulation, and needs no script', async () => {
		const { read } = await open()
		const { text, headers } = await read()
		expect(text).toContain('<html lang="id">')
		expect(text).toContain('Simulasi – bukan uang sungguhan')
		expect(text).toContain('Keset perca bundar')
		expect(text).toContain('Rp25.000 per buah')
		expect(text).toContain('Ongkos kirim Jawa Timur')
		expect(text).toContain('Rp95.000')
		expect(text).toContain('Tas rajut &lt;kecil&gt; &amp; cantik')
		expect(text).not.toContain('<script')
		expect(headers.get('content-security-policy')).toContain("default-src 'none'")
		expect(headers.get('content-security-policy')).toContain("form-action 'self' http://toko.test;")
	})

	it('speaks English where the checkout asks for it', async () => {
		const { read } = await open({ locale: 'en' })
		const { text } = await read()
		expect(text).toContain('<html lang="en">')
		expect(text).toContain('Simulation – no real money')
	})

	it('answers 404 for a checkout that does not exist', async () => {
		const response = await fetch(`${bench.origin}/c/pay/cs_test_nowhere`)
		expect(response.status).toBe(404)
		expect(await response.text()).toContain('tidak ditemukan')
	})
})

describe('a buyer', () => {
	it('pays with one tap and comes back to the order', async () => {
		const { submit, state, checkoutId } = await open()
		const response = await submit({ card: 'visa' })
		expect(response.status).toBe(303)
		expect(response.headers.get('location')).toBe(
			`http://toko.test/pesanan/abc?checkout=${checkoutId}`,
		)
		expect(await state()).toBe('paid')
	})

	it('pays with the test card 4242, spaces or not', async () => {
		for (const number of ['4242 4242 4242 4242', '4242424242424242', '4242-4242-4242-4242']) {
			const { submit, state } = await open()
			expect((await submit({ number, ...VALID })).status).toBe(303)
			expect(await state()).toBe('paid')
		}
	})

	it.each([
		['4000000000000002', 'Bank menolak kartu ini'],
		['4000000000009995', 'Saldo kartu tidak cukup'],
	])('is declined with the test card %s and may try again', async (number, words) => {
		const { submit, read, state, url } = await open()
		const response = await submit({ number, ...VALID })
		expect(new URL(response.headers.get('location') ?? '', url).href).toBe(url)
		expect((await read()).text).toContain(words)
		expect(await state()).toBe('open')
		await submit({ card: 'visa' })
		expect(await state()).toBe('paid')
	})

	it.each(['4000002500003155', '4000002760003184'])(
		'is asked by the bank with the test card %s, and approves or fails',
		async (number) => {
			const approved = await open()
			await approved.submit({ number, ...VALID })
			expect((await approved.read()).text).toContain('Verifikasi 3-D Secure')
			expect(await approved.state()).toBe('open')
			const back = await approved.submit({ authentication: 'approve' })
			expect(back.headers.get('location')).toContain('http://toko.test/pesanan/abc')
			expect(await approved.state()).toBe('paid')

			const failed = await open()
			await failed.submit({ number, ...VALID })
			await failed.submit({ authentication: 'fail' })
			expect(await failed.state()).toBe('open')
			expect((await failed.read()).text).toContain('Verifikasi 3-D Secure gagal')
		},
	)

	it('leaves and comes back to the cart with nothing paid', async () => {
		const { submit, state } = await open()
		const response = await submit({ abandon: 'yes' })
		expect(response.headers.get('location')).toBe('http://toko.test/keranjang')
		expect(await state()).toBe('open')
	})

	it.each([
		[{ number: '4539 1488 0343 6467', ...VALID }, 'bukan nomor kartu uji'],
		[{ number: '4242424242424242', expiry: '01/20', cvc: '123' }, 'Isi masa berlaku'],
		[{ number: '4242424242424242', expiry: '13/34', cvc: '123' }, 'Isi masa berlaku'],
		[{ number: '4242424242424242', expiry: '12/34', cvc: '1' }, 'Isi CVC'],
	])('is told what is wrong with %j, and no real card is taken or shown', async (typed, words) => {
		const { submit, state } = await open()
		const response = await submit(typed)
		expect(response.status).toBe(422)
		const text = await response.text()
		expect(text).toContain(words)
		expect(text).toContain('aria-invalid="true"')
		expect(text).not.toContain('4539')
		expect(await state()).toBe('open')
	})

	it('sends nonsense and changes nothing', async () => {
		const { submit, state } = await open()
		expect((await submit({ card: 'gold' })).status).toBe(400)
		expect((await submit({ amount: '1' })).status).toBe(400)
		await submit({ authentication: 'approve' })
		expect(await state()).toBe('open')
	})

	it('finds a paid checkout paid, and cannot pay twice', async () => {
		const { submit, read, checkoutId } = await open()
		await submit({ card: 'visa' })
		await submit({ card: 'visa' })
		const { text } = await read()
		expect(text).toContain('Pembayaran ini sudah selesai')
		expect(text).toContain(`http://toko.test/pesanan/abc?checkout=${checkoutId}`)
		const charges = await bench.stripe.charges.list({ limit: 100 })
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId)
		const mine = charges.data.filter((one) => one.payment_intent === session.payment_intent)
		expect(mine).toHaveLength(1)
	})

	it('finds an expired checkout expired, also in the middle of 3-D Secure', async () => {
		const { submit, read, state, checkoutId } = await open()
		await submit({ card: 'authentication' })
		await bench.gateway.expireCheckout(checkoutId)
		expect((await read()).text).toContain('Halaman ini sudah tidak berlaku')
		await submit({ authentication: 'approve' })
		await submit({ card: 'visa' })
		expect(await state()).toBe('expired')
	})
})
