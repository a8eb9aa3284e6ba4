import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { withdrawPictures } from '#app/domain/catalogue/withdrawals/withdraw-pictures.server.ts'
import type { TakeDown } from '#app/domain/people/take-down.ts'
import { uploadsShowing } from '#app/domain/pictures/withdrawals/withdraw-uploads.server.ts'
import type { Tx } from '#db/client.ts'
import { lockCohortsTelling, replaceStoryPeople, updateCohort } from './store.server.ts'

/**
 * What is public by leave of somebody goes with the consent to it: pictures of hands or work leave
 * every product and their addresses, and a cohort's story that tells of him or her is forgotten, to
 * be written anew. A pen-name is asked for each time it is shown, so nothing is left of it to take
 * down.
 */
export const withdrawPublic: TakeDown<Tx> = async (tx, { makerId, kind }, { actor, at }) => {
	if (kind === 'picture') {
		const shown = await uploadsShowing(tx, makerId)
		await withdrawPictures(tx, shown, { cause: 'consent', reason: null, actor, at })
	}
	if (kind !== 'craft-story') return
	for (const { id, slug } of await lockCohortsTelling(tx, makerId)) {
		await updateCohort(tx, id, { story_id: '', story_en: '' })
		await replaceStoryPeople(tx, id, [])
		await recordAudit(tx, {
			actor,
			action: 'workshop.story-taken-down',
			subjectKind: 'cohort',
			subjectId: id,
			details: { slug },
			at,
		})
	}
}
