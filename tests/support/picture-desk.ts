import type { StaffRole } from '#app/domain/staff/role.ts'
import type { TestDatabase } from './database.ts'
import { type OpenPages, openPages, SHOP_ORIGIN, sendForm } from './pages.ts'
import { aStaffMember, cookieHeader, PASSWORD } from './staff.ts'

/** The workshop's pages with an officer and the head signed in, to send pictures to. */
export interface PictureDesk {
	pages: OpenPages
	/** one picture as the body of a request, as a page with JavaScript sends it */
	sendRaw(role: StaffRole, body: BodyInit, query?: Record<string, string>): Promise<Response>
	/** a request as it is, with the session and the fields that a browser sets */
	post(role: StaffRole, path: string, init: RequestInit): Promise<Response>
	/** a form without files */
	send(role: StaffRole, path: string, fields: Record<string, string>): Promise<Response>
	read(role: StaffRole | 'nobody', path: string): Promise<Response>
	/** sends a picture and returns its number */
	upload(role: StaffRole, bytes: Uint8Array, of?: Record<string, string>): Promise<string>
	/** the session of somebody with this role, as a browser sends it */
	cookieOf(role: StaffRole): Promise<string>
	/** ticks all four looks */
	release(role: StaffRole, uploadId: string): Promise<Response>
}

export const ALL_LOOKS = {
	no_face: 'on',
	no_lock: 'on',
	no_key: 'on',
	no_uniform: 'on',
	shows: 'nobody',
}

let drawn = 0

/** Opens it over the running test's database; `pages.close()` ends it. */
export async function openPictureDesk(database: TestDatabase): Promise<PictureDesk> {
	const pages = await openPages(database)
	const cookies = new Map<string, Promise<string>>()
	async function signIn(role: StaffRole): Promise<string> {
		const { email } = await aStaffMember(database.db, role)
		const answer = await sendForm(`${pages.url}/masuk`, { email, password: PASSWORD })
		return cookieHeader(answer.headers.getSetCookie())
	}
	function cookieOf(role: StaffRole): Promise<string> {
		const cookie = cookies.get(role) ?? signIn(role)
		cookies.set(role, cookie)
		return cookie
	}
	async function post(role: StaffRole, path: string, init: RequestInit): Promise<Response> {
		const headers = new Headers(init.headers)
		headers.set('origin', SHOP_ORIGIN)
		headers.set('sec-fetch-site', 'same-origin')
		headers.set('cookie', await cookieOf(role))
		return await fetch(pages.url + path, { method: 'POST', redirect: 'manual', ...init, headers })
	}
	const sendRaw: PictureDesk['sendRaw'] = (role, body, query = {}) => {
		drawn += 1
		const of = { nomor: `nomor-dari-ponsel-${drawn}`, untuk: 'product', milik: 'keset', ...query }
		return post(role, `/bengkel/foto/kirim?${new URLSearchParams(of)}`, {
			body,
			headers: { 'content-type': 'application/octet-stream' },
			...(body instanceof ReadableStream && { duplex: 'half' }),
		})
	}
	const send: PictureDesk['send'] = (role, path, fields) =>
		post(role, path, { body: new URLSearchParams(fields) })
	return {
		pages,
		post,
		cookieOf,
		sendRaw,
		send,
		async read(role, path) {
			const headers = role === 'nobody' ? {} : { cookie: await cookieOf(role) }
			return await fetch(pages.url + path, { headers, redirect: 'manual' })
		},
		async upload(role, bytes, of) {
			const answer = await sendRaw(role, new Uint8Array(bytes), of)
			if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
			return ((await answer.json()) as { id: string }).id
		},
		release: (role, uploadId) =>
			send(role, `/bengkel/foto/${uploadId}`, { intent: 'release', ...ALL_LOOKS }),
	}
}
