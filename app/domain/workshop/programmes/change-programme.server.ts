import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchProgramme } from '#app/domain/workshop/errors.ts'
import { selectProgrammeByCode } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { updateProgramme } from './store.server.ts'

/**
 * Calls a programme something else. Its code, craft and partner stay: batches, shares and
 * agreements rest on them.
 *
 * Refuses `workshop.no_such_programme` and `workshop.words_missing`.
 */
export async function changeProgramme(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string; name: Text },
	actor: Actor,
): Promise<void> {
	const name = { id: input.name.id.trim(), en: input.name.en.trim() }
	if (name.id === '') throw refuse('workshop.words_missing')
	await transaction(db, async (tx) => {
		const programme = await selectProgrammeByCode(tx, input.code)
		if (!programme) throw noSuchProgramme(input.code)
		await updateProgramme(tx, programme.id, { name_id: name.id, name_en: name.en })
		await recordAudit(tx, {
			actor,
			action: 'workshop.programme-changed',
			subjectKind: 'programme',
			subjectId: programme.id,
			details: { code: input.code, name: name.id },
			at: clock.now(),
		})
	})
}
