import { expect, it } from 'vitest'
import { attemptLimits } from '#app/domain/staff/attempt.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type OpenPages, openPages, sendForm } from '#tests/support/pages.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

const right = { email: 'treasurer@rutan.example', password: PASSWORD }

onBothEngines('the door', (database) => {
	async function withPages(work: (pages: OpenPages) => Promise<void>): Promise<void> {
		await aStaffMember(database.db, 'treasurer')
		const pages = await openPages(database)
		try {
			await work(pages)
		} finally {
			await pages.close()
		}
	}

	const signInAt = (pages: OpenPages, fields: Record<string, string>) =>
		sendForm(`${pages.url}/masuk`, fields)

	it('is a plain form without any script', () =>
		withPages(async ({ url }) => {
			const answer = await fetch(`${url}/masuk?ke=/keuangan/jurnal`)
			const page = await answer.text()
			expect(page).toContain('<form method="post" action="/masuk"')
			expect(page).toContain('name="ke" value="/keuangan/jurnal"')
			expect(page).not.toContain('<script')
			expect(page).not.toContain('style=')
			expect(answer.headers.get('cache-control')).toBe('no-store')
		}))

	it('opens to the right password and leads to where one was going', () =>
		withPages(async (pages) => {
			const answer = await signInAt(pages, { ...right, ke: '/keuangan/jurnal?sebelum=9' })
			expect(answer.status).toBe(303)
			expect(answer.headers.get('location')).toBe('/keuangan/jurnal?sebelum=9')
			const cookie = cookieHeader(answer.headers.getSetCookie())
			const inside = await fetch(`${pages.url}/keuangan`, { headers: { cookie } })
			expect(inside.status).toBe(200)
			const again = await fetch(`${pages.url}/masuk`, {
				redirect: 'manual',
				headers: { cookie },
			})
			expect(again.headers.get('location')).toBe('/keuangan')
		}))

	it.each([
		'https://evil.example/',
		'//evil.example/',
		'/\\evil.example/',
		'/\t/evil.example',
		'javascript:alert(1)',
		'keuangan',
	])('leads to nowhere but the house: %s', (ke) =>
		withPages(async (pages) => {
			const answer = await signInAt(pages, { ...right, ke })
			expect(answer.headers.get('location')).toBe('/keuangan')
		}),
	)

	it('says the same of every wrong pair, and keeps the address but no password', () =>
		withPages(async (pages) => {
			const pairs = [
				{ ...right, password: 'not the password' },
				{ email: 'nobody@rutan.example', password: 'not the password' },
				{ email: 'no address', password: 'not the password' },
				{ ...right, password: 'x'.repeat(2_000) },
			]
			const bodies = []
			for (const pair of pairs) {
				const answer = await signInAt(pages, pair)
				expect(answer.status).toBe(400)
				expect(answer.headers.getSetCookie()).toEqual([])
				const body = await answer.text()
				expect(body).toContain('Alamat email atau kata sandi tidak cocok.')
				expect(body).toContain(`value="${pair.email}"`)
				expect(body).not.toContain(pair.password)
				bodies.push(body.replace(pair.email, ''))
			}
			expect(new Set(bodies).size).toBe(1)
		}))

	it('stays shut for a while after too many attempts, and says how long', () =>
		withPages(async (pages) => {
			for (let i = 0; i < attemptLimits.pair; i++) {
				await signInAt(pages, { ...right, password: 'not the password' })
			}
			const answer = await signInAt(pages, right)
			expect(answer.status).toBe(429)
			expect(await answer.text()).toContain('Coba lagi dalam 15 menit.')
		}))

	it('is not opened by a form that makes no sense', () =>
		withPages(async (pages) => {
			for (const fields of [{}, { email: '' }, { password: PASSWORD }]) {
				expect((await signInAt(pages, fields)).status).toBe(400)
			}
			expect((await signInAt(pages, { ...right, ke: 'a\0b' })).status).toBe(400)
			const asJson = { 'content-type': 'application/json' }
			expect((await sendForm(`${pages.url}/masuk`, right, asJson)).status).toBe(400)
		}))

	it('shuts behind whoever signs out, and asks before it does', () =>
		withPages(async (pages) => {
			const cookie = cookieHeader((await signInAt(pages, right)).headers.getSetCookie())
			const asked = await fetch(`${pages.url}/keluar`, { headers: { cookie } })
			expect(await asked.text()).toContain('action="/keluar"')
			const still = await fetch(`${pages.url}/keuangan`, { headers: { cookie } })
			expect(still.status).toBe(200)
			const out = await sendForm(`${pages.url}/keluar`, {}, { cookie })
			expect(out.headers.get('location')).toBe('/masuk')
			expect(out.headers.getSetCookie().join()).toContain('bekal.session_token=; Max-Age=0')
			const gone = await fetch(`${pages.url}/keuangan`, {
				redirect: 'manual',
				headers: { cookie },
			})
			expect(gone.headers.get('location')).toBe('/masuk?ke=%2Fkeuangan')
		}))

	it('speaks the language that was chosen', () =>
		withPages(async ({ url }) => {
			const chosen = await sendForm(`${url}/bahasa`, { bahasa: 'en', ke: '/masuk' })
			expect(chosen.headers.get('location')).toBe('/masuk')
			const cookie = cookieHeader(chosen.headers.getSetCookie())
			const page = await (await fetch(`${url}/masuk`, { headers: { cookie } })).text()
			expect(page).toContain('<html lang="en">')
			expect(page).toContain('Staff sign-in')
		}))
})
