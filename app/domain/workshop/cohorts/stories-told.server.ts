import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { requireConsents } from '#app/domain/people/require-consents.server.ts'
import type { Reader, Tx } from '#db/client.ts'
import { replaceStoryPeople, selectStoryPeople } from './store.server.ts'

/**
 * Puts on record whom the story of a cohort tells of: it is told for as long as each of them agrees
 * to a story of the craft. Refuses what `requireConsents` refuses.
 */
export async function keepStoryPeople(
	tx: Tx,
	cohortId: string,
	makerCodes: readonly string[],
): Promise<void> {
	const ids = await requireConsents(tx, [...new Set(makerCodes)], 'craft-story')
	await replaceStoryPeople(tx, cohortId, ids)
}

/** The codes of those a story tells of. */
export async function storyPeopleOf(db: Reader, cohortId: string): Promise<string[]> {
	const ids = (await selectStoryPeople(db, cohortId)).map((row) => row.maker_id)
	return [...(await makerCodesOf(db, ids)).values()].sort()
}
