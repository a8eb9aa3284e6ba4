import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyMember, badMembershipDate, noSuchCohort } from './errors.ts'
import { insertMember, selectCohortBySlug } from './store.server.ts'

export interface EnrolMember {
	cohortSlug: string
	makerCode: string
	/** the first day of taking part */
	joinedOn: CalendarDate
}

/**
 * Takes a maker into a cohort. Whoever awaits a verdict may learn as well; only a batch asks for
 * the status on the day of its work.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `workshop.bad_membership_date` (before
 * the cohort began) and `workshop.already_member`.
 */
export async function enrolMember(
	{ db, clock }: { db: Db; clock: Clock },
	input: EnrolMember,
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const cohort = await selectCohortBySlug(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getMaker(tx, input.makerCode)
		if (input.joinedOn < cohort.started_on) throw badMembershipDate(input.joinedOn)
		const added = await insertMember(tx, {
			cohort_id: cohort.id,
			maker_id: maker.id,
			joined_on: input.joinedOn,
			left_on: null,
		})
		if (!added) throw alreadyMember(maker.code)
		await recordAudit(tx, {
			actor,
			action: 'workshop.member-enrolled',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { maker: maker.code, joinedOn: input.joinedOn },
			at: clock.now(),
		})
	})
}
