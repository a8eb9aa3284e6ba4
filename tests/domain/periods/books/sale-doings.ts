import { expect } from 'vitest'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { milliseconds, plusDays } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { decideDispute, raiseDispute } from '#tests/support/disputes.ts'
import { outcomeOf } from '#tests/support/play.ts'
import { all, firstUnit, giveBack } from '#tests/support/refunds.ts'
import { orderRow, send } from '#tests/support/selling.ts'
import { order } from '#tests/support/shop.ts'
import type { PaperSale } from './paper-sales.ts'
import { nowOf, type Play } from './play.ts'

const LITTLE_SEN = 700_000
const DAYS_LATE = 40

const placedOf = ({ placed }: Play, sale: PaperSale) => {
	const found = placed.get(sale)
	if (!found) throw new Error('what is sold on paper was ordered')
	return found
}

const find = ({ sales }: Play, which: number, isLikely: (sale: PaperSale) => boolean) => {
	const some = sales.all.filter(isLikely)
	return some[which % some.length]
}

/** A buyer orders and pays by card; the shop hears of it later. */
export async function payUnheard(play: Play, which: number): Promise<PaperSale> {
	const { shop, goods, sales } = play
	const pieces = 1 + (which % 2)
	const placed = await order(shop, goods.variantId, pieces)
	await shop.sandbox.control.pay(placed.checkoutId, { card: 'visa' })
	const sale = sales.pay(pieces, nowOf(play))
	play.placed.set(sale, placed)
	return sale
}

export async function hear(play: Play, which: number): Promise<void> {
	const sale = find(play, which, ({ state }) => state === 'unheard')
	if (!sale) return
	await settlePayment(play.shop, placedOf(play, sale).paymentId)
	play.sales.hear(sale)
}

export async function sell(play: Play, which: number): Promise<void> {
	const sale = await payUnheard(play, which)
	await settlePayment(play.shop, placedOf(play, sale).paymentId)
	play.sales.hear(sale)
}

/** A parcel leaves, and its buyer says at once that it has come. */
export async function deliver(play: Play, which: number): Promise<void> {
	const sale = find(play, which, (one) => one.state === 'paid' && one.dispute !== 'open')
	if (!sale) return
	const placed = placedOf(play, sale)
	await send(play.shop, placed)
	await receiveOrder(play.shop, placed)
	const { complaint_until: until } = await orderRow(play.shop, placed)
	sale.state = 'received'
	sale.complaintUntil = until === null ? Number.NaN : milliseconds(until)
}

export async function complete(play: Play): Promise<void> {
	expect((await finaliseSavings(play.shop)).failures).toEqual([])
	play.sales.becomeFinal(nowOf(play))
}

export async function refundPiece(play: Play, which: number): Promise<void> {
	const sale = find(play, which, (one) => play.sales.isRefundable(one))
	if (!sale) return
	const placed = placedOf(play, sale)
	await giveBack(play.shop, placed, await firstUnit(play.shop, placed))
	play.sales.giveBack(sale, 1, nowOf(play))
}

export async function refundAll(play: Play, which: number): Promise<void> {
	const sale = find(play, which, (one) => play.sales.isRefundable(one))
	if (!sale) return
	await giveBack(play.shop, placedOf(play, sale), all)
	play.sales.giveBack(sale, sale.kept, nowOf(play))
}

export async function refundSum(play: Play, which: number): Promise<void> {
	const sale = find(play, which, (one) => play.sales.isRefundable(one))
	if (!sale) return
	const wish = { what: 'amount', amountSen: sen(LITTLE_SEN), bearer: 'reserve' } as const
	const giving = giveBack(play.shop, placedOf(play, sale), wish).then(() => 'done')
	const expected = play.sales.giveSum(sale, LITTLE_SEN, nowOf(play))
	expect(await outcomeOf(giving)).toBe(expected)
}

/** A cardholder's bank takes the money back while it decides. */
export async function dispute(play: Play, which: number): Promise<void> {
	const sale = find(play, which, (one) => play.sales.isDisputable(one))
	if (!sale) return
	play.disputes.set(sale, await raiseDispute(play.shop, placedOf(play, sale)))
	play.sales.dispute(sale, nowOf(play))
	play.sales.hearOfLapsed(nowOf(play))
}

export async function decide(play: Play, which: number, verdict: 'won' | 'lost'): Promise<void> {
	const sale = find(play, which, (one) => one.dispute === 'open')
	if (!sale) return
	await decideDispute(play.shop, play.disputes.get(sale) ?? '', verdict)
	play.sales.hearOfLapsed(nowOf(play))
	if (sale.dispute === 'open') play.sales.decide(sale, verdict, nowOf(play))
}

/** Money from the gateway arrives at the bank, or had arrived and nobody heard of it. */
export async function payout(play: Play, which: number, isLate: boolean): Promise<void> {
	const { shop, ledger, payouts } = play
	const arrivedOn = plusDays(shop.clock.now(), isLate ? -DAYS_LATE : 0)
	const payoutId = `po_${payouts.size + 1}`
	const amountSen = sen(1_000_000 * (which + 1))
	await recordPayout(shop, { payoutId, status: 'paid', amountSen, arrivedOn })
	payouts.set(payoutId, { sen: amountSen, arrivedOn })
	ledger.write(milliseconds(arrivedOn), { '1110': amountSen, '1200': -amountSen })
}

/** Our bank sends back what had arrived. Hearing of it twice is hearing of it once. */
export async function failPayout(play: Play, which: number): Promise<void> {
	const { shop, ledger, payouts } = play
	const [payoutId, known] = [...payouts][which % payouts.size] ?? []
	if (payoutId === undefined || !known || known.sen === 0) return
	const { sen: amount, arrivedOn } = known
	const news = { payoutId, status: 'failed', amountSen: sen(amount), arrivedOn } as const
	await recordPayout(shop, news)
	await recordPayout(shop, news)
	ledger.write(nowOf(play), { '1110': -amount, '1200': amount })
	payouts.set(payoutId, { sen: 0, arrivedOn })
}
