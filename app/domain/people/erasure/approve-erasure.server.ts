import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import {
	insertRevocation,
	selectConsentsInForceOf,
} from '#app/domain/people/consents/store.server.ts'
import { noErasureAsked, ownErasure } from '#app/domain/people/errors.ts'
import type { TakeDown } from '#app/domain/people/take-down.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type ErasureDeps, requireErasable } from './request-erasure.server.ts'
import { decideErasure, selectOpenErasure, shredMaker } from './store.server.ts'

/**
 * Destroys what tells who a maker was: the key of his or her box, and with it name, register number
 * and the photos of consents; the hashes by which they were found; block, skills and expected
 * release. Consents that stand are revoked. The code stays, with what the books say of it. There
 * is no way back. Whoever asked does not agree too, which the database demands as well.
 *
 * Refuses what `requireErasable` refuses, `people.no_erasure_asked` and `people.own_erasure`.
 */
export async function approveErasure(
	{ db, clock, askOwed, takeDown }: ErasureDeps & { takeDown: TakeDown<Tx> },
	input: { makerCode: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	await transaction(db, async (tx) => {
		const maker = await requireErasable(tx, askOwed, input.makerCode, dateInMagetan(at))
		const asked = await selectOpenErasure(tx, maker.id)
		if (!asked) throw noErasureAsked(maker.code)
		if (asked.requested_by === by) throw ownErasure()
		for (const { id, kind } of await selectConsentsInForceOf(tx, maker.id)) {
			await takeDown(tx, { makerId: maker.id, kind }, { actor, at })
			await insertRevocation(tx, { consent_id: id, recorded_by: by, revoked_at: at })
		}
		await decideErasure(tx, asked.id, { outcome: 'approved', decided_by: by, decided_at: at })
		await shredMaker(tx, maker.id, at)
		await recordAudit(tx, {
			actor,
			action: 'people.erasure-approved',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code },
			at,
		})
	})
}
