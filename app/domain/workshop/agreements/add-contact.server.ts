import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertContact } from './store.server.ts'

export interface AddContact {
	partnerCode: string
	name: string
	/** what he or she does there; may be empty, as phone and email may */
	position: string
	phone: string
	email: string
}

/**
 * Writes down whom to talk to at a partner. The audit knows that it was done, not who it is.
 *
 * Refuses `workshop.no_such_partner` and `workshop.words_missing`.
 */
export async function addContact(
	{ db, clock }: { db: Db; clock: Clock },
	input: AddContact,
	actor: Actor,
): Promise<void> {
	const name = input.name.trim()
	if (name === '') throw refuse('workshop.words_missing')
	await transaction(db, async (tx) => {
		const partner = await selectPartnerByCode(tx, input.partnerCode)
		if (!partner) throw noSuchPartner(input.partnerCode)
		await insertContact(tx, {
			id: newId(),
			partner_id: partner.id,
			name,
			position: input.position.trim(),
			phone: input.phone.trim(),
			email: input.email.trim(),
		})
		await recordAudit(tx, {
			actor,
			action: 'workshop.contact-added',
			subjectKind: 'partner',
			subjectId: partner.id,
			details: { code: partner.code },
			at: clock.now(),
		})
	})
}
