import { expect, it } from 'vitest'
import { attemptLimits as limits, WINDOW_MINUTES } from '#app/domain/staff/attempt.ts'
import { closeStaffAccess } from '#app/domain/staff/close-staff-access.server.ts'
import { SESSION_HOURS } from '#app/domain/staff/create-auth.server.ts'
import { setStaffPassword } from '#app/domain/staff/set-staff-password.server.ts'
import { signIn } from '#app/domain/staff/sign-in.server.ts'
import { signOut } from '#app/domain/staff/sign-out.server.ts'
import { type Clock, instant, plusMilliseconds, systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { anAuth, aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

const from = { address: '203.0.113.7', userAgent: 'a browser' }
const right = { email: 'treasurer@rutan.example', password: PASSWORD, ...from }
const wrong = { ...right, password: 'not the password at all' }

onBothEngines('signing in', (database) => {
	const deps = (clock: Clock = systemClock) => ({
		db: database.db,
		clock,
		auth: anAuth(database.db),
	})
	const auditActions = async () => {
		const rows = await database.db
			.selectFrom('audit_events')
			.select('action')
			.orderBy('id')
			.execute()
		return rows.map(({ action }) => action)
	}

	it('opens a session that says who is there, and writes it down', async () => {
		const member = await aStaffMember(database.db, 'treasurer')
		const { staff, cookies } = await signIn(deps(), right)
		expect(staff).toEqual(member)
		const headers = new Headers({ cookie: cookieHeader(cookies) })
		expect(await anAuth(database.db).findSession(headers)).toEqual(member)
		expect(await auditActions()).toEqual(['staff.registered', 'staff.signed-in'])
		const session = await database.db
			.selectFrom('staff_sessions')
			.selectAll()
			.executeTakeFirstOrThrow()
		expect(session).toMatchObject({ ipAddress: from.address, userAgent: from.userAgent })
		expect(session.expiresAt).toBe(instant(session.expiresAt))
	})

	it('hides the cookie from scripts and from foreign forms', async () => {
		await aStaffMember(database.db, 'treasurer')
		const [cookie] = (await signIn(deps(), right)).cookies
		expect(cookie).toMatch(/^bekal\.session_token=.+; Path=\//)
		expect(cookie).toContain(`; Max-Age=${SESSION_HOURS * 3600};`)
		expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
		const auth = anAuth(database.db, 'https://shop.example')
		const [secure] = (await signIn({ ...deps(), auth }, right)).cookies
		expect(secure).toMatch(/^__Secure-bekal\.session_token=.*; Secure; SameSite=Lax$/)
		const headers = new Headers({ cookie: cookieHeader([secure ?? '']) })
		expect(await auth.findSession(headers)).toMatchObject({ role: 'treasurer' })
	})

	it('says the same of a wrong password, an unknown address and what is no address', async () => {
		await aStaffMember(database.db, 'treasurer')
		for (const email of [right.email, 'nobody@rutan.example', 'no address']) {
			await expect(signIn(deps(), { ...wrong, email })).rejects.toMatchObject({
				code: 'staff.wrong_credentials',
				details: {},
			})
		}
		expect(await auditActions()).toEqual(['staff.registered'])
	})

	it('knows an address however it is capitalised', async () => {
		await aStaffMember(database.db, 'treasurer')
		const credentials = { ...right, email: 'Treasurer@Rutan.Example' }
		expect((await signIn(deps(), credentials)).staff.role).toBe('treasurer')
	})

	it('takes no cookie that was forged, altered or made up', async () => {
		await aStaffMember(database.db, 'treasurer')
		const cookie = cookieHeader((await signIn(deps(), right)).cookies)
		const { token } = await database.db
			.selectFrom('staff_sessions')
			.select('token')
			.executeTakeFirstOrThrow()
		const auth = anAuth(database.db)
		for (const forged of [
			`bekal.session_token=${token}`,
			`bekal.session_token=${token}.AAAA`,
			cookie.replace('bekal.session_token=', 'bekal.session_token=x'),
			'role=admin; bekal.session_token=admin',
		]) {
			expect(await auth.findSession(new Headers({ cookie: forged }))).toBeNull()
		}
	})

	it('ends a session when somebody signs out', async () => {
		await aStaffMember(database.db, 'treasurer')
		const headers = new Headers({ cookie: cookieHeader((await signIn(deps(), right)).cookies) })
		const cleared = await signOut(deps(), headers)
		expect(cleared.join()).toContain('bekal.session_token=; Max-Age=0')
		expect(await anAuth(database.db).findSession(headers)).toBeNull()
		expect(await auditActions()).toContain('staff.signed-out')
	})

	it('ends a session after its twelve hours', async () => {
		await aStaffMember(database.db, 'treasurer')
		const headers = new Headers({ cookie: cookieHeader((await signIn(deps(), right)).cookies) })
		const past = plusMilliseconds(systemClock.now(), -1000)
		await database.db.updateTable('staff_sessions').set({ expiresAt: past }).execute()
		expect(await anAuth(database.db).findSession(headers)).toBeNull()
	})

	it('ends the sessions of an access that is closed, and lets nobody in again', async () => {
		const { id } = await aStaffMember(database.db, 'treasurer')
		const admin = await aStaffMember(database.db, 'admin')
		const actor = { kind: 'staff', id: admin.id } as const
		const headers = new Headers({ cookie: cookieHeader((await signIn(deps(), right)).cookies) })
		await closeStaffAccess(deps(), { staffId: id }, actor)
		expect(await anAuth(database.db).findSession(headers)).toBeNull()
		await expect(signIn(deps(), right)).rejects.toMatchObject({ code: 'staff.wrong_credentials' })

		await setStaffPassword(deps(), { staffId: id, password: 'rantai besi 22 mawar' }, actor)
		await expect(signIn(deps(), right)).rejects.toMatchObject({ code: 'staff.wrong_credentials' })
		const back = await signIn(deps(), { ...right, password: 'rantai besi 22 mawar' })
		expect(back.staff.id).toBe(id)
	})

	it('turns away whoever fails too often until time has passed', async () => {
		await aStaffMember(database.db, 'treasurer')
		let now = systemClock.now()
		const clock: Clock = { now: () => now }
		for (let i = 0; i < limits.pair; i++) {
			await expect(signIn(deps(clock), wrong)).rejects.toMatchObject({
				code: 'staff.wrong_credentials',
			})
		}
		const refused = { kind: 'too-many', code: 'staff.too_many_attempts' }
		await expect(signIn(deps(clock), right)).rejects.toMatchObject({
			...refused,
			details: { minutes: WINDOW_MINUTES },
		})
		const elsewhere = { ...right, address: '198.51.100.4' }
		expect((await signIn(deps(clock), elsewhere)).staff.email).toBe(right.email)

		now = plusMilliseconds(now, (WINDOW_MINUTES - 1) * 60_000)
		await expect(signIn(deps(clock), right)).rejects.toMatchObject({
			...refused,
			details: { minutes: 1 },
		})
		now = plusMilliseconds(now, 61_000)
		expect((await signIn(deps(clock), right)).staff.email).toBe(right.email)
	})

	it('counts attempts that are made at the same moment', async () => {
		const attempts = Array.from({ length: limits.pair * 3 }, () =>
			signIn(deps(), wrong).catch((error: { code: string }) => error.code),
		)
		const codes = await Promise.all(attempts)
		const looked = codes.filter((code) => code === 'staff.wrong_credentials')
		expect(looked).toHaveLength(limits.pair)
		expect(codes.filter((code) => code === 'staff.too_many_attempts')).toHaveLength(limits.pair * 2)
	})

	it('turns away an address that tries one account after the other', async () => {
		for (let i = 0; i < limits.address; i++) {
			const email = `somebody-${i}@rutan.example`
			await expect(signIn(deps(), { ...wrong, email })).rejects.toMatchObject({
				code: 'staff.wrong_credentials',
			})
		}
		const next = { ...wrong, email: 'somebody-else@rutan.example' }
		await expect(signIn(deps(), next)).rejects.toMatchObject({ code: 'staff.too_many_attempts' })
	})

	it('forgets the failures of whoever gets in', async () => {
		await aStaffMember(database.db, 'treasurer')
		for (let round = 0; round < 3; round++) {
			for (let i = 1; i < limits.pair; i++) {
				await expect(signIn(deps(), wrong)).rejects.toMatchObject({
					code: 'staff.wrong_credentials',
				})
			}
			expect((await signIn(deps(), right)).staff.email).toBe(right.email)
		}
	})
})
