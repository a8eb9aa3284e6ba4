import type { Tx } from '#db/client.ts'
import { type AccountSpec, accountColumns } from './account.ts'
import { hashOfAccount } from './hashes.server.ts'
import { insertAccounts, lockHead, selectAccounts } from './store.server.ts'

/**
 * Opens the accounts that do not exist yet, at a balance of zero; the others stay as they are. Who
 * opens one holds the head of the ledger, as who posts does: two who open the same one queue.
 */
export async function openAccounts(tx: Tx, specs: readonly AccountSpec[]): Promise<void> {
	if ((await missing(tx, specs)).length === 0) return
	await lockHead(tx)
	const columns = (await missing(tx, specs)).map(accountColumns)
	const opened = columns.map((account) => ({ ...account, hash: hashOfAccount(account) }))
	if (opened.length > 0) await insertAccounts(tx, opened)
}

async function missing(tx: Tx, specs: readonly AccountSpec[]): Promise<AccountSpec[]> {
	if (specs.length === 0) return []
	const codes = specs.map(({ code }) => code)
	const existing = await selectAccounts(tx, codes)
	return specs.filter(({ code }, index) => !existing.has(code) && codes.indexOf(code) === index)
}
