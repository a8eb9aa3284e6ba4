import { findStaff } from '#app/domain/staff/members.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import type { Text } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'

/** What is written of a cohort, whether it is opened or changed. */
export interface CohortWords {
	name: Text
	/** what the shop tells of it */
	story: Text
	/** when it works, in words */
	schedule: Text
	places: number
	leadId: string | null
}

/**
 * Refuses a cohort without its Indonesian words (`workshop.words_missing`), without a place
 * (`workshop.bad_places`), or led by nobody who works with cohorts (`workshop.no_such_lead`).
 */
export async function checkCohort(
	tx: Tx,
	{ name, story, schedule, places, leadId }: CohortWords,
): Promise<void> {
	if ([name, story, schedule].some((text) => text.id.trim() === '')) {
		throw refuse('workshop.words_missing')
	}
	if (!Number.isSafeInteger(places) || places < 1) throw refuse('workshop.bad_places')
	if (leadId === null) return
	const lead = await findStaff(tx, leadId)
	const mayLead = lead && lead.closedAt === null && ['officer', 'head'].includes(lead.role)
	if (!mayLead) throw refuse('workshop.no_such_lead')
}
