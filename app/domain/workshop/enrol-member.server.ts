import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getNameableMaker } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { isGone } from '#app/domain/people/presence.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './cohort-refusals.ts'
import { alreadyMember, badMembershipDate, noSuchCohort } from './errors.ts'
import { mostFrom } from './membership.ts'
import { insertMember, lockCohortToJoin, selectMembers } from './store.server.ts'

export interface EnrolMember {
	cohortSlug: string
	makerCode: string
	/** the first day of taking part */
	joinedOn: CalendarDate
}

/**
 * Takes a maker into a cohort, also one who has left it before. Whoever awaits a verdict may learn
 * as well; only a batch asks for the status on the day of its work. On no day are there more people
 * than places, however many are enrolled at once.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `people.maker_erased`,
 * `workshop.programme_closed`, `workshop.bad_membership_date` (before the cohort began),
 * `workshop.already_member` (then, or later), `workshop.maker_gone` and `workshop.no_place_left`.
 */
export async function enrolMember(
	{ db, clock }: { db: Db; clock: Clock },
	input: EnrolMember,
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const cohort = await lockCohortToJoin(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getNameableMaker(tx, input.makerCode)
		await takeIn(tx, cohort, maker, input.joinedOn)
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

type Cohort = NonNullable<Awaited<ReturnType<typeof lockCohortToJoin>>>

/** The same within the transaction of another verb, which has locked the cohort. */
export async function takeIn(
	tx: Tx,
	cohort: Cohort,
	maker: { id: string; code: string },
	joinedOn: CalendarDate,
): Promise<void> {
	if (cohort.isProgrammeClosed) throw refuse('workshop.programme_closed')
	if (joinedOn < cohort.started_on) throw badMembershipDate(joinedOn)
	const presence = (await presencesOn(tx, [maker.id], joinedOn)).get(maker.id)
	if (presence && isGone(presence)) throw refuse('workshop.maker_gone', { makerCode: maker.code })
	const members = await selectMembers(tx, cohort.id)
	const own = members.filter((row) => row.maker_id === maker.id)
	if (own.some(({ left_on }) => left_on === null || left_on >= joinedOn)) {
		throw alreadyMember(maker.code)
	}
	const spells = members.map((row) => ({ joinedOn: row.joined_on, leftOn: row.left_on }))
	const most = mostFrom([...spells, { joinedOn, leftOn: null }], joinedOn)
	if (most > cohort.places) throw refuse('workshop.no_place_left', { places: cohort.places })
	await insertMember(tx, {
		cohort_id: cohort.id,
		maker_id: maker.id,
		joined_on: joinedOn,
		left_on: null,
		left_reason: null,
	})
}
