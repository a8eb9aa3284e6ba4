import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { badLayout, layoutTaken } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type BankLayout, bankLayouts, isUsableLayout } from './layout.ts'
import { insertLayout } from './store.server.ts'

/**
 * Keeps how a bank writes its statements, for good: what was imported by it stays readable.
 * Refuses one by which no file could be read (`reconciliation.bad_layout`) and a name that is
 * taken.
 */
export async function recordLayout(
	deps: { db: Db; clock: Clock },
	layout: BankLayout,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	if (!isUsableLayout(layout)) throw badLayout()
	const name = layout.name.toLowerCase()
	if (bankLayouts.some((one) => one.name.toLowerCase() === name)) throw layoutTaken()
	await transaction(deps.db, async (tx) => {
		const row = { name: layout.name, layout: JSON.stringify(layout), recorded_at: at }
		const recordedBy = actorId(actor) ?? actor.kind
		if (!(await insertLayout(tx, { ...row, recorded_by: recordedBy }))) throw layoutTaken()
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.layout-recorded',
			subjectKind: 'bank-layout',
			subjectId: layout.name,
			at,
		})
	})
}
