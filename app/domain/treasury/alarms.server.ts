import { bank } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
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
	/** what the bank has in the books, where that is below zero; else null */
	readonly bankBelow: Sen | null
	/** null where the reserve has enough */
	readonly reserve: Pick<ReserveLevel, 'state' | 'levelSen'> | null
	/** waits for a decision or its payment, the oldest first */
	readonly open: readonly PaymentRequest[]
}

/** PNBP that is late, a bank below zero, a reserve that is low, and requests that wait. */
export async function treasuryAlarms(db: Reader, today: CalendarDate): Promise<TreasuryAlarms> {
	const dues = await pnbpDues(db, today)
	const { state, levelSen } = await reserveLevel(db)
	const bankSen = (await balanceOfAccount(db, bank.code))?.naturalSen ?? ZERO
	const isOld = isLate(dues) && dues.oldest !== null
	return {
		late: isOld ? { sumSen: add(...dues.ages.slice(1)), since: dues.oldest } : null,
		ages: dues.ages,
		bankBelow: bankSen < 0 ? bankSen : null,
		reserve: state === 'enough' ? null : { state, levelSen },
		open: await openRequests(db),
	}
}
