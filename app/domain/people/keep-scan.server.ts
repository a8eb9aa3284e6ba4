import type { Reader } from '#db/client.ts'
import type { ConsentScans } from './consent-scans.ts'
import { makerErased } from './errors.ts'
import { keyPlace } from './maker.ts'
import { getMaker } from './makers.server.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/**
 * Keeps a photo of a paper that a maker has signed, sealed in his or her box, before it is on
 * record to which consent it belongs. Encoding takes a while: never inside a transaction.
 *
 * Refuses `people.no_such_maker`, `people.maker_erased`, `catalogue.picture_unreadable` and
 * `catalogue.picture_too_large`.
 */
export async function keepScan(
	{ db, vault, consentScans }: { db: Reader; vault: Vault; consentScans: ConsentScans },
	{ makerCode, bytes }: { makerCode: string; bytes: Uint8Array },
): Promise<string> {
	const maker = await getMaker(db, makerCode)
	const { key_cipher: keyCipher } = await selectSealedIdentity(db, maker.id)
	if (keyCipher === null) throw makerErased(maker.code)
	return await consentScans.store(bytes, vault.boxOf(keyCipher, keyPlace(maker.id)))
}
