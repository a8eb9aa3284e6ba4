import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { dateInFuture, noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertAgreement } from './store.server.ts'

export interface RecordAgreement {
	partnerCode: string
	/** as it stands on the paper */
	number: string
	signedOn: CalendarDate
	/** its first and its last day; it may begin before or after it is signed */
	validFrom: CalendarDate
	validUntil: CalendarDate
}

/**
 * Records a cooperation agreement (PKS) that was signed, the first or a renewal. It is never
 * altered: one that was written down wrongly is followed by the right one.
 *
 * Refuses `workshop.no_such_partner`, `workshop.bad_agreement`, `workshop.date_in_future` (signed
 * later than today) and `workshop.agreement_number_taken`.
 */
export async function recordAgreement(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordAgreement,
	actor: Actor,
): Promise<{ agreementId: string }> {
	const at = clock.now()
	const number = input.number.trim()
	const { signedOn, validFrom, validUntil } = input
	if (number === '' || validUntil < validFrom) throw refuse('workshop.bad_agreement')
	if (signedOn > dateInMagetan(at)) throw dateInFuture(signedOn)
	return await transaction(db, async (tx) => {
		const partner = await selectPartnerByCode(tx, input.partnerCode)
		if (!partner) throw noSuchPartner(input.partnerCode)
		const agreementId = newId()
		const added = await insertAgreement(tx, {
			id: agreementId,
			partner_id: partner.id,
			number,
			signed_on: signedOn,
			valid_from: validFrom,
			valid_until: validUntil,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		if (!added) throw refuse('workshop.agreement_number_taken', { number })
		await recordAudit(tx, {
			actor,
			action: 'workshop.agreement-recorded',
			subjectKind: 'partner',
			subjectId: partner.id,
			details: { code: partner.code, agreementNumber: number, validUntil },
			at,
		})
		return { agreementId }
	})
}
