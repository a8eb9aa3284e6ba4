import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { expectUsable, PHONE, startVisits, type Visits } from '#tests/support/visit.ts'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor()

/** Begins a batch of the doormat cohort, up to the page of what was made. */
async function begin(page: Page): Promise<string> {
	await page.goto('/bengkel/batch/baru')
	await page.locator('#cohort').selectOption('perca-2025')
	await press(page, 'Mulai')
	await page.locator('#sku').waitFor()
	return new URL(page.url()).pathname
}

describeInBrowser('an officer in the workshop, on a phone', () => {
	it('records a batch though the connection is cut, and it exists once though sent twice', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE })
		const context = page.context()
		const path = await begin(page)
		await page.locator('#sku').selectOption('KKP-40')
		await page.locator('#gradeA').fill('2')
		await status(page, 'Tersimpan')

		await context.setOffline(true)
		await page.locator('#gradeA').fill('3')
		await page.locator('#materialReason').fill('Perca dari penjahit pasar')
		await status(page, 'Sambungan terputus')
		await page.close()
		await context.setOffline(false)

		const again = await context.newPage()
		await again.goto(path)
		await expect.poll(() => again.locator('#gradeA').inputValue()).toBe('3')
		expect(await again.locator('#materialReason').inputValue()).toBe('Perca dari penjahit pasar')
		await again.locator('#material').fill('24.000')
		await press(again, 'Lanjut')
		await again.getByText('Pilih foto').waitFor()
		await press(again, 'Lanjut')
		const more = again.getByRole('button', { name: 'Tambah WB-001' })
		for (let piece = 0; piece < 3; piece++) await more.click()
		// Big buttons are kept like what is typed.
		await status(again, 'Tersimpan')
		await press(again, 'Lanjut')
		await again.getByRole('button', { name: 'Kirim untuk ditandatangani' }).waitFor()
		await expectUsable(again, 'id')

		// The shop has it, and its answer is lost on the way: the phone sends it once more.
		let sendings = 0
		await again.route(`**${path}*`, async (route) => {
			if (route.request().method() !== 'POST' || ++sendings > 1) return await route.continue()
			await route.fetch()
			await route.abort()
		})
		await press(again, 'Kirim untuk ditandatangani')
		await status(again, 'Sambungan terputus')
		await again.evaluate(() => dispatchEvent(new Event('online')))
		await again.waitForURL(/\/bengkel\/batch\/KSP-[\d-]+\?kabar=sent/)
		expect(sendings).toBe(2)
		const batch = new URL(again.url()).pathname
		await again.goto('/bengkel/batch?keadaan=submitted')
		expect(await again.locator(`main a[href="${batch}"]`).count()).toBe(1)
		const codes = await again.locator('main tbody th a').allTextContents()
		const next = batch
			.replace(/\d+$/, (number) => String(Number(number) + 1))
			.split('/')
			.at(-1)
		expect(codes).not.toContain(next)
		await context.close()
	})

	it('sends several pictures at once, each with its progress, and one of them again', async () => {
		const page = await visits.signedIn('officer', { viewport: PHONE })
		await page.goto('/bengkel/produk/keset-bunga')
		const colours = ['#a2421f', '#203a72', '#2f6b4a']
		const files = await Promise.all(
			colours.map(async (colour, index) => ({
				name: `foto-${index + 1}.jpg`,
				mimeType: 'image/jpeg',
				buffer: await aPicture(640, 480, colour),
			})),
		)
		let sent = 0
		await page.route('**/bengkel/foto/kirim*', async (route) => {
			sent += 1
			const turn = sent
			if (turn === 1) await page.getByRole('progressbar', { name: 'foto-' }).first().waitFor()
			if (turn === 2) await route.abort()
			else await route.continue()
		})
		await page.locator('input[type=file][multiple]').setInputFiles(files)
		const rows = page.getByRole('list', { name: 'Foto yang dipilih' }).getByRole('listitem')
		await expect.poll(() => rows.filter({ has: page.locator('img') }).count()).toBe(2)
		const failed = rows.filter({ has: page.getByRole('alert') })
		expect(await failed.count()).toBe(1)
		await failed.getByRole('button', { name: 'Coba lagi' }).click()
		await expect.poll(() => rows.filter({ has: page.locator('img') }).count()).toBe(3)
		expect(await page.getByRole('alert').count()).toBe(0)
		expect(await rows.locator('p.break-all').allTextContents()).toEqual(files.map((f) => f.name))
		await page.reload()
		await page.getByText('3 foto masih menunggu').waitFor()
		await page.context().close()
	})
})

describeInBrowser('a list of the workshop', () => {
	it('is gone through by keyboard, row by row', async () => {
		const page = await visits.signedIn('officer')
		await page.goto('/bengkel/produk')
		const links = page.locator('main tbody th a')
		const [, second, third] = await links.evaluateAll((all) =>
			all.slice(0, 3).map((link) => link.getAttribute('href')),
		)
		const pressed = async (key: string) => {
			await page.keyboard.press(key)
			return await page.evaluate(() => document.activeElement?.getAttribute('href'))
		}
		await links.first().focus()
		// Until the page is brought to life a key does what it does anywhere.
		await expect.poll(() => pressed('j')).toBe(second)
		expect(await pressed('ArrowDown')).toBe(third)
		expect(await pressed('k')).toBe(second)
		await page.keyboard.press('Enter')
		await page.waitForURL((url) => url.pathname === second)
		await page.context().close()
	})
})
