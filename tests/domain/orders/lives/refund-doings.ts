import { expect } from 'vitest'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { settleFoundRefund } from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { sen } from '#app/shared/money.ts'
import { officer } from '#tests/support/making.ts'
import { outcomeOf } from '#tests/support/play.ts'
import { ask, keptUnits } from '#tests/support/refunds.ts'
import { returnsOf, giveBack as transfer, treasurer } from '#tests/support/transfers.ts'
import type { Wire } from './paper-refunding.ts'
import type { PaperWish } from './paper-refunds.ts'
import { nowOf, type Play } from './play.ts'

/** An officer asks for money to go back. */
export async function askFor({ shop, placed, model }: Play, wish: PaperWish): Promise<void> {
	const expected = model.ask(wish)
	if (wish === 'all') {
		expect(await outcomeOf(asked(ask(shop, placed, { what: 'order' })))).toBe(expected)
		return
	}
	if ('sen' in wish) {
		const sum = { what: 'amount', amountSen: sen(wish.sen), bearer: wish.by } as const
		expect(await outcomeOf(asked(ask(shop, placed, sum)))).toBe(expected)
		return
	}
	const unitIds = (await keptUnits(shop, placed)).slice(0, wish.pieces)
	const units = { what: 'units', unitIds, withShipping: wish.withShipping } as const
	expect(await outcomeOf(asked(ask(shop, placed, units)))).toBe(expected)
}

const asked = async (verb: Promise<string>) => void (await verb)

/** Somebody of finance approves what is asked for, and the network carries it so far. */
export async function approve(play: Play, by: 'asker' | 'another', wire: Wire = 'sound') {
	const { shop, model } = play
	const request = await refundIn(play, 'requested')
	const expected = model.approve(by, wire, nowOf(play))
	if (!request) return expect(expected).toBe('nothing')
	const gateway = { ...shop.gateway }
	if (wire !== 'sound') {
		gateway.refund = async (wanted) => {
			if (wire === 'cut after') await shop.gateway.refund(wanted)
			throw gatewayUnavailable()
		}
	}
	const approver = by === 'asker' ? officer : treasurer
	const approving = approveRefund({ ...shop, gateway }, { refundId: request.id }, approver)
	expect(await outcomeOf(approving)).toBe(expected)
}

/** Or declines it. */
export async function decline(play: Play): Promise<void> {
	const request = await refundIn(play, 'requested')
	play.model.decline(nowOf(play))
	if (!request) return
	await declineRefund(play.shop, { refundId: request.id, reason: 'Tidak jadi.' }, treasurer)
}

/** The treasurer transfers what has waited longest. */
export async function giveBack(play: Play): Promise<void> {
	const returns = await returnsOf(play.shop.db, play.placed)
	const due = returns.find(({ state }) => state === 'due')
	const expected = play.model.giveBack(nowOf(play))
	expect(due ? await outcomeOf(transfer(play.shop, due.id)) : 'nothing').toBe(expected)
}

/** Finance says what was found at Stripe was for: the first pieces, and who bears the rest. */
export async function assign(
	play: Play,
	pieces: number,
	bearer: 'reserve' | 'capital',
): Promise<void> {
	const { shop, placed, model } = play
	const found = await refundIn(play, 'unassigned')
	const unitIds = (await keptUnits(shop, placed)).slice(0, pieces)
	const expected = model.assign(pieces, bearer, nowOf(play))
	if (!found) return expect(expected).toBe('nothing')
	if (unitIds.length < pieces) return expect(expected).toBe('orders.piece_not_refundable')
	const foundFor = { unitIds, withShipping: false, bearer }
	const assigning = settleFoundRefund(shop, { refundId: found.id, foundFor }, treasurer)
	expect(await outcomeOf(assigning)).toBe(expected)
}

/** A piece that was given back comes, sound or not. */
export async function takeIn({ shop, placed, model }: Play, writtenOffAs: 'damaged' | null) {
	const [piece] = await piecesExpected(shop.db, placed.number)
	model.takeIn(writtenOffAs === null)
	if (!piece) return
	const back = { number: placed.number, unitIds: [piece.id], writtenOffAs }
	await receiveReturn(shop, back, officer)
}

function refundIn({ shop, placed }: Play, state: 'requested' | 'unassigned') {
	return shop.db
		.selectFrom('order_refunds')
		.select('id')
		.where('order_id', '=', placed.orderId)
		.where('state', '=', state)
		.orderBy('id')
		.executeTakeFirst()
}
