import { isRefusal } from '#app/shared/refusal.ts'
import type { Reader } from '#db/client.ts'
import type { ConsentScans } from './consent-scans.ts'
import { makerErased } from './errors.ts'
import { keyPlace } from './maker.ts'
import { getMaker } from './makers.server.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/**
 * Keeps a photo of a paper that a maker has signed, sealed in his or her box, while `record` writes
 * down what it belongs to, by its key. What is refused leaves no photo behind. Encoding takes a
 * while: `record` begins its transaction after it.
 *
 * Refuses `people.no_such_maker`, `people.maker_erased`, `catalogue.picture_unreadable`,
 * `catalogue.picture_too_large` and what `record` refuses.
 */
export async function keepScan<T>(
	{ db, vault, consentScans }: { db: Reader; vault: Vault; consentScans: ConsentScans },
	{ makerCode, bytes }: { makerCode: string; bytes: Uint8Array },
	record: (scanKey: string) => Promise<T>,
): Promise<T> {
	const maker = await getMaker(db, makerCode)
	const { key_cipher: keyCipher } = await selectSealedIdentity(db, maker.id)
	if (keyCipher === null) throw makerErased(maker.code)
	const scanKey = await consentScans.store(bytes, vault.boxOf(keyCipher, keyPlace(maker.id)))
	return await record(scanKey).catch(async (error: unknown) => {
		// After anything else nobody knows what is on record.
		if (isRefusal(error)) await consentScans.remove(scanKey)
		throw error
	})
}
