import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { aPhone, fillCheckout, goToCheckout, orderNumberOn } from '#tests/support/phone.ts'
import { expectUsable, PHONE, startVisits, type Visits } from '#tests/support/visit.ts'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())

const OWN = '/kantor/kasir'
const digitsOf = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

/** Counts an empty drawer, or goes on with the one that is open. */
async function openDrawer(page: Page): Promise<void> {
	await page.goto(`${OWN}/laci`)
	const counted = page.locator('#counted')
	if ((await counted.count()) === 0) return
	await counted.fill('100.000')
	await page.getByLabel('Selisihnya uang kembalian').check()
	await page.locator('#note').fill('TRK-0001')
	await page.locator('main form button').click()
	await page.getByText('Laci dibuka.').waitFor()
}

/** What a scanner does: it types the tag's code and presses Enter. */
async function scan(page: Page, code: string): Promise<void> {
	await page.goto(OWN)
	const field = page.locator('#typed')
	await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
	await page.keyboard.type(code)
	await page.keyboard.press('Enter')
	await page.getByText(`Lot ${code}`).waitFor()
}

/** The code of a tag of which a piece is left. */
async function aTag(page: Page): Promise<string> {
	await page.goto('/bengkel/lot')
	const link = page.locator('a[href^="/bengkel/lot/"]').first()
	return (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
}

describeInBrowser('the counter on a phone', () => {
	it('sells a scanned piece for cash with change and a receipt, and voids it', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE })
		const code = await aTag(page)
		await openDrawer(page)
		await scan(page, code)
		await expectUsable(page, 'id')
		await page.getByRole('button', { name: 'Tunai', exact: true }).click()
		await page.locator('#handed').waitFor()
		const total = digitsOf(await page.locator('header .text-poster').textContent())
		await page.locator('#handed').fill(String(total + 7_000))
		await page.getByText('Kembalian Rp7.000').waitFor()
		await expectUsable(page, 'id')
		await page.getByRole('button', { name: 'Terima uang' }).click()
		await page.getByRole('status').getByText('Rp7.000').waitFor()
		await expectUsable(page, 'id')

		const number = /BK-\w{4}-\w{4}/.exec(page.url())?.[0] ?? ''
		const file = await page.request.get(`${OWN}/${number}/struk.pdf`)
		const { text } = await readPdf(new Uint8Array(await file.body()))
		for (const part of [number, 'Kembali Rp7.000']) expect(text).toContain(part)

		await page.getByText('Salah? Batalkan penjualan ini').click()
		await page.locator('#reason').fill('Salah pindai')
		await page.getByRole('button', { name: 'Batalkan penjualan' }).click()
		await page.getByText('Alasannya: Salah pindai').waitFor()
		visits.expectNoComplaints()
	})

	it('takes a QRIS that is seen, which the treasurer finds, and closes the drawer', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE })
		await openDrawer(page)
		await scan(page, await aTag(page))
		await page.getByRole('button', { name: 'QRIS', exact: true }).click()
		const qris = page.locator('img[src="/qris.png"]')
		await qris.waitFor()
		await expectUsable(page, 'id')
		await page.getByRole('button', { name: 'Sudah berhasil di layar pembeli' }).click()
		const amount = digitsOf(await page.getByRole('status').locator('.text-poster').textContent())
		const number = /BK-\w{4}-\w{4}/.exec(page.url())?.[0] ?? ''

		const treasurer = await visits.signedIn('treasurer', { viewport: PHONE })
		await treasurer.goto(`/keuangan/pembayaran/${number}`)
		await treasurer.locator('[name="amount"]').fill(String(amount))
		await treasurer.getByRole('button', { name: 'Catat uang masuk' }).click()
		await treasurer.getByText('Tepat: pesanan dibayar').first().waitFor()

		await page.goto(`${OWN}/laci`)
		await expectUsable(page, 'id')
		const there = digitsOf(await page.locator('[aria-labelledby="isi"] .text-poster').textContent())
		await page.locator('#closing').fill(String(there + 500))
		await page.getByRole('button', { name: 'Hitung dan tutup' }).click()
		await page.getByText('Ada selisih Rp500').waitFor()
		await page.locator('#reason').fill('Koin tertinggal')
		await page.getByRole('button', { name: 'Hitung dan tutup' }).click()
		await page.getByText('Laci ditutup.').waitFor()
		await treasurer.goto('/keuangan/kas')
		await expectUsable(treasurer, 'id')
		expect(await treasurer.locator('main').textContent()).toContain('Rp500')
		visits.expectNoComplaints()
	})

	it('is where an order is fetched and paid that was placed at home', async () => {
		const officer = await visits.signedIn('officer', { viewport: PHONE })
		const browser = officer.context().browser()
		if (!browser) throw new Error('a page lives in a browser')
		const buyer = await aPhone(browser)
		await goToCheckout(buyer)
		await fillCheckout(buyer)
		await buyer.locator('#delivery-counter').check()
		await buyer.locator('[name="method"][value="cash"]').check()
		await buyer.locator('form[action^="/checkout"] button[type="submit"]:visible').last().click()
		await buyer.waitForURL(/\/pesanan\//)
		await buyer.getByText('Bawa uang tunai ke loket').waitFor()
		const number = await orderNumberOn(buyer)

		await openDrawer(officer)
		await officer.goto(OWN)
		await officer.getByRole('link', { name: `Terima tunai ${number}` }).click()
		await officer.getByRole('button', { name: /^Uang pas/ }).click()
		await officer.getByRole('status').getByText('Uang pas').waitFor()
		await buyer.reload()
		expect(await buyer.locator('main').textContent()).toContain('Sudah diterima')
	})
})
