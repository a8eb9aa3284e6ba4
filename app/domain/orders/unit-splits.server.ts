import type { BookedShare } from '#app/domain/bookkeeping/accounts-of-parties.server.ts'
import { ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { splitUnit, type UnitShare } from '#app/domain/shares/waterfall.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { newId } from '#app/shared/ids.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import type { selectUnits } from './store.server.ts'

type ShareRow = ReturnType<typeof shareRow>

/** A unit's share with the id under which it is stored and its ledger line explained. */
export interface StoredShare {
	shareId: string
	unitId: string
	position: number
	share: UnitShare
}

/**
 * What each party gets of each of these pieces, by the rule frozen on it and the contribution sheet
 * of its batch. Nothing is written down.
 */
export async function splitUnits(
	tx: Tx,
	units: readonly Awaited<ReturnType<typeof selectUnits>>[number][],
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

/** A share as it is stored. */
export function shareRow({ shareId, unitId, position, share }: StoredShare) {
	return {
		id: shareId,
		unit_id: unitId,
		position,
		party: share.party,
		maker_id: 'makerId' in share ? share.makerId : null,
		partner_id: share.party === 'partner' ? share.partnerId : null,
		amount_sen: share.amountSen,
		weight: 'weight' in share ? share.weight : null,
		weight_total: 'weight' in share ? share.weightTotal : null,
	}
}

/** A stored share as bookkeeping takes it back or credits it. */
export function bookedShare(share: ShareRow): BookedShare {
	return {
		shareId: share.id,
		party: share.party,
		makerId: share.maker_id,
		partnerId: share.partner_id,
		amountSen: share.amount_sen,
	}
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)]
}
