import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { insertTerms } from './store.server.ts'
import { type Terms, termsInForce } from './terms.server.ts'

/**
 * Lays down terms from now on, with a reason; what was decided before stays as it was. Amounts in
 * sen. Refuses `treasury.no_reason` and `treasury.bad_amount`.
 */
export async function setTerms(
	{ db, clock }: { db: Db; clock: Clock },
	{ reason, ...changed }: Partial<Terms> & { reason: string },
	actor: Actor,
): Promise<void> {
	if (reason.trim() === '') throw refuse('treasury.no_reason')
	const at = clock.now()
	await transaction(db, async (tx) => {
		const before = await termsInForce(tx)
		const { purchaseLimitSen, reserveFloorSen, isPnbpFirst } = { ...before, ...changed }
		if (purchaseLimitSen < 0 || reserveFloorSen < 0) throw refuse('treasury.bad_amount')
		const id = newId()
		await insertTerms(tx, {
			id,
			purchase_limit_sen: purchaseLimitSen,
			reserve_floor_sen: reserveFloorSen,
			pnbp_first: isPnbpFirst ? 1 : 0,
			reason: reason.trim(),
			set_by: actorId(actor) ?? actor.kind,
			set_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'treasury.terms-set',
			subjectKind: 'treasury-terms',
			subjectId: id,
			details: {
				purchaseLimitSen,
				reserveFloorSen,
				isPnbpFirst: isPnbpFirst ? 1 : 0,
				wasPurchaseLimitSen: before.purchaseLimitSen,
				wasReserveFloorSen: before.reserveFloorSen,
				wasPnbpFirst: before.isPnbpFirst ? 1 : 0,
			},
			at,
		})
	})
}
