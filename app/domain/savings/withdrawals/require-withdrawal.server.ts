import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { noSuchWithdrawal } from '#app/domain/savings/errors.ts'
import { invariant } from '#app/shared/invariant.ts'
import { negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { findRequest, lockRequest, type RequestRow } from './store.server.ts'

/**
 * A withdrawal to be decided on, paid or called off, with the maker and the final savings it is
 * taken from: both are locked until the transaction ends, the balance first. Refuses
 * `savings.no_such_withdrawal`.
 */
export async function requireWithdrawal(
	tx: Tx,
	withdrawalId: string,
): Promise<{
	asked: RequestRow
	maker: { id: string; code: string }
	savings: { makerId: string; finalSen: Sen }
}> {
	const found = await findRequest(tx, withdrawalId)
	if (!found) throw noSuchWithdrawal()
	const { maker_id: id } = found
	const code = (await makerCodesOf(tx, [id])).get(id)
	invariant(code, 'whose savings are asked for is registered')
	const balance = await lockAccountBalance(tx, finalSavingsCode(code))
	const asked = await lockRequest(tx, withdrawalId)
	const savings = { makerId: id, finalSen: negate(balance ?? ZERO) }
	return { asked, maker: { id, code }, savings }
}
