import type { Owed } from '#app/domain/people/owed.ts'
import { countPiecesLeft } from '#app/domain/stock/pieces-left.server.ts'
import { batchesOfMaker } from '#app/domain/workshop/batches-of-maker.server.ts'
import { add } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { balanceOfMaker } from './savings.server.ts'

/**
 * What still binds a maker to the books: savings, pieces of his or her lots that may be sold yet,
 * and lines of sheets that wait. Refuses `people.no_such_maker`.
 */
export async function duesOf(db: Reader, makerCode: string): Promise<Owed> {
	const { makerId, pendingSen, finalSen } = await balanceOfMaker(db, makerCode)
	const { batchIds, waiting } = await batchesOfMaker(db, makerId)
	return {
		savingsSen: add(pendingSen, finalSen),
		pieces: await countPiecesLeft(db, batchIds),
		waiting,
	}
}
