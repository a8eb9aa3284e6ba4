import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { placeTaken } from '#app/domain/stock/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type PlaceKind, placeCodeOf } from './place.ts'
import { insertPlace } from './store.server.ts'

/** A shelf, cupboard or box that lots may lie in from now on. Refuses `stock.place_taken`. */
export async function addPlace(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string; name: string; kind: PlaceKind },
	actor: Actor,
): Promise<{ placeId: string; code: string }> {
	const at = clock.now()
	const placeId = newId()
	const code = placeCodeOf(input.code)
	await transaction(db, async (tx) => {
		const row = { id: placeId, code, name: input.name.trim(), kind: input.kind, closed_at: null }
		if (!(await insertPlace(tx, row))) throw placeTaken(code)
		await recordAudit(tx, {
			actor,
			action: 'stock.place-added',
			subjectKind: 'place',
			subjectId: placeId,
			details: { code, name: row.name },
			at,
		})
	})
	return { placeId, code }
}
