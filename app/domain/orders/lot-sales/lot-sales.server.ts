import { type RuleVersion, ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { computeWaterfall, type Waterfall } from '#app/domain/shares/waterfall.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { countSoldOf, selectLastSold, sumCreditsOf, sumExtraFoodOf } from './store.server.ts'

/** What came of one lot: nobody's name, and no buyer's. */
export interface LotSales {
	/** pieces paid for and not given back */
	readonly units: number
	/** credited to its makers and not taken back */
	readonly creditedSen: Sen
	/** who was credited */
	readonly makerIds: readonly string[]
}

const NOTHING: LotSales = { units: 0, creditedSen: ZERO, makerIds: [] }

/** What came of these lots, as it was stored and booked when each piece was paid for. */
export async function salesOfLots(
	db: Reader,
	lotIds: readonly string[],
): Promise<Map<string, LotSales>> {
	if (lotIds.length === 0) return new Map()
	const sold = new Map((await countSoldOf(db, lotIds)).map((row) => [row.lot_id, row.units]))
	const sales = new Map<string, LotSales>(
		lotIds.map((id) => [id, { ...NOTHING, units: Number(sold.get(id) ?? 0) }]),
	)
	for (const { lot_id, maker_id, sum } of await sumCreditsOf(db, lotIds)) {
		const before = sales.get(lot_id)
		invariant(before && maker_id, 'a credit is a maker’s, of a lot that was asked for')
		sales.set(lot_id, {
			...before,
			creditedSen: add(before.creditedSen, sum),
			makerIds: [...before.makerIds, maker_id],
		})
	}
	return sales
}

/** A price as it was shared when a piece was sold, under the version frozen on it. */
export interface SharedSale {
	readonly priceSen: Sen
	readonly waterfall: Waterfall
	/** of the makers' part, what bought extra food */
	readonly extraFoodSen: Sen
	readonly rule: RuleVersion
}

/** How the price of the piece of this lot that was sold last was shared; null before the first. */
export async function lastSaleOf(db: Reader, lotId: string): Promise<SharedSale | null> {
	const unit = await selectLastSold(db, lotId)
	if (!unit) return null
	const versions = await ruleVersionsById(db, [unit.share_rule_version_id])
	const rule = versions.get(unit.share_rule_version_id)
	invariant(rule, 'the rule of a piece that was sold is kept')
	const waterfall = computeWaterfall(unit.price_sen, unit.material_cost_sen, rule.terms)
	const extraFoodSen = await sumExtraFoodOf(db, unit.id)
	return { priceSen: unit.price_sen, waterfall, extraFoodSen, rule }
}
