import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { faultySlot, type Slot } from '#app/domain/workshop/schedule.ts'
import { planAhead } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { deletePlannedAhead } from '#app/domain/workshop/sessions/store.server.ts'
import { lockCohort, selectProgrammesByIds } from '#app/domain/workshop/store.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { replaceSlots } from './store.server.ts'

export interface SetSchedule {
	cohortSlug: string
	/** none: the cohort meets no more, but for sessions that are added one by one */
	slots: readonly Slot[]
}

/**
 * Says on which weekdays a cohort meets, from when to when and where. Sessions planned by the old
 * schedule for days to come are planned anew; those that were moved, added by hand or cancelled
 * stay.
 *
 * Refuses `workshop.no_such_cohort` and `workshop.bad_schedule`.
 */
export async function setSchedule(
	{ db, clock }: { db: Db; clock: Clock },
	input: SetSchedule,
	actor: Actor,
): Promise<void> {
	const faulty = faultySlot(input.slots)
	if (faulty) throw refuse('workshop.bad_schedule', { weekday: faulty.weekday })
	const at = clock.now()
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const slots = input.slots.map((slot) => ({ ...slot, place: slot.place.trim() }))
		await replaceSlots(tx, cohort.id, slots)
		await deletePlannedAhead(tx, cohort.id, dateInMagetan(at))
		const [programme] = await selectProgrammesByIds(tx, [cohort.programme_id])
		if (programme?.closed_on === null) {
			await planAhead(tx, cohort, slots, { at, by: actorId(actor) ?? actor.kind })
		}
		await recordAudit(tx, {
			actor,
			action: 'workshop.schedule-set',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: {
				slug: cohort.slug,
				slots: slots.map((one) => `${one.weekday} ${one.startsAt}-${one.endsAt}`).join(', '),
			},
			at,
		})
	})
}
