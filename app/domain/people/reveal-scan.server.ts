import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { ConsentScans } from './consent-scans.ts'
import { selectConsent } from './consents/store.server.ts'
import { makerErased, noSuchConsent } from './errors.ts'
import { keyPlace } from './maker.ts'
import type { Vault } from './vault.ts'

/**
 * Opens the photo of a consent's paper. There is a name on it, so it is a look like any other: on
 * record before it is shown. Who may ask is decided at the seam.
 *
 * Refuses `people.no_such_consent` (also one without a photo) and `people.maker_erased`.
 */
export async function revealScan(
	{
		db,
		clock,
		vault,
		consentScans,
	}: {
		db: Db
		clock: Clock
		vault: Vault
		consentScans: ConsentScans
	},
	input: { makerCode: string; consentId: string },
	actor: Actor,
): Promise<Uint8Array> {
	const consent = await selectConsent(db, input.consentId)
	if (!consent || consent.maker_code !== input.makerCode) throw noSuchConsent()
	if (consent.key_cipher === null) throw makerErased(consent.maker_code)
	const { scan_key: scanKey, key_cipher: keyCipher } = consent
	if (scanKey === null) throw noSuchConsent()
	await transaction(db, (tx) =>
		recordAudit(tx, {
			actor,
			action: 'people.consent-scan-revealed',
			subjectKind: 'maker',
			subjectId: consent.maker_id,
			details: { code: consent.maker_code, kind: consent.kind },
			at: clock.now(),
		}),
	)
	const box = vault.boxOf(keyCipher, keyPlace(consent.maker_id))
	const scan = await consentScans.read(scanKey, box)
	invariant(scan, 'a photo that is on record is in its folder')
	return scan
}
