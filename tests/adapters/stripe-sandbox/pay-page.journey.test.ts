import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsByAxe } from '#tests/support/axe.ts'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'
import { type Bench, checkoutRequest, startBench } from './support.ts'

describeInBrowser('the payment page in a browser without JavaScript', () => {
	let bench: Bench
	let browser: Browser
	let shop: Server
	let shopOrigin: string
	beforeAll(async () => {
		bench = await startBench()
		browser = await launchBrowser()
		shop = createServer((request, response) => {
			response.setHeader('content-type', 'text/html; charset=utf-8')
			response.end(`<title>toko ${request.url}</title>`)
		})
		await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
		shopOrigin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
	})
	afterAll(async () => {
		await browser.close()
		shop.closeAllConnections()
		shop.close()
		await bench.close()
	})

	async function open(width: number): Promise<{ page: Page; url: string; checkoutId: string }> {
		const opened = await bench.gateway.openCheckout(
			checkoutRequest({
				successUrl: `${shopOrigin}/pesanan/abc?checkout={CHECKOUT_SESSION_ID}`,
				cancelUrl: `${shopOrigin}/keranjang`,
			}),
		)
		const page = await browser.newPage({
			javaScriptEnabled: false,
			viewport: { width, height: 800 },
		})
		await page.goto(opened.url)
		return { page, ...opened }
	}

	it('is paid by card after a decline and 3-D Secure, and leads back to the shop', async () => {
		const { page, checkoutId } = await open(360)
		await page.getByRole('button', { name: 'Kartu ditolak' }).click()
		expect(await page.getByRole('alert').textContent()).toContain('Bank menolak kartu ini')
		await page.getByLabel('Nomor kartu').fill('4000 0027 6000 3184')
		await page.getByLabel('Masa berlaku').fill('12/34')
		await page.getByLabel('CVC').fill('123')
		await page.getByRole('button', { name: 'Bayar dengan kartu ini' }).click()
		await page.getByRole('button', { name: 'Setujui pembayaran' }).click()
		expect(page.url()).toBe(`${shopOrigin}/pesanan/abc?checkout=${checkoutId}`)
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('paid')
		await page.close()
	})

	it('leads back to the cart when it is left', async () => {
		const { page } = await open(1440)
		await page.getByRole('button', { name: 'Tinggalkan halaman' }).click()
		expect(page.url()).toBe(`${shopOrigin}/keranjang`)
		await page.close()
	})

	it('fits a phone and a desktop without scrolling sideways', async () => {
		const { url } = await bench.gateway.openCheckout(checkoutRequest())
		for (const width of [360, 1440]) {
			const page = await browser.newPage({ viewport: { width, height: 800 } })
			await page.goto(url)
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
			await page.close()
		}
	})

	it('has no fault that axe finds, in any of its states', async () => {
		const context = await browser.newContext()
		const page = await context.newPage()
		const { url, checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		const faults = async () => {
			await page.goto(url)
			return await faultsByAxe(page)
		}
		expect(await faults()).toEqual([])
		await bench.control.pay(checkoutId, { card: 'declined' })
		expect(await faults()).toEqual([])
		await bench.control.pay(checkoutId, { card: 'authentication', authentication: 'leave' })
		expect(await faults()).toEqual([])
		await bench.control.pay(checkoutId, { card: 'visa' })
		expect(await faults()).toEqual([])
		await context.close()
	})
})
