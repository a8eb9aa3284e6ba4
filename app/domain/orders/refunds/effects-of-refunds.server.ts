import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { unitsSent } from '#app/domain/orders/parcels/units-to-send.server.ts'
import type {
	RefundBearer,
	RefundEffectsSeen,
	RefundPayer,
	RefundWish,
} from '#app/domain/orders/refund.ts'
import { selectLines, selectShares, selectUnits } from '#app/domain/orders/store.server.ts'
import { findPayment } from '#app/domain/payments/payments.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { quoteRefund, type RefundQuote, readRefundable } from './quotes-of-refunds.server.ts'
import type { RefundCase } from './refunds.server.ts'
import { countReplacementsWaiting } from './units-gone.server.ts'

/** A piece that can be chosen. */
export interface RefundablePiece {
	readonly id: string
	readonly position: number
	readonly productName: Text
	readonly variantLabel: Text
	readonly lotCode: string
	readonly priceSen: Sen
	readonly shippingSen: Sen
	/** it has left the house */
	readonly isOut: boolean
}

/** What of an order can be chosen to go back, and how much is left of it. */
export async function refundChoices(db: Reader, number: string) {
	const { order, left, payment } = await readLeft(db, number)
	const sent = await unitsSent(db, order.id)
	const lines = new Map((await selectLines(db, order.id)).map((line) => [line.id, line]))
	const lots = await lotsById(db, [...new Set(left.units.map(({ lotId }) => lotId))])
	return {
		order,
		method: payment.method,
		paidSen: left.paidSen,
		leftSen: left.leftSen,
		/** nothing more is asked for before somebody has decided about this */
		isAsked: left.refunds.some(({ state }) => state === 'requested' || state === 'unassigned'),
		replacementsWaiting: await countReplacementsWaiting(db, order.id),
		pieces: left.units.map((unit): RefundablePiece => {
			const line = lines.get(unit.lineId)
			const lot = lots.get(unit.lotId)
			invariant(line && lot, `unit ${unit.id} is complete`)
			return {
				id: unit.id,
				position: unit.position,
				productName: { id: line.product_name_id, en: line.product_name_en },
				variantLabel: { id: line.variant_label_id, en: line.variant_label_en },
				lotCode: lot.code,
				priceSen: unit.priceSen,
				shippingSen: unit.shippingSen,
				isOut: sent.has(unit.id),
			}
		}),
	}
}

/** What a wish would do. Refuses as asking for it would. */
export async function previewRefund(
	db: Reader,
	number: string,
	wish: RefundWish,
): Promise<RefundEffectsSeen> {
	const { order, left } = await readLeft(db, number)
	return await effectsOf(db, order, quoteRefund(left, wish, order.state === 'paid'))
}

/** What a refund that was asked for does or did. */
export async function effectsOfRefund(db: Reader, refund: RefundCase): Promise<RefundEffectsSeen> {
	const order = await getOrderBy(db, 'id', refund.orderId)
	const ids = new Set(refund.unitIds)
	const units = (await selectUnits(db, order.id)).filter(({ id }) => ids.has(id))
	return await effectsOf(db, order, { ...refund, units }, refund.apartSen)
}

async function readLeft(db: Reader, number: string) {
	const order = await getOrderBy(db, 'number', number)
	const payment = await findPayment(db, 'id', order.payment_id)
	invariant(payment, 'an order has a payment')
	return { order, payment, left: await readRefundable(db, order, payment) }
}

type Effective = Pick<
	RefundQuote,
	'amountSen' | 'shippingSen' | 'codeSen' | 'restored' | 'borneSen'
> & {
	bearer: RefundBearer | null
	units: readonly { readonly id: string }[]
}

async function effectsOf(
	db: Reader,
	order: OrderRow,
	quote: Effective,
	apartSen = ZERO,
): Promise<RefundEffectsSeen> {
	const ids = new Set(quote.units.map(({ id }) => id))
	const shares = (await selectShares(db, order.id)).filter((share) => ids.has(share.unit_id))
	const isFinal = order.savings_final_at !== null
	const sent = await unitsSent(db, order.id)
	const sums = new Map<RefundPayer, Sen>()
	const take = (payer: RefundPayer, amountSen: Sen) =>
		sums.set(payer, add(sums.get(payer) ?? ZERO, amountSen))
	for (const { party, amount_sen } of shares) {
		const isMakers = party === 'maker' || party === 'held'
		take(isFinal && isMakers ? 'reserve' : party, amount_sen)
	}
	take('shipping', quote.shippingSen)
	take('code', quote.codeSen)
	if (quote.bearer !== null) take(quote.bearer, quote.borneSen)
	take('reserve', negate(quote.restored.reserve))
	take('capital', negate(quote.restored.capital))
	take('debt', apartSen)
	return {
		amountSen: quote.amountSen,
		rows: payers.flatMap((payer) => {
			const amountSen = sums.get(payer) ?? ZERO
			return amountSen === 0 ? [] : [{ payer, amountSen }]
		}),
		makers: new Set(shares.flatMap(({ maker_id }) => maker_id ?? [])).size,
		isFinal,
		pieces: quote.units.length,
		piecesInHouse: quote.units.filter(({ id }) => !sent.has(id)).length,
	}
}

const payers = [
	'maker',
	'held',
	'extra-food',
	'pnbp',
	'partner',
	'capital',
	'material',
	'costs',
	'shipping',
	'code',
	'reserve',
	'debt',
] as const satisfies readonly RefundPayer[]
