import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Attempt } from './attempt.ts'
import type { Auth, Credentials, OpenedSession } from './auth.ts'
import { forgetAttempt } from './forget-attempt.server.ts'
import { limitAttempts } from './limit-attempts.server.ts'
import { deleteExpiredSessions } from './store.server.ts'

/**
 * Opens a session for whoever knows an account's password. Refuses `staff.wrong_credentials` with
 * the same words and in the same time whatever was wrong, and `staff.too_many_attempts`.
 */
export async function signIn(
	deps: { db: Db; clock: Clock; auth: Auth },
	credentials: Credentials,
): Promise<OpenedSession> {
	const { email: account, address } = credentials
	const attempt: Attempt = { door: 'staff', account, address }
	await limitAttempts(deps, attempt)
	const session = await deps.auth.openSession(credentials)
	await forgetAttempt(deps, attempt)
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		await deleteExpiredSessions(tx, at)
		await recordAudit(tx, {
			actor: { kind: 'staff', id: session.staff.id },
			action: 'staff.signed-in',
			subjectKind: 'staff',
			subjectId: session.staff.id,
			at,
		})
	})
	return session
}
