import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchPlace, placeInUse } from '#app/domain/stock/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { PlaceKind } from './place.ts'
import { countWithPiecesAt, lockPlace, updatePlace } from './store.server.ts'

/**
 * Names a place anew, closes it or opens it again; its code stays, since it stands on the wood.
 * Refuses `stock.no_such_place`, and `stock.place_in_use` to close one where pieces lie.
 */
export async function changePlace(
	{ db, clock }: { db: Db; clock: Clock },
	input: { code: string; name: string; kind: PlaceKind; isClosed: boolean },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const place = await lockPlace(tx, input.code)
		if (!place) throw noSuchPlace()
		const lots = input.isClosed ? await countWithPiecesAt(tx, place.id) : 0
		if (lots > 0) throw placeInUse(lots)
		const name = input.name.trim()
		const closedAt = input.isClosed ? (place.closed_at ?? at) : null
		await updatePlace(tx, place.id, { name, kind: input.kind, closed_at: closedAt })
		await recordAudit(tx, {
			actor,
			action: 'stock.place-changed',
			subjectKind: 'place',
			subjectId: place.id,
			details: { code: place.code, name, closed: closedAt === null ? 0 : 1 },
			at,
		})
	})
}
