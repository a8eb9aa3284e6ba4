import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { isSettled } from './request.ts'
import { requireRequest } from './require-request.server.ts'
import { type RequestRow, selectCodes, selectGatherings, updateRequest } from './store.server.ts'

/**
 * Says no to what was asked for, or gives up what was approved and comes to nothing, with a reason.
 * What it had gathered can be gathered anew. Whoever asked may take it back, too, but for a
 * settlement that was approved: that takes two people on its way out as on its way in.
 *
 * Refuses what `requireRequest` refuses, `treasury.no_reason` and, of an approved settlement,
 * `treasury.own_settlement`, `treasury.gathered_behind` and `treasury.code_still_valid`: as long as
 * a billing code can be paid, the deposit may be under way.
 */
export async function declineRequest(
	{ db, clock }: { db: Db; clock: Clock },
	input: { requestId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const reason = input.reason.trim()
	if (reason === '') throw refuse('treasury.no_reason')
	const at = clock.now()
	await transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'requested', 'approved')
		if (request.state === 'approved' && isSettled(request.kind)) {
			await checkSettlement(tx, request, { by: actorId(actor), today: dateInMagetan(at) })
		}
		await updateRequest(tx, request.id, {
			state: 'declined',
			declined_by: actorId(actor) ?? actor.kind,
			declined_at: at,
			declined_reason: reason,
		})
		await recordAudit(tx, {
			actor,
			action: 'treasury.declined',
			subjectKind: 'treasury-request',
			subjectId: request.id,
			details: { kind: request.kind, amountSen: request.amount_sen, was: request.state },
			at,
		})
	})
}

async function checkSettlement(
	tx: Tx,
	{ id, account_code: accountCode, requested_by: requestedBy }: RequestRow,
	{ by, today }: { by: string | null; today: CalendarDate },
): Promise<void> {
	if (by === requestedBy) throw refuse('treasury.own_settlement')
	// Nobody gathers behind it until this is written down.
	await lockAccountBalance(tx, accountCode)
	const last = (await selectGatherings(tx, accountCode)).at(-1)
	if (last?.request_id !== id) throw refuse('treasury.gathered_behind')
	const valid = (await selectCodes(tx, [id])).find((one) => one.expires_on >= today)
	if (valid) throw refuse('treasury.code_still_valid', { until: valid.expires_on })
}
