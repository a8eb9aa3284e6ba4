import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { demoAccounts } from '#db/seed/accounts.ts'
import { faultsByAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'

export const PHONE = { width: 360, height: 780 }
export const DESK = { width: 1440, height: 900 }

/** The two ways in which every page is looked at. */
export const WAYS = [
	['a phone by day', { viewport: PHONE, colorScheme: 'light' }, 'id'],
	['a desk by night, in English', { viewport: DESK, colorScheme: 'dark' }, 'en'],
] as const

/** Visits to the demo in a real browser. */
export interface Visits {
	/** a page of a stranger with a phone, whose complaints are remembered */
	opened(options?: BrowserContextOptions): Promise<Page>
	/** a page of somebody signed in with this role */
	signedIn(role: StaffRole, options?: BrowserContextOptions, language?: string): Promise<Page>
	/** fails when a page has complained since the last time, of its content policy above all */
	expectNoComplaints(): void
	end(): Promise<void>
}

export async function startVisits(): Promise<Visits> {
	const browser: Browser = await launchBrowser()
	const complaints: string[] = []
	const opened = async (options: BrowserContextOptions = {}) => {
		const context = await browser.newContext({
			viewport: PHONE,
			reducedMotion: 'reduce',
			baseURL: inject('demoOrigin'),
			...options,
		})
		const page = await context.newPage()
		page.on('pageerror', (error) => complaints.push(error.message))
		page.on('console', (message) => {
			// A page that answers with 404 or 400 on purpose is no complaint.
			const isStatus = message.text().startsWith('Failed to load resource')
			if (message.type() === 'error' && !isStatus) complaints.push(message.text())
		})
		return page
	}
	return {
		opened,
		async signedIn(role, options = {}, language = 'id') {
			const page = await opened({ viewport: DESK, ...options })
			const cookie = { name: 'bahasa', value: language, url: inject('demoOrigin') }
			await page.context().addCookies([cookie])
			await signIn(page, role)
			return page
		},
		expectNoComplaints() {
			expect(complaints.splice(0)).toEqual([])
		},
		end: () => browser.close(),
	}
}

/** Signs in as the demo's member of staff with this role. */
export async function signIn(page: Page, role: StaffRole): Promise<void> {
	const account = demoAccounts.find((candidate) => candidate.role === role)
	await page.goto('/masuk')
	await page.locator('[name="email"]').fill(account?.email ?? '')
	await page.locator('[name="password"]').fill(account?.password ?? '')
	await page.locator('main form button').click()
	await page.waitForURL((url) => url.pathname !== '/masuk')
}

/** What axe finds on a page, and what goes beyond the edge of the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
	return [...(await faultsByAxe(page)), ...(await beyondTheEdge(page))]
}

/** What goes beyond the edge of the screen; also where a page runs no script, which axe needs. */
export async function beyondTheEdge(page: Page): Promise<string[]> {
	const { width, seen } = await page.evaluate(() => ({
		width: document.documentElement.scrollWidth,
		seen: document.documentElement.clientWidth,
	}))
	return width > seen ? [`${width} pixels wide on a screen of ${seen}`] : []
}

/** Whoever uses this page, in this language, finds nothing in their way. */
export async function expectUsable(page: Page, language: string): Promise<void> {
	const name = page.url()
	expect(await faultsOf(page), name).toEqual([])
	expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
	expect(await page.title(), name).toContain('Bekal')
	expect(await page.locator('h1').count(), name).toBe(1)
	expect(await page.locator('[style]').count(), name).toBe(0)
}
