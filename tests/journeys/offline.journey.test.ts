import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'
import { expectUsable, PHONE } from '#tests/support/visit.ts'

describeInBrowser('a shop without a network', () => {
	let browser: Browser

	beforeAll(async () => {
		browser = await launchBrowser()
	})

	afterAll(() => browser.close())

	/** A page of somebody who has been to the shop before, and now has no network. */
	async function offlineAfterAVisit(): Promise<Page> {
		const context = await browser.newContext({ viewport: PHONE, baseURL: inject('demoOrigin') })
		const page = await context.newPage()
		await page.goto('/')
		await page.evaluate(() => navigator.serviceWorker.ready)
		await context.setOffline(true)
		return page
	}

	it('says so in the language of the address, in its own type and colours', async () => {
		const page = await offlineAfterAVisit()
		for (const [path, language, words] of [
			['/produk', 'id', 'Anda sedang tanpa jaringan'],
			['/en/produk?kerajinan=keset', 'en', 'You are offline'],
		] as const) {
			await page.goto(path)
			expect(await page.locator('h1').textContent()).toBe(words)
			expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/, ''))
			const face = await page.evaluate(() => document.fonts.check('1rem "Young Serif"'))
			expect(face).toBe(true)
			await expectUsable(page, language)
		}
		await page.context().close()
	})

	it('shows the page that was wanted as soon as there is one', async () => {
		const page = await offlineAfterAVisit()
		await page.goto('/produk?kerajinan=rajut')
		await page.context().setOffline(false)
		await page.waitForFunction(() => document.querySelector('link[rel="canonical"]') !== null)
		expect(page.url()).toContain('/produk?kerajinan=rajut')
		await page.context().close()
	})

	it('keeps nothing but that page: no cart, no order, nothing of staff', async () => {
		const page = await offlineAfterAVisit()
		await page.context().setOffline(false)
		for (const path of ['/keranjang', '/checkout', '/masuk', '/produk']) await page.goto(path)
		const kept = await page.evaluate(async () => {
			const names = await caches.keys()
			const requests = names.map(async (name) => await (await caches.open(name)).keys())
			return (await Promise.all(requests)).flat().map(({ url }) => new URL(url).pathname)
		})
		const pages = kept.filter((path) => !path.startsWith('/assets/'))
		expect(pages.sort()).toEqual(['/en/luring', '/luring'])
		await page.context().setOffline(true)
		await expect(page.goto('/masuk')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
		await page.context().close()
	})
})
