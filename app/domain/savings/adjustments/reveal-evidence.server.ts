import type { Actor } from '#app/domain/audit/actor.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { revealPaper } from '#app/domain/people/reveal-paper.server.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import { noSuchAdjustment } from '#app/domain/savings/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { findAdjustment } from './store.server.ts'

/**
 * Opens the photo of what shows that savings were wrong. There may be a name on it, so the look is
 * on record before it is shown. Who may ask is decided at the seam.
 *
 * Refuses `savings.no_such_adjustment` and what `revealPaper` refuses.
 */
export async function revealEvidence(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	input: { adjustmentId: string },
	actor: Actor,
): Promise<Uint8Array> {
	const row = await findAdjustment(deps.db, input.adjustmentId)
	if (!row) throw noSuchAdjustment()
	const makerCode = (await makerCodesOf(deps.db, [row.maker_id])).get(row.maker_id) ?? ''
	const paper = { makerCode, scanKey: row.scan_key, action: 'savings.evidence-revealed' }
	return await revealPaper(deps, paper, actor)
}
