import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookTreasuryPaid } from '#app/domain/bookkeeping/book-treasury-paid.server.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { findStaff } from '#app/domain/staff/members.server.ts'
import type { PaperKind } from '#app/domain/stationery/paper-number.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { negate, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import type { RequestKind } from './request.ts'
import { requireRequest } from './require-request.server.ts'
import { type RequestRow, updateRequest } from './store.server.ts'

/** What is signed is numbered when it is approved; a purchase has the shop's own receipt. */
const papers: Partial<Record<RequestKind, PaperKind>> = {
	pnbp: 'state-deposit',
	partner: 'partner-settlement',
}

/**
 * Another person approves what was asked for; whoever asked does not, which the database demands
 * as well. A fund pays no more than it has: the head alone may allow more, under the own name and
 * with a reason. Filling the reserve is booked at once, since no money leaves the house.
 *
 * Refuses what `requireRequest` refuses, `treasury.own_request`, `treasury.fund_short` and
 * `treasury.override_needs_head`.
 */
export async function approveRequest(
	{ db, clock }: { db: Db; clock: Clock },
	input: { requestId: string; overrideReason: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	await transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'requested')
		if (request.requested_by === by) throw refuse('treasury.own_request')
		const override = await overrideOf(tx, request, { by, reason: input.overrideReason.trim() })
		const approved = { approved_by: by, approved_at: at, ...override }
		const { id, kind, amount_sen: amountSen } = request
		if (kind === 'reserve') {
			const paidOn = dateInMagetan(at)
			const paid = { paid_by: by, paid_at: at, paid_on: paidOn, paid_from: 'fund' } as const
			await updateRequest(tx, id, { state: 'paid', reference: '', ...approved, ...paid })
			const { account_code: accountCode } = request
			const booked = { requestId: id, kind, accountCode, amountSen, paidFrom: 'fund' } as const
			await bookTreasuryPaid(tx, { ...booked, paidOn }, at)
		} else {
			await updateRequest(tx, id, { state: 'approved', ...approved })
		}
		const paper = papers[kind]
		if (paper) await takeNumber(tx, { kind: paper, subjectId: id }, at)
		await recordAudit(tx, {
			actor,
			action: 'treasury.approved',
			subjectKind: 'treasury-request',
			subjectId: id,
			details: {
				kind,
				amountSen,
				requestedBy: request.requested_by,
				override: override.override_reason ?? '',
			},
			at,
		})
	})
}

/** What lets a fund pay more than it has; nothing where it has enough. */
async function overrideOf(
	tx: Tx,
	{ kind, account_code: accountCode, amount_sen: amountSen }: RequestRow,
	{ by, reason }: { by: string; reason: string },
): Promise<{ override_by?: string; override_reason?: string }> {
	if (kind !== 'purchase' && kind !== 'reserve') return {}
	const fundSen = negate((await lockAccountBalance(tx, accountCode)) ?? ZERO)
	if (amountSen <= fundSen) return {}
	if (reason === '') throw refuse('treasury.fund_short', { fundSen, amountSen })
	const staff = await findStaff(tx, by)
	if (staff?.role !== 'head') throw refuse('treasury.override_needs_head')
	return { override_by: by, override_reason: reason }
}
