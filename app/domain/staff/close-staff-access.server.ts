import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyClosed, noSuchMember } from './errors.ts'
import { keepTheDoorOpen } from './keep-the-door-open.server.ts'
import { deletePassword, deleteSessions, lockMember, updateClosed } from './store.server.ts'

/**
 * Ends somebody's access at once: their sessions and their password are gone. The account stays,
 * because the audit trail speaks of it. Refuses `staff.own_access`, `staff.no_such_member`,
 * `staff.already_closed` and `staff.last_admin`.
 */
export async function closeStaffAccess(
	{ db, clock }: { db: Db; clock: Clock },
	input: { staffId: string },
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		await keepTheDoorOpen(tx, input.staffId, actor)
		const member = await lockMember(tx, input.staffId)
		if (!member) throw noSuchMember()
		if (member.closedAt) throw alreadyClosed()
		const at = clock.now()
		await updateClosed(tx, member.id, at, at)
		await deletePassword(tx, member.id)
		await deleteSessions(tx, member.id)
		await recordAudit(tx, {
			actor,
			action: 'staff.access-closed',
			subjectKind: 'staff',
			subjectId: member.id,
			at,
		})
	})
}
