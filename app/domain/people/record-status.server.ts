import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { makerErased, noSuchMaker, statusAlreadyRecorded, statusInFuture } from './errors.ts'
import type { RegisterClass } from './register-class.ts'
import { insertStatus, lockMaker } from './store.server.ts'

export interface RecordStatus {
	makerCode: string
	registerClass: RegisterClass
	/** the day the class took effect, which may lie before the day its papers arrive */
	since: CalendarDate
}

/**
 * Records that a maker's register class changed from a day on: a verdict, an appeal, a new
 * sentence. Statuses are added and never altered. Batches already recorded keep the eligibility
 * they were recorded under.
 *
 * Refuses `people.no_such_maker`, `people.maker_erased`, `people.status_in_future` and
 * `people.status_already_recorded`.
 */
export async function recordStatus(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordStatus,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	if (input.since > dateInMagetan(at)) throw statusInFuture(input.since)
	await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		if (maker.erased_at !== null) throw makerErased(maker.code)
		const added = await insertStatus(tx, {
			maker_id: maker.id,
			from_date: input.since,
			register_class: input.registerClass,
			recorded_at: at,
		})
		if (!added) throw statusAlreadyRecorded(maker.code, input.since)
		await recordAudit(tx, {
			actor,
			action: 'people.status-recorded',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { registerClass: input.registerClass, since: input.since },
			at,
		})
	})
}
