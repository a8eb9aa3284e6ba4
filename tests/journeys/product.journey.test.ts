import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { DESK, faultsOf, startVisits, type Visits } from '#tests/support/visit.ts'

const MAT = '/produk/keset-bulat-spiral'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

async function visit(path: string, options?: BrowserContextOptions): Promise<Page> {
	const page = await visits.opened(options)
	await page.goto(path)
	return page
}

const isOpen = (page: Page) => page.locator('dialog[open]').count()
const current = (page: Page) => page.locator('[data-thumb][aria-current]').getAttribute('href')
const shownNow = (page: Page) => page.locator('[data-estimate]:not([hidden])').allInnerTexts()

describeInBrowser('the gallery', () => {
	it('is turned by the arrow keys, and marks the small picture of the one in sight', async () => {
		const page = await visit(MAT, { viewport: DESK })
		await page.locator('[data-strip] a').first().focus()
		expect(await current(page)).toBe('#foto-1')
		await page.keyboard.press('ArrowRight')
		await page.locator('[data-thumb][aria-current][href="#foto-2"]').waitFor()
		expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('foto-2')
		await page.keyboard.press('Home')
		await page.locator('[data-thumb][aria-current][href="#foto-1"]').waitFor()
		await page.locator('[data-turn="1"]').click()
		await page.locator('[data-thumb][aria-current][href="#foto-2"]').waitFor()
		expect(await page.locator('[data-turn="1"]').isDisabled()).toBe(true)
	})

	it('opens a picture large, closer and on, and Escape leads back to it', async () => {
		const page = await visit(MAT)
		await page.locator('[data-strip] a').first().focus()
		await page.keyboard.press('Enter')
		await page.locator('dialog[open] img').waitFor()
		expect(await faultsOf(page)).toEqual([])
		const transform = () =>
			page.locator('dialog img').evaluate((image) => new DOMMatrix(image.style.transform).a)
		await page.keyboard.press('+')
		expect(await transform()).toBe(1.5)
		await page.keyboard.press('-')
		await page.locator('dialog [data-stage]').dblclick({ position: { x: 120, y: 300 } })
		expect(await transform()).toBe(2.5)
		await page.locator('dialog [data-zoom]').click()
		expect(await transform()).toBe(1)
		await page.keyboard.press('ArrowRight')
		expect(await page.locator('dialog [role=status]').innerText()).toBe('Foto 2 dari 2')
		await page.keyboard.press('Escape')
		expect(await isOpen(page)).toBe(0)
		// The dialog tells of its closing in a task of its own, after the browser's own step back.
		const focused = () => page.evaluate(() => document.activeElement?.parentElement?.id)
		await expect.poll(focused).toBe('foto-2')
	})

	it('without a script leads to the largest file of each picture', async () => {
		const page = await visit(MAT, { javaScriptEnabled: false })
		expect(await page.locator('[data-turn="1"]').isVisible()).toBe(false)
		await page.locator('[data-thumb]').nth(1).click()
		const inSight = () =>
			page.locator('#foto-2 img').evaluate((image) => image.getBoundingClientRect().x)
		await expect.poll(inSight).toBe(0)
		const href = await page.locator('[data-strip] a').first().getAttribute('href')
		const answer = await page.request.get(href ?? '')
		expect(answer.headers()['content-type']).toBe('image/jpeg')
	})
})

describeInBrowser('a choice', () => {
	it('is exchanged in place with price, facts and sharing, and the way back with it', async () => {
		const page = await visit(MAT, { viewport: DESK })
		const price = page.locator('[data-part=panel] p.figures').first()
		const before = await price.innerText()
		await page.evaluate(() => Object.assign(window, { stayed: true }))
		await page.locator('a[data-swap]').nth(1).click()
		await page.waitForURL(/varian=/)
		await expect.poll(() => price.innerText()).not.toBe(before)
		expect(await page.locator('[data-part=money]').innerText()).toContain(await price.innerText())
		expect(await page.locator(':focus').getAttribute('aria-current')).toBe('true')
		await page.goBack()
		await expect.poll(() => price.innerText()).toBe(before)
		expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
	})

	it('has an address of its own, also without a script', async () => {
		const page = await visit(MAT, { javaScriptEnabled: false })
		const link = page.locator('a[data-swap]').nth(1)
		const words = await link.innerText()
		await link.click()
		await page.waitForURL(/varian=/)
		expect(words).toContain(await page.locator('[data-part=panel] p.figures').first().innerText())
	})
})

describeInBrowser('the arrival', () => {
	it('is estimated as soon as a province is chosen, and for the next choice too', async () => {
		const page = await visit(MAT)
		expect(await page.locator('[data-delivery] button').isVisible()).toBe(false)
		await page.locator('#provinsi').selectOption('bali')
		const [words] = await shownNow(page)
		expect(words).toMatch(/^\p{L}+ \d+ \p{L}+ – \p{L}+ \d+ \p{L}+ \(3–6 hari kerja\)$/u)
		expect(new URL(page.url()).search).toBe('')
		await page.locator('a[data-swap]').nth(1).click()
		await page.waitForURL(/varian=/)
		expect(await shownNow(page)).toEqual([words])
		expect(await page.locator('#provinsi').inputValue()).toBe('bali')
	})

	it('is estimated without a script by the form, and keeps the choice', async () => {
		const page = await visit(`/en${MAT}`, { javaScriptEnabled: false })
		await page.locator('a[data-swap]').nth(1).click()
		await page.waitForURL(/varian=/)
		await page.locator('#provinsi').selectOption('papua-selatan')
		await page.locator('[data-delivery] button').click()
		await page.waitForURL(/provinsi=papua-selatan/)
		expect(await shownNow(page)).toEqual([expect.stringContaining('(8–16 working days)')])
		expect(new URL(page.url()).searchParams.get('varian')).toBeTruthy()
	})
})

describeInBrowser('the buy bar of a phone', () => {
	it('is there until the form itself is in sight, and buys as many as the form says', async () => {
		const page = await visit(MAT)
		const bar = page.locator('[data-buy-bar]')
		await page.locator('[data-buy-bar]:not([data-away])').waitFor()
		await page.locator('#jumlah').selectOption('2')
		await page.locator('[data-buy]').scrollIntoViewIfNeeded()
		await page.locator('[data-buy-bar][data-away]').waitFor({ state: 'attached' })
		await page.locator('#uang-judul').scrollIntoViewIfNeeded()
		await page.evaluate(() => window.scrollBy(0, 500))
		await page.locator('[data-buy-bar]:not([data-away])').waitFor()
		await bar.getByRole('button').click()
		await page.waitForURL(/\/keranjang/)
		expect(await page.locator('main').innerText()).toContain('sudah masuk keranjang')
		expect(await page.getByText('2 buah').count()).toBe(1)
	})

	it('never lies over what has the focus', async () => {
		const page = await visit(MAT, { javaScriptEnabled: false })
		const covered = () =>
			page.evaluate(() => {
				const focused = document.activeElement
				const bar = document.querySelector('[data-buy-bar]')
				if (!focused || !bar || focused.closest('footer')) return null
				const [own, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()]
				const isUnder = own.bottom > over.top + 1 && own.top < over.bottom
				// A picture may be taller than what is left of the screen; its beginning is seen.
				const isSeen = own.height > 300 || bar.contains(focused) || !isUnder
				return isSeen ? '' : focused.outerHTML
			})
		const seen = new Set<string>()
		for (let stop = 0; stop < 60; stop++) {
			await page.keyboard.press('Tab')
			const found = await covered()
			if (found === null) break
			seen.add(found)
		}
		expect([...seen]).toEqual([''])
	})
})

describeInBrowser('the page of a product', () => {
	it('can be used by everybody on a small phone by night, and so can the cart', async () => {
		const small = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
		const page = await visit(`/en${MAT}`, small)
		expect(await faultsOf(page)).toEqual([])
		await page.locator('[data-buy]').click()
		await page.waitForURL(/\/en\/keranjang/)
		expect(await faultsOf(page)).toEqual([])
		await page.locator('button[value=remove]').click()
		await page.waitForURL(/hapus=/)
		expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true)
	})

	it.each([MAT, '/', '/produk', '/keranjang'])('moves nothing while %s loads', async (path) => {
		const page = await visit(path)
		await page.waitForLoadState('networkidle')
		expect(await shiftsOf(page)).toBeLessThan(0.01)
	})

	it.each([
		{ width: 320, height: 640 },
		{ width: 412, height: 1200 },
	])('moves nothing while a phone of $width × $height draws it part by part', async (viewport) => {
		const page = await visit(MAT, { viewport })
		await page.locator('#provinsi').waitFor()
		await page.waitForLoadState('networkidle')
		expect(await shiftsOf(page)).toBe(0)
	})
})

/** How far, as Chromium reckons it, what was seen has moved by itself since the page began. */
async function shiftsOf(page: Page): Promise<number> {
	return await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const observer = new PerformanceObserver((list) => {
					const entries = list.getEntries() as (PerformanceEntry & { value: number })[]
					resolve(entries.reduce((sum, { value }) => sum + value, 0))
				})
				observer.observe({ type: 'layout-shift', buffered: true })
				setTimeout(() => resolve(0), 300)
			}),
	)
}

describeInBrowser('the checkout', () => {
	it('offers the places below what is chosen, also where that was before the script came', async () => {
		const page = await visit(MAT)
		await page.locator('[data-buy]').first().click()
		const late = Promise.withResolvers<void>()
		await page.route(/\/assets\/checkout-.*\.js/, async (route) => {
			await late.promise
			await route.continue()
		})
		await page.locator('a[href="/checkout"]').click()
		await page.locator('#province').selectOption('Jawa Timur')
		late.resolve()
		await page
			.locator('#city-list option[value="Kabupaten Magetan"]')
			.waitFor({ state: 'attached' })
		await page.locator('#city').fill('kab. magetan')
		await page.locator('#district').focus()
		await page.locator('#district-list option[value="Parang"]').waitFor({ state: 'attached' })
		expect(await page.locator('#village-list option').count()).toBe(0)
	})

	it('gives the focus to what is wrong', async () => {
		const page = await visit(MAT, { javaScriptEnabled: false })
		await page.locator('[data-buy]').click()
		await page.locator('a[href="/checkout"]').click()
		await page.locator('main form button').click()
		await page.getByRole('alert').waitFor()
		expect(await page.locator(':focus').getAttribute('id')).toBe('kendala')
	})
})
