import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type Earning, earningOf } from './earning.ts'
import { registerClassesOn, statusesOf } from './makers.server.ts'
import { presenceRecordsOf, presencesOn } from './presence/presences.server.ts'
import { presenceAt } from './presence.ts'

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

/**
 * The same for many days at once, from what is on record now: two queries, however many days are
 * asked for.
 */
export async function earningsByDay(
	db: Reader,
	makerIds: readonly string[],
): Promise<(makerId: string, on: CalendarDate) => Earning | 'absent'> {
	const statuses = await statusesOf(db, makerIds)
	const presences = await presenceRecordsOf(db, makerIds)
	return (makerId, on) => {
		const begun = statuses.get(makerId)?.filter(({ fromDate }) => fromDate <= on) ?? []
		const registerClass = begun.at(-1)?.registerClass ?? null
		return earningOf(presenceAt(presences.get(makerId) ?? [], on), registerClass)
	}
}
