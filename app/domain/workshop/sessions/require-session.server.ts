import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { lockCohort } from '#app/domain/workshop/store.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { lockSession, selectCohortOfSession } from './store.server.ts'

/**
 * A session and its cohort, both locked, the cohort first as everywhere. Refuses
 * `workshop.no_such_session`.
 */
export async function requireSession(tx: Tx, sessionId: string) {
	const found = await selectCohortOfSession(tx, sessionId)
	if (!found) throw refuse('workshop.no_such_session')
	const cohort = await lockCohort(tx, found.slug)
	const session = await lockSession(tx, sessionId)
	// A session that is taken out meanwhile was planned by a schedule that has changed.
	if (!session) throw refuse('workshop.no_such_session')
	invariant(cohort, 'a session has a cohort')
	return { session, cohort }
}
