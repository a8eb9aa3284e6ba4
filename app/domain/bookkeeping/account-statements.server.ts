import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { type AccountStatement, accountStatement } from '#app/domain/ledger/entries.server.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { houseAccounts } from './chart.ts'

/**
 * An account with what moved it, as the ledger tells it (`accountStatement`). One of the house that
 * nothing has moved yet is opened with its first entry, and stands at nothing until then. Refuses
 * `ledger.no_such_account`.
 */
export async function statementOfAccount(
	db: Reader,
	code: string,
	before: number | null,
): Promise<AccountStatement> {
	const spec = houseAccounts.find((one) => one.code === code)
	if (!spec || (await balanceOfAccount(db, code))) return await accountStatement(db, code, before)
	const { name, kind, holder } = spec
	const account = { code, name, kind, holder, balanceSen: ZERO, naturalSen: ZERO }
	return { account, lines: [], next: null }
}
