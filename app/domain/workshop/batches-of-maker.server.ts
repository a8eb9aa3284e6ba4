import type { Reader } from '#db/client.ts'
import { selectLinesOfMaker } from './facts/store.server.ts'

/** What a maker's work may still bring. */
export interface WorkOfMaker {
	/** on whose sheets he or she stands; none that was sent back */
	readonly batchIds: readonly string[]
	/** lines that wait: pieces of their batch may come into stock yet, or their premi is on hold */
	readonly waiting: number
}

/** The batches on whose sheets a maker stands, and how many of his or her lines wait. */
export async function batchesOfMaker(db: Reader, makerId: string): Promise<WorkOfMaker> {
	const lines = await selectLinesOfMaker(db, makerId)
	const waiting = lines.filter(
		({ quantity, done, earning, settled_at: settledAt }) =>
			Number(done ?? 0) < quantity || (earning === 'hold' && settledAt === null),
	)
	return { batchIds: lines.map((line) => line.batch_id), waiting: waiting.length }
}
