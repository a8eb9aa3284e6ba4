import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { partnerPayableCode, pnbpPayable } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import type { GatheringKind } from './request.ts'
import { gatherableUntil, standingOf } from './standings.server.ts'
import { findGathering, findRequest, insertGathering, insertRequest } from './store.server.ts'

export interface RequestSettlement {
	/** made by the form: sent twice, it is asked for once */
	requestId: string
	kind: GatheringKind
	/** the partner's code; empty for PNBP */
	payee: string
	/** the last day of what is gathered */
	until: CalendarDate
	note: string
}

/**
 * Gathers what is owed up to the end of a day, and asks to pay it: PNBP to the state, or a
 * partner's share. It begins behind what was gathered before, so each rupiah is asked for once,
 * which the database demands as well; what was taken back since is taken off.
 *
 * Refuses `treasury.request_waits`, `treasury.nothing_to_gather` (also where more was taken back
 * than came: that is carried on) and `treasury.already_requested`.
 */
export async function requestSettlement(
	{ db, clock }: { db: Db; clock: Clock },
	input: RequestSettlement,
	actor: Actor,
): Promise<{ amountSen: Sen }> {
	const at = clock.now()
	const { requestId, kind, payee, until } = input
	const accountCode = kind === 'pnbp' ? pnbpPayable.code : partnerPayableCode(payee)
	return transaction(db, async (tx) => {
		// Nobody books or gathers anything until this is written down.
		await lockAccountBalance(tx, accountCode)
		const earlier = await findRequest(tx, requestId)
		if (earlier) {
			const gathered = await findGathering(tx, requestId)
			if (earlier.account_code !== accountCode || gathered?.until !== until) {
				throw refuse('treasury.already_requested')
			}
			return { amountSen: earlier.amount_sen }
		}
		const standing = await standingOf(tx, accountCode)
		if (standing.waits) throw refuse('treasury.request_waits')
		const { amountSen, movedSen, throughNumber } = gatherableUntil(standing, until)
		if (amountSen <= 0) throw refuse('treasury.nothing_to_gather', { until })
		await insertRequest(tx, {
			id: requestId,
			kind,
			amount_sen: amountSen,
			account_code: accountCode,
			payee,
			note: input.note.trim(),
			needs_second: 1,
			state: 'requested',
			requested_by: actorId(actor) ?? actor.kind,
			requested_at: at,
		})
		await insertGathering(tx, {
			request_id: requestId,
			account_code: accountCode,
			after_number: standing.afterNumber,
			through_number: throughNumber,
			carried_sen: standing.carriedSen,
			moved_sen: movedSen,
			until,
		})
		await recordAudit(tx, {
			actor,
			action: 'treasury.requested',
			subjectKind: 'treasury-request',
			subjectId: requestId,
			details: { kind, amountSen, accountCode, until, throughNumber },
			at,
		})
		return { amountSen }
	})
}
