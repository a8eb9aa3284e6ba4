import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { codeTaken, noSuchPartner } from './errors.ts'
import { insertProgramme, selectPartnerByCode } from './store.server.ts'

export interface StartProgramme {
	/** short: the codes of its batches begin with it */
	code: string
	name: Text
	craft: Craft
	/** null: the house's own programme */
	partnerCode: string | null
}

/**
 * Starts a programme: what its cohorts make, and with whom. How its proceeds are shared is a rule
 * of its own, in the shares room.
 *
 * Refuses `workshop.no_such_partner` and `workshop.code_taken`.
 */
export async function startProgramme(
	{ db, clock }: { db: Db; clock: Clock },
	input: StartProgramme,
	actor: Actor,
): Promise<{ programmeId: string }> {
	return await transaction(db, async (tx) => {
		const programmeId = newId()
		const added = await insertProgramme(tx, {
			id: programmeId,
			code: input.code,
			name_id: input.name.id,
			name_en: input.name.en,
			craft: input.craft,
			closed_on: null,
			partner_id: input.partnerCode === null ? null : await partnerIdOf(tx, input.partnerCode),
		})
		if (!added) throw codeTaken(input.code)
		await recordAudit(tx, {
			actor,
			action: 'workshop.programme-started',
			subjectKind: 'programme',
			subjectId: programmeId,
			details: { code: input.code, partner: input.partnerCode },
			at: clock.now(),
		})
		return { programmeId }
	})
}

async function partnerIdOf(tx: Tx, code: string): Promise<string> {
	const partner = await selectPartnerByCode(tx, code)
	if (!partner) throw noSuchPartner(code)
	return partner.id
}
