import type { Actor } from '#app/domain/audit/actor.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import { revealPaper } from '#app/domain/people/reveal-paper.server.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import { noSuchWithdrawal } from '#app/domain/savings/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { getWithdrawalRequest } from './requests.server.ts'
import { selectScans } from './store.server.ts'

/**
 * Opens the photo of a signed kuitansi. There is a name on it, so the look is on record before it
 * is shown. Who may ask is decided at the seam.
 *
 * Refuses `savings.no_such_withdrawal` (also for a photo of another one) and what `revealPaper`
 * refuses.
 */
export async function revealReceipt(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	input: { withdrawalId: string; scanId: string },
	actor: Actor,
): Promise<Uint8Array> {
	const { makerCode, id } = await getWithdrawalRequest(deps.db, input.withdrawalId)
	const scan = (await selectScans(deps.db, [id])).find((one) => one.id === input.scanId)
	if (!scan) throw noSuchWithdrawal()
	const paper = { makerCode, scanKey: scan.scan_key, action: 'savings.receipt-revealed' }
	return await revealPaper(deps, paper, actor)
}
