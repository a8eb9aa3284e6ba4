import { type StaffRole, staffRoles } from '#app/domain/staff/role.ts'
import type { Services } from '#app/services.server.ts'
import type { TestDatabase } from './database.ts'
import type { Making } from './making.ts'
import { openPages, SHOP_ORIGIN, sendForm } from './pages.ts'
import { type Goods, openFilledShop, stockedMat, type TestSandbox, type TestShop } from './shop.ts'
import { aStaffMember, cookieHeader, PASSWORD } from './staff.ts'

/** What a page answered. */
export interface Answer {
	status: number
	/** where it leads, if it leads anywhere */
	location: string | null
	headers: Headers
	html: string
	/** what a person reads of it */
	text: string
}

/** The staff's pages over a shop with a lot of mats, with somebody signed in for each role used. */
export interface Desk {
	shop: TestShop
	goods: Goods
	/** what was logged, line by line */
	logged: readonly Record<string, unknown>[]
	/** where everything is kept but the database */
	folder: string
	/** what the pages go by; a test may put something else in its place */
	services: Services
	/** where it listens */
	url: string
	/** what a buyer is shown */
	visit(path: string): Promise<Answer>
	/** a buyer’s form */
	submit(path: string, fields: Record<string, string>): Promise<Answer>
	/** a buyer’s form with files */
	upload(path: string, form: FormData, role?: StaffRole): Promise<Answer>
	/** what is no page: its bytes as they come, for somebody of the staff or for a buyer */
	fetchFile(role: StaffRole | 'buyer', path: string): Promise<Response>
	read(role: StaffRole, path: string): Promise<Answer>
	/** a form of the staff; with `headers` as somebody else would send it */
	send(
		role: StaffRole,
		path: string,
		fields: Record<string, string>,
		headers?: Record<string, string>,
	): Promise<Answer>
	close(): Promise<void>
}

/**
 * Opens it. The pages and the shop share clock, vault and gateway, so what a test does by verbs is
 * what the pages show. `pieces`: how many of the lot each member has made.
 */
export async function openDesk(
	database: TestDatabase,
	sandbox: TestSandbox,
	pieces: readonly number[] = [3, 2, 1],
): Promise<Desk> {
	const name = `a desk with a mat of ${pieces.join()}`
	const { shop, facts } = await openFilledShop(database, sandbox, name, async (making) => ({
		goods: await stockedMat(making, pieces),
		cookies: await signEverybodyIn(database, making),
	}))
	const { goods, cookies } = facts
	const pages = await openPages(database)
	const { clock, gateway, payees, rates } = shop
	Object.assign(pages.services, { clock, gateway, payees, rates })
	const cookieOf = (role: StaffRole) => cookies[role]
	return {
		shop,
		goods,
		logged: pages.logged,
		folder: pages.folder,
		services: pages.services,
		url: pages.url,
		visit: async (path) => answerOf(await fetch(pages.url + path, { redirect: 'manual' })),
		upload: async (path, form, role) => {
			const cookie = role ? { cookie: cookieOf(role) } : {}
			const headers = { origin: SHOP_ORIGIN, 'sec-fetch-site': 'same-origin', ...cookie }
			const request = { method: 'POST', redirect: 'manual', headers, body: form } as const
			return answerOf(await fetch(pages.url + path, request))
		},
		fetchFile: async (role, path) => {
			const headers = role === 'buyer' ? {} : { cookie: cookieOf(role) }
			return fetch(pages.url + path, { headers, redirect: 'manual' })
		},
		submit: async (path, fields) => answerOf(await sendForm(pages.url + path, fields)),
		async read(role, path) {
			const headers = { cookie: cookieOf(role) }
			return answerOf(await fetch(pages.url + path, { headers, redirect: 'manual' }))
		},
		async send(role, path, fields, headers = {}) {
			const sent = { cookie: cookieOf(role), ...headers }
			return answerOf(await sendForm(pages.url + path, fields, sent))
		},
		close: pages.close,
	}
}

/** One of each role, registered and signed in: their cookies. */
async function signEverybodyIn(
	database: TestDatabase,
	{ clock }: Making,
): Promise<Record<StaffRole, string>> {
	const pages = await openPages(database)
	Object.assign(pages.services, { clock })
	const cookies: Partial<Record<StaffRole, string>> = {}
	for (const role of staffRoles) {
		const { email } = await aStaffMember(database.db, role)
		const answer = await sendForm(`${pages.url}/masuk`, { email, password: PASSWORD })
		cookies[role] = cookieHeader(answer.headers.getSetCookie())
	}
	await pages.close()
	return cookies as Record<StaffRole, string>
}

async function answerOf(response: Response): Promise<Answer> {
	const html = await response.text()
	return {
		status: response.status,
		location: response.headers.get('location'),
		headers: response.headers,
		html,
		text: textOf(html),
	}
}

/** A page without what only machines read. */
function textOf(html: string): string {
	return html
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replaceAll('<!-- -->', '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&amp;', '&')
		.replaceAll('&#x27;', "'")
		.replaceAll('&quot;', '"')
		.replace(/\s+/g, ' ')
}
