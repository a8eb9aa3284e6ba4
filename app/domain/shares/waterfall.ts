import type { Earning } from '#app/domain/people/earning.ts'
import { invariant } from '#app/shared/invariant.ts'
import {
	add,
	SEN_PER_RUPIAH,
	type Sen,
	sen,
	shareOf,
	split,
	subtract,
	wholeRupiah,
	ZERO,
} from '#app/shared/money.ts'
import {
	type AgreedCost,
	type InnerSplit,
	type RuleComponent,
	type RuleParty,
	type RuleTerms,
	takesMaterial,
} from './rule.ts'

/** Where the price of one piece goes, by kind of party; the parts sum to the price. */
export interface Waterfall {
	readonly materialSen: Sen
	/** agreed for being paid and for sending, to the working capital that pays what they cost */
	readonly costsSen: Sen
	readonly makersSen: Sen
	readonly pnbpSen: Sen
	readonly partnerSen: Sen
	readonly capitalSen: Sen
}

/** How one party came to its part. */
export interface WaterfallStep {
	readonly party: RuleParty
	/** null for the party that gets the remainder */
	readonly component: RuleComponent | null
	/** its share of the base alone */
	readonly shareSen: Sen
	/** what decided in the end: a floor, a cap, or that no more was left */
	readonly bound: 'floor' | 'cap' | 'short' | null
	/** before the makers' part is rounded to whole rupiah, and costs leave the partner's */
	readonly exactSen: Sen
	readonly amountSen: Sen
}

/** A waterfall with the way to it, as one would do it on paper. */
export interface WaterfallPath {
	readonly priceSen: Sen
	readonly materialSen: Sen
	/** taken off before dividing */
	readonly feeSen: Sen
	readonly shippingSen: Sen
	readonly baseSen: Sen
	/** in the order of the rule, the remainder last */
	readonly steps: readonly WaterfallStep[]
	/** agreed costs that the partner bears out of its part */
	readonly fromPartnerSen: Sen
	readonly waterfall: Waterfall
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
	| { readonly party: 'pnbp' | 'capital' | 'material' | 'costs'; readonly amountSen: Sen }
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
 * Divides the price of one piece among the parties of a rule, and tells how. Material dearer than
 * the price takes all of it: nobody is credited with a loss. Components are served in their order,
 * each at most what is left, so that nothing is ever negative. Shares are rounded down to the sen,
 * the makers' pool to whole rupiah, and what rounding leaves is the working capital's.
 *
 * The part of whoever is served first never falls when the price rises; nobody's falls by more than
 * a rupiah, which is rounding.
 */
export function tracePrice(priceSen: Sen, materialCostSen: Sen, terms: RuleTerms): WaterfallPath {
	invariant(priceSen > 0 && materialCostSen >= 0, 'a piece has a price and a cost')
	const materialSen = takesMaterial(terms) ? least(materialCostSen, priceSen) : ZERO
	const afterMaterial = subtract(priceSen, materialSen)
	const feeSen = offTheTop(terms.fee, priceSen, afterMaterial)
	const afterFee = subtract(afterMaterial, feeSen)
	const shippingSen = offTheTop(terms.shipping, priceSen, afterFee)
	const baseSen = subtract(afterFee, shippingSen)
	const exact = divide(baseSen, terms)
	const partner = exact.find(({ party }) => party === 'partner')?.exactSen ?? ZERO
	const agreed = add(byPartner(terms.fee, priceSen), byPartner(terms.shipping, priceSen))
	const fromPartnerSen = least(agreed, partner)
	const makers = exact.find(({ party }) => party === 'makers')?.exactSen ?? ZERO
	const roundingSen = subtract(makers, wholeRupiah(makers))
	const steps = exact.map((step): WaterfallStep => {
		const { party, exactSen } = step
		if (party === 'makers') return { ...step, amountSen: wholeRupiah(exactSen) }
		if (party === 'partner') return { ...step, amountSen: subtract(exactSen, fromPartnerSen) }
		return { ...step, amountSen: exactSen }
	})
	const amountOf = (party: RuleParty) =>
		steps.find((step) => step.party === party)?.amountSen ?? ZERO
	const waterfall = {
		materialSen,
		costsSen: add(feeSen, shippingSen, fromPartnerSen),
		makersSen: amountOf('makers'),
		pnbpSen: amountOf('pnbp'),
		partnerSen: amountOf('partner'),
		capitalSen: add(amountOf('capital'), roundingSen),
	}
	return { priceSen, materialSen, feeSen, shippingSen, baseSen, steps, fromPartnerSen, waterfall }
}

/** Where the price of one piece goes; `tracePrice` says how. */
export function computeWaterfall(priceSen: Sen, materialCostSen: Sen, terms: RuleTerms): Waterfall {
	return tracePrice(priceSen, materialCostSen, terms).waterfall
}

type ExactStep = Omit<WaterfallStep, 'amountSen'>

/** The base by the components in their order, to the sen; the parts sum to the base. */
function divide(baseSen: Sen, { components, remainder }: RuleTerms): ExactStep[] {
	let leftSen = baseSen
	const steps = components.map((component): ExactStep => {
		const shareSen = shareOf(baseSen, component.shareBps)
		const { wantedSen, bound } = bounded(add(shareSen, component.perUnitSen), component)
		const exactSen = least(wantedSen, leftSen)
		leftSen = subtract(leftSen, exactSen)
		const isShort = exactSen < wantedSen
		const { party } = component
		return { party, component, shareSen, bound: isShort ? 'short' : bound, exactSen }
	})
	const rest = { party: remainder, component: null, shareSen: ZERO, bound: null }
	return [...steps, { ...rest, exactSen: leftSen }]
}

function bounded(
	amountSen: Sen,
	{ floorSen, capSen }: RuleComponent,
): { wantedSen: Sen; bound: 'floor' | 'cap' | null } {
	if (floorSen !== null && amountSen < floorSen) return { wantedSen: floorSen, bound: 'floor' }
	if (capSen !== null && amountSen > capSen) return { wantedSen: capSen, bound: 'cap' }
	return { wantedSen: amountSen, bound: null }
}

/** What is agreed for a cost of one piece at a price. */
function agreedFor({ shareBps, perUnitSen }: AgreedCost, priceSen: Sen): Sen {
	return add(shareOf(priceSen, shareBps), perUnitSen)
}

function offTheTop(cost: AgreedCost, priceSen: Sen, leftSen: Sen): Sen {
	return cost.bearer === 'all' ? least(agreedFor(cost, priceSen), leftSen) : ZERO
}

function byPartner(cost: AgreedCost, priceSen: Sen): Sen {
	return cost.bearer === 'partner' ? agreedFor(cost, priceSen) : ZERO
}

function least(one: Sen, other: Sen): Sen {
	return sen(Math.min(one, other))
}

/** What each line weighs by the rule: all the same, or what its sheet counts. */
function weightsBy(inner: InnerSplit, lines: readonly PoolWeight[]): number[] {
	return lines.map(({ weight }) => (inner === 'equal' ? 1 : weight))
}

/** What of the makers' pool of a piece buys extra food, for those who are owed no premi. */
export function extraFoodOf(
	makersSen: Sen,
	lines: readonly PoolWeight[],
	inner: InnerSplit = 'sheet',
): Sen {
	const portions = split(makersSen, weightsBy(inner, lines), SEN_PER_RUPIAH)
	return add(...portions.filter((_, index) => lines[index]?.earning === 'extra-food'))
}

/**
 * The waterfall down to each person: the makers' pool is split by the contribution sheet of the
 * piece's batch, in whole rupiah, by largest remainders. The mark of a line decides where its
 * portion goes: to the maker, held for the maker, or to extra food. Parties that get nothing are
 * left out; the rest sum to the price.
 */
export function splitUnit(unit: {
	priceSen: Sen
	materialCostSen: Sen
	terms: RuleTerms
	partnerId: string | null
	contributions: readonly ContributionWeight[]
}): UnitShare[] {
	const { contributions } = unit
	const waterfall = computeWaterfall(unit.priceSen, unit.materialCostSen, unit.terms)
	const weights = weightsBy(unit.terms.inner, contributions)
	const weightTotal = sumOf(weights)
	const portions = split(waterfall.makersSen, weights, SEN_PER_RUPIAH)
	const makers = contributions.flatMap(({ makerId, earning }, index): UnitShare[] => {
		if (earning === 'extra-food') return []
		const party = earning === 'premi' ? 'maker' : 'held'
		const weight = weights[index] ?? 0
		return [{ party, makerId, weight, weightTotal, amountSen: portions[index] ?? ZERO }]
	})
	const isFood = (_: unknown, index: number) => contributions[index]?.earning === 'extra-food'
	const foodSen = add(...portions.filter(isFood))
	invariant(waterfall.partnerSen === 0 || unit.partnerId, 'a partner share needs a partner')
	const shares: UnitShare[] = [
		{ party: 'material', amountSen: waterfall.materialSen },
		{ party: 'costs', amountSen: waterfall.costsSen },
		...makers,
		{
			party: 'extra-food',
			weight: sumOf(weights.filter(isFood)),
			weightTotal,
			amountSen: foodSen,
		},
		{ party: 'pnbp', amountSen: waterfall.pnbpSen },
		{ party: 'partner', partnerId: unit.partnerId ?? '', amountSen: waterfall.partnerSen },
		{ party: 'capital', amountSen: waterfall.capitalSen },
	]
	return shares.filter((share) => share.amountSen > 0)
}

function sumOf(weights: readonly number[]): number {
	return weights.reduce((sum, weight) => sum + weight, 0)
}
