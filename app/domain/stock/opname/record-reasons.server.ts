import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readLines } from './lines.server.ts'
import type { MissingReason } from './opname.ts'
import { requireClosed } from './require-opname.server.ts'
import { updateOpnameLot } from './store.server.ts'

/**
 * Says why pieces are missing, and what there is to say of what is too much. Lots that agree are
 * left as they are. Refuses `stock.no_such_opname` and `stock.not_closed`.
 */
export async function recordReasons(
	{ db }: { db: Db },
	input: {
		number: string
		reasons: ReadonlyMap<string, { reason: MissingReason | null; note: string }>
	},
): Promise<void> {
	await transaction(db, async (tx) => {
		const opname = await requireClosed(tx, input.number)
		for (const { lotId, lotCode, expected, counted } of await readLines(tx, opname.id)) {
			const said = input.reasons.get(lotCode)
			if (!said || expected === null || counted === null || expected === counted) continue
			const reason = counted > expected ? 'found' : said.reason
			await updateOpnameLot(tx, opname.id, lotId, { reason, note: said.note.trim() })
		}
	})
}
