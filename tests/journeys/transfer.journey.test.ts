import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { demoAccounts } from '#db/seed/accounts.ts'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'

const PHONE = { width: 360, height: 800 }
const PROOF = fileURLToPath(new URL('../../db/seed/bukti-contoh.jpg', import.meta.url))
const address = {
	name: 'Rini Wulandari',
	email: 'rini@example.com',
	phone: '0812 3456 7890',
	street: 'Jl. Pahlawan 12',
	village: 'Sukowinangun',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	postalCode: '63318',
}

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Somebody on a phone, without JavaScript. */
async function aPhone(): Promise<Page> {
	const context = await browser.newContext({
		viewport: PHONE,
		javaScriptEnabled: false,
		baseURL: inject('demoOrigin'),
	})
	return await context.newPage()
}

/** A buyer who has ordered a doormat, to be paid this way, and stands at the order's page. */
async function orderBy(method: 'transfer' | 'qris'): Promise<Page> {
	const buyer = await aPhone()
	await buyer.goto('/produk/keset-kotak-perca')
	await buyer.getByRole('button', { name: 'Masukkan ke keranjang' }).click()
	await buyer.getByRole('link', { name: 'Lanjut ke pembayaran' }).click()
	for (const [name, value] of Object.entries(address)) {
		await buyer.locator(`[name="${name}"]`).fill(value)
	}
	await buyer.locator('[name="province"]').selectOption('Jawa Timur')
	await buyer.locator(`[name="method"][value="${method}"]`).check()
	await buyer.getByRole('button', { name: 'Lanjut pilih layanan kirim' }).click()
	await buyer.getByRole('button', { name: 'Lanjut membayar' }).click()
	await buyer.waitForURL(/\/pesanan\//)
	return buyer
}

async function showProof(buyer: Page): Promise<void> {
	await buyer.locator('[name="picture"]').setInputFiles(PROOF)
	await buyer.getByRole('button', { name: 'Kirim bukti' }).click()
	await buyer.getByText('Menunggu konfirmasi bendahara').first().waitFor()
}

async function aTreasurer(): Promise<Page> {
	const account = demoAccounts.find(({ role }) => role === 'treasurer')
	const page = await aPhone()
	await page.goto('/masuk')
	await page.locator('[name="email"]').fill(account?.email ?? '')
	await page.locator('[name="password"]').fill(account?.password ?? '')
	await page.getByRole('button', { name: 'Masuk' }).click()
	return page
}

const isSideways = (page: Page) =>
	page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)

/** The digits of the amount that stands largest on the order's page. */
async function amountOn(buyer: Page): Promise<string> {
	const said = await buyer.locator('[data-paying] .text-heading').textContent()
	return (said ?? '').replace(/\D/g, '')
}

describeInBrowser('a purchase by hand on a phone', () => {
	it('is transferred to the last rupiah, shown, confirmed and paid', async () => {
		const buyer = await orderBy('transfer')
		expect(await isSideways(buyer)).toBe(false)
		const amount = await amountOn(buyer)
		const heading = await buyer.getByRole('heading', { level: 1 }).textContent()
		const number = /BK-\w{4}-\w{4}/.exec(heading ?? '')?.[0] ?? ''
		await showProof(buyer)

		const treasurer = await aTreasurer()
		await treasurer.goto(`/keuangan/pembayaran?cari=${amount}`)
		await treasurer.getByRole('link', { name: number }).click()
		const proof = treasurer.locator('main img').first()
		await proof.scrollIntoViewIfNeeded()
		await expect.poll(() => proof.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(720)
		await treasurer.locator('[name="amount"]').fill(amount)
		await treasurer.getByRole('button', { name: 'Catat uang masuk' }).click()
		await treasurer.getByText('Tepat: pesanan dibayar').first().waitFor()
		expect(await isSideways(treasurer)).toBe(false)

		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('Sudah dibayar')
		expect(await buyer.locator('main').textContent()).toContain('Kuitansi (PDF)')
	})

	it('is paid by QRIS: rejected with a reason that the buyer reads, and called off', async () => {
		const buyer = await orderBy('qris')
		const qris = buyer.locator('img[src="/qris.png"]')
		expect(await qris.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640)
		const heading = await buyer.getByRole('heading', { level: 1 }).textContent()
		const number = /BK-\w{4}-\w{4}/.exec(heading ?? '')?.[0] ?? ''
		await showProof(buyer)

		const treasurer = await aTreasurer()
		await treasurer.goto(`/keuangan/pembayaran/${number}`)
		await treasurer.locator('[name="reason"]').fill('Uangnya tidak ada di mutasi')
		await treasurer.getByRole('button', { name: 'Tolak bukti ini' }).click()
		await treasurer.getByText('Bukti ditolak').first().waitFor()

		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('Uangnya tidak ada di mutasi')
		await buyer.getByRole('button', { name: 'Batalkan pesanan' }).click()
		expect(await buyer.locator('main').textContent()).toMatch(/dibatalkan/i)
	})
})
