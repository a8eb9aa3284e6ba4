import { rulesInForce } from '#app/domain/shares/rule-versions.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'

/** What is ordered of a variant, at today's price. */
export interface LineToFreeze {
	readonly variantId: string
	/** the lot of its tag, where the very pieces lie on the counter */
	readonly lotId?: string | null
	readonly quantity: number
	readonly productName: Text
	readonly variantLabel: Text
	readonly unitPriceSen: Sen
}

/**
 * Reserves the pieces of a new order, all of them or none, and freezes on each its lot, its price
 * and the version of the share rule in force. Returns the rows that are stored with the order.
 * Refuses `stock.sold_out`, and a programme without a rule.
 */
export async function freezePieces(
	tx: Tx,
	order: { orderId: string; lines: readonly LineToFreeze[]; at: Instant },
) {
	const { orderId, at } = order
	const reserved = await reserveUnits(tx, { holderId: orderId, wants: order.lines, at })
	const lotIds = [...new Set(reserved.map((part) => part.lotId))]
	const rules = await rulesInForce(tx, lotIds, dateInMagetan(at))
	const lines = order.lines.map((line, index) => ({
		id: newId(),
		order_id: orderId,
		position: index + 1,
		variant_id: line.variantId,
		product_name_id: line.productName.id,
		product_name_en: line.productName.en,
		variant_label_id: line.variantLabel.id,
		variant_label_en: line.variantLabel.en,
		quantity: line.quantity,
		unit_price_sen: line.unitPriceSen,
	}))
	const units = lines
		.flatMap((line, index) =>
			reserved
				.filter(({ want }) => want === index)
				.flatMap((part) => Array.from({ length: part.quantity }, () => ({ line, part }))),
		)
		.map(({ line, part }, index) => {
			const rule = rules.get(part.lotId)?.rule
			invariant(rule, `lot ${part.lotId} has a rule`)
			return {
				id: newId(),
				order_id: orderId,
				line_id: line.id,
				position: index + 1,
				lot_id: part.lotId,
				share_rule_version_id: rule.versionId,
				price_sen: line.unit_price_sen,
				material_cost_sen: part.unitCostSen,
			}
		})
	return { lines, units }
}

/** The columns of everything that has not happened yet to an order that is being placed. */
export const unbegun = {
	cancel_asked_at: null,
	ended_at: null,
	paid_at: null,
	sent_at: null,
	received_at: null,
	complaint_until: null,
	savings_final_at: null,
	refunded_at: null,
	dispute: null,
} as const
