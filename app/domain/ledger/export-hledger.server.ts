import { dateInMagetan } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { AccountKind } from '#db/schema/ledger.ts'
import { selectBalances } from './store.server.ts'
import { selectAllEntries, selectLinesBetween } from './whole/store.server.ts'

const ENTRIES_AT_ONCE = 500

/** hledger's own top accounts, from which it tells what kind an account is. */
const roots: Record<AccountKind, string> = {
	asset: 'assets',
	liability: 'liabilities',
	fund: 'equity',
	expense: 'expenses',
}

/**
 * The whole ledger as a journal that hledger reads (hledger.org/hledger.html, "Journal"), piece by
 * piece so that any length fits in memory. Amounts are whole sen, days are those they are booked
 * on, with a tag for the day they happened where that is another; accounts carry their codes, and
 * makers stay codes.
 */
export async function* exportHledger(db: Reader): AsyncGenerator<string> {
	yield 'commodity sen 1000.\n\n'
	const accounts = await selectBalances(db).execute()
	const nameOf = new Map(accounts.map((account) => [account.id, accountName(account)]))
	for (const account of accounts) {
		yield `account ${accountName(account)}  ; ${onOneLine(account.name_id)}\n`
	}
	let after = 0
	for (;;) {
		const batch = await selectAllEntries(db, after, ENTRIES_AT_ONCE)
		const last = batch.at(-1)
		if (!last) return
		const rows = await selectLinesBetween(db, after, last.number)
		const byNumber = Map.groupBy(rows, ({ number }) => number)
		for (const entry of batch) {
			const { booked_on: day, number } = entry
			const own = dateInMagetan(entry.occurred_at)
			const late = own === day ? '' : `, occurred:${own}`
			const kind = onOneLine(entry.kind)
			const source = onOneLine(`${entry.source_kind}:${entry.source_id}`)
			yield `\n${day} (${number}) ${kind}  ; ${source}${late}\n`
			for (const row of byNumber.get(entry.number) ?? []) {
				yield `    ${nameOf.get(row.account_id)}  sen ${row.amount_sen}\n`
			}
		}
		after = last.number
	}
}

/**
 * What others have named (a gateway its payouts) cannot begin a line of the journal, nor a comment
 * or a tag of its own: hledger reads comments from a semicolon, and tags up to a comma.
 */
function onOneLine(text: string): string {
	return text.replace(/[\p{C}\p{Zl}\p{Zp},;]+/gu, ' ')
}

/** `2110.M-014` becomes `liabilities:2110:M-014`, so that hledger sums the group. */
function accountName(account: { kind: AccountKind; code: string }): string {
	return `${roots[account.kind]}:${account.code.replace('.', ':')}`
}
