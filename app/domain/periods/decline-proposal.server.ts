import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { needsAnother, noProposal, notOwn } from './errors.ts'
import { lockProposal, updateProposal } from './store.server.ts'

/**
 * Ends a proposal without carrying it out: another person declines it, or whoever proposed takes it
 * back. Refuses where nothing waits (`periods.no_proposal`), declining one's own
 * (`periods.needs_another`) and taking back what somebody else proposed (`periods.not_own`).
 */
export async function declineProposal(
	deps: { db: Db; clock: Clock },
	{ month, as }: { month: Month; as: 'declined' | 'withdrawn' },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const by = actorId(actor) ?? actor.kind
	await transaction(deps.db, async (tx) => {
		const proposal = await lockProposal(tx)
		if (proposal?.month !== month) throw noProposal()
		const isOwn = proposal.proposed_by === by
		if (as === 'declined' && isOwn) throw needsAnother()
		if (as === 'withdrawn' && !isOwn) throw notOwn()
		await updateProposal(tx, proposal.id, { state: as, decided_by: by, decided_at: at })
		await recordAudit(tx, {
			actor,
			action: `periods.${proposal.act === 'close' ? 'closing' : 'reopening'}-${as}`,
			subjectKind: 'period',
			subjectId: month,
			at,
		})
	})
}
