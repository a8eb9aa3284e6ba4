import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { deleteContact } from './store.server.ts'

/**
 * Takes somebody out who is no longer the one to talk to; nothing of it is kept.
 *
 * Refuses `workshop.no_such_partner` and `workshop.no_such_contact`.
 */
export async function forgetContact(
	{ db, clock }: { db: Db; clock: Clock },
	input: { partnerCode: string; contactId: string },
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const partner = await selectPartnerByCode(tx, input.partnerCode)
		if (!partner) throw noSuchPartner(input.partnerCode)
		const gone = await deleteContact(tx, partner.id, input.contactId)
		if (!gone) throw refuse('workshop.no_such_contact')
		await recordAudit(tx, {
			actor,
			action: 'workshop.contact-forgotten',
			subjectKind: 'partner',
			subjectId: partner.id,
			details: { code: partner.code },
			at: clock.now(),
		})
	})
}
