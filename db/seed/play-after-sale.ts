import { sendEvidence } from '#app/domain/orders/disputes/send-evidence.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import type { RefundWish } from '#app/domain/orders/refund.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import type { WriteOffReason } from '#app/domain/stock/write-off.ts'
import { newId } from '#app/shared/ids.ts'
import { type Instant, plusDays } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { momentOf, type When } from './when.ts'

/** What happens to an order after its parcel has left, besides a complaint. */
export interface AfterSale {
	/** the office asks for a part to be given back, so long after sending */
	readonly asked?: {
		readonly afterDays: number
		readonly reason: string
		/** a sum from the working capital, instead of the first piece with its share of the shipping */
		readonly amountRupiah?: number
		/** when the treasurer approves it, counted from sending; without it nobody has decided */
		readonly approvedAfterDays?: number
	}
	/** the first piece is replaced, so long after the receipt */
	readonly exchange?: {
		readonly afterDays: number
		readonly reason: string
		/** without it the replacement is set aside and still to be sent */
		readonly sent?: {
			readonly afterDays: number
			readonly courier: string
			readonly trackingNumber: string
		}
	}
	/** what was given back or replaced has come back, so long after the receipt */
	readonly takenBack?: {
		readonly afterDays: number
		readonly writtenOffAs: WriteOffReason | null
		readonly note: string
	}
	/** the cardholder's bank takes the money back while it decides */
	readonly dispute?: {
		readonly when: When
		readonly reason: 'fraudulent' | 'product_not_received'
		/** what the treasurer answers, and what the bank decides then; days after it was raised */
		readonly answer?: {
			readonly afterDays: number
			readonly text: string
			readonly wonAfterDays: number
		}
	}
}

interface Parcel {
	/** the order's number, once it is placed */
	readonly number: () => string
	readonly sentAt: Instant
	readonly receivedAt: Instant
	readonly now: Instant
}

/** Refund, exchange, return and dispute of one order. */
export function afterSaleDeeds(sale: AfterSale, parcel: Parcel): Deed[] {
	return [
		...(sale.asked ? askDeeds(sale.asked, parcel) : []),
		...(sale.exchange ? exchangeDeeds(sale.exchange, parcel) : []),
		...(sale.takenBack ? [takeBack(sale.takenBack, parcel)] : []),
		...(sale.dispute ? disputeDeeds(sale.dispute, parcel) : []),
	]
}

function askDeeds(asked: NonNullable<AfterSale['asked']>, { number, sentAt }: Parcel): Deed[] {
	const { afterDays, reason, amountRupiah, approvedAfterDays } = asked
	let refundId = ''
	const ask: Deed = {
		at: plusDays(sentAt, afterDays),
		play: async (world) => {
			const wish: RefundWish =
				amountRupiah === undefined
					? { what: 'units', unitIds: await firstPiece(world, number()), withShipping: true }
					: { what: 'amount', amountSen: rupiah(amountRupiah), bearer: 'capital' }
			const input = { number: number(), wish, reason }
			refundId = (await requestRefund(world, input, actorOf(world, 'officer'))).refundId
		},
	}
	if (approvedAfterDays === undefined) return [ask]
	const approve: Deed = {
		at: plusDays(sentAt, approvedAfterDays),
		play: (world) => approveRefund(world, { refundId }, actorOf(world, 'treasurer')),
	}
	return [ask, approve]
}

function exchangeDeeds(
	{ afterDays, reason, sent }: NonNullable<AfterSale['exchange']>,
	{ number, receivedAt }: Parcel,
): Deed[] {
	const exchange: Deed = {
		at: plusDays(receivedAt, afterDays),
		play: async (world) => {
			const unitIds = await firstPiece(world, number())
			const input = { number: number(), unitIds, reason }
			await exchangeUnits(world, input, actorOf(world, 'officer'))
		},
	}
	if (!sent) return [exchange]
	const { courier, trackingNumber } = sent
	const send: Deed = {
		at: plusDays(receivedAt, sent.afterDays),
		play: (world) => {
			const input = { number: number(), courier, trackingNumber }
			return sendReplacement(world, input, actorOf(world, 'officer'))
		},
	}
	return [exchange, send]
}

function takeBack(
	{ afterDays, writtenOffAs, note }: NonNullable<AfterSale['takenBack']>,
	{ number, receivedAt }: Parcel,
): Deed {
	return {
		at: plusDays(receivedAt, afterDays),
		play: async (world) => {
			const unitIds = (await piecesExpected(world.db, number())).map(({ id }) => id)
			const input = { number: number(), unitIds, writtenOffAs, note }
			await receiveReturn(world, input, actorOf(world, 'officer'))
		},
	}
}

/** The bank's news are asked for, as the poller does when a webhook is lost. */
function disputeDeeds(
	{ when, reason, answer }: NonNullable<AfterSale['dispute']>,
	{ number, now }: Parcel,
): Deed[] {
	const raisedAt = momentOf(when, now)
	let disputeId = ''
	const raise: Deed = {
		at: raisedAt,
		play: async (world) => {
			disputeId = (await world.sandbox.raiseDispute(await chargeOf(world, number()), { reason })).id
			await hearOfDisputes(world)
		},
	}
	if (!answer) return [raise]
	const reply: Deed = {
		at: plusDays(raisedAt, answer.afterDays),
		play: (world) => {
			const input = { answerId: newId(), disputeId, text: answer.text, file: null }
			return sendEvidence(world, input, actorOf(world, 'treasurer'))
		},
	}
	const win: Deed = {
		at: plusDays(raisedAt, answer.wonAfterDays),
		play: async (world) => {
			await world.sandbox.closeDispute(disputeId, 'won')
			await hearOfDisputes(world)
		},
	}
	return [raise, reply, win]
}

async function hearOfDisputes(world: World): Promise<void> {
	const failures = await settleDisputes(world)
	if (failures.length > 0) throw new AggregateError(failures, 'disputes that cannot be settled')
}

async function firstPiece({ db }: World, number: string): Promise<string[]> {
	const { pieces } = await refundChoices(db, number)
	return pieces.slice(0, 1).map(({ id }) => id)
}

async function chargeOf({ db }: World, number: string): Promise<string> {
	const { charge_id } = await db
		.selectFrom('orders')
		.innerJoin('payments', 'payments.id', 'orders.payment_id')
		.select('payments.charge_id')
		.where('orders.number', '=', number)
		.executeTakeFirstOrThrow()
	return charge_id ?? ''
}
