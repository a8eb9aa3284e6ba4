import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchMember, weakPassword } from './errors.ts'
import { hashPassword } from './hash-password.server.ts'
import { isWeakPassword } from './password.ts'
import {
	deletePassword,
	deleteSessions,
	insertPassword,
	lockMember,
	selectMember,
	updateClosed,
} from './store.server.ts'

/**
 * Gives somebody a new password: they forgot theirs, or come back after their access was closed,
 * which this opens again. Whoever was signed in as them is not any more. Refuses
 * `staff.no_such_member` and `staff.weak_password`.
 */
export async function setStaffPassword(
	{ db, clock }: { db: Db; clock: Clock },
	input: { staffId: string; password: string },
	actor: Actor,
): Promise<{ reopened: boolean }> {
	const owner = await selectMember(db, input.staffId)
	if (!owner) throw noSuchMember()
	if (isWeakPassword(input.password, owner)) throw weakPassword()
	const password = await hashPassword(input.password)

	return await transaction(db, async (tx) => {
		const member = await lockMember(tx, input.staffId)
		if (!member) throw noSuchMember()
		const at = clock.now()
		await deleteSessions(tx, member.id)
		await deletePassword(tx, member.id)
		await insertPassword(tx, { id: newId(), staffId: member.id, password, at })
		if (member.closedAt) await updateClosed(tx, member.id, null, at)
		await recordAudit(tx, {
			actor,
			action: member.closedAt ? 'staff.access-reopened' : 'staff.password-set',
			subjectKind: 'staff',
			subjectId: member.id,
			at,
		})
		return { reopened: member.closedAt !== null }
	})
}
