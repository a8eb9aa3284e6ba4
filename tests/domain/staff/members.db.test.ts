import { expect, it } from 'vitest'
import { system } from '#app/domain/audit/actor.ts'
import { changeStaffRole } from '#app/domain/staff/change-staff-role.server.ts'
import { closeStaffAccess } from '#app/domain/staff/close-staff-access.server.ts'
import { findStaff, listStaff, namesOfStaff } from '#app/domain/staff/members.server.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { setStaffPassword } from '#app/domain/staff/set-staff-password.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { anAuth, aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

const staff = (id: string) => ({ kind: 'staff', id }) as const

onBothEngines('members of staff', (database) => {
	const deps = () => ({ db: database.db, clock: systemClock })
	const audit = (action: string) =>
		database.db.selectFrom('audit_events').selectAll().where('action', '=', action).execute()

	it('registers somebody with a role, and writes down who did it', async () => {
		const admin = await aStaffMember(database.db, 'admin')
		const member = await registerStaff(
			deps(),
			{ name: ' Sri  ', email: ' Sri@Rutan.Example ', password: PASSWORD, role: 'officer' },
			staff(admin.id),
		)
		expect(member).toMatchObject({ name: 'Sri', email: 'sri@rutan.example', role: 'officer' })
		expect(await findStaff(database.db, member.id)).toMatchObject({ ...member, closedAt: null })
		const [first, second] = await audit('staff.registered')
		expect(first).toMatchObject({ actor_kind: 'system', subject_id: admin.id })
		expect(second).toMatchObject({ actor_id: admin.id, subject_id: member.id })
		expect(JSON.parse(second?.details ?? '')).toEqual({ role: 'officer' })
	})

	it('keeps a password as its hash alone', async () => {
		await aStaffMember(database.db, 'officer')
		const [account] = await database.db.selectFrom('staff_accounts').selectAll().execute()
		expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	})

	it('refuses an e-mail address that somebody has, however it is written', async () => {
		await aStaffMember(database.db, 'officer')
		const again = aStaffMember(database.db, 'head', { email: 'OFFICER@rutan.example' })
		await expect(again).rejects.toMatchObject({ code: 'staff.email_taken' })
		expect(await listStaff(database.db)).toHaveLength(1)
	})

	it('refuses a weak password and registers nobody', async () => {
		const input = { name: 'Sri', email: 'sri@rutan.example', role: 'officer' as StaffRole }
		const weak = registerStaff(deps(), { ...input, password: 'terlalu' }, system)
		await expect(weak).rejects.toMatchObject({ code: 'staff.weak_password' })
		expect(await listStaff(database.db)).toEqual([])
	})

	it('gives another role and ends the sessions that had the old one', async () => {
		const admin = await aStaffMember(database.db, 'admin')
		const officer = await aStaffMember(database.db, 'officer')
		const auth = anAuth(database.db)
		const { cookies } = await auth.openSession({
			email: officer.email,
			password: PASSWORD,
			address: '203.0.113.7',
			userAgent: '',
		})
		const change = { staffId: officer.id, role: 'treasurer' } as const
		await changeStaffRole(deps(), change, staff(admin.id))
		const headers = new Headers({ cookie: cookieHeader(cookies) })
		expect(await auth.findSession(headers)).toBeNull()
		expect(await findStaff(database.db, officer.id)).toMatchObject({ role: 'treasurer' })
		const [event] = await audit('staff.role-changed')
		expect(JSON.parse(event?.details ?? '')).toEqual({ from: 'officer', to: 'treasurer' })
		const again = changeStaffRole(deps(), change, staff(admin.id))
		await expect(again).rejects.toMatchObject({ code: 'staff.same_role' })
	})

	it('lets nobody change or end their own access', async () => {
		const admin = await aStaffMember(database.db, 'admin')
		await aStaffMember(database.db, 'admin', { email: 'second@rutan.example' })
		const own = { staffId: admin.id }
		const refused = { kind: 'rule', code: 'staff.own_access' }
		const change = changeStaffRole(deps(), { ...own, role: 'officer' }, staff(admin.id))
		await expect(change).rejects.toMatchObject(refused)
		const close = closeStaffAccess(deps(), own, staff(admin.id))
		await expect(close).rejects.toMatchObject(refused)
		expect(await findStaff(database.db, admin.id)).toMatchObject({ role: 'admin', closedAt: null })
	})

	it('keeps an admin when two remove each other at the same moment', async () => {
		const one = await aStaffMember(database.db, 'admin')
		const two = await aStaffMember(database.db, 'admin', { email: 'second@rutan.example' })
		const outcomes = await Promise.allSettled([
			closeStaffAccess(deps(), { staffId: two.id }, staff(one.id)),
			changeStaffRole(deps(), { staffId: one.id, role: 'head' }, staff(two.id)),
		])
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { code: 'staff.last_admin' },
		})
	})

	it('lists those with access first, and knows names by id', async () => {
		const admin = await aStaffMember(database.db, 'admin')
		const gone = await aStaffMember(database.db, 'head')
		const officer = await aStaffMember(database.db, 'officer')
		await closeStaffAccess(deps(), { staffId: gone.id }, staff(admin.id))
		const ids = (await listStaff(database.db)).map(({ id }) => id)
		expect(ids).toEqual([admin.id, officer.id, gone.id])
		const names = await namesOfStaff(database.db, [gone.id, 'nobody', gone.id])
		expect([...names]).toEqual([[gone.id, gone.name]])
		const twice = closeStaffAccess(deps(), { staffId: gone.id }, staff(admin.id))
		await expect(twice).rejects.toMatchObject({ code: 'staff.already_closed' })
	})

	it('refuses what is asked of somebody who is not there', async () => {
		const nobody = { staffId: 'nobody' }
		const refused = { kind: 'not-found', code: 'staff.no_such_member' }
		expect(await findStaff(database.db, 'nobody')).toBeNull()
		const change = changeStaffRole(deps(), { ...nobody, role: 'head' }, system)
		await expect(change).rejects.toMatchObject(refused)
		await expect(closeStaffAccess(deps(), nobody, system)).rejects.toMatchObject(refused)
		const set = setStaffPassword(deps(), { ...nobody, password: PASSWORD }, system)
		await expect(set).rejects.toMatchObject(refused)
	})
})
