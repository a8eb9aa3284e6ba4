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

/** An account as it is kept. */
export interface AccountColumns {
	readonly code: string
	readonly name_id: string
	readonly name_en: string
	readonly kind: AccountKind
	readonly holder_kind: 'maker' | 'partner' | null
	readonly holder_id: string | null
	readonly never_debit: number
}

/** An account to be opened, as it will be kept. */
export function accountColumns({
	code,
	name,
	kind,
	holder,
	neverDebit,
}: AccountSpec): AccountColumns {
	return {
		code,
		name_id: name.id,
		name_en: name.en,
		kind,
		holder_kind: holder?.kind ?? null,
		holder_id: holder?.id ?? null,
		never_debit: neverDebit ? 1 : 0,
	}
}

/** The account written out. Its SHA-256 as it was opened stands in the links of its entries. */
export function canonicalAccount(account: AccountColumns): string {
	const { code, name_id, name_en, kind, holder_kind, holder_id, never_debit } = account
	return JSON.stringify([code, name_id, name_en, kind, holder_kind, holder_id, never_debit])
}
