import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noErasureAsked, noSuchMaker } from '#app/domain/people/errors.ts'
import { lockMaker } from '#app/domain/people/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { decideErasure, selectOpenErasure } from './store.server.ts'

/**
 * Does not erase somebody after all; whoever asked may say so too. It can be asked for again.
 *
 * Refuses `people.no_such_maker` and `people.no_erasure_asked`.
 */
export async function declineErasure(
	{ db, clock }: { db: Db; clock: Clock },
	input: { makerCode: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		const asked = await selectOpenErasure(tx, maker.id)
		if (!asked) throw noErasureAsked(maker.code)
		const decided = { decided_by: actorId(actor) ?? actor.kind, decided_at: at }
		await decideErasure(tx, asked.id, { outcome: 'declined', ...decided })
		await recordAudit(tx, {
			actor,
			action: 'people.erasure-declined',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code },
			at,
		})
	})
}
