import type { Reader } from '#db/client.ts'
import { selectLinesOfMaker } from './facts/store.server.ts'

/** What a maker's work may still bring. */
export interface WorkOfMaker {
	/** on whose sheets he or she stands; none that was sent back */
	readonly batchIds: readonly string[]
	/** lines that wait: of a batch that is not in stock yet, or whose premi is on hold */
	readonly waiting: number
}

/** The batches on whose sheets a maker stands, and how many of his or her lines wait. */
export async function batchesOfMaker(db: Reader, makerId: string): Promise<WorkOfMaker> {
	const lines = await selectLinesOfMaker(db, makerId)
	const waiting = lines.filter(
		({ state, earning, settled_at: settledAt }) =>
			state !== 'accepted' || (earning === 'hold' && settledAt === null),
	)
	return { batchIds: lines.map((line) => line.batch_id), waiting: waiting.length }
}
