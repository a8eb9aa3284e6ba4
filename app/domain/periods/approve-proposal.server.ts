import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { closeMonth } from '#app/domain/ledger/closed/close-month.server.ts'
import { reopenMonth } from '#app/domain/ledger/closed/reopen-month.server.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { isCovered, type NotedCheck } from './check.ts'
import { proofsOfBooks } from './checks/proofs.server.ts'
import { quickChecks } from './checks.server.ts'
import { blocked, changedSince, needsAnother, noProposal } from './errors.ts'
import { hashedReports } from './month-reports.server.ts'
import { reportSubject } from './report-paper.ts'
import { insertReports, lockProposal, type ProposalRow, updateProposal } from './store.server.ts'

/**
 * Approves what somebody else has proposed. A closing is checked once more, so that nothing that
 * came meanwhile is closed in; the month is locked, its reports are kept with their hashes, and
 * they and the minutes of the closing have their numbers, all in one transaction.
 *
 * Refuses where nothing waits (`periods.no_proposal`), whoever proposed (`periods.needs_another`),
 * what would block a proposal now (`periods.blocked`), and what is left over by now that nobody
 * explained when it was proposed (`periods.changed_since`).
 */
export async function approveProposal(
	deps: { db: Db; clock: Clock },
	month: Month,
	actor: Actor,
): Promise<void> {
	const proofs = await proofsOfBooks(deps.db)
	const at = deps.clock.now()
	const approvedBy = actorId(actor) ?? actor.kind
	await transaction(deps.db, async (tx) => {
		const proposal = await lockProposal(tx)
		if (proposal?.month !== month) throw noProposal()
		if (proposal.proposed_by === approvedBy) throw needsAnother()
		if (proposal.act === 'close') {
			const checks = [...(await quickChecks(tx, deps.clock, month)), ...proofs]
			const blocking = checks.filter(({ outcome }) => outcome === 'blocks')
			if (blocking.length > 0) throw blocked(blocking.length)
			const said = JSON.parse(proposal.checks) as NotedCheck[]
			const added = checks.filter((check) => !isCovered(check, said))
			if (added.length > 0) throw changedSince(added.length)
		}
		const closingNumber = await carryOut(tx, proposal, approvedBy, at)
		await updateProposal(tx, proposal.id, {
			state: 'approved',
			decided_by: approvedBy,
			decided_at: at,
			closing_number: closingNumber,
		})
		await recordAudit(tx, {
			actor,
			action: proposal.act === 'close' ? 'periods.closed' : 'periods.reopened',
			subjectKind: 'period',
			subjectId: month,
			details: { closingNumber, reason: proposal.reason },
			at,
		})
	})
}

async function carryOut(
	tx: Tx,
	proposal: ProposalRow,
	approvedBy: string,
	at: Instant,
): Promise<number> {
	const { month, reason, proposed_by: proposedBy } = proposal
	const act = { month, proposedBy, approvedBy, at }
	if (proposal.act === 'reopen') {
		return (await reopenMonth(tx, { ...act, reason: reason ?? '' })).number
	}
	const { number } = await closeMonth(tx, { ...act, reason: null })
	const reports = await hashedReports(tx, month)
	await takeNumber(tx, { kind: 'period-closing', subjectId: String(number) }, at)
	for (const { kind } of reports) {
		await takeNumber(tx, { kind: 'period-report', subjectId: reportSubject(number, kind) }, at)
	}
	await insertReports(
		tx,
		reports.map((report) => ({ ...report, closing_number: number })),
	)
	return number
}
