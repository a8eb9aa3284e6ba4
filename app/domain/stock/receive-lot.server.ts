import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { acceptBatch } from './accept-batch.server.ts'
import { alreadyReceived } from './errors.ts'

/**
 * Takes a signed batch into stock as one lot with the batch's code, all of it of grade A and from
 * now on for sale: the first lot received is the first one sold. `acceptBatch` with nothing to
 * complain of.
 *
 * Refuses `workshop.no_such_batch`, `workshop.not_signed`, `stock.already_received` and
 * `stock.no_such_place`.
 */
export async function receiveLot(
	deps: { db: Db; clock: Clock },
	input: { batchCode: string; placeCode?: string | null },
	actor: Actor,
): Promise<{ lotId: string; lotCode: string }> {
	const { lotId } = await acceptBatch(deps, { ...input, grades: null }, actor)
	if (lotId === null) throw alreadyReceived()
	invariant(lotId, 'pieces of grade A have a lot')
	return { lotId, lotCode: input.batchCode }
}
