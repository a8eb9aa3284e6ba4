import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { ConsentKind } from './consent.ts'
import { insertRevocation, selectConsentInForce } from './consents/store.server.ts'
import { noConsent, noSuchMaker } from './errors.ts'
import { lockMaker } from './store.server.ts'
import type { TakeDown } from './take-down.ts'

/**
 * Takes a consent back, from this moment on: the shop's next page does not show what it allowed,
 * and what rested on it is taken down for good. Nobody is asked why, and both records stay; a
 * pen-name is forgotten.
 *
 * Refuses `people.no_such_maker` and `people.no_consent` (never given, or revoked before).
 */
export async function revokeConsent(
	{ db, clock, takeDown }: { db: Db; clock: Clock; takeDown: TakeDown<Tx> },
	input: { makerCode: string; kind: ConsentKind },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		const consent = await selectConsentInForce(tx, maker.id, input.kind)
		if (!consent) throw noConsent(maker.code)
		await takeDown(tx, { makerId: maker.id, kind: input.kind }, { actor, at })
		await insertRevocation(tx, {
			consent_id: consent.id,
			recorded_by: actorId(actor) ?? actor.kind,
			revoked_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'people.consent-revoked',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, kind: input.kind },
			at,
		})
	})
}
