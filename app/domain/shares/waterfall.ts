import type { Earning } from '#app/domain/people/earning.ts'
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

/** One line of the contribution sheet, as far as the makers' pool is divided by it. */
export interface PoolWeight {
	readonly weight: number
	/** what the line earns by the mark that the signature froze, or that a hold was settled with */
	readonly earning: Earning
}

/** The same with whose it is. */
export interface ContributionWeight extends PoolWeight {
	readonly makerId: string
}

/** What one party gets of one piece. */
export type UnitShare =
	| { readonly party: 'pnbp' | 'capital' | 'material'; readonly amountSen: Sen }
	| { readonly party: 'partner'; readonly partnerId: string; readonly amountSen: Sen }
	| {
			/** held: nobody can say yet whether the maker has a right to it */
			readonly party: 'maker' | 'held'
			readonly makerId: string
			readonly weight: number
			readonly weightTotal: number
			readonly amountSen: Sen
	  }
	| {
			/** of all who are owed no premi together: nobody of them has an account of it */
			readonly party: 'extra-food'
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

/** The makers' pool in whole rupiah, line by line of the sheet, by largest remainders. */
function splitPool(makersSen: Sen, lines: readonly PoolWeight[]): Sen[] {
	const weights = lines.map(({ weight }) => weight)
	return split(makersSen, weights, SEN_PER_RUPIAH)
}

/** What of the makers' pool of a piece buys extra food, for those who are owed no premi. */
export function extraFoodOf(makersSen: Sen, lines: readonly PoolWeight[]): Sen {
	const portions = splitPool(makersSen, lines)
	return add(...portions.filter((_, index) => lines[index]?.earning === 'extra-food'))
}

/**
 * The waterfall down to each person: the makers' pool is split by the contribution sheet of the
 * piece's batch, in whole rupiah. The mark of a line decides where its portion goes: to the maker,
 * held for the maker, or to extra food. Parties that get nothing are left out; the rest sum to the
 * price.
 */
export function splitUnit(unit: {
	priceSen: Sen
	materialCostSen: Sen
	terms: RuleTerms
	partnerId: string | null
	contributions: readonly ContributionWeight[]
}): UnitShare[] {
	const waterfall = computeWaterfall(unit.priceSen, unit.materialCostSen, unit.terms)
	const weightTotal = weightOf(unit.contributions)
	const portions = splitPool(waterfall.makersSen, unit.contributions)
	const makers = unit.contributions.flatMap(({ makerId, weight, earning }, index): UnitShare[] => {
		if (earning === 'extra-food') return []
		const party = earning === 'premi' ? 'maker' : 'held'
		return [{ party, makerId, weight, weightTotal, amountSen: portions[index] ?? ZERO }]
	})
	const unpaid = unit.contributions.filter(({ earning }) => earning === 'extra-food')
	const extraFoodSen = extraFoodOf(waterfall.makersSen, unit.contributions)
	invariant(waterfall.partnerSen === 0 || unit.partnerId, 'a partner share needs a partner')
	const shares: UnitShare[] = [
		{ party: 'material', amountSen: waterfall.materialSen },
		...makers,
		{ party: 'extra-food', weight: weightOf(unpaid), weightTotal, amountSen: extraFoodSen },
		{ party: 'pnbp', amountSen: waterfall.pnbpSen },
		{ party: 'partner', partnerId: unit.partnerId ?? '', amountSen: waterfall.partnerSen },
		{ party: 'capital', amountSen: waterfall.capitalSen },
	]
	return shares.filter((share) => share.amountSen > 0)
}

function weightOf(lines: readonly PoolWeight[]): number {
	return lines.reduce((sum, { weight }) => sum + weight, 0)
}
