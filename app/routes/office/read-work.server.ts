import { clocksOfComplaints } from '#app/domain/complaints/complaints.server.ts'
import { countFound } from '#app/domain/orders/search/orders-found.server.ts'
import type { Services } from '#app/services.server.ts'
import { type CalendarDate, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { countInGroup, type OrderGroup, orderGroups } from './order-query.ts'
import { readOrderQuery } from './read-order-query.server.ts'

const DAY_MS = 86_400_000
/** So many are never paid and in the house at once. */
const MOST = 10_000

/** What waits for somebody: how much, and for how many days the oldest of it. */
export interface Waiting {
	readonly count: number
	readonly oldestDays: number
}

/** What is to be done today, each part as the list of the same name shows it. */
export async function readWork({ db, clock }: Pick<Services, 'db' | 'clock'>, today: CalendarDate) {
	const { query } = readOrderQuery(new URL('http://office/'))
	const kinds = await countFound(db, query, MOST)
	const waiting = (group: OrderGroup): Waiting => {
		const { packed, delivery } = orderGroups[group]
		const since = kinds
			.filter((kind) => packed === null || kind.isPacked === packed)
			.filter((kind) => delivery === null || kind.delivery === delivery)
			.flatMap(({ oldestPaidAt }) => oldestPaidAt ?? [])
			.sort()
		return { count: countInGroup(kinds, group), oldestDays: daysSince(since[0], today) }
	}
	return {
		pack: waiting('kemas'),
		send: waiting('siap'),
		handOver: waiting('loket'),
		complaints: await clocksOfComplaints(db, clock.now()),
	}
}

export type Work = Awaited<ReturnType<typeof readWork>>

function daysSince(at: Instant | undefined, today: CalendarDate): number {
	return at ? (Date.parse(today) - Date.parse(dateInMagetan(at))) / DAY_MS : 0
}
