import type { Tx } from '#db/client.ts'
import type { AccountSpec } from './account.ts'
import { insertAccounts } from './store.server.ts'

/** Opens the accounts that do not exist yet, at a balance of zero; the others stay as they are. */
export async function openAccounts(tx: Tx, specs: readonly AccountSpec[]): Promise<void> {
	if (specs.length > 0) await insertAccounts(tx, specs)
}
