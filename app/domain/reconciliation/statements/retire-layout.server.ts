import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { layoutRetired, noReason, noSuchLayout } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertRetirement, selectLayouts } from './store.server.ts'

/**
 * Imports nothing by a layout any more, for good; statements that were read by it stay. Those that
 * come with Bekal are replaced and never retired, so that there is one for each of those banks.
 * Refuses `reconciliation.no_reason`, `reconciliation.no_such_layout` and
 * `reconciliation.layout_retired`.
 */
export async function retireLayout(
	deps: { db: Db; clock: Clock },
	{ name, reason }: { name: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	if (reason.trim() === '') throw noReason()
	await transaction(deps.db, async (tx) => {
		if (!(await selectLayouts(tx)).some((row) => row.name === name)) throw noSuchLayout()
		const row = { layout_name: name, replaced_by: null, reason: reason.trim() }
		const by = actorId(actor) ?? actor.kind
		const isFirst = await insertRetirement(tx, { ...row, retired_by: by, retired_at: at })
		if (!isFirst) throw layoutRetired()
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.layout-retired',
			subjectKind: 'bank-layout',
			subjectId: name,
			at,
		})
	})
}
