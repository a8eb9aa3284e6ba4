import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchProgramme } from '#app/domain/workshop/errors.ts'
import { lockProgramme, selectProgrammeByCode } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { updateProgramme } from './store.server.ts'

/**
 * Takes the end of a programme back. Refuses `workshop.no_such_programme` and
 * `workshop.programme_open`.
 */
export async function reopenProgramme(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string },
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const found = await selectProgrammeByCode(tx, input.code)
		if (!found) throw noSuchProgramme(input.code)
		const programme = await lockProgramme(tx, found.id)
		if (programme.closed_on === null) throw refuse('workshop.programme_open')
		await updateProgramme(tx, programme.id, { closed_on: null })
		await recordAudit(tx, {
			actor,
			action: 'workshop.programme-reopened',
			subjectKind: 'programme',
			subjectId: programme.id,
			details: { code: input.code },
			at: clock.now(),
		})
	})
}
