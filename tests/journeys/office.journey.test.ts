import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import {
	beyondTheEdge,
	expectUsable,
	PHONE,
	startVisits,
	type Visits,
	WAYS,
} from '#tests/support/visit.ts'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

const linkTo = (page: Page, path: string) => page.locator(`main a[href^="${path}"]:visible`)

/** Goes to where the first link to a place leads. */
async function follow(page: Page, path: string): Promise<void> {
	const href = (await linkTo(page, path).first().getAttribute('href')) ?? ''
	await page.goto(href)
}

async function* everyPage(page: Page): AsyncGenerator<void> {
	for (const path of [
		'/kantor',
		'/kantor/pesanan',
		'/kantor/pesanan?tampil=semua',
		'/kantor/pesanan?cari=TIDAK-ADA',
		'/bengkel',
		'/bengkel/warga/persetujuan',
		'/bengkel/produk/keset-bunga',
		'/bengkel/lot',
		'/bengkel/lot/TIDAK-ADA',
	]) {
		await page.goto(path)
		yield
	}
	for (const list of ['/kantor/pesanan', '/kantor/pesanan?tampil=terkirim']) {
		await page.goto(list)
		await follow(page, '/kantor/pesanan/')
		yield
	}
	await follow(page, '/bengkel/lot/')
	yield
}

describeInBrowser('every page of the office', () => {
	it.each(WAYS)('can be used by everybody on %s', async (_, options, language) => {
		const page = await visits.signedIn('officer', options, language)
		for await (const _page of everyPage(page)) await expectUsable(page, language)
		await page.context().close()
	})
})

describeInBrowser('an officer', () => {
	it('sends what has waited longest, by keyboard alone', async () => {
		const page = await visits.signedIn('officer')
		const first = linkTo(page, '/kantor/pesanan/BK-').first()
		const path = (await first.getAttribute('href')) ?? ''
		await first.focus()
		await page.keyboard.press('Enter')
		await page.waitForURL((url) => url.pathname === path)
		await page.locator('#courier').focus()
		await page.keyboard.type('J')
		await page.keyboard.press('Tab')
		await page.keyboard.type('jne-2611220001')
		await page.keyboard.press('Enter')
		await page.getByText('Tulis nama kurirnya').waitFor()
		expect(await page.locator('#trackingNumber').inputValue()).toBe('jne-2611220001')
		await page.locator('#courier').focus()
		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.type('JNE')
		await page.keyboard.press('Enter')
		await page.getByText('ditandai terkirim').waitFor()
		expect(await page.locator('main').textContent()).toContain('JNE-2611220001')
		expect(await page.locator('#courier').count()).toBe(0)
		await page.goto('/kantor')
		expect(await linkTo(page, path).count()).toBe(0)
		await page.context().close()
	})

	it('copies an address in one go', async () => {
		const permissions = ['clipboard-read', 'clipboard-write']
		const page = await visits.signedIn('officer', { permissions })
		await page.goto('/kantor/pesanan?tampil=terkirim')
		await follow(page, '/kantor/pesanan/BK-')
		const shown = await page.locator('address').textContent()
		await page.getByRole('button', { name: 'Salin alamat' }).click()
		await page.getByText('Tersalin').waitFor()
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
		expect(shown?.split('\n')).toHaveLength(4)
		await page.context().close()
	})

	it('works without JavaScript on a phone', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE, javaScriptEnabled: false })
		await page.goto('/kantor/pesanan')
		await follow(page, '/kantor/pesanan/BK-')
		expect(await page.getByRole('button', { name: 'Salin alamat' }).count()).toBe(0)
		await page.locator('#courier').fill('Kurir antar desa')
		await page.locator('#trackingNumber').fill('ini bukan resi')
		await page.getByRole('button', { name: 'Tandai terkirim' }).click()
		await page.getByText('Tulis nomor resi').waitFor()
		expect(await page.locator('#courier').inputValue()).toBe('Kurir antar desa')
		await page.locator('#trackingNumber').fill('desa-00017')
		await page.getByRole('button', { name: 'Tandai terkirim' }).click()
		await page.getByText('ditandai terkirim').waitFor()
		await page.context().close()
	})

	it('chooses pictures without JavaScript on a phone', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE, javaScriptEnabled: false })
		await page.goto('/bengkel/produk/keset-bunga')
		expect(await page.locator('[type=file]:visible').count()).toBe(2)
		expect(await beyondTheEdge(page)).toEqual([])
		await page.context().close()
	})
})
