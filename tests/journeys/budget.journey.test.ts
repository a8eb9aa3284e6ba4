import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeInBrowser, launchBrowser } from '#tests/support/chromium.ts'

const PHONE = { width: 360, height: 780 }
/** What one page may weigh, in kilobytes packed by gzip. */
const MOST = { document: 16, stylesheet: 20, script: 15, font: 26 }
const PACKED = new Set(['document', 'stylesheet', 'script'])

interface Fetched {
	url: string
	type: string
	status: number
	body: Buffer
}

/** What is below the first screen of a phone is drawn, and fetched, half a second later. */
const UNTIL_ALL_IS_DRAWN_MS = 1_200

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Opens a page as a new visitor, scrolls it to its end, and tells all that was fetched. */
async function visit(path: string, prepare?: (page: Page) => Promise<void>) {
	const origin = inject('demoOrigin')
	const context = await browser.newContext({ viewport: PHONE, baseURL: origin })
	const page = await context.newPage()
	await prepare?.(page)
	const fetched: Promise<Fetched>[] = []
	page.on('response', (response) => {
		const request = response.request()
		const told = { url: response.url(), type: request.resourceType(), status: response.status() }
		const body = response.body().catch(() => Buffer.alloc(0))
		fetched.push(body.then((bytes) => ({ ...told, body: bytes })))
	})
	await page.goto(path, { waitUntil: 'networkidle' })
	await page.waitForTimeout(UNTIL_ALL_IS_DRAWN_MS)
	const framework = await page.evaluate(() => '__remixContext' in window || 'React' in window)
	await scrollToEnd(page)
	const all = await Promise.all(fetched)
	await context.close()
	return { all, framework, origin }
}

/** A screen at a time, so that every picture that waits for its turn is asked for. */
async function scrollToEnd(page: Page): Promise<void> {
	const screens = await page.evaluate(() => document.body.scrollHeight / window.innerHeight)
	for (let screen = 0; screen <= screens; screen++) {
		await page.mouse.wheel(0, PHONE.height)
		await page.waitForTimeout(50)
	}
	await page.waitForLoadState('networkidle')
}

function kilobytes(all: readonly Fetched[], type: string): number {
	const sizes = all
		.filter((one) => one.type === type)
		.map(({ body }) => (PACKED.has(type) ? gzipSync(body).length : body.length))
	return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

async function somethingInTheCart(page: Page): Promise<void> {
	await page.goto('/produk/keset-bulat-spiral')
	await page.locator('#beli button').first().click()
	await page.waitForURL(/\/keranjang/)
}

describeInBrowser('what a page of the shop weighs', () => {
	it.each(['/', '/en', '/produk', '/produk/keset-bunga', '/en/produk/keset-bunga', '/keranjang'])(
		'keeps its budget on %s, without a framework and without strangers',
		async (path) => {
			const prepare = path === '/keranjang' ? somethingInTheCart : undefined
			const { all, framework, origin } = await visit(path, prepare)
			for (const [type, most] of Object.entries(MOST)) {
				expect(kilobytes(all, type), type).toBeLessThanOrEqual(most)
			}
			expect(framework).toBe(false)
			const scripts = all.filter(({ type }) => type === 'script').map(({ body }) => body.toString())
			expect(scripts.filter((text) => /createElement\(.*Symbol\.for\("react/s.test(text))).toEqual(
				[],
			)
			expect(all.filter(({ url }) => !url.startsWith(origin)).map(({ url }) => url)).toEqual([])
			expect(all.filter(({ status }) => status >= 400).map(({ url }) => url)).toEqual([])
		},
	)

	it('asks for the letters of both faces and for no others', async () => {
		const { all } = await visit('/')
		const fonts = all.filter(({ type }) => type === 'font').map(({ url }) => url)
		expect(fonts.map((url) => /assets\/([a-z-]+)-/.exec(url)?.[1]).sort()).toEqual([
			'plus-jakarta-sans',
			'young-serif',
		])
	})

	it('names whatever never changes by its content, and lets it be kept for ever', async () => {
		const { all, origin } = await visit('/')
		const lasting = all.filter(({ url }) => /\/(assets|media)\//.test(url))
		expect(lasting.length).toBeGreaterThan(8)
		for (const { url } of lasting) {
			const { headers } = await fetch(url)
			// A picture may be taken back: what many share asks for it anew after a minute.
			const shared = url.includes('/media/') ? 's-maxage=60, ' : ''
			const lasts = `public, max-age=31536000, ${shared}immutable`
			expect([url, headers.get('cache-control')]).toEqual([url, lasts])
		}
		const pictures = all.filter(({ type }) => type === 'image').map(({ url }) => url)
		const own = pictures.map((url) => url.slice(origin.length))
		expect(own.filter((path) => !/^\/(assets|media|icons)\/|^\/favicon/.test(path))).toEqual([])
	})
})
