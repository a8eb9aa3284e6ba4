import { partnerMissing } from '#app/domain/shares/errors.ts'
import { type RuleTerms, wantsPartner } from '#app/domain/shares/rule.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import type { Reader } from '#db/client.ts'

/**
 * Whoever gives a partner a share needs one: of a programme on its own nobody could be paid.
 * Refuses `shares.partner_missing`.
 */
export async function checkPartner(
	db: Reader,
	terms: RuleTerms,
	programmeId: string,
): Promise<void> {
	if (!wantsPartner(terms)) return
	const programme = (await listProgrammes(db)).find(({ id }) => id === programmeId)
	if (!programme?.partner) throw partnerMissing()
}
