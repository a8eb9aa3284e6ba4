import { createRequestHandler } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { type StaffRole, staffRoles } from '#app/domain/staff/role.ts'
import type { Access, StaffAccess } from '#app/http/access.ts'
import { webhookPaths } from '#app/http/judge-request.ts'
import { type Surface, surfaces } from '#app/http/surfaces.ts'
import { onSqlite } from '#tests/support/database.ts'
import {
	buildPages,
	type FlatRoute,
	loadRoutes,
	openPages,
	SHOP_ORIGIN,
	sendForm,
} from '#tests/support/pages.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

let routes: FlatRoute[]

beforeAll(async () => {
	routes = await loadRoutes()
}, 60_000)

/** What of the books an auditor has no use for: forms to act by, and photos that name a maker. */
const notForAuditors = [
	...['adjustment-new', 'bank-layout-new', 'money-return', 'refund', 'refund-request'],
	...['rule-new', 'withdrawal', 'adjustment-evidence', 'proof-picture', 'withdrawal-scan'],
]

const accessOf = (part: { access?: unknown } | undefined) => part?.access as Access | undefined

/** The staff routes of `app/routes.ts`, with the part of the house they stand in. */
function staffRoutes(): { route: FlatRoute; surface: Surface }[] {
	return routes.flatMap((route) => {
		const surface = /^routes\/(office|workshop|finance|admin)\//.exec(route.id)?.[1]
		return surface ? [{ route, surface: surface as Surface }] : []
	})
}

function pathOf({ pattern }: FlatRoute): string {
	return pattern.replace(':number', '1').replace(/:\w+/, 'X-1')
}

describe('every loader and every action', () => {
	it('says who may call it', () => {
		for (const { id, module } of routes) {
			if (module.loader) expect(accessOf(module.loader), `loader of ${id}`).toBeDefined()
			if (module.action) expect(accessOf(module.action), `action of ${id}`).toBeDefined()
			expect(module.loader ?? module.action, `${id} checks nobody`).toBeDefined()
		}
	})

	it('of the staff is for roles that may enter its part of the house', () => {
		expect(staffRoutes().length).toBeGreaterThan(15)
		for (const { route, surface } of staffRoutes()) {
			expect(route.module.loader, `${route.id} has a loader of its own`).toBeDefined()
			for (const part of [route.module.loader, route.module.action]) {
				if (!part) continue
				const access = accessOf(part) as StaffAccess
				expect(access.kind, route.id).toBe('staff')
				expect(surfaces[surface].access.roles, route.id).toEqual(
					expect.arrayContaining([...access.roles]),
				)
			}
		}
	})

	it('gives access to admins alone where access is given', () => {
		const { module } = routes.find(({ id }) => id === 'routes/admin/staff') as FlatRoute
		for (const part of [module.loader, module.action]) {
			expect(accessOf(part)).toEqual({ kind: 'staff', roles: ['admin'] })
		}
	})

	it('of the books is for the auditor to read, who changes nothing and learns no name', () => {
		const books = staffRoutes().filter(({ surface }) => surface === 'finance')
		const isForAuditor = (part: { access?: unknown } | undefined) =>
			(accessOf(part) as StaffAccess | undefined)?.roles.includes('auditor') === true
		const acts = books.filter(({ route }) => isForAuditor(route.module.action))
		// To have the books proved reads them, and changes nothing.
		expect(acts.map(({ route }) => route.id)).toEqual(['routes/finance/home'])
		const closed = books.filter(({ route }) => !isForAuditor(route.module.loader))
		const names = closed.map(({ route }) => route.id.replace('routes/finance/', ''))
		expect(names.toSorted()).toEqual(notForAuditors.toSorted())
	})

	it('is spared the question of its origin only where it checks a signature', () => {
		const signed = routes.filter(({ module }) => accessOf(module.action)?.kind === 'webhook')
		expect(signed.map(({ pattern }) => pattern)).toEqual([...webhookPaths])
		for (const { module } of signed) expect(module.loader).toBeUndefined()
	})
})

// Who may enter is decided above the database, so that one engine shows it as well as two.
onSqlite('a page of the staff', (database) => {
	/** The session cookie of each role, as a browser has it after signing in. */
	async function sessions(url: string): Promise<Record<StaffRole, string>> {
		const entries = staffRoles.map(async (role) => {
			const { email } = await aStaffMember(database.db, role)
			const answer = await sendForm(`${url}/masuk`, { email, password: PASSWORD })
			return [role, cookieHeader(answer.headers.getSetCookie())]
		})
		return Object.fromEntries(await Promise.all(entries))
	}

	/** Each way to reach one loader: as a page, as data, by itself without its parents. */
	const reads = (route: FlatRoute) => {
		const path = pathOf(route)
		return [path, `${path}.data`, `${path}.data?_routes=${encodeURIComponent(route.id)}`]
	}
	/** An index shares its address with its layout; `?index` tells which of the two is meant. */
	const writes = (route: FlatRoute) => {
		const query = route.index ? '?index' : ''
		return [pathOf(route) + query, `${pathOf(route)}.data${query}`]
	}

	const strangers = {
		nobody: '',
		'a forged session': 'bekal.session_token=admin.c2lnbmF0dXJl',
		'a forged role': 'role=admin; bekal.session_data=eyJyb2xlIjoiYWRtaW4ifQ',
	}

	it('leads whoever is not signed in to the door and back, and shows nothing', async () => {
		const pages = await openPages(database)
		for (const [who, cookie] of Object.entries(strangers)) {
			for (const { route } of staffRoutes()) {
				for (const [index, target] of reads(route).entries()) {
					const answer = await fetch(pages.url + target, {
						redirect: 'manual',
						headers: { cookie },
					})
					const said = `${who} at ${target}`
					const door = `/masuk?ke=${encodeURIComponent(pathOf(route))}`
					if (index === 0) expect(answer.headers.get('location'), said).toBe(door)
					expect(answer.status, said).toBe(index === 0 ? 302 : 202)
					expect(answer.headers.get('cache-control'), said).toBe('no-store')
					const body = await answer.text()
					if (index > 0) expect(body, said).toContain(door)
					expect(body.length, said).toBeLessThan(250)
				}
			}
		}
		await pages.close()
	})

	it('takes nothing from whoever is not signed in', async () => {
		const pages = await openPages(database)
		for (const [who, cookie] of Object.entries(strangers)) {
			for (const { route } of staffRoutes()) {
				for (const target of route.module.action ? writes(route) : []) {
					const answer = await sendForm(pages.url + target, { intent: 'add' }, { cookie })
					// A page that shows its errors inside its frame loads the frame, which leads to the door.
					const door = answer.headers.get('location')?.startsWith('/masuk?ke=') ? 302 : 401
					expect(answer.status, `${who} at ${target}`).toBe(door)
				}
			}
		}
		await pages.close()
	})

	/**
	 * Each role asks for what it may not have as data and by itself, where a check could be missed.
	 * Whole pages are costly: one role of those that may and one of those that may not asks for each.
	 */
	it('is closed to every role it does not name, and open to those it names', async () => {
		const pages = await openPages(database)
		const cookies = await sessions(pages.url)
		const ask = async (role: StaffRole, target: string) => {
			const headers = { cookie: cookies[role] }
			const answer = await fetch(pages.url + target, { redirect: 'manual', headers })
			return { status: answer.status, body: await answer.text(), said: `${role} at ${target}` }
		}
		for (const [turn, { route }] of staffRoutes().entries()) {
			const { roles } = accessOf(route.module.loader) as StaffAccess
			const others = staffRoles.filter((role) => !roles.includes(role))
			const [page = '', ...data] = reads(route)
			const guest = roles[turn % roles.length] as StaffRole
			const answers = [
				ask(guest, page),
				...roles.flatMap((role) => data.map((way) => ask(role, way))),
			]
			for (const { status, said } of await Promise.all(answers)) {
				expect([200, 404], said).toContain(status)
			}
			const stranger = others[turn % others.length]
			const tried = others.flatMap((role) => data.map((way) => ask(role, way)))
			const refused = [...(stranger ? [ask(stranger, page)] : []), ...tried]
			for (const { status, body, said } of await Promise.all(refused)) {
				expect(status, said).toBe(403)
				if (said.includes('_routes')) expect(body, said).toContain('staff.wrong_role')
			}
		}
		await pages.close()
	})

	it('takes nothing from a role it does not name', async () => {
		const pages = await openPages(database)
		const cookies = await sessions(pages.url)
		const before = await database.db.selectFrom('staff_users').selectAll().execute()
		let refused = 0
		for (const { route } of staffRoutes()) {
			const access = accessOf(route.module.action) as StaffAccess | undefined
			for (const role of staffRoles.filter((one) => access && !access.roles.includes(one))) {
				for (const target of writes(route)) {
					const form = {
						intent: 'add',
						name: 'Penyusup',
						email: 'penyusup@rutan.example',
						password: PASSWORD,
						role: 'admin',
					}
					const answer = await sendForm(pages.url + target, form, { cookie: cookies[role] })
					expect(answer.status, `${role} at ${target}`).toBe(403)
					refused += 1
				}
			}
		}
		expect(refused).toBeGreaterThan(0)
		expect(await database.db.selectFrom('staff_users').selectAll().execute()).toEqual(before)
		await pages.close()
	})

	it('checks each loader and action by itself, also without the guard in front', async () => {
		const pages = await openPages(database)
		const cookies = await sessions(pages.url)
		const handle = createRequestHandler(await buildPages(), 'production')
		const ask = (path: string, cookie: string, init: RequestInit = {}) => {
			const headers = { cookie, host: new URL(SHOP_ORIGIN).host }
			return handle(new Request(SHOP_ORIGIN + path, { ...init, headers }), {
				services: pages.services,
				address: '',
				nonce: '',
				responseHeaders: new Headers(),
			})
		}
		for (const { route, surface } of staffRoutes()) {
			const roles: readonly StaffRole[] = surfaces[surface].access.roles
			const stranger = staffRoles.find((role) => !roles.includes(role)) as StaffRole
			const cookie = cookies[stranger]
			const target = `${pathOf(route)}?_data=${encodeURIComponent(route.id)}`
			expect((await ask(target, cookie)).status, target).toBe(403)
			expect((await ask(target, '')).headers.get('x-remix-redirect'), target).toMatch(/^\/masuk/)
			if (!route.module.action) continue
			const write = { method: 'POST', body: new URLSearchParams({ intent: 'add' }) }
			expect((await ask(target, cookie, write)).status, target).toBe(403)
			expect((await ask(target, '', write)).status, target).toBe(401)
		}
		await pages.close()
	})
})
