import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { type RuleVersion, ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { partnersById } from '#app/domain/workshop/partners.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { PartyName } from '#db/schema/orders.ts'
import { fatesOfUnits } from './refunds/units-gone.server.ts'
import { selectLines, selectShares, selectUnits } from './store.server.ts'

/** What one party got of one piece, as it was stored when the order was paid. */
export interface StoredUnitShare {
	readonly shareId: string
	readonly party: PartyName
	readonly makerCode: string | null
	readonly partnerName: string | null
	/** pieces of the batch the maker made, of how many */
	readonly weight: number | null
	readonly weightTotal: number | null
	readonly amountSen: Sen
}

/** One piece of an order: where it comes from, and where its price went. */
export interface SharedUnit {
	/** which piece of the order */
	readonly position: number
	readonly productName: Text
	readonly variantLabel: Text
	readonly lotCode: string
	readonly priceSen: Sen
	readonly materialCostSen: Sen
	readonly rule: Pick<RuleVersion, 'versionId' | 'name' | 'version'>
	/** its shares were taken back: given back, exchanged; or it was sent in the place of another */
	readonly fate: 'refunded' | 'exchanged' | 'replacement' | null
	/** what became of it once it had come back */
	readonly outcome: 'restocked' | 'written-off' | null
	/** empty until the order is paid */
	readonly shares: readonly StoredUnitShare[]
}

/** Every piece of an order with what each party got of it. Makers by code. */
export async function sharesOfOrder(db: Reader, orderId: string): Promise<SharedUnit[]> {
	const units = await selectUnits(db, orderId)
	const lines = new Map((await selectLines(db, orderId)).map((line) => [line.id, line]))
	const lots = await lotsById(db, distinct(units.map((unit) => unit.lot_id)))
	const rules = await ruleVersionsById(db, distinct(units.map((u) => u.share_rule_version_id)))
	const shares = await namedShares(db, orderId)
	const fates = await fatesOfUnits(db, orderId)
	return units.map((unit) => {
		const line = lines.get(unit.line_id)
		const lot = lots.get(unit.lot_id)
		const rule = rules.get(unit.share_rule_version_id)
		invariant(line && lot && rule, `unit ${unit.id} is complete`)
		return {
			position: unit.position,
			productName: { id: line.product_name_id, en: line.product_name_en },
			variantLabel: { id: line.variant_label_id, en: line.variant_label_en },
			lotCode: lot.code,
			priceSen: unit.price_sen,
			materialCostSen: unit.material_cost_sen,
			rule: { versionId: rule.versionId, name: rule.name, version: rule.version },
			...(fates.get(unit.id) ?? { fate: null, outcome: null }),
			shares: shares.get(unit.id) ?? [],
		}
	})
}

async function namedShares(db: Reader, orderId: string): Promise<Map<string, StoredUnitShare[]>> {
	const rows = await selectShares(db, orderId)
	const makers = await makerCodesOf(db, distinct(rows.flatMap((row) => row.maker_id ?? [])))
	const partners = await partnersById(db, distinct(rows.flatMap((row) => row.partner_id ?? [])))
	const byUnit = new Map<string, StoredUnitShare[]>()
	for (const row of rows) {
		const share = {
			shareId: row.id,
			party: row.party,
			makerCode: makers.get(row.maker_id ?? '') ?? null,
			partnerName: partners.get(row.partner_id ?? '')?.name ?? null,
			weight: row.weight,
			weightTotal: row.weight_total,
			amountSen: row.amount_sen,
		}
		byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), share])
	}
	return byUnit
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)]
}
