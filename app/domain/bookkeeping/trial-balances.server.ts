import { naturalBalance } from '#app/domain/ledger/account.ts'
import { type AccountBalance, chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { type ControlAccount, controlAccounts, controlOf } from './chart.ts'

/** One line of the trial balance: an account alone, or a group of holders' accounts summed. */
export interface TrialRow {
	readonly code: string
	readonly name: Text
	readonly kind: ControlAccount['kind']
	/** debit-positive */
	readonly balanceSen: Sen
	/** as people read it: what is owed is positive */
	readonly naturalSen: Sen
	/** the accounts of a group, by code; null for an account alone */
	readonly holders: readonly AccountBalance[] | null
}

export interface TrialBalance {
	readonly rows: readonly TrialRow[]
	/** what stands on each side: equal, or the books are broken */
	readonly debitSen: Sen
	readonly creditSen: Sen
}

/** The trial balance (*neraca saldo*): every account's balance on its side, by code. */
export async function trialBalance(db: Reader): Promise<TrialBalance> {
	return trialOf(await chartOfAccounts(db))
}

/** The same as it stood at the end of a day. */
export async function trialBalanceAsOf(db: Reader, day: CalendarDate): Promise<TrialBalance> {
	return trialOf(await chartAsOf(db, day))
}

function trialOf(accounts: readonly AccountBalance[]): TrialBalance {
	const alone = accounts.filter((account) => !controlOf(account.code))
	const groups = controlAccounts.map((control) =>
		summed(
			control,
			accounts.filter((account) => controlOf(account.code) === control),
		),
	)
	const rows = [
		...alone.map((account): TrialRow => ({ ...account, holders: null })),
		...groups.filter(({ holders }) => holders.length > 0),
	].sort((a, b) => (a.code < b.code ? -1 : 1))
	return {
		rows,
		debitSen: add(...rows.map(({ balanceSen }) => (balanceSen > 0 ? balanceSen : ZERO))),
		creditSen: add(...rows.map(({ balanceSen }) => (balanceSen < 0 ? negate(balanceSen) : ZERO))),
	}
}

function summed(control: ControlAccount, holders: readonly AccountBalance[]) {
	const balanceSen = add(...holders.map((account) => account.balanceSen))
	return { ...control, balanceSen, naturalSen: naturalBalance(control.kind, balanceSen), holders }
}
