import type { ConsentKind } from '#app/domain/people/consent.ts'
import { publicUploadsShowing } from '#app/domain/pictures/withdrawals/withdraw-uploads.server.ts'
import type { Reader } from '#db/client.ts'
import { selectCohortsTelling } from './store.server.ts'

export interface PublicByLeave {
	/** ids of released uploads */
	readonly pictures: readonly string[]
	/** slugs of cohorts */
	readonly stories: readonly string[]
}

/** What is public by leave of this maker, and goes when a consent of this kind ends. */
export async function publicByLeave(
	db: Reader,
	makerId: string,
	kind: ConsentKind,
): Promise<PublicByLeave> {
	return {
		pictures: kind === 'picture' ? await publicUploadsShowing(db, makerId) : [],
		stories:
			kind === 'craft-story'
				? (await selectCohortsTelling(db, makerId)).map(({ slug }) => slug)
				: [],
	}
}
