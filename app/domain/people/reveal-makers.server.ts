import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { keyPlace, namePlace } from './maker.ts'
import { getMakers } from './makers.server.ts'
import type { RevealPurpose } from './reveal-purpose.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/**
 * Opens the names of many makers, as `revealMaker` does one: each look is on record before any name
 * is handed out. Whoever is erased is absent. Who may ask is decided at the seam.
 *
 * Refuses `people.no_such_maker`.
 */
export async function revealMakers(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	{ makerCodes, purpose }: { makerCodes: readonly string[]; purpose: RevealPurpose },
	actor: Actor,
): Promise<Map<string, string>> {
	return await transaction(db, async (tx) => {
		const names = new Map<string, string>()
		for (const maker of (await getMakers(tx, [...makerCodes])).values()) {
			const sealed = await selectSealedIdentity(tx, maker.id)
			if (sealed.key_cipher === null) continue
			await recordAudit(tx, {
				actor,
				action: 'people.maker-revealed',
				subjectKind: 'maker',
				subjectId: maker.id,
				details: { code: maker.code, purpose },
				at: clock.now(),
			})
			const box = vault.boxOf(sealed.key_cipher, keyPlace(maker.id))
			names.set(maker.code, box.open(sealed.name_cipher, namePlace(maker.id)))
		}
		return names
	})
}
