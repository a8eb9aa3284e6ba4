import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyClosed, noSuchMember, sameRole } from './errors.ts'
import { keepTheDoorOpen } from './keep-the-door-open.server.ts'
import type { StaffRole } from './role.ts'
import { deleteSessions, lockMember, updateRole } from './store.server.ts'

/**
 * Gives somebody another role. Their sessions end, so that they see from the next sign-in on what
 * they may do now. Refuses `staff.own_access`, `staff.no_such_member`, `staff.already_closed`,
 * `staff.same_role` and `staff.last_admin`.
 */
export async function changeStaffRole(
	{ db, clock }: { db: Db; clock: Clock },
	input: { staffId: string; role: StaffRole },
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		await keepTheDoorOpen(tx, input.staffId, actor)
		const member = await lockMember(tx, input.staffId)
		if (!member) throw noSuchMember()
		if (member.closedAt) throw alreadyClosed()
		if (member.role === input.role) throw sameRole()
		const at = clock.now()
		await updateRole(tx, member.id, input.role, at)
		await deleteSessions(tx, member.id)
		await recordAudit(tx, {
			actor,
			action: 'staff.role-changed',
			subjectKind: 'staff',
			subjectId: member.id,
			details: { from: member.role, to: input.role },
			at,
		})
	})
}
