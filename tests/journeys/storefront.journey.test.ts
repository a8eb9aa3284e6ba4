import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { localPath } from '#app/shared/local-path.ts'
import type { Language } from '#app/shared/text.ts'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { callOff, fillCheckout } from '#tests/support/phone.ts'
import { DESK, faultsOf, PHONE, startVisits, type Visits } from '#tests/support/visit.ts'

/** What runs or styles from within a page; data for machines and the browser do neither. */
const INLINE =
	'script:not([src], [type="application/ld+json"], [type=speculationrules]), main [style]'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

/** Pages that stand by themselves, and those that say that there is none. */
const STANDING = [
	...['/cari', '/angkatan', '/jejak', '/uang', '/tanya-jawab', '/keranjang'],
	...['/produk?cari=kesett', '/produk/tidak-ada', '/jejak/TIDAK-ADA', '/tidak-ada'],
]

/** Texts made of the same parts as `/uang`: one way to look at each is enough. */
const TEXTS = {
	id: ['/pengiriman', '/privasi', '/kontak'],
	en: ['/tentang', '/pengembalian', '/syarat'],
}

/** Goes through every page of the shop with an answer for each, and every state of the checkout. */
async function* everyPage(page: Page, language: Language): AsyncGenerator<string> {
	const goto = (path: string) => page.goto(localPath(language, path))
	for (const path of ['/', '/produk', '/produk?kerajinan=rajut', '/produk/keset-bunga']) {
		await goto(path)
		yield path
	}
	await goto('/')
	await page.locator('#angkatan a[href*="/angkatan/"]').first().click()
	await page.waitForURL(/\/angkatan\//)
	yield 'a cohort'
	for (const path of [...STANDING, ...TEXTS[language]]) {
		await goto(path)
		yield path
	}
	await goto('/produk/keset-bulat-spiral')
	await page.locator('#beli button').click()
	await page.waitForURL(/\/keranjang/)
	yield 'a cart'
	await page.locator('a[href$="/checkout"]').click()
	await page.waitForURL(/\/checkout/)
	yield 'the checkout'
	await page.locator('#delivery-counter').check()
	yield 'the checkout for the counter'
	await goto('/checkout?provinsi=papua')
	yield 'the checkout with services'
	await page.locator('main form button').click()
	await page.getByRole('alert').waitFor()
	yield 'the checkout with faults'
}

async function goToPay(page: Page): Promise<void> {
	await fillCheckout(page)
	await page.locator('main form button').click()
	await page.locator('#layanan-0').waitFor()
	await page.locator('main form button').click()
	await page.waitForURL(/\/c\/pay\//)
}

describeInBrowser('every page of the shop', () => {
	// What is read on what is proved for both schemes by tests/ui/theme; here it is seen on pages.
	it.each([
		['a phone by day', { viewport: PHONE, colorScheme: 'light' }, 'id'],
		['a desk by night, in English', { viewport: DESK, colorScheme: 'dark' }, 'en'],
	] as const)('can be used by everybody on %s', async (_, options, language) => {
		const page = await visits.opened(options)
		for await (const name of everyPage(page, language)) {
			expect(await faultsOf(page), name).toEqual([])
			expect(await page.locator(INLINE).count(), name).toBe(0)
			expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
			expect(await page.title(), name).toContain('Bekal')
			expect(await page.locator('h1').count(), name).toBe(1)
			expect(await page.locator('main#isi h1').count(), name).toBe(1)
		}
	})
})

describeInBrowser('the order’s page', () => {
	it('can be used by everybody while it waits, once it is paid and once it is called off', async () => {
		for (const isPaid of [true, false]) {
			const page = await visits.opened({ colorScheme: isPaid ? 'light' : 'dark' })
			await page.goto('/produk/keset-oval-kepang')
			await page.locator('#beli button').click()
			await page.locator('a[href="/checkout"]').click()
			await goToPay(page)
			if (isPaid) {
				await page
					.getByRole('button', { name: /^Bayar Rp/ })
					.first()
					.click()
				await page.getByText('Sudah dibayar').first().waitFor()
			} else {
				await page.getByRole('button', { name: 'Tinggalkan halaman' }).click()
				await page.waitForURL(/\/pesanan\//)
				expect(await faultsOf(page), 'waiting').toEqual([])
				await callOff(page)
				await page.getByText('Dibatalkan').first().waitFor()
			}
			expect(await faultsOf(page), isPaid ? 'paid' : 'called off').toEqual([])
		}
	})

	it('is kept from caches, search engines and other sites', async () => {
		const page = await visits.opened()
		await page.goto('/produk/keset-oval-kepang')
		await page.locator('#beli button').click()
		await page.locator('a[href="/checkout"]').click()
		await goToPay(page)
		await page.getByRole('button', { name: 'Tinggalkan halaman' }).click()
		await page.waitForURL(/\/pesanan\//)
		const headers = (await page.reload())?.headers() ?? {}
		expect(headers['cache-control']).toBe('no-store')
		expect(headers['x-robots-tag']).toBe('noindex')
		expect(headers['referrer-policy']).toBe('same-origin')
		await callOff(page)
		await page.getByText('Dibatalkan').first().waitFor()
	})
})

describeInBrowser('the keyboard', () => {
	it('first skips to what the page is about', async () => {
		const page = await visits.opened({ viewport: DESK })
		await page.goto('/produk')
		await page.keyboard.press('Tab')
		expect(await page.locator(':focus').getAttribute('href')).toBe('#isi')
		expect(await page.locator(':focus').isVisible()).toBe(true)
	})

	it('shows where it is on every control of a product', async () => {
		const page = await visits.opened({ viewport: DESK })
		await page.goto('/produk/keset-bulat-spiral')
		const seen = new Set<string>()
		for (let stop = 0; stop < 40; stop++) {
			await page.keyboard.press('Tab')
			const ring = await page.locator(':focus').evaluate((element) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(element)
				return `${outlineStyle} ${outlineWidth}`
			})
			seen.add(ring)
			if (await page.locator(':focus').evaluate((element) => element.closest('footer') !== null))
				break
		}
		expect([...seen]).toEqual(['solid 3px'])
	})
})
