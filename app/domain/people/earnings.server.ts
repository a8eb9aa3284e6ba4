import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type Earning, earningOf } from './earning.ts'
import { registerClassesOn } from './makers.server.ts'
import { presencesOn } from './presence/presences.server.ts'

/**
 * What the work of each of these makers on a day earns, by what is on record now: maker id →
 * earning, or `absent` for whoever can not have worked. Every id that was asked for is answered.
 */
export async function earningsOn(
	db: Reader,
	makerIds: readonly string[],
	on: CalendarDate,
): Promise<Map<string, Earning | 'absent'>> {
	const classes = await registerClassesOn(db, makerIds, on)
	const presences = await presencesOn(db, makerIds, on)
	return new Map(
		makerIds.map((id) => [id, earningOf(presences.get(id) ?? 'present', classes.get(id) ?? null)]),
	)
}
