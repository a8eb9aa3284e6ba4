import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { CheckCode, CheckResult, NotedCheck } from './check.ts'
import { allChecks } from './checks.server.ts'
import { blocked, notExplained, proposalOpen } from './errors.ts'
import { insertProposal, lockProposal } from './store.server.ts'

/** The least that explains anything. */
const SHORTEST_NOTE = 5

interface Asked {
	readonly month: Month
	/** what is said to what is left over, by check */
	readonly notes: Readonly<Partial<Record<CheckCode, string>>>
}

/**
 * Proposes to close a month, with everything checked anew and every leftover explained. Somebody
 * else approves. Refuses while something blocks (`periods.blocked`), what is not explained
 * (`periods.not_explained`), and while another proposal waits (`periods.proposal_open`).
 */
export async function proposeClosing(
	deps: { db: Db; clock: Clock },
	{ month, notes }: Asked,
	actor: Actor,
): Promise<void> {
	const checks = (await allChecks(deps.db, deps.clock, month)).map((check) => noted(check, notes))
	const blocking = checks.filter(({ outcome }) => outcome === 'blocks')
	if (blocking.length > 0) throw blocked(blocking.length)
	if (checks.some((check) => check.outcome === 'explain' && check.note === null)) {
		throw notExplained()
	}
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const open = await lockProposal(tx)
		if (open) throw proposalOpen(open.month)
		const added = await insertProposal(tx, {
			id: newId(),
			act: 'close',
			month,
			reason: null,
			checks: JSON.stringify(checks),
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
			action: 'periods.closing-proposed',
			subjectKind: 'period',
			subjectId: month,
			details: { explained: checks.filter(({ note }) => note !== null).length },
			at,
		})
	})
}

function noted(check: CheckResult, notes: Asked['notes']): NotedCheck {
	const note = notes[check.code]?.trim() ?? ''
	const isNoted = check.outcome === 'explain' && note.length >= SHORTEST_NOTE
	return { ...check, note: isNoted ? note : null }
}
