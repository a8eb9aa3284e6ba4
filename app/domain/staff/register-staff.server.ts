import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { emailSchema } from './email.ts'
import { emailTaken, weakPassword } from './errors.ts'
import { hashPassword } from './hash-password.server.ts'
import { isWeakPassword } from './password.ts'
import type { StaffRole } from './role.ts'
import type { StaffMember } from './staff-member.ts'
import { insertMember, insertPassword } from './store.server.ts'

export interface RegisterStaff {
	name: string
	email: string
	password: string
	role: StaffRole
}

/**
 * Lets somebody work here: an account with one role and a first password. There is no other way to
 * get one. Refuses `staff.weak_password` and `staff.email_taken`.
 */
export async function registerStaff(
	{ db, clock }: { db: Db; clock: Clock },
	input: RegisterStaff,
	actor: Actor,
): Promise<StaffMember> {
	const name = input.name.trim()
	const email = emailSchema.parse(input.email)
	if (isWeakPassword(input.password, { name, email })) throw weakPassword()
	const password = await hashPassword(input.password)
	const at = clock.now()
	const member: StaffMember = { id: newId(), name, email, role: input.role }

	await transaction(db, async (tx) => {
		const inserted = await insertMember(tx, {
			...member,
			emailVerified: 1,
			image: null,
			closedAt: null,
			createdAt: at,
			updatedAt: at,
		})
		if (!inserted) throw emailTaken()
		await insertPassword(tx, { id: newId(), staffId: member.id, password, at })
		await recordAudit(tx, {
			actor,
			action: 'staff.registered',
			subjectKind: 'staff',
			subjectId: member.id,
			details: { role: member.role },
			at,
		})
	})
	return member
}
