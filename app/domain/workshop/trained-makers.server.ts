import type { Reader } from '#db/client.ts'
import { SMALLEST_PUBLIC_GROUP } from './cohort.ts'
import { countMembers } from './store.server.ts'

/**
 * How many people the programmes have trained, each counted once; null under five, of whom nothing
 * is told.
 */
export async function countTrainedMakers(db: Reader): Promise<number | null> {
	const people = await countMembers(db)
	return people < SMALLEST_PUBLIC_GROUP ? null : people
}
