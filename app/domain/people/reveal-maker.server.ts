import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { makerErased } from './errors.ts'
import { keyPlace, namePlace, registerNumberPlace } from './maker.ts'
import { getMaker } from './makers.server.ts'
import type { RevealPurpose } from './reveal-purpose.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/**
 * Opens one maker's name and register number. The only way to see a name, and every look is on
 * record: the names are handed out only once the audit record of it is committed. Who may ask is
 * decided at the seam.
 *
 * Refuses `people.no_such_maker` and `people.maker_erased`.
 */
export async function revealMaker(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: { makerCode: string; purpose: RevealPurpose },
	actor: Actor,
): Promise<{ name: string; registerNumber: string }> {
	return await transaction(db, async (tx) => {
		const maker = await getMaker(tx, input.makerCode)
		const sealed = await selectSealedIdentity(tx, maker.id)
		if (sealed.key_cipher === null) throw makerErased(maker.code)
		await recordAudit(tx, {
			actor,
			action: 'people.maker-revealed',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, purpose: input.purpose },
			at: clock.now(),
		})
		const box = vault.boxOf(sealed.key_cipher, keyPlace(maker.id))
		return {
			name: box.open(sealed.name_cipher, namePlace(maker.id)),
			registerNumber: box.open(sealed.register_number_cipher, registerNumberPlace(maker.id)),
		}
	})
}
