import { approveWithdrawal } from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { officer, secondOfficer } from './making.ts'

/** Savings paid out by the word of two: asked for, approved by another person, paid. */
export async function payOutSavings(
	deps: { db: Db; clock: Clock },
	input: Parameters<typeof requestWithdrawal>[1],
): Promise<{ withdrawalId: string }> {
	const asked = await requestWithdrawal(deps, input, officer)
	await approveWithdrawal(deps, asked, secondOfficer)
	await settleWithdrawal(deps, asked, officer)
	return asked
}
