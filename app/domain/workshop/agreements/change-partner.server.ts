import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { updatePartner } from './store.server.ts'

/**
 * Calls a partner by another name, as it signs now; its code stays.
 *
 * Refuses `workshop.no_such_partner` and `workshop.words_missing`.
 */
export async function changePartner(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string; name: string },
	actor: Actor,
): Promise<void> {
	const name = input.name.trim()
	if (name === '') throw refuse('workshop.words_missing')
	await transaction(db, async (tx) => {
		const partner = await selectPartnerByCode(tx, input.code)
		if (!partner) throw noSuchPartner(input.code)
		await updatePartner(tx, partner.id, { name })
		await recordAudit(tx, {
			actor,
			action: 'workshop.partner-changed',
			subjectKind: 'partner',
			subjectId: partner.id,
			details: { code: partner.code, name },
			at: clock.now(),
		})
	})
}
