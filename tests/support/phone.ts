import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'

/** What a buyer types at the checkout, and the province that is chosen there. */
const BUYER = {
	name: 'Rini Wulandari',
	email: 'rini@example.com',
	phone: '0812 3456 7890',
	street: 'Jl. Pahlawan 12',
	village: 'Sukowinangun',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	postalCode: '63318',
}
const PROVINCE = 'Jawa Timur'

/** A new visitor of the demo on a phone, without JavaScript: the shop promises to work so. */
export async function aPhone(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 800 },
		javaScriptEnabled: false,
		baseURL: inject('demoOrigin'),
	})
	return await context.newPage()
}

/** Puts a doormat into the cart and goes to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
	await page.goto('/produk/keset-kotak-perca')
	await page.getByRole('button', { name: 'Masukkan ke keranjang' }).click()
	await page.getByRole('link', { name: 'Lanjut ke pembayaran' }).click()
}

/** Fills the checkout's form with somebody and where it goes. */
export async function fillCheckout(page: Page): Promise<void> {
	for (const [name, value] of Object.entries(BUYER)) {
		await page.locator(`[name="${name}"]`).fill(value)
	}
	await page.locator('[name="province"]').selectOption(PROVINCE)
}

/** Puts a doormat into the cart and fills the checkout's form, up to Stripe's page. */
export async function goToPay(page: Page): Promise<void> {
	await goToCheckout(page)
	await fillCheckout(page)
	await page.getByRole('button', { name: 'Lanjut pilih layanan kirim' }).click()
	await page.getByRole('radio', { name: /JNE REG/ }).check()
	await page.getByRole('button', { name: 'Lanjut membayar' }).click()
	await page.getByText('bukan uang sungguhan').first().waitFor()
}

/** The order's page looks again by itself until Stripe has confirmed the payment. */
export async function showsPaid(page: Page): Promise<boolean> {
	await page.waitForURL(/\/pesanan\//)
	await page.getByText('Sudah dibayar').first().waitFor()
	return true
}

/** Buys a doormat with a card that is good, and stays on the order's page; the order's number. */
export async function buyByCard(page: Page): Promise<string> {
	await goToPay(page)
	await page.getByLabel('Nomor kartu').fill('4242 4242 4242 4242')
	await page.getByLabel(/Masa berlaku/).fill('12/40')
	await page.getByLabel('CVC').fill('123')
	await page.getByRole('button', { name: 'Bayar dengan kartu ini' }).click()
	await showsPaid(page)
	return await orderNumberOn(page)
}

/** The number of the order whose page this is. */
export async function orderNumberOn(page: Page): Promise<string> {
	const heading = await page.getByRole('heading', { level: 1 }).textContent()
	return /BK-\w{4}-\w{4}/.exec(heading ?? '')?.[0] ?? ''
}

/** Calls the order off whose page it is, and says so once more when asked. */
export async function callOff(page: Page): Promise<void> {
	await page.locator('summary', { hasText: 'Batalkan pesanan' }).click()
	await page.getByRole('button', { name: 'Ya, batalkan' }).click()
}
