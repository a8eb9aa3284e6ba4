import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type ReserveLevel, reserveLevel } from './funds.server.ts'
import { isLate, pnbpDues } from './pnbp-dues.server.ts'
import { openRequests, type PaymentRequest } from './requests.server.ts'

/** What of the treasury somebody has to look at. */
export interface TreasuryAlarms {
	/** PNBP owed for more than thirty days, and since when; null where there is none */
	readonly late: { readonly sumSen: Sen; readonly since: CalendarDate } | null
	/** what is owed to the state, by how long it has been */
	readonly ages: readonly Sen[]
	/** null where the reserve has enough */
	readonly reserve: Pick<ReserveLevel, 'state' | 'levelSen'> | null
	/** waits for a decision or its payment, the oldest first */
	readonly open: readonly PaymentRequest[]
}

/** PNBP that is late, a reserve that is low, and requests that wait. */
export async function treasuryAlarms(db: Reader, today: CalendarDate): Promise<TreasuryAlarms> {
	const dues = await pnbpDues(db, today)
	const { state, levelSen } = await reserveLevel(db)
	const isOld = isLate(dues) && dues.oldest !== null
	return {
		late: isOld ? { sumSen: add(...dues.ages.slice(1)), since: dues.oldest } : null,
		ages: dues.ages,
		reserve: state === 'enough' ? null : { state, levelSen },
		open: await openRequests(db),
	}
}
