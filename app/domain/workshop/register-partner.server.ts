import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './cohort-refusals.ts'
import { codeTaken } from './errors.ts'
import { insertPartner } from './store.server.ts'

export interface RegisterPartner {
	code: string
	/** the company as it signs */
	name: string
}

/**
 * Records a partner. Its cooperation agreements (PKS) are recorded each for itself.
 *
 * Refuses `workshop.code_taken` and `workshop.words_missing`.
 */
export async function registerPartner(
	{ db, clock }: { db: Db; clock: Clock },
	input: RegisterPartner,
	actor: Actor,
): Promise<{ partnerId: string }> {
	const name = input.name.trim()
	if (name === '') throw refuse('workshop.words_missing')
	return await transaction(db, async (tx) => {
		const partnerId = newId()
		const added = await insertPartner(tx, {
			id: partnerId,
			code: input.code,
			name,
		})
		if (!added) throw codeTaken(input.code)
		await recordAudit(tx, {
			actor,
			action: 'workshop.partner-registered',
			subjectKind: 'partner',
			subjectId: partnerId,
			details: { code: input.code },
			at: clock.now(),
		})
		return { partnerId }
	})
}
