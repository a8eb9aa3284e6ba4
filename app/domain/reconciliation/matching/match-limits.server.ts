import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectLimits } from './store.server.ts'

/** So many changes are shown. */
const MOST = 20

/** A limit as somebody laid it down; the first one came with the books. */
export interface MatchLimit {
	readonly limitSen: Sen
	readonly reason: string
	readonly setBy: string
	readonly setAt: Instant
}

/** The limits above which a match by a person needs a second one, the one in force first. */
export async function matchLimits(db: Reader): Promise<MatchLimit[]> {
	return (await selectLimits(db, MOST)).map((row) => ({
		limitSen: row.limit_sen,
		reason: row.reason,
		setBy: row.set_by,
		setAt: row.set_at,
	}))
}
