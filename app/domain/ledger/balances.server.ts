import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { AccountKind } from '#db/schema/ledger.ts'
import { naturalBalance } from './account.ts'
import { lockBalance, selectBalances } from './store.server.ts'

export interface AccountBalance {
	readonly code: string
	readonly name: Text
	readonly kind: AccountKind
	readonly holder: { kind: 'maker' | 'partner'; id: string } | null
	/** debit-positive, as the ledger counts */
	readonly balanceSen: Sen
	/** as people read it: what is owed is positive */
	readonly naturalSen: Sen
}

/** The chart of accounts with every balance, by code. */
export async function chartOfAccounts(db: Reader): Promise<AccountBalance[]> {
	return (await selectBalances(db).execute()).map(toAccountBalance)
}

/** One account with its balance, if it was ever opened. */
export async function balanceOfAccount(
	db: Reader,
	code: string,
): Promise<AccountBalance | undefined> {
	const row = await selectBalances(db).where('account.code', '=', code).executeTakeFirst()
	return row && toAccountBalance(row)
}

/** The accounts of makers or partners, by code. */
export async function balancesOfHolders(
	db: Reader,
	holderKind: 'maker' | 'partner',
	holderId?: string,
): Promise<AccountBalance[]> {
	let query = selectBalances(db).where('account.holder_kind', '=', holderKind)
	if (holderId !== undefined) query = query.where('account.holder_id', '=', holderId)
	return (await query.execute()).map(toAccountBalance)
}

/**
 * What is owed to all makers or partners together, and to how many, but for one group of accounts
 * (`2115`): sums of the stored balances, so that it costs the same after a million lines.
 */
export async function owedToHolders(
	db: Reader,
	holderKind: 'maker' | 'partner',
	exceptGroup: string,
): Promise<{ owedSen: Sen; holders: number }> {
	const row = await selectBalances(db)
		.where('account.code', 'not like', `${exceptGroup}.%`)
		.clearSelect()
		.clearOrderBy()
		.where('account.holder_kind', '=', holderKind)
		.where('account.kind', '=', 'liability')
		.select((eb) => [
			eb.fn.sum<Sen | null>('balance.balance_sen').as('balance_sen'),
			eb.fn.count<number>('account.holder_id').distinct().as('holders'),
		])
		.executeTakeFirstOrThrow()
	return {
		owedSen: naturalBalance('liability', row.balance_sen ?? ZERO),
		holders: Number(row.holders),
	}
}

/** A balance, debit-positive, locked until the transaction ends; undefined without the account. */
export function lockAccountBalance(tx: Tx, code: string): Promise<Sen | undefined> {
	return lockBalance(tx, code)
}

type BalanceRow = Awaited<ReturnType<ReturnType<typeof selectBalances>['execute']>>[number]

/** A row of `selectBalances` as it is told. */
export function toAccountBalance(row: BalanceRow): AccountBalance {
	return {
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		kind: row.kind,
		holder:
			row.holder_kind === null || row.holder_id === null
				? null
				: { kind: row.holder_kind, id: row.holder_id },
		balanceSen: row.balance_sen,
		naturalSen: naturalBalance(row.kind, row.balance_sen),
	}
}
