import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readLines } from './lines.server.ts'
import type { MissingReason } from './opname.ts'
import { requireClosed } from './require-opname.server.ts'
import { updateOpnameLot } from './store.server.ts'

/**
 * Says why pieces are missing, and what there is to say of what is too much. Lots that agree are
 * left as they are. Whoever says so does not approve it.
 *
 * Refuses `stock.no_such_opname` and `stock.not_closed`.
 */
export async function recordReasons(
	{ db, clock }: { db: Db; clock: Clock },
	input: {
		number: string
		reasons: ReadonlyMap<string, { reason: MissingReason | null; note: string }>
	},
	actor: Actor,
): Promise<void> {
	const saidBy = actorId(actor) ?? actor.kind
	await transaction(db, async (tx) => {
		const opname = await requireClosed(tx, input.number)
		const changed: string[] = []
		for (const line of await readLines(tx, opname.id)) {
			const { lotId, lotCode, expected, counted } = line
			const said = input.reasons.get(lotCode)
			if (!said || expected === null || counted === null || expected === counted) continue
			const reason = counted > expected ? 'found' : said.reason
			const note = said.note.trim()
			if (reason === line.reason && note === line.note) continue
			await updateOpnameLot(tx, opname.id, lotId, { reason, note, said_by: saidBy })
			changed.push(lotCode)
		}
		if (changed.length === 0) return
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-reasons-said',
			subjectKind: 'opname',
			subjectId: opname.id,
			details: { number: opname.number, lots: changed.length },
			at: clock.now(),
		})
	})
}
