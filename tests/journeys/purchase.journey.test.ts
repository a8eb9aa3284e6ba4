import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'
import { aPhone, buyByCard, callOff, goToPay, showsPaid } from '#tests/support/phone.ts'
import { signIn } from '#tests/support/visit.ts'

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

describeInBrowser('a purchase on a phone', () => {
	it('leads from the shop to a paid order, and its shares into the savings of its makers', async () => {
		const buyer = await aPhone(browser)
		const number = await buyByCard(buyer)
		expect(await buyer.locator('main').textContent()).toContain('Premi para pembuat')

		const treasurer = await aPhone(browser)
		await signIn(treasurer, 'treasurer')
		await treasurer.goto(`/keuangan/pesanan/${number}`)
		expect(await treasurer.locator('main').textContent()).toContain(number)
		const entry = treasurer.locator('main a[href^="/keuangan/jurnal/"]').first()
		await entry.click()
		const credited = treasurer.locator('main a[href^="/keuangan/tabungan/"]').first()
		await credited.click()
		expect(await treasurer.locator('main').textContent()).toContain(number)

		const officer = await aPhone(browser)
		await signIn(officer, 'officer')
		await officer.goto(`/kantor/pesanan/${number}`)
		await officer.locator('[name="courier"]').fill('JNE')
		await officer.locator('[name="trackingNumber"]').fill('JNE0012345678')
		await officer
			.getByRole('button', { name: /terkirim|dikirim|kirim/i })
			.first()
			.click()
		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('JNE0012345678')
	})

	it('goes on after a declined card, and asks for 3-D Secure where the card does', async () => {
		const buyer = await aPhone(browser)
		await goToPay(buyer)
		await buyer.getByRole('button', { name: 'Kartu ditolak' }).click()
		expect(await buyer.locator('body').textContent()).toContain('ditolak')
		await buyer.getByRole('button', { name: 'Minta 3-D Secure' }).click()
		await buyer
			.getByRole('button', { name: /setujui|lanjut|berhasil/i })
			.first()
			.click()
		expect(await showsPaid(buyer)).toBe(true)
	})

	it('can be left, taken up again, and called off', async () => {
		const buyer = await aPhone(browser)
		await goToPay(buyer)
		await buyer.getByRole('button', { name: 'Tinggalkan halaman' }).click()
		await buyer.waitForURL(/\/pesanan\//)
		const order = buyer.url()
		await buyer
			.getByRole('button', { name: /^Bayar|Lanjutkan/ })
			.first()
			.click()
		await buyer.getByText('bukan uang sungguhan').first().waitFor()
		await buyer.goto(order)
		await callOff(buyer)
		expect(await buyer.locator('main').textContent()).toMatch(/dibatalkan/i)
	})
})
