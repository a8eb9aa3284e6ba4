import { invariant } from '#app/shared/invariant.ts'
import {
	add,
	SEN_PER_RUPIAH,
	type Sen,
	shareOf,
	split,
	subtract,
	wholeRupiah,
	ZERO,
} from '#app/shared/money.ts'
import type { RuleTerms } from './rule.ts'

/** Where the price of one piece goes, by kind of party; the parts sum to the price. */
export interface Waterfall {
	readonly materialSen: Sen
	readonly makersSen: Sen
	readonly pnbpSen: Sen
	readonly partnerSen: Sen
	readonly capitalSen: Sen
}

/** One row of the contribution sheet: pieces, as whole weights. */
export interface ContributionWeight {
	readonly makerId: string
	readonly weight: number
}

/** What one party gets of one piece. */
export type UnitShare =
	| { readonly party: 'pnbp' | 'capital' | 'material'; readonly amountSen: Sen }
	| { readonly party: 'partner'; readonly partnerId: string; readonly amountSen: Sen }
	| {
			readonly party: 'maker'
			readonly makerId: string
			readonly weight: number
			readonly weightTotal: number
			readonly amountSen: Sen
	  }

/**
 * Divides the price of one piece among the parties of a rule. Material dearer than the price takes
 * all of it: nobody is credited with a loss. Shares are rounded down to the sen, the makers' pool
 * to whole rupiah, and what rounding leaves is the working capital's.
 */
export function computeWaterfall(priceSen: Sen, materialCostSen: Sen, terms: RuleTerms): Waterfall {
	invariant(priceSen > 0 && materialCostSen >= 0, 'a piece has a price and a cost')
	const materialSen = terms.base === 'gross' ? ZERO : (Math.min(materialCostSen, priceSen) as Sen)
	const base = subtract(priceSen, materialSen)
	const shareFor = (party: 'makers' | 'pnbp' | 'partner') => {
		const component = terms.components.find((candidate) => candidate.party === party)
		return component ? shareOf(base, component.shareBps) : ZERO
	}
	const makersSen = wholeRupiah(shareFor('makers'))
	const pnbpSen = shareFor('pnbp')
	const partnerSen = shareFor('partner')
	const capitalSen = subtract(base, add(makersSen, pnbpSen, partnerSen))
	return { materialSen, makersSen, pnbpSen, partnerSen, capitalSen }
}

/**
 * The waterfall down to each person: the makers' pool is split by the contribution sheet of the
 * piece's batch, in whole rupiah. Parties that get nothing are left out; the rest sum to the price.
 */
export function splitUnit(unit: {
	priceSen: Sen
	materialCostSen: Sen
	terms: RuleTerms
	partnerId: string | null
	contributions: readonly ContributionWeight[]
}): UnitShare[] {
	const waterfall = computeWaterfall(unit.priceSen, unit.materialCostSen, unit.terms)
	const weights = unit.contributions.map((contribution) => contribution.weight)
	const weightTotal = weights.reduce((sum, weight) => sum + weight, 0)
	const portions = split(waterfall.makersSen, weights, SEN_PER_RUPIAH)
	const makers = unit.contributions.map(
		({ makerId, weight }, index): UnitShare => ({
			party: 'maker',
			makerId,
			weight,
			weightTotal,
			amountSen: portions[index] ?? ZERO,
		}),
	)
	invariant(waterfall.partnerSen === 0 || unit.partnerId, 'a partner share needs a partner')
	const shares: UnitShare[] = [
		{ party: 'material', amountSen: waterfall.materialSen },
		...makers,
		{ party: 'pnbp', amountSen: waterfall.pnbpSen },
		{ party: 'partner', partnerId: unit.partnerId ?? '', amountSen: waterfall.partnerSen },
		{ party: 'capital', amountSen: waterfall.capitalSen },
	]
	return shares.filter((share) => share.amountSen > 0)
}
