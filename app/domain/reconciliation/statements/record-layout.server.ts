import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { badLayout, layoutRetired, layoutTaken } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type BankLayout, bankLayouts, isUsableLayout, nextVersionName } from './layout.ts'
import { getLayout } from './layouts.server.ts'
import { insertLayout, insertRetirement, selectLayouts } from './store.server.ts'

/**
 * Keeps how a bank writes its statements, for good: what was imported by it stays readable. With
 * `replaces` it is the next version of that layout, takes its name with a number behind it, and
 * nothing is imported by the old one any more. Answers with the name. Refuses one by which no file
 * could be read (`reconciliation.bad_layout`), a name that is taken, and to replace what is not
 * there (`reconciliation.no_such_layout`) or in use no more (`reconciliation.layout_retired`).
 */
export async function recordLayout(
	deps: { db: Db; clock: Clock },
	layout: BankLayout,
	actor: Actor,
	replaces: string | null = null,
): Promise<string> {
	const at = deps.clock.now()
	const by = actorId(actor) ?? actor.kind
	if (!isUsableLayout(layout)) throw badLayout()
	return await transaction(deps.db, async (tx) => {
		const kept = (await selectLayouts(tx)).map(({ name }) => name)
		const taken = [...bankLayouts.map(({ name }) => name), ...kept]
		if (replaces !== null) await getLayout(tx, replaces)
		const name = replaces === null ? layout.name : nextVersionName(replaces, taken)
		if (taken.some((one) => one.toLowerCase() === name.toLowerCase())) throw layoutTaken()
		const row = { name, layout: JSON.stringify({ ...layout, name }), recorded_at: at }
		if (!(await insertLayout(tx, { ...row, recorded_by: by }))) throw layoutTaken()
		if (replaces !== null) {
			const end = { layout_name: replaces, replaced_by: name, reason: '' }
			const isFirst = await insertRetirement(tx, { ...end, retired_by: by, retired_at: at })
			if (!isFirst) throw layoutRetired()
		}
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.layout-recorded',
			subjectKind: 'bank-layout',
			subjectId: name,
			...(replaces !== null && { details: { replaces } }),
			at,
		})
		return name
	})
}
