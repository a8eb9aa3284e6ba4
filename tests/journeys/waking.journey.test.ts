import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dateInMagetan, nextDate, systemClock, weekday } from '#app/shared/instant.ts'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { PHONE, startVisits, type Visits } from '#tests/support/visit.ts'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

/** Presses a key as soon as React listens, which is before it has rendered anything. */
function pressKeyOnceHeard(): void {
	const listen = document.addEventListener
	let isPressed = false
	document.addEventListener = function (this: Document, ...args: Parameters<typeof listen>) {
		listen.apply(this, args)
		if (args[0] !== 'keydown' || isPressed) return
		isPressed = true
		queueMicrotask(() => {
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
		})
	}
}

/** Keeps a page's scripts on their way until they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>()
	await page.route('**/*.js', async (route) => {
		await promise
		await route.continue()
	})
	return resolve
}

/** An officer's phone at this step of a new batch, whose scripts are on their way until `letGo`. */
async function aWakingDraft(step: string): Promise<{ page: Page; letGo: () => void }> {
	const page = await visits.signedIn('officer', { viewport: PHONE })
	await page.goto('/bengkel/batch/baru')
	await page.locator('#cohort').selectOption('perca-2025')
	await page.getByRole('button', { name: 'Mulai', exact: true }).click()
	await page.locator('#sku').waitFor()
	const letGo = await holdScripts(page)
	const { pathname } = new URL(page.url())
	await page.goto(`${pathname}?langkah=${step}`, { waitUntil: 'commit' })
	return { page, letGo }
}

describeInBrowser('a page that is being brought to life', () => {
	it('takes a key pressed before it is rendered', async () => {
		const page = await visits.signedIn('treasurer')
		await page.addInitScript(pressKeyOnceHeard)
		await page.goto('/keuangan')
		await page.getByRole('button', { name: 'Periksa sekarang' }).click()
		await page.getByText('Pembukuan utuh').waitFor()
		expect(new URL(page.url()).pathname).toBe('/keuangan')
		await page.context().close()
	})

	it('keeps what was filled in of a batch before its scripts came', async () => {
		const { page, letGo } = await aWakingDraft('goods')
		await page.locator('#sku').selectOption('KKP-40')
		await page.locator('#gradeA').fill('2')
		const session = page.locator('input[name=sessions]').first()
		const wasThere = await session.isChecked()
		await session.click()
		letGo()
		await page.getByRole('status').getByText('Tersimpan').waitFor()
		await page.reload()
		expect(await page.locator('#sku').inputValue()).toBe('KKP-40')
		expect(await page.locator('#gradeA').inputValue()).toBe('2')
		expect(await session.isChecked()).toBe(!wasThere)
		await page.context().close()
	})

	it('counts what was filled in before its scripts came, and never puts it back', async () => {
		const { page, letGo } = await aWakingDraft('sheet')
		await page.getByRole('textbox', { name: 'WB-001' }).fill('4')
		letGo()
		await page.getByRole('button', { name: 'Tambah WB-002' }).click()
		await page.getByRole('status').getByText('Terbagi 5 dari').waitFor()
		expect(await page.getByRole('textbox', { name: 'WB-001' }).inputValue()).toBe('4')
		await page.context().close()
	})

	it('lets what was filled in early stand before what the browser had kept', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE })
		await page.goto('/bengkel/pertemuan')
		// No schedule has a session on a Sunday.
		const today = dateInMagetan(systemClock.now())
		await page.locator('[name=day]').fill(nextDate(today, -weekday(today)))
		await page.getByRole('button', { name: 'Tambah pertemuan', exact: true }).click()
		const marks = page.locator('fieldset:has([name^="tanda:"])')
		const markOf = (maker: number) => marks.nth(maker).locator(':checked').getAttribute('value')
		await marks.nth(0).getByText('Sakit').click()
		await marks.nth(1).getByText('Sakit').click()
		const keptHere = () => page.evaluate(() => Object.keys(localStorage))
		await expect.poll(keptHere).toContainEqual(expect.stringContaining('daftar-hadir'))

		const letGo = await holdScripts(page)
		await page.goto(page.url(), { waitUntil: 'commit' })
		await marks.nth(0).getByText('Sidang').click()
		letGo()
		await page.getByText('Isian terakhir di perangkat ini dipulihkan').waitFor()
		expect([await markOf(0), await markOf(1)]).toEqual(['court', 'sick'])
		await page.context().close()
	})

	it('estimates the arrival for a province that was chosen before its script came', async () => {
		const page = await visits.opened()
		const letGo = await holdScripts(page)
		await page.goto('/produk/keset-kotak-perca', { waitUntil: 'commit' })
		await page.locator('#provinsi').selectOption('bali')
		letGo()
		const shown = page.locator('[data-estimate]:not([hidden])')
		await expect.poll(() => shown.allInnerTexts()).toEqual([expect.stringContaining('(3–6 hari')])
		await page.context().close()
	})
})
