import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lastClosedMonth } from '#app/domain/ledger/closed/months.server.ts'
import { notTheLastClosed } from '#app/domain/ledger/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { proposalOpen } from './errors.ts'
import { insertProposal, lockProposal } from './store.server.ts'

/**
 * Proposes to open the month again that was closed last, with a reason. Somebody else approves.
 * Refuses any other month (`ledger.not_the_last_closed`), and while another proposal waits
 * (`periods.proposal_open`).
 */
export async function proposeReopening(
	deps: { db: Db; clock: Clock },
	{ month, reason }: { month: Month; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const open = await lockProposal(tx)
		if (open) throw proposalOpen(open.month)
		const last = await lastClosedMonth(tx)
		if (last !== month) throw notTheLastClosed(last ?? '')
		const added = await insertProposal(tx, {
			id: newId(),
			act: 'reopen',
			month,
			reason,
			checks: '[]',
			state: 'proposed',
			proposed_by: actorId(actor) ?? actor.kind,
			proposed_at: at,
			decided_by: null,
			decided_at: null,
			closing_number: null,
		})
		if (!added) throw proposalOpen(month)
		await recordAudit(tx, {
			actor,
			action: 'periods.reopening-proposed',
			subjectKind: 'period',
			subjectId: month,
			details: { reason },
			at,
		})
	})
}
