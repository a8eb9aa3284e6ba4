import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { countSavingsAdjustments } from '#app/domain/savings/adjustments/adjustments.server.ts'
import { countWithdrawals } from '#app/domain/savings/withdrawals/requests.server.ts'
import { openRequests } from '#app/domain/treasury/requests.server.ts'
import { endOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** No withdrawal of savings that was asked for by then waits for its approval or its payment. */
export async function withdrawalsPaid(db: Reader, month: Month): Promise<CheckResult> {
	const { asked, approved } = await countWithdrawals(db, endOf(month))
	return leftover('withdrawals', asked + approved, 'explain')
}

/** No adjustment of savings that was asked for by then waits for its decision. */
export async function adjustmentsDecided(db: Reader, month: Month): Promise<CheckResult> {
	const asked = await countSavingsAdjustments(db, endOf(month))
	return leftover('adjustments', asked, 'explain')
}

/** Nothing that the treasurer asked by then to pay waits for its approval or its payment. */
export async function requestsPaid(db: Reader, month: Month): Promise<CheckResult> {
	const own = (await openRequests(db)).filter(({ requested }) => requested.at < endOf(month))
	return leftover('treasury', own.length, 'explain')
}
