import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { complaintDeadline, presumedReceipt } from './complaint-window.ts'
import { notInState, pieceNotToSend } from './errors.ts'
import { mayHappen } from './life.ts'
import type { OrderRow } from './open-payment.server.ts'
import type { ParcelWay } from './parcel.ts'
import { recordParcel } from './parcels/record-parcel.server.ts'
import { unitsToSend } from './parcels/units-to-send.server.ts'
import { linesOfUnits } from './queue-order-message.server.ts'
import { recordStep } from './record-step.server.ts'
import { refuseWhileRefunding } from './refunds-under-way.server.ts'

export interface Departure extends ParcelWay {
	/** the pieces that lie in it; undefined: all that is left to send */
	unitIds?: readonly string[] | undefined
	actor: Actor
	at: Instant
}

/**
 * A parcel of an order, which the caller has locked, leaves the house. The time to complain is told
 * when nothing is left to send. Refuses what `sendOrder` refuses.
 */
export async function recordDeparture(
	tx: Tx,
	order: OrderRow,
	departure: Departure,
): Promise<void> {
	if (!mayHappen('sent', order.state) || order.delivery === 'counter') throw notInState('sent')
	await refuseWhileRefunding(tx, order)
	const waiting = await unitsToSend(tx, order.id)
	const leaving = departure.unitIds ? chosenOf(waiting, departure.unitIds) : waiting
	if (leaving.length === waiting.length) await sendLast(tx, order, leaving, departure)
	else await sendSome(tx, order, leaving, waiting.length - leaving.length, departure)
}

type Units = Awaited<ReturnType<typeof unitsToSend>>

function chosenOf(waiting: Units, unitIds: readonly string[]): Units {
	const chosen = new Set(unitIds)
	const units = waiting.filter(({ id }) => chosen.has(id))
	if (units.length === 0 || units.length < chosen.size) throw pieceNotToSend()
	return units
}

/** Others are left: they lie in no parcel yet, and nothing of the time to complain runs. */
async function sendSome(
	tx: Tx,
	order: OrderRow,
	units: Units,
	left: number,
	departure: Departure,
): Promise<void> {
	const { courier, trackingNumber, actor, at } = departure
	const { id } = await writeParcel(tx, order, units, departure)
	const pieces = await linesOfUnits(tx, order, units)
	await recordStep(tx, order, {
		event: 'part-sent',
		actor,
		at,
		change: { packed_at: null },
		news: { kind: 'parcel-sent', courier, trackingNumber, pieces, left },
		newsOf: id,
	})
	await audit(tx, order, { action: 'orders.part-sent', pieces: units.length }, departure)
}

/** Nothing is left: the buyer hears until when something can be said at the latest. */
async function sendLast(
	tx: Tx,
	order: OrderRow,
	units: Units,
	departure: Departure,
): Promise<void> {
	const { courier, trackingNumber, actor, at } = departure
	const { earlier } = await writeParcel(tx, order, units, departure)
	const receivedBy = presumedReceipt(at, order.address_country)
	const complaintUntil = complaintDeadline(receivedBy, await holidaysAfter(tx, receivedBy))
	const pieces = earlier === 0 ? null : await linesOfUnits(tx, order, units)
	await recordStep(tx, order, {
		event: 'sent',
		actor,
		at,
		change: { sent_at: at, complaint_until: complaintUntil },
		news: { kind: 'order-sent', courier, trackingNumber, pieces, complaintUntil },
	})
	await audit(tx, order, { action: 'orders.sent', pieces: units.length }, departure)
}

function writeParcel(tx: Tx, { id }: OrderRow, units: Units, departure: Departure) {
	const { courier, trackingNumber, isShared = false, actor, at } = departure
	const unitIds = units.map((unit) => unit.id)
	const way = { courier, trackingNumber, isShared }
	return recordParcel(tx, id, { way, unitIds, actor, at })
}

async function audit(
	tx: Tx,
	{ id }: OrderRow,
	{ action, pieces }: { action: string; pieces: number },
	{ courier, trackingNumber, actor, at }: Departure,
): Promise<void> {
	const details = { courier, trackingNumber, pieces }
	await recordAudit(tx, { actor, action, subjectKind: 'order', subjectId: id, details, at })
}
