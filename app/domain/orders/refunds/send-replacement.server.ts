import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { complaintDeadline, presumedReceipt } from '#app/domain/orders/complaint-window.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import type { ParcelWay } from '#app/domain/orders/parcel.ts'
import { recordParcel } from '#app/domain/orders/parcels/record-parcel.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { selectExchangesOf } from './store.server.ts'

/**
 * What was set aside in exchange leaves the house, in one parcel. The time to complain runs anew
 * for it. Refuses an order with nothing set aside (`orders.no_replacement`) and a resi of
 * another parcel that nobody has confirmed (`orders.resi_taken`).
 */
export async function sendReplacement(
	deps: { db: Db; clock: Clock },
	input: { number: string } & ParcelWay,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { number, courier, trackingNumber, isShared = false } = input
	await transaction(deps.db, async (tx) => {
		const order = await lockOrderBy(tx, 'number', number)
		const waiting = (await selectExchangesOf(tx, order.id)).filter((one) => one.sent_at === null)
		const [first] = waiting
		if (!first || !mayHappen('replacement-sent', order.state)) {
			throw notInState('replacement-sent')
		}
		const sold = await sellReserved(tx, { holderId: order.id, at })
		invariant(sold === waiting.length, `order ${number} has its replacements set aside`)
		const unitIds = waiting.map((one) => one.new_unit_id)
		const way = { courier, trackingNumber, isShared }
		await recordParcel(tx, order.id, { way, unitIds, actor, at })
		const receivedBy = presumedReceipt(at, order.address_country)
		const until = complaintDeadline(receivedBy, await holidaysAfter(tx, receivedBy))
		const known = order.complaint_until
		const complaintUntil = known !== null && known > until ? known : until
		const pieces = waiting.length
		await recordStep(tx, order, {
			event: 'replacement-sent',
			actor,
			at,
			change: { complaint_until: complaintUntil },
			news: { kind: 'replacement-sent', pieces, courier, trackingNumber, complaintUntil },
			newsOf: first.id,
		})
		await recordAudit(tx, {
			actor,
			action: 'orders.replacement-sent',
			subjectKind: 'order',
			subjectId: order.id,
			details: { pieces, courier, trackingNumber },
			at,
		})
	})
}
