import type { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { holidaySchema } from './holiday-form.ts'
import { upsertHoliday } from './store.server.ts'

/**
 * Writes a holiday down, or what is now known of it: a day stands there once. Deadlines that were
 * told to a buyer before do not move.
 */
export async function setHoliday(
	deps: { db: Db; clock: Clock },
	input: z.output<typeof holidaySchema>,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { date, kind, nameId, nameEn, basis, isConfirmed } = input
	await transaction(deps.db, async (tx) => {
		await upsertHoliday(tx, {
			date,
			kind,
			name_id: nameId,
			name_en: nameEn,
			basis,
			is_confirmed: isConfirmed ? 1 : 0,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'calendar.holiday-set',
			subjectKind: 'holiday',
			subjectId: date,
			details: { kind, name: nameId, basis, isConfirmed: isConfirmed ? 1 : 0 },
			at,
		})
	})
}
