import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchProgramme } from '#app/domain/workshop/errors.ts'
import { lockProgramme, selectProgrammeByCode } from '#app/domain/workshop/store.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { countMembersOf, updateProgramme } from './store.server.ts'

/**
 * Ends a programme: no cohort is opened in it and no session planned any more. What it has made is
 * sold and shared as before.
 *
 * Refuses `workshop.no_such_programme`, `workshop.programme_closed` and
 * `workshop.programme_has_members` (people still take part in its cohorts).
 */
export async function closeProgramme(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const found = await selectProgrammeByCode(tx, input.code)
		if (!found) throw noSuchProgramme(input.code)
		const programme = await lockProgramme(tx, found.id)
		if (programme.closed_on !== null) throw refuse('workshop.programme_closed')
		const people = await countMembersOf(tx, programme.id)
		if (people > 0) throw refuse('workshop.programme_has_members', { people })
		await updateProgramme(tx, programme.id, { closed_on: dateInMagetan(at) })
		await recordAudit(tx, {
			actor,
			action: 'workshop.programme-closed',
			subjectKind: 'programme',
			subjectId: programme.id,
			details: { code: input.code },
			at,
		})
	})
}
