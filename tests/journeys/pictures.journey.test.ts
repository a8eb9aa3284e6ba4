import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'

const SCREENS = [
	{ width: 360, height: 780, scale: 2 },
	{ width: 412, height: 823, scale: 1.75 },
	{ width: 768, height: 1024, scale: 2 },
	{ width: 1440, height: 900, scale: 1 },
]
const PAGES = ['/', '/produk', '/produk/keset-bunga']
/** A picture this much coarser than the screen is not seen to be. */
const NEARLY = 0.93

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

async function aPage(options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext({ baseURL: inject('demoOrigin'), ...options })
	return await context.newPage()
}

/** Each picture's file as the browser chose it, beside what its place on the screen takes. */
function choices(page: Page) {
	return page.evaluate(async () => {
		const seen = [...document.images].filter((image) => image.getClientRects().length > 0)
		const found = []
		for (const image of seen) {
			image.loading = 'eager'
			await image.decode().catch(() => undefined)
			const { width, height } = image.getBoundingClientRect()
			const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'))
			const fills = getComputedStyle(image).objectFit === 'cover'
			const shown = fills ? Math.max(width, height * ratio) : width
			const sets = [...(image.parentElement?.querySelectorAll('source') ?? []), image]
			const widths = sets.map((one) =>
				[...one.srcset.matchAll(/(\S+) (\d+)w/g)].map(([, url, size]) => ({
					url: new URL(url ?? '', location.href).href,
					size: Number(size),
				})),
			)
			const set = widths.find((one) => one.some(({ url }) => url === image.currentSrc)) ?? []
			found.push({
				file: image.currentSrc.replace(location.origin, ''),
				needed: shown * devicePixelRatio,
				chosen: set.find(({ url }) => url === image.currentSrc)?.size ?? 0,
				smallest: Math.min(...set.map(({ size }) => size)),
				largest: Math.max(...set.map(({ size }) => size)),
			})
		}
		return found
	})
}

/** Counts what moves without anybody having touched the page, from its very beginning. */
const countShifts = () => {
	Object.assign(window, { shifts: [] })
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
			;(window as unknown as { shifts: number[] }).shifts.push(entry.value)
		}
	}).observe({ type: 'layout-shift', buffered: true })
}

describeInBrowser('pictures', () => {
	it.each(SCREENS)('come in the size that a screen of $width dots shows', async (screen) => {
		const { scale, ...viewport } = screen
		for (const path of PAGES) {
			// A new visitor each time: a browser takes a larger file that it has over one to fetch.
			const page = await aPage({ viewport, deviceScaleFactor: scale })
			await page.goto(path)
			const all = await choices(page)
			expect(all.length).toBeGreaterThan(2)
			const unfit = all.filter(({ file, needed, chosen, smallest, largest }) => {
				// A small picture may be made of the large one beside it, which costs nothing more.
				const isThere = all.some((one) => one.file === file && chosen <= 2 * one.needed)
				const tooWide = chosen > 2 * needed && chosen > smallest && !isThere
				const tooNarrow = chosen < NEARLY * needed && chosen < largest
				return chosen === 0 || tooWide || tooNarrow
			})
			expect({ path, unfit }).toEqual({ path, unfit: [] })
			const modern = all.filter(({ file }) => file.endsWith('.avif'))
			expect(modern.length).toBe(all.length)
			await page.context().close()
		}
	})

	it.each(['light', 'dark'] as const)(
		'leave a place in nearly their own colour until they come, %s',
		async (colorScheme) => {
			const page = await aPage({ viewport: { width: 360, height: 780 }, colorScheme })
			await page.route(/\/(media|assets)\/.*\.(avif|webp|jpeg)$/, () => {})
			await page.goto('/produk', { waitUntil: 'domcontentloaded' })
			// Styled, and no longer left for the phone's second picture.
			await page.waitForFunction(() => {
				const [first] = document.images
				return first?.checkVisibility() && getComputedStyle(first).objectFit === 'cover'
			})
			const places = await page.evaluate(() =>
				[...document.images].map((image) => {
					const { backgroundColor } = getComputedStyle(image)
					return { colour: backgroundColor, height: Math.round(image.clientHeight) }
				}),
			)
			expect(places.length).toBeGreaterThan(8)
			// Undyed cotton and the like: the demo's pictures are light, whatever the page is.
			for (const { colour, height } of places) {
				const channels = [...colour.matchAll(/\d+/g)].map(Number)
				expect(channels.reduce((sum, one) => sum + one, 0) / 3).toBeGreaterThan(80)
				expect(height).toBeGreaterThan(100)
			}
			await page.context().close()
		},
	)
})

describeInBrowser('nothing moves', () => {
	it.each(['/', '/produk', '/produk/keset-bunga', '/en'])(
		'while the letters and the pictures of %s come late',
		async (path) => {
			const page = await aPage({ viewport: { width: 360, height: 780 } })
			await page.addInitScript(countShifts)
			await page.route(/\.(woff2|avif)$/, async (route) => {
				await new Promise((wake) => setTimeout(wake, 800))
				await route.continue()
			})
			await page.goto(path, { waitUntil: 'networkidle' })
			await page.evaluate(() => document.fonts.ready)
			// Without them this machine would show what no buyer sees: letters of any width.
			const standIns = await page.evaluate(async () =>
				(await document.fonts.load('16px "Jakarta Fallback"')).map(({ status }) => status),
			)
			expect(standIns).toEqual(['loaded'])
			const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
			expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.01)
			await page.context().close()
		},
	)
})
