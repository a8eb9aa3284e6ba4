import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { createSearchHashes } from './create-identity.server.ts'
import { searchEmpty } from './errors.ts'
import type { RevealPurpose } from './reveal-purpose.ts'
import { partsOfName, plainRegisterNumber } from './search-term.ts'
import { selectMakersByHashes } from './store.server.ts'
import type { Vault } from './vault.ts'

/** More than these are too many to be looked through; whoever asks types more of the name. */
const MOST_FOUND = 20

/**
 * Who has this register number, or whole words of this name; by codes, without a name. What was
 * typed is hashed at once and kept nowhere. Finding somebody by a name says whose the code is, so
 * it is on record like a look, with the codes that were found. Who may ask is decided at the seam.
 *
 * Refuses `people.search_empty`.
 */
export async function searchMakers(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: { term: string; purpose: RevealPurpose },
	actor: Actor,
): Promise<{ codes: string[]; more: boolean }> {
	const hashes = createSearchHashes(vault, { name: input.term, registerNumber: input.term })
	const isNumber = /\d/.test(plainRegisterNumber(input.term))
	if (partsOfName(input.term).length === 0 && !isNumber) throw searchEmpty()
	return await transaction(db, async (tx) => {
		const rows = await selectMakersByHashes(tx, hashes, MOST_FOUND + 1)
		const codes = rows.slice(0, MOST_FOUND).map(({ code }) => code)
		await recordAudit(tx, {
			actor,
			action: 'people.makers-searched',
			subjectKind: 'maker-search',
			subjectId: newId(),
			details: { found: codes.length, code: codes.join(', ') || null, purpose: input.purpose },
			at: clock.now(),
		})
		return { codes, more: rows.length > MOST_FOUND }
	})
}
