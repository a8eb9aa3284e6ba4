import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { selectLines, selectUnits } from '#app/domain/orders/store.server.ts'
import { rulesInForce } from '#app/domain/shares/rule-versions.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { updateUnit } from './store.server.ts'

/**
 * Sets the pieces of an order whose time was over aside once more, as if it were ordered today:
 * from the lots that are first in line now, under the rules in force now, at the prices of the
 * order. False when they cannot all be had any more; then nothing has changed. The caller holds the
 * locks of payment and order.
 */
export async function reserveAgain(tx: Tx, order: OrderRow, now: Instant): Promise<boolean> {
	const lines = await selectLines(tx, order.id)
	const wants = lines.map((line) => ({ variantId: line.variant_id, quantity: line.quantity }))
	const reserved = await reserveUnits(tx, { holderId: order.id, wants, at: now }).catch(
		(error: unknown) => {
			if (isRefusal(error) && error.code === 'stock.sold_out') return null
			throw error
		},
	)
	if (!reserved) return false
	const rules = await rulesInForce(
		tx,
		reserved.map((part) => part.lotId),
		dateInMagetan(now),
	)
	const units = await selectUnits(tx, order.id)
	for (const line of lines) {
		const pieces = reserved
			.filter((part) => part.variantId === line.variant_id)
			.flatMap((part) => Array.from({ length: part.quantity }, () => part))
		for (const unit of units.filter((one) => one.line_id === line.id)) {
			const piece = pieces.shift()
			const rule = piece && rules.get(piece.lotId)?.rule
			invariant(rule, `unit ${unit.id} has a lot with a rule`)
			await updateUnit(tx, unit.id, {
				lot_id: piece.lotId,
				share_rule_version_id: rule.versionId,
				material_cost_sen: piece.unitCostSen,
			})
		}
	}
	return true
}
