import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookExchange } from '#app/domain/bookkeeping/book-exchange.server.ts'
import { notInState, pieceNotRefundable, refundUnderWay } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { unitsSent } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import {
	insertShares,
	selectLines,
	selectShares,
	selectUnits,
} from '#app/domain/orders/store.server.ts'
import { bookedShare, shareRow, splitUnits } from '#app/domain/orders/unit-splits.server.ts'
import { rulesInForce } from '#app/domain/shares/rule-versions.server.ts'
import { type ReservedUnits, reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readRefundable } from './quotes-of-refunds.server.ts'
import { insertExchange, insertUnit } from './store.server.ts'
import { refundUnderWayOf } from './units-gone.server.ts'

export interface ExchangeUnits {
	/** the order's number */
	number: string
	/** the pieces that the buyer sends back */
	unitIds: readonly string[]
	reason: string
}

type Unit = Awaited<ReturnType<typeof selectUnits>>[number]

/**
 * Sets aside another piece of the same ware for each of these, first in first out, at the price the
 * buyer has paid and under the rule of today. The makers of the piece that the buyer keeps earn:
 * the shares of the old one are taken back and those of the new one credited, in one entry. The old
 * one is taken in when it comes (`receiveReturn`), the new one goes out by `sendReplacement`.
 * Refuses an order of which nothing is outside or whose savings are final
 * (`orders.not_exchangeable`), one with a refund under way, a piece the buyer does not have, and
 * what is sold out.
 */
export async function exchangeUnits(
	deps: { db: Db; clock: Clock },
	input: ExchangeUnits,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { number, reason } = input
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, number)
		if (!mayHappen('exchanged', order.state)) throw notInState('exchanged')
		if ((await refundUnderWayOf(tx, order.id)) !== null) throw refundUnderWay()
		const wanted = new Set(input.unitIds)
		const kept = (await readRefundable(tx, order, payment)).units
		const sent = await unitsSent(tx, order.id)
		const isWanted = ({ id }: { id: string }) => wanted.has(id) && sent.has(id)
		const known = new Set(kept.filter(isWanted).map(({ id }) => id))
		if (known.size === 0 || known.size < wanted.size) throw pieceNotRefundable()
		const all = await selectUnits(tx, order.id)
		const olds = all.filter(({ id }) => known.has(id))
		const news = await setAside(tx, order, olds, all.length, at)
		for (const [index, unit] of news.entries()) {
			const old = olds[index]
			invariant(old, 'each piece replaces one')
			await insertUnit(tx, unit)
			await insertExchange(tx, {
				id: newId(),
				order_id: order.id,
				old_unit_id: old.id,
				new_unit_id: unit.id,
				reason,
				made_by: actorId(actor) ?? actor.kind,
				made_at: at,
			})
		}
		await bookShares(tx, order, known, news, at)
		await recordStep(tx, order, { event: 'exchanged', actor, at })
		await recordAudit(tx, {
			actor,
			action: 'orders.exchanged',
			subjectKind: 'order',
			subjectId: order.id,
			details: { pieces: olds.length, reason },
			at,
		})
	})
}

/** One new piece for each old one, in the same order. */
async function setAside(
	tx: Tx,
	order: OrderRow,
	olds: readonly Unit[],
	known: number,
	at: Instant,
): Promise<Unit[]> {
	const lines = new Map((await selectLines(tx, order.id)).map((line) => [line.id, line]))
	const variantOf = ({ line_id }: Unit) => lines.get(line_id)?.variant_id ?? ''
	const counts = new Map<string, number>()
	for (const old of olds) counts.set(variantOf(old), (counts.get(variantOf(old)) ?? 0) + 1)
	const wants = [...counts].map(([variantId, quantity]) => ({ variantId, quantity }))
	const reserved = await reserveUnits(tx, { holderId: order.id, wants, at })
	const lotIds = reserved.map((part) => part.lotId)
	const rules = await rulesInForce(tx, lotIds, dateInMagetan(at))
	const pieces = reserved.flatMap((part) => Array.from({ length: part.quantity }, () => part))
	return olds.map((old, index) => {
		const place = pieces.findIndex((one) => one.variantId === variantOf(old))
		const [piece]: (ReservedUnits | undefined)[] = pieces.splice(place, 1)
		const rule = piece && rules.get(piece.lotId)?.rule
		invariant(rule, 'what was set aside has a lot with a rule')
		return {
			id: newId(),
			order_id: order.id,
			line_id: old.line_id,
			position: known + index + 1,
			lot_id: piece.lotId,
			share_rule_version_id: rule.versionId,
			price_sen: old.price_sen,
			material_cost_sen: piece.unitCostSen,
		}
	})
}

async function bookShares(
	tx: Tx,
	order: OrderRow,
	olds: ReadonlySet<string>,
	news: readonly Unit[],
	at: Instant,
): Promise<void> {
	const back = (await selectShares(tx, order.id)).filter((share) => olds.has(share.unit_id))
	const given = (await splitUnits(tx, news)).map(shareRow)
	await insertShares(tx, given)
	await bookExchange(
		tx,
		{
			orderId: order.id,
			exchangeId: news[0]?.id ?? '',
			exchangedAt: at,
			back: back.map(bookedShare),
			given: given.map(bookedShare),
		},
		at,
	)
}
