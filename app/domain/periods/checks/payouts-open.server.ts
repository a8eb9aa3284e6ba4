import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { countWithdrawals } from '#app/domain/savings/withdrawals/requests.server.ts'
import { openRequests } from '#app/domain/treasury/requests.server.ts'
import type { Reader } from '#db/client.ts'

/** No withdrawal of savings waits for its approval or its payment. */
export async function withdrawalsPaid(db: Reader): Promise<CheckResult> {
	const { asked, approved } = await countWithdrawals(db)
	return leftover('withdrawals', asked + approved, 'explain')
}

/** Nothing that the treasurer asked to pay waits for its approval or its payment. */
export async function requestsPaid(db: Reader): Promise<CheckResult> {
	return leftover('treasury', (await openRequests(db)).length, 'explain')
}
