import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { ConsentScans } from './consent-scans.ts'
import { insertScan, selectConsent } from './consents/store.server.ts'
import { noSuchConsent, scanAlreadyThere } from './errors.ts'
import { keepScan } from './keep-scan.server.ts'
import type { Vault } from './vault.ts'

/**
 * Keeps a photo of the paper a consent was signed on, sealed in the box of its maker. There is one,
 * which is never changed.
 *
 * Refuses `people.no_such_consent`, `people.maker_erased`, `people.scan_already_there`,
 * `catalogue.picture_unreadable` and `catalogue.picture_too_large`.
 */
export async function attachScan(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	input: { consentId: string; bytes: Uint8Array },
	actor: Actor,
): Promise<void> {
	const consent = await selectConsent(deps.db, input.consentId)
	if (!consent) throw noSuchConsent()
	if (consent.scan_key !== null) throw scanAlreadyThere()
	const at = deps.clock.now()
	const photo = { makerCode: consent.maker_code, bytes: input.bytes }
	await keepScan(deps, photo, (scanKey) =>
		transaction(deps.db, async (tx) => {
			const added = await insertScan(tx, {
				consent_id: consent.id,
				scan_key: scanKey,
				recorded_by: actorId(actor) ?? actor.kind,
				recorded_at: at,
			})
			if (!added) throw scanAlreadyThere()
			await recordAudit(tx, {
				actor,
				action: 'people.consent-scanned',
				subjectKind: 'maker',
				subjectId: consent.maker_id,
				details: { code: consent.maker_code, kind: consent.kind },
				at,
			})
		}),
	)
}
