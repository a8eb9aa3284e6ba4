import { negate, type Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { AccountKind } from '#db/schema/ledger.ts'

/** An account as its opener describes it. Codes are digits, with `.HOLDER` for a person's own. */
export interface AccountSpec {
	readonly code: string
	readonly name: Text
	readonly kind: AccountKind
	readonly holder: { readonly kind: 'maker' | 'partner'; readonly id: string } | null
	/** refuses, in the database, ever to owe less than nothing: for what belongs to a person */
	readonly neverDebit: boolean
}

/**
 * A balance as people read it. The ledger counts debits positive; whoever we owe sees a positive
 * number, so liabilities and funds change their sign.
 */
export function naturalBalance(kind: AccountKind, balance: Sen): Sen {
	return kind === 'liability' || kind === 'fund' ? negate(balance) : balance
}
