import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { ConsentScans } from './consent-scans.ts'
import { makerErased } from './errors.ts'
import { keyPlace } from './maker.ts'
import { getMaker } from './makers.server.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/**
 * Opens the photo of a paper of another room that `keepScan` has sealed for a maker. There is a
 * name on it, so it is a look like any other: on record, under the action of that room, before it
 * is shown. Who may ask is decided at the seam.
 *
 * Refuses `people.no_such_maker` and `people.maker_erased`.
 */
export async function revealPaper(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	{ makerCode, scanKey, action }: { makerCode: string; scanKey: string; action: string },
	actor: Actor,
): Promise<Uint8Array> {
	const maker = await getMaker(deps.db, makerCode)
	const { key_cipher: keyCipher } = await selectSealedIdentity(deps.db, maker.id)
	if (keyCipher === null) throw makerErased(maker.code)
	await transaction(deps.db, (tx) =>
		recordAudit(tx, {
			actor,
			action,
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code },
			at: deps.clock.now(),
		}),
	)
	const box = deps.vault.boxOf(keyCipher, keyPlace(maker.id))
	const paper = await deps.consentScans.read(scanKey, box)
	invariant(paper, 'a photo that is on record is in its folder')
	return paper
}
