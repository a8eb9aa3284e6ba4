import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchHoliday } from './errors.ts'
import { deleteHoliday } from './store.server.ts'

/**
 * Takes a day out that is no holiday after all; what it was stays in the audit. Refuses a day that
 * is none (`calendar.no_such_holiday`).
 */
export async function forgetHoliday(
	deps: { db: Db; clock: Clock },
	input: { date: CalendarDate },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const row = await deleteHoliday(tx, input.date)
		if (!row) throw noSuchHoliday()
		await recordAudit(tx, {
			actor,
			action: 'calendar.holiday-forgotten',
			subjectKind: 'holiday',
			subjectId: input.date,
			details: { kind: row.kind, name: row.name_id, basis: row.basis },
			at,
		})
	})
}
