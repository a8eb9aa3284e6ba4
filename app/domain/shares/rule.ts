import { z } from 'zod'
import { type Bps, bps, WHOLE_BPS } from '#app/shared/money.ts'

/**
 * A share rule's terms. The base is what is divided: the whole price, or what is left of it after
 * the material was paid back to the working capital. Each component takes its share of the base;
 * what remains is the working capital's (*dana penunjang*), which also bears the payment fee.
 *
 * There is no single percentage in the law or in practice, and the base matters as much as the
 * percentage, so the terms are data with a legal basis and a date, never constants of the code.
 */
export interface RuleTerms {
	readonly base: 'gross' | 'net_of_material'
	readonly components: readonly RuleComponent[]
}

export interface RuleComponent {
	readonly party: 'makers' | 'pnbp' | 'partner'
	readonly shareBps: Bps
}

const componentSchema = z.strictObject({
	party: z.enum(['makers', 'pnbp', 'partner']),
	shareBps: z.int().min(1).max(WHOLE_BPS).transform(bps),
})

/** Refuses a party named twice and shares of more than the whole. */
export const ruleTermsSchema = z
	.strictObject({
		base: z.enum(['gross', 'net_of_material']),
		components: z.array(componentSchema).min(1),
	})
	.refine((terms) => new Set(terms.components.map((c) => c.party)).size === terms.components.length)
	.refine((terms) => terms.components.reduce((sum, c) => sum + c.shareBps, 0) <= WHOLE_BPS)

/** Reads terms as `share_rule_versions.document` keeps them. */
export function parseRuleTerms(document: string): RuleTerms {
	return ruleTermsSchema.parse(JSON.parse(document))
}
