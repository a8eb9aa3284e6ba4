import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './cohort-refusals.ts'
import { badMembershipDate, noSuchCohort, notAMember } from './errors.ts'
import type { LeavingReason } from './membership.ts'
import { lastDayThere } from './sessions/store.server.ts'
import { lastDayOnSheet, lockCohort, selectMembers, setLeft } from './store.server.ts'

export interface ReleaseMember {
	cohortSlug: string
	makerCode: string
	/** the last day of taking part */
	lastDay: CalendarDate
	reason: LeavingReason
}

/**
 * Ends a maker's membership of a cohort: released, transferred, or no longer taking part. What was
 * made until then keeps its contributions.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `workshop.not_a_member` (also for one
 * who has left), `workshop.bad_membership_date` (before joining) and `workshop.was_there_later`
 * (at a session, or at work that stands on a sheet).
 */
export async function releaseMember(
	{ db, clock }: { db: Db; clock: Clock },
	input: ReleaseMember,
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getMaker(tx, input.makerCode)
		const members = await selectMembers(tx, cohort.id)
		const member = members.find((row) => row.maker_id === maker.id && row.left_on === null)
		if (!member) throw notAMember(maker.code)
		if (input.lastDay < member.joined_on) throw badMembershipDate(input.lastDay)
		const days = [
			await lastDayThere(tx, cohort.id, maker.id),
			await lastDayOnSheet(tx, cohort.id, maker.id),
		]
		const seen = days
			.filter((day) => day !== null)
			.sort()
			.at(-1)
		if (seen !== undefined && seen > input.lastDay) {
			throw refuse('workshop.was_there_later', { makerCode: maker.code, day: seen })
		}
		await setLeft(tx, { ...member, left_on: input.lastDay, left_reason: input.reason })
		await recordAudit(tx, {
			actor,
			action: 'workshop.member-released',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { maker: maker.code, lastDay: input.lastDay, reason: input.reason },
			at: clock.now(),
		})
	})
}
