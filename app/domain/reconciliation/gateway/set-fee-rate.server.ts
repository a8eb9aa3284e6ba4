import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookedMonths } from '#app/domain/ledger/closed/months.server.ts'
import { badRate, noReason, rateOfClosedMonth } from '#app/domain/reconciliation/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { WHOLE_BPS } from '#app/shared/money.ts'
import { firstDayOf } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { FeeRate } from './fee.ts'
import { insertRate } from './store.server.ts'

/**
 * Lays down what the gateway asks for a charge from a day on, and the tax (PPN) on that: a row
 * more, by which the fees of charges from that day are judged until the next. Shares in basis
 * points, the fixed sum in sen. Refuses an empty reason (`reconciliation.no_reason`), shares beyond
 * the whole or a negative sum (`reconciliation.bad_rate`), and a day of a month that is closed
 * (`reconciliation.rate_of_closed_month`): what was signed for is not judged anew.
 */
export async function setFeeRate(
	deps: { db: Db; clock: Clock },
	{ reason, ...rate }: FeeRate & { reason: string },
	actor: Actor,
): Promise<void> {
	const { fromDate, shareBps, fixedSen, vatBps } = rate
	if (reason.trim() === '') throw noReason()
	const isShare = (bps: number) => Number.isInteger(bps) && bps >= 0 && bps <= WHOLE_BPS
	if (!isShare(shareBps) || !isShare(vatBps) || fixedSen < 0) throw badRate()
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { openMonth, isAnyClosed } = await bookedMonths(tx)
		if (isAnyClosed && openMonth && fromDate < firstDayOf(openMonth)) throw rateOfClosedMonth()
		const id = newId()
		await insertRate(tx, {
			id,
			from_date: fromDate,
			share_bps: shareBps,
			fixed_sen: fixedSen,
			vat_bps: vatBps,
			reason: reason.trim(),
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.fee-rate-set',
			subjectKind: 'fee-rate',
			subjectId: id,
			details: { ...rate, reason: reason.trim() },
			at,
		})
	})
}
