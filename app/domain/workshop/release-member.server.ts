import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badMembershipDate, noSuchCohort, notAMember } from './errors.ts'
import { selectCohortBySlug, selectMembers, setLeft } from './store.server.ts'

export interface ReleaseMember {
	cohortSlug: string
	makerCode: string
	/** the last day of taking part */
	lastDay: CalendarDate
}

/**
 * Ends a maker's membership of a cohort: released, transferred, or no longer taking part. What was
 * made until then keeps its contributions.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `workshop.not_a_member` (also for one
 * who has left) and `workshop.bad_membership_date` (before joining).
 */
export async function releaseMember(
	{ db, clock }: { db: Db; clock: Clock },
	input: ReleaseMember,
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const cohort = await selectCohortBySlug(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getMaker(tx, input.makerCode)
		const members = await selectMembers(tx, cohort.id)
		const member = members.find((row) => row.maker_id === maker.id)
		if (!member || member.left_on !== null) throw notAMember(maker.code)
		if (input.lastDay < member.joined_on) throw badMembershipDate(input.lastDay)
		await setLeft(tx, cohort.id, maker.id, input.lastDay)
		await recordAudit(tx, {
			actor,
			action: 'workshop.member-released',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { maker: maker.code, lastDay: input.lastDay },
			at: clock.now(),
		})
	})
}
