import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'
import { aPhone, callOff, fillCheckout, goToCheckout, orderNumberOn } from '#tests/support/phone.ts'
import { signIn } from '#tests/support/visit.ts'

const PROOF = fileURLToPath(new URL('../../db/seed/bukti-contoh.jpg', import.meta.url))

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A buyer who has ordered a doormat, to be paid this way, and stands at the order's page. */
async function orderBy(method: 'transfer' | 'qris'): Promise<Page> {
	const buyer = await aPhone(browser)
	await goToCheckout(buyer)
	await fillCheckout(buyer)
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
	const page = await aPhone(browser)
	await signIn(page, 'treasurer')
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
		const number = await orderNumberOn(buyer)
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
		// Nothing is left that a second tap would record as money of its own.
		expect(await treasurer.locator('[name="amount"]').inputValue()).toBe('')
		expect(await isSideways(treasurer)).toBe(false)

		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('Sudah dibayar')
		expect(await buyer.locator('main').textContent()).toContain('Kuitansi (PDF)')
	})

	it('is paid by QRIS: rejected with a reason that the buyer reads, and called off', async () => {
		const buyer = await orderBy('qris')
		const qris = buyer.locator('img[src="/qris.png"]')
		expect(await qris.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640)
		const number = await orderNumberOn(buyer)
		await showProof(buyer)

		const treasurer = await aTreasurer()
		await treasurer.goto(`/keuangan/pembayaran/${number}`)
		await treasurer.locator('[name="reason"]').fill('Uangnya tidak ada di mutasi')
		await treasurer.getByRole('button', { name: 'Tolak bukti ini' }).click()
		await treasurer.getByText('Bukti ditolak').first().waitFor()

		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('Uangnya tidak ada di mutasi')
		await callOff(buyer)
		expect(await buyer.locator('main').textContent()).toMatch(/dibatalkan/i)
	})
})
