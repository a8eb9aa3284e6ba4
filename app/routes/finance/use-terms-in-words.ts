import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { bps, WHOLE_BPS } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'

/** What a rule's terms say, as one would tell them to somebody. */
export function useTermsInWords(): (terms: RuleTerms) => string {
	const { rules: words } = useCopy().finance
	return ({ base, components }) => {
		const shares = components.map(({ party, shareBps }) =>
			fill(words.parties[party], { percent: percent(shareBps) }),
		)
		const rest = WHOLE_BPS - components.reduce((sum, { shareBps }) => sum + shareBps, 0)
		if (rest > 0) shares.push(fill(words.rest, { percent: percent(bps(rest)) }))
		const last = shares.pop() ?? ''
		const list = shares.length > 0 ? `${shares.join(', ')}, ${words.and} ${last}` : last
		return fill(words.bases[base], { shares: list })
	}
}
