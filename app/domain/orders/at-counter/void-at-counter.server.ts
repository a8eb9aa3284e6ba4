import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookOrderVoided } from '#app/domain/bookkeeping/book-order-voided.server.ts'
import { moneyFound, notInState, refundUnderWay } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { isUntouched } from '#app/domain/orders/refunds/units-gone.server.ts'
import { hasReceipt } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { writeOffOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import { returnSold } from '#app/domain/stock/return-sold.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import type { LockedSale } from './sell-at-counter.server.ts'

/**
 * A sale at the counter was a mistake: its entry is reversed, its pieces are back in their lots,
 * and nothing of it is waited for. The caller holds the locks and has checked that its drawer is
 * open. Refuses what is not fresh from the counter or has a complaint (`orders.not_voidable`), what
 * is being refunded, and a QRIS whose money is on the account (`orders.money_found`): that goes
 * back by the refund.
 */
export async function voidAtCounter(
	tx: Tx,
	{ payment, order }: LockedSale,
	voiding: { reason: string; actor: Actor; at: Instant },
): Promise<void> {
	const { reason, actor, at } = voiding
	const isOfCounter = payment.method === 'cash' || payment.vouched_at !== null
	if (!isOfCounter || !mayHappen('voided', order.state)) throw notInState('voided')
	if (!(await isUntouched(tx, order, null))) throw refundUnderWay()
	if (await hasReceipt(tx, payment.id)) throw moneyFound()
	// Given up, or about to be: its entry stands on the reserve.
	if (await writeOffOf(tx, payment.id)) throw notInState('voided')
	await returnSold(tx, { holderId: order.id, at })
	await bookOrderVoided(tx, { orderId: order.id, voidedAt: at }, at)
	await recordPayment(tx, payment.id, { kind: 'voided' }, at)
	await recordStep(tx, order, { event: 'voided', actor, at, change: { ended_at: at } })
	await recordAudit(tx, {
		actor,
		action: 'orders.voided',
		subjectKind: 'order',
		subjectId: order.id,
		details: { amountSen: order.total_sen, reason },
		at,
	})
}
