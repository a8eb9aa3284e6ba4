import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'
import { aPhone, fillCheckout, goToCheckout, orderNumberOn } from '#tests/support/phone.ts'
import { signIn } from '#tests/support/visit.ts'

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

async function atTheDesk(role: 'officer' | 'treasurer'): Promise<Page> {
	const page = await aPhone(browser)
	await signIn(page, role)
	return page
}

const mainText = async (page: Page) => (await page.locator('main').textContent()) ?? ''

async function expectUpright(page: Page): Promise<void> {
	const isSideways = await page
		.locator('html')
		.evaluate((html) => html.scrollWidth > html.clientWidth)
	expect(isSideways, page.url()).toBe(false)
}

/** A buyer who has transferred the money for a doormat, which the treasurer has found. */
async function aBuyerWhoPaid(treasurer: Page): Promise<Page> {
	const buyer = await aPhone(browser)
	await goToCheckout(buyer)
	await fillCheckout(buyer)
	await buyer.locator('[name="method"][value="transfer"]').check()
	await buyer.getByRole('button', { name: 'Lanjut pilih layanan kirim' }).click()
	await buyer.getByRole('button', { name: 'Lanjut membayar' }).click()
	await buyer.waitForURL(/\/pesanan\//)
	const said = await buyer.locator('[data-paying] .text-heading').textContent()
	await treasurer.goto(`/keuangan/pembayaran/${await orderNumberOn(buyer)}`)
	await treasurer.locator('[name="amount"]').fill((said ?? '').replace(/\D/g, ''))
	await treasurer.getByRole('button', { name: 'Catat uang masuk' }).click()
	await treasurer.getByText('Tepat: pesanan dibayar').first().waitFor()
	return buyer
}

describeInBrowser('money that goes back, on a phone', () => {
	it('is complained for, asked for, approved, transferred, and seen by the buyer', async () => {
		const [officer, treasurer] = [await atTheDesk('officer'), await atTheDesk('treasurer')]
		const buyer = await aBuyerWhoPaid(treasurer)
		const number = await orderNumberOn(buyer)
		await officer.goto(`/kantor/pesanan/${number}`)
		await officer.locator('[name="courier"]').fill('JNE')
		await officer.locator('[name="trackingNumber"]').fill('JNE7654321')
		await officer.locator('#kirim button').last().click()
		await officer.getByText('Dikirim').first().waitFor()

		await buyer.goto(`${new URL(buyer.url()).pathname}/keluhan`)
		await buyer.locator('#kind').selectOption({ index: 1 })
		await buyer.locator('#wish').selectOption('refund')
		await buyer.locator('[name="text"]').fill('Jahitan tepinya terbuka sejak dibuka.')
		await buyer.locator('main form button').last().click()
		await buyer.getByText('Jahitan tepinya terbuka').first().waitFor()

		await officer.goto('/kantor/keluhan')
		await officer.getByRole('link', { name: number }).click()
		await officer.locator('#outcome').selectOption('refund')
		await officer.locator('#reason').fill('Maaf atas jahitannya, uangnya kami kembalikan.')
		await officer.getByRole('button', { name: 'Simpan keputusan' }).click()
		await officer.waitForURL(/\/pengembalian$/)
		await officer.locator('[name="unit"]').first().check()
		await officer.getByRole('button', { name: 'Hitung akibatnya' }).click()
		expect(await mainText(officer)).toContain('Diterima pembeli')
		await expectUpright(officer)
		await officer.locator('[name="reason"]').fill('Jahitan tepi terbuka')
		await officer.locator('[name="bank"]').fill('BRI')
		await officer.locator('[name="accountNumber"]').fill('001234567890')
		await officer.locator('[name="accountHolder"]').fill('Rini Wulandari')
		await officer.locator('[name="sure"]').check()
		await officer.getByRole('button', { name: /^Minta Rp/ }).click()
		await officer.getByText('menunggu persetujuan bendahara').first().waitFor()

		await treasurer.goto('/keuangan/pengembalian')
		await expectUpright(treasurer)
		await treasurer.getByRole('link', { name: `Buka pengembalian ${number}` }).click()
		await treasurer.getByRole('button', { name: /^Setujui Rp/ }).click()
		await treasurer.getByText('Permintaan disetujui').waitFor()
		await expectUpright(treasurer)
		await treasurer.locator('[name="reference"]').fill('TRF-0099')
		await treasurer.getByRole('button', { name: /^Catat transfer/ }).click()
		await treasurer.getByText('Transfer dicatat').waitFor()

		await buyer.goto(buyer.url().replace('/keluhan', ''))
		expect(await mainText(buyer)).toContain('dikembalikan pada')
		await expectUpright(buyer)
	})
})
