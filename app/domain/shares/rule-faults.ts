import { WHOLE_BPS, ZERO } from '#app/shared/money.ts'
import { type RuleComponent, type RuleTerms, wantsPartner } from './rule.ts'

/** Why terms make no sense, the first that is found. */
export type TermsFault =
	| 'unreadable'
	| 'no-makers'
	| 'party-twice'
	| 'over-whole'
	| 'empty-component'
	| 'floor-over-cap'
	| 'cost-unsaid'
	| 'cost-unborne'
	| 'fee-base'
	| 'no-partner'

/** What is wrong with terms that are written as they should be; null: nothing. */
export function faultOf(terms: RuleTerms): TermsFault | null {
	const { components, remainder, fee, shipping } = terms
	const parties = [...components.map(({ party }) => party), remainder]
	if (new Set(parties).size !== parties.length) return 'party-twice'
	if (!parties.includes('makers')) return 'no-makers'
	if (components.reduce((sum, { shareBps }) => sum + shareBps, 0) > WHOLE_BPS) return 'over-whole'
	if (components.some(isEmpty)) return 'empty-component'
	if (components.some(isInverted)) return 'floor-over-cap'
	for (const { bearer, shareBps, perUnitSen } of [fee, shipping]) {
		const isAgreed = shareBps > 0 || perUnitSen > 0
		if (bearer !== 'capital' && !isAgreed) return 'cost-unsaid'
		if (bearer === 'capital' && isAgreed) return 'cost-unborne'
		if (bearer === 'partner' && !wantsPartner(terms)) return 'no-partner'
	}
	const feeIsOff = terms.base === 'net_of_fee' || terms.base === 'net_of_both'
	return feeIsOff === (fee.bearer === 'all') ? null : 'fee-base'
}

function isEmpty({ shareBps, perUnitSen, floorSen }: RuleComponent): boolean {
	return shareBps === 0 && perUnitSen === 0 && (floorSen ?? 0) === 0
}

function isInverted({ floorSen, capSen }: RuleComponent): boolean {
	return capSen !== null && ((floorSen ?? ZERO) > capSen || capSen === 0)
}
