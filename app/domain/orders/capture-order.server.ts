import { system } from '#app/domain/audit/actor.ts'
import { bookOrderPaid, type OrderPaid } from '#app/domain/bookkeeping/book-order-paid.server.ts'
import { ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { splitUnit, type UnitShare } from '#app/domain/shares/waterfall.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { notInState } from './errors.ts'
import { mayHappen } from './life.ts'
import type { OrderRow } from './open-payment.server.ts'
import { totalsByParty } from './party-total.ts'
import { recordStep } from './record-step.server.ts'
import { insertShares, selectUnits } from './store.server.ts'

/** Where the money of an order is, and what it holds above the total. */
export interface OrderMoney {
	paidFrom: OrderPaid['paidFrom']
	codeSen: Sen
}

/** A unit's share with the id under which it is stored and its ledger line explained. */
interface StoredShare {
	shareId: string
	unitId: string
	position: number
	share: UnitShare
}

/**
 * A paid order: its reserved pieces are sold, each unit's price is split by the rule frozen on it
 * and the contribution sheet of its batch, the split is stored for good and booked. The caller
 * holds the locks of payment and order.
 */
export async function captureOrder(
	tx: Tx,
	order: OrderRow,
	paidAt: Instant,
	now: Instant,
	money: OrderMoney = { paidFrom: 'gateway', codeSen: ZERO },
): Promise<void> {
	if (!mayHappen('paid', order.state)) throw notInState('paid')
	const shares = await sellOrder(tx, order, paidAt, now, money)
	await recordStep(tx, order, {
		event: 'paid',
		actor: system,
		at: now,
		change: { paid_at: paidAt, ended_at: null },
		news: { kind: 'order-paid', parties: totalsByParty(shares) },
	})
}

/**
 * The sale itself, without its place in the order's life: pieces, shares and entry. Returns the
 * shares. The caller holds the locks of payment and order, and records the step.
 */
export async function sellOrder(
	tx: Tx,
	order: OrderRow,
	paidAt: Instant,
	now: Instant,
	money: OrderMoney,
): Promise<UnitShare[]> {
	const units = await selectUnits(tx, order.id)
	const sold = await sellReserved(tx, { holderId: order.id, at: now })
	invariant(sold === units.length, `order ${order.number} holds all of its pieces`)
	const shares = await sharesOfUnits(tx, units)
	invariant(
		add(order.shipping_sen, ...shares.map(({ share }) => share.amountSen)) === order.total_sen,
		`the shares of order ${order.number} and its shipping are its total`,
	)
	await insertShares(tx, shares.map(toRow))
	await bookOrderPaid(
		tx,
		{
			orderId: order.id,
			paidAt,
			totalSen: order.total_sen,
			shippingSen: order.shipping_sen,
			...money,
			shares,
		},
		now,
	)
	return shares.map(({ share }) => share)
}

async function sharesOfUnits(
	tx: Tx,
	units: Awaited<ReturnType<typeof selectUnits>>,
): Promise<StoredShare[]> {
	const rules = await ruleVersionsById(tx, distinct(units.map((u) => u.share_rule_version_id)))
	const lots = await lotsById(tx, distinct(units.map((unit) => unit.lot_id)))
	const batchIds = distinct([...lots.values()].map((lot) => lot.batchId))
	const origins = await originOfBatches(tx, batchIds)
	const sheets = await contributionsOf(tx, batchIds)
	return units.flatMap((unit) => {
		const batchId = lots.get(unit.lot_id)?.batchId ?? ''
		const rule = rules.get(unit.share_rule_version_id)
		const contributions = sheets.get(batchId)
		invariant(rule && contributions, `unit ${unit.id} has a rule and a contribution sheet`)
		return splitUnit({
			priceSen: unit.price_sen,
			materialCostSen: unit.material_cost_sen,
			terms: rule.terms,
			partnerId: origins.get(batchId)?.partner?.id ?? null,
			contributions,
		}).map((share, index) => ({ shareId: newId(), unitId: unit.id, position: index + 1, share }))
	})
}

function toRow({ shareId, unitId, position, share }: StoredShare) {
	return {
		id: shareId,
		unit_id: unitId,
		position,
		party: share.party,
		maker_id: share.party === 'maker' ? share.makerId : null,
		partner_id: share.party === 'partner' ? share.partnerId : null,
		amount_sen: share.amountSen,
		weight: share.party === 'maker' ? share.weight : null,
		weight_total: share.party === 'maker' ? share.weightTotal : null,
	}
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)]
}
