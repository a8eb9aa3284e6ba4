import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchException } from '#app/domain/reconciliation/errors.ts'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import type { ExceptionActName } from '#db/schema/reconciliation.ts'
import { transaction } from '#db/transaction.ts'
import { exceptionsIn } from './exceptions.server.ts'
import { insertAct } from './store.server.ts'

export interface SettleException {
	readonly key: string
	/** the days on which it is looked for */
	readonly days: Days
	readonly act: ExceptionActName
	/** empty for taking it alone */
	readonly reason: string
}

/**
 * Says something of an exception: that one takes care of it, how it is explained, that it is
 * settled, or that it is open again. It changes no book and no match: what is wrong stays visible
 * with what was said of it. Refuses one that is gone (`reconciliation.no_such_exception`).
 */
export async function settleException(
	deps: { db: Db; clock: Clock },
	{ key, days, act, reason }: SettleException,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const known = (await exceptionsIn(tx, days)).some((one) => one.key === key)
		if (!known) throw noSuchException()
		const actedBy = actorId(actor) ?? actor.kind
		const row = { id: newId(), exception_key: key, act, reason, acted_by: actedBy, acted_at: at }
		await insertAct(tx, row)
		await recordAudit(tx, {
			actor,
			action: `reconciliation.exception-${act}`,
			subjectKind: 'reconciliation-exception',
			subjectId: key,
			details: { reason },
			at,
		})
	})
}
