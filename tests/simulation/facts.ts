import type { Selectable } from 'kysely'
import type { OrdersSchema } from '#db/schema/orders.ts'
import type { BusinessFacts, OrderFacts, Piece } from './reference.ts'
import type { World } from './world.ts'

type OrderRow = Selectable<OrdersSchema['orders']>

/** An order's facts, with what else the rules need to know of it. */
export interface KnownOrder extends OrderFacts {
	row: OrderRow
	checkoutId: string | null
	feeSen: number | null
	/** of its newest refund */
	refundState: string | null
}

export interface Facts extends BusinessFacts {
	orders: KnownOrder[]
}

/** Reads what has become of everything; who made what and what was agreed is the chronicler's. */
export async function readFacts(world: World): Promise<Facts> {
	const { db } = world.shop
	const rows = await db.selectFrom('orders').selectAll().orderBy('id').execute()
	const units = await db
		.selectFrom('order_units as unit')
		.leftJoin('order_parcel_units as part', 'part.unit_id', 'unit.id')
		.selectAll('unit')
		.select('part.parcel_id')
		.orderBy('unit.position')
		.execute()
	const payments = await db.selectFrom('payments').selectAll().execute()
	const refunds = await db.selectFrom('refunds').selectAll().orderBy('id').execute()
	const withdrawals = await db
		.selectFrom('withdrawals')
		.innerJoin('makers', 'makers.id', 'withdrawals.maker_id')
		.select(['makers.code', 'withdrawals.amount_sen'])
		.execute()
	const payouts = await db.selectFrom('payouts').selectAll().where('state', '=', 'paid').execute()
	const piecesOf = groupBy(units, (unit) => unit.order_id)
	const refundsOf = groupBy(refunds, (refund) => refund.payment_id)
	const paymentById = new Map(payments.map((payment) => [payment.id, payment]))
	return {
		lots: world.lots,
		orders: rows.map((row): KnownOrder => {
			const payment = paymentById.get(row.payment_id)
			const refundState = refundsOf.get(row.payment_id)?.at(-1)?.state ?? null
			return {
				row,
				checkoutId: payment?.checkout_id ?? null,
				feeSen: payment?.fee_sen ?? null,
				refundState,
				pieces: (piecesOf.get(row.id) ?? []).map((unit) => pieceOf(world, unit)),
				shippingSen: row.shipping_sen,
				totalSen: row.total_sen,
				isWaiting: row.state === 'awaiting-payment',
				isPaid: row.paid_at !== null,
				isFeeKnown: payment?.fee_sen != null,
				isFinal: row.savings_final_at !== null,
				isRefunded: row.refunded_at !== null,
				hasBounced: row.refunded_at !== null && refundState === 'failed',
			}
		}),
		withdrawals: withdrawals.map((row) => ({ makerCode: row.code, amountSen: row.amount_sen })),
		payoutsSen: payouts.map((payout) => payout.amount_sen),
	}
}

function pieceOf(
	{ lots, workshops }: World,
	unit: {
		lot_id: string
		share_rule_version_id: string
		price_sen: number
		parcel_id: string | null
	},
): Piece {
	const lot = lots.get(unit.lot_id)
	const agreement = workshops
		.flatMap((workshop) => workshop.agreements)
		.find(({ versionId }) => versionId === unit.share_rule_version_id)
	if (!lot || !agreement) throw new Error('a unit is of a lot and a rule that nobody made')
	return {
		lotId: unit.lot_id,
		priceSen: unit.price_sen,
		materialSen: lot.materialSen,
		agreement,
		partnerCode: lot.workshop.partnerCode,
		sheet: lot.sheet,
		hasLeft: unit.parcel_id !== null,
	}
}

export function groupBy<Row>(
	rows: readonly Row[],
	keyOf: (row: Row) => string,
): Map<string, Row[]> {
	const groups = new Map<string, Row[]>()
	for (const row of rows) {
		const group = groups.get(keyOf(row))
		if (group) group.push(row)
		else groups.set(keyOf(row), [row])
	}
	return groups
}
