import { system } from '#app/domain/audit/actor.ts'
import { createAuth } from '#app/domain/staff/create-auth.server.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import type { StaffMember } from '#app/domain/staff/staff-member.ts'
import { type Clock, systemClock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'

export const PASSWORD = 'kembang sepatu merah 7'

/** Somebody with this role and the password above, at `ROLE@rutan.example`. */
export function aStaffMember(
	db: Db,
	role: StaffRole,
	{ clock = systemClock, email = `${role}@rutan.example` }: { clock?: Clock; email?: string } = {},
): Promise<StaffMember> {
	const input = { name: `Pemegang Peran ${role}`, email, password: PASSWORD, role }
	return registerStaff({ db, clock }, input, system)
}

/** Sessions as the server keeps them; what better-auth complains of fails the test. */
export function anAuth(db: Db, origin = 'http://shop.example') {
	return createAuth({
		db,
		origin,
		secret: 'a secret that is long enough for signing cookies 0123456789',
		onProblem: (message) => {
			throw new Error(message)
		},
	})
}

/** What a browser sends back after these `Set-Cookie` lines. */
export function cookieHeader(lines: readonly string[]): string {
	return lines.map((line) => line.split(';')[0]).join('; ')
}
