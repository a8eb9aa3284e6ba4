import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { startVisits, type Visits } from '#tests/support/visit.ts'

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
})
