import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchSavingsAct, ownSavingsAct, savingsActClosed } from '#app/domain/people/errors.ts'
import { lockMaker } from '#app/domain/people/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { closeSavingsAct, selectSavingsAct } from './store.server.ts'

/**
 * Whoever keeps the savings says that what a change of presence asked for is done. Nothing is
 * booked here. It is somebody else than who recorded the change, which the database demands too.
 *
 * Refuses `people.no_such_savings_act`, `people.own_savings_act` and `people.savings_act_closed`
 * (done before, or overtaken by a later change).
 */
export async function settleSavingsAct(
	{ db, clock }: { db: Db; clock: Clock },
	input: { actId: string },
	actor: Actor,
): Promise<{ makerCode: string }> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	return await transaction(db, async (tx) => {
		const found = await selectSavingsAct(tx, input.actId)
		if (!found) throw noSuchSavingsAct()
		// What a change of presence asks for next follows from what was done last: each in its turn.
		await lockMaker(tx, found.maker_code)
		const asked = (await selectSavingsAct(tx, input.actId)) ?? found
		if (asked.outcome !== null) throw savingsActClosed(asked.maker_code)
		if (asked.opened_by === by) throw ownSavingsAct()
		const closing = { outcome: 'done', closed_by: by, closed_at: at } as const
		if (!(await closeSavingsAct(tx, asked.id, closing))) throw savingsActClosed(asked.maker_code)
		await recordAudit(tx, {
			actor,
			action: 'people.savings-act-settled',
			subjectKind: 'maker',
			subjectId: asked.maker_id,
			details: { code: asked.maker_code, act: asked.act },
			at,
		})
		return { makerCode: asked.maker_code }
	})
}
