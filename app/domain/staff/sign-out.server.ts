import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Auth } from './auth.ts'

/**
 * Ends the session these headers carry, if it is still one. Returns the `Set-Cookie` lines that
 * make the browser forget it, also when there was nothing to end.
 */
export async function signOut(
	{ db, clock, auth }: { db: Db; clock: Clock; auth: Auth },
	headers: Headers,
): Promise<readonly string[]> {
	const staff = await auth.findSession(headers)
	const cookies = await auth.endSession(headers)
	if (staff) {
		await transaction(db, (tx) =>
			recordAudit(tx, {
				actor: { kind: 'staff', id: staff.id },
				action: 'staff.signed-out',
				subjectKind: 'staff',
				subjectId: staff.id,
				at: clock.now(),
			}),
		)
	}
	return cookies
}
