import type { Reader } from '#db/client.ts'
import { selectSharesOfMaker } from './store.server.ts'

/** One share of one unit, as it was stored when the order was paid. */
export type MakerShare = Awaited<ReturnType<typeof selectSharesOfMaker>>[number]

const PAGE = 50

/** A page of what a maker got, newest first; `next` is the cursor of the following page. */
export async function listMakerShares(
	db: Reader,
	makerId: string,
	before: string | null,
): Promise<{ shares: MakerShare[]; next: string | null }> {
	const rows = await selectSharesOfMaker(db, makerId, before, PAGE + 1)
	const shares = rows.slice(0, PAGE)
	return { shares, next: rows.length > PAGE ? (shares.at(-1)?.share_id ?? null) : null }
}
