import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'

const DESK = { width: 1280, height: 900 }
const PIECE = 'a[href="/produk/keset-bunga"]'

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser({ keepsPages: true })
})
afterAll(() => browser.close())

async function aPage(options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({
		baseURL: inject('demoOrigin'),
		viewport: DESK,
		...options,
	})
	return await context.newPage()
}

/** What the browser says of the links it follows before they are clicked. */
async function listen(page: Page) {
	const session: CDPSession = await page.context().newCDPSession(page)
	const told: { url: string; status: string }[] = []
	const faults: string[] = []
	let heard: () => void
	const rules = new Promise<void>((resolve) => {
		heard = resolve
	})
	session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
		told.push({ url: new URL(prefetchUrl).pathname, status })
	})
	session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
		if (ruleSet.errorMessage) faults.push(ruleSet.errorMessage)
		heard()
	})
	await session.send('Preload.enable')
	return { told, faults, rules }
}

describeInBrowser('moving between pages', () => {
	it('fetches the piece under the mouse, and uses what it has fetched', async () => {
		const page = await aPage()
		const complaints: string[] = []
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text())
		})
		const { told, faults, rules } = await listen(page)
		const ready = { url: '/produk/keset-bunga', status: 'Ready' }
		const followsWhatItFetched = async () => {
			told.length = 0
			await page.goto('/produk')
			await rules
			await page.locator(PIECE).first().hover()
			await expect.poll(() => told, { timeout: 20_000 }).toContainEqual(ready)
			await page.locator(PIECE).first().click()
			await page.waitForURL(/keset-bunga/)
			return await page.evaluate(
				() =>
					(performance.getEntriesByType('navigation')[0] as unknown as { deliveryType: string })
						.deliveryType,
			)
		}
		// What was fetched is let go when a busy machine takes too long to click.
		await expect.poll(followsWhatItFetched, { timeout: 90_000 }).toBe('navigational-prefetch')
		expect([faults, complaints]).toEqual([[], []])
		await page.context().close()
	})

	it('leaves the cart alone until it is clicked', async () => {
		const page = await aPage()
		const { told, rules } = await listen(page)
		await page.goto('/produk')
		await rules
		await page.locator('header a[href="/keranjang"]').first().hover()
		await page.waitForTimeout(1_500)
		await page.locator(PIECE).first().hover()
		await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(0)
		expect(told.filter(({ url }) => url !== '/produk/keset-bunga')).toEqual([])
		await page.context().close()
	})

	it.each(['/', '/produk', '/produk/keset-bunga', '/keranjang'])(
		'keeps %s as it was left, for the way back',
		async (path) => {
			const page = await aPage()
			await page.goto(path)
			await page.evaluate(() => {
				addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
			})
			await page.goto('/produk?kerajinan=keset')
			// What comes back out of memory fires no load, so nothing waits for one.
			await page.evaluate(() => void setTimeout(() => history.back(), 0))
			await page.waitForTimeout(1_000)
			const persisted = () =>
				page.evaluate(() => 'persisted' in window && window.persisted).catch(() => null)
			await expect.poll(persisted, { timeout: 20_000 }).toBe(true)
			await page.context().close()
		},
	)

	it.each([
		['no-preference', true],
		['reduce', false],
	] as const)('goes over from one page to the next: with motion %s, %s', async (motion, moves) => {
		const page = await aPage({ reducedMotion: motion })
		await page.addInitScript(() => {
			addEventListener('pagereveal', (event) =>
				Object.assign(window, { moved: event.viewTransition !== null }),
			)
		})
		const goesOver = async () => {
			await page.goto('/')
			await page.locator('header a[href="/produk"]').first().click()
			await page.waitForURL(/produk$/)
			return await page.evaluate(() => 'moved' in window && window.moved)
		}
		// A browser leaves out what a busy machine has not drawn within four seconds.
		await expect.poll(goesOver, { timeout: 60_000 }).toBe(moves)
		await page.context().close()
	})
})
