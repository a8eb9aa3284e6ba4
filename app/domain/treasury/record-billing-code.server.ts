import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { billingCodeIn } from './request.ts'
import { requireRequest } from './require-request.server.ts'
import { insertCode, selectCodes } from './store.server.ts'

/**
 * Writes down the billing code (*kode billing*) that SIMPONI gave for an approved deposit, with
 * the day it was made and the last on which it can be paid. It may be written down later than it
 * was made, but not be older than the approval. A code is never edited: one that has expired is
 * replaced by another from the day after.
 *
 * Refuses what `requireRequest` refuses, `treasury.bad_billing_code`, `treasury.bad_dates`,
 * `treasury.billing_code_valid` and `treasury.billing_code_taken`.
 */
export async function recordBillingCode(
	{ db, clock }: { db: Db; clock: Clock },
	input: { requestId: string; code: string; issuedOn?: CalendarDate; expiresOn: CalendarDate },
	actor: Actor,
): Promise<void> {
	const code = billingCodeIn(input.code)
	if (code === undefined) throw refuse('treasury.bad_billing_code')
	const at = clock.now()
	const today = dateInMagetan(at)
	const { expiresOn, issuedOn = today } = input
	if (expiresOn < issuedOn || issuedOn > today) throw refuse('treasury.bad_dates')
	await transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'approved')
		if (request.kind !== 'pnbp') throw refuse('treasury.not_open')
		const approvedOn = dateInMagetan(request.approved_at ?? request.requested_at)
		if (issuedOn < approvedOn) throw refuse('treasury.bad_dates')
		const earlier = await selectCodes(tx, [request.id])
		// The same form sent twice.
		if (earlier.at(-1)?.code === code) return
		if (earlier.some((one) => one.expires_on >= issuedOn)) {
			throw refuse('treasury.billing_code_valid')
		}
		const added = await insertCode(tx, {
			id: newId(),
			request_id: request.id,
			code,
			issued_on: issuedOn,
			expires_on: expiresOn,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		if (!added) throw refuse('treasury.billing_code_taken', { code })
		await recordAudit(tx, {
			actor,
			action: 'treasury.code-recorded',
			subjectKind: 'treasury-request',
			subjectId: request.id,
			details: { code, expiresOn },
			at,
		})
	})
}
