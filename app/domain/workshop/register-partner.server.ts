import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { codeTaken, dateInFuture } from './errors.ts'
import { insertPartner } from './store.server.ts'

export interface RegisterPartner {
	code: string
	/** the company as it signs */
	name: string
	/** who signed for it */
	agreementNumber: string
	agreedOn: CalendarDate
}

/**
 * Records a partner with its cooperation agreement (PKS).
 *
 * Refuses `workshop.code_taken` and `workshop.date_in_future`.
 */
export async function registerPartner(
	{ db, clock }: { db: Db; clock: Clock },
	input: RegisterPartner,
	actor: Actor,
): Promise<{ partnerId: string }> {
	const at = clock.now()
	if (input.agreedOn > dateInMagetan(at)) throw dateInFuture(input.agreedOn)
	return await transaction(db, async (tx) => {
		const partnerId = newId()
		const added = await insertPartner(tx, {
			id: partnerId,
			code: input.code,
			name: input.name,
			agreement_number: input.agreementNumber,
			agreed_on: input.agreedOn,
		})
		if (!added) throw codeTaken(input.code)
		await recordAudit(tx, {
			actor,
			action: 'workshop.partner-registered',
			subjectKind: 'partner',
			subjectId: partnerId,
			details: { code: input.code, agreementNumber: input.agreementNumber },
			at,
		})
		return { partnerId }
	})
}
