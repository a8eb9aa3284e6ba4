import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AgreedCost, RuleComponent, RuleTerms } from '#app/domain/shares/rule.ts'
import { type Bps, bps, formatRupiah, WHOLE_BPS } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'

/**
 * What a rule says, as one would tell it to somebody: first how the price is divided, then by what
 * the makers divide their part, who bears which cost, and what of the savings may be used.
 */
export function useTermsInWords(): (terms: RuleTerms) => string[] {
	const { terms: words } = useCopy().shareRules
	return (terms) => {
		const shares = terms.components.map((component) =>
			fill(words.parties[component.party], { part: partOf(component) }),
		)
		const rest = restOf(terms)
		if (rest) shares.push(fill(words.parties[terms.remainder], { part: rest }))
		const last = shares.pop() ?? ''
		const list = shares.length > 0 ? `${shares.join(', ')}, ${words.and} ${last}` : last
		const { usableBps } = terms
		return [
			fill(words.bases[terms.base], { shares: list }),
			...(isPlain(terms) ? [] : [words.inOrder]),
			words.inner[terms.inner],
			costOf(words.fee, terms.fee),
			costOf(words.shipping, terms.shipping),
			...(usableBps < WHOLE_BPS ? [fill(words.usable, { percent: percent(usableBps) })] : []),
		]
	}

	function partOf({ shareBps, perUnitSen, floorSen, capSen }: RuleComponent): string {
		const sum = sumOf({ shareBps, perUnitSen })
		const bounds = [
			...(floorSen === null ? [] : [fill(words.floor, { amount: formatRupiah(floorSen) })]),
			...(capSen === null ? [] : [fill(words.cap, { amount: formatRupiah(capSen) })]),
		]
		if (bounds.length === 0) return sum
		return fill(words.bounded, { part: sum, bounds: bounds.join(', ') })
	}

	function sumOf({ shareBps, perUnitSen }: Pick<RuleComponent, 'shareBps' | 'perUnitSen'>) {
		const each = fill(words.perUnit, { amount: formatRupiah(perUnitSen) })
		if (shareBps === 0) return each
		return perUnitSen === 0
			? percent(shareBps)
			: fill(words.plus, { one: percent(shareBps), other: each })
	}

	/** Null where the shares leave nothing. A percentage only where nothing else is in the way. */
	function restOf(terms: RuleTerms): string | null {
		if (!isPlain(terms)) return words.rest
		const rest = restBps(terms)
		return rest === 0 ? null : fill(words.restPart, { percent: percent(rest) })
	}

	function costOf(sentences: Record<AgreedCost['bearer'], string>, cost: AgreedCost): string {
		return fill(sentences[cost.bearer], { cost: sumOf(cost) })
	}
}

/** True for shares of the base alone. */
function isPlain({ components }: RuleTerms): boolean {
	return components.every(
		({ perUnitSen, floorSen, capSen }) => perUnitSen === 0 && floorSen === null && capSen === null,
	)
}

function restBps({ components }: RuleTerms): Bps {
	return bps(WHOLE_BPS - components.reduce((sum, { shareBps }) => sum + shareBps, 0))
}
