import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { namePlace, registerNumberPlace } from './maker.ts'
import { getMaker } from './makers.server.ts'
import { selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

/** Why somebody looks. A fixed list: a free text would tempt people to write the name into it. */
export const revealPurposes = ['payment', 'release', 'correction', 'inspection'] as const
export type RevealPurpose = (typeof revealPurposes)[number]

/**
 * Opens one maker's name and register number. The only way to see a name, and every look is on
 * record: the names are handed out only once the audit record of it is committed. Who may ask is
 * decided at the seam.
 *
 * Refuses `people.no_such_maker`.
 */
export async function revealMaker(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: { makerCode: string; purpose: RevealPurpose },
	actor: Actor,
): Promise<{ name: string; registerNumber: string }> {
	return await transaction(db, async (tx) => {
		const maker = await getMaker(tx, input.makerCode)
		const sealed = await selectSealedIdentity(tx, maker.id)
		await recordAudit(tx, {
			actor,
			action: 'people.maker-revealed',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, purpose: input.purpose },
			at: clock.now(),
		})
		return {
			name: vault.open(sealed.name_cipher, namePlace(maker.id)),
			registerNumber: vault.open(sealed.register_number_cipher, registerNumberPlace(maker.id)),
		}
	})
}
