import { Refusal } from '#app/shared/refusal.ts'

export type SharesRefusalCode =
	| 'shares.no_rule_in_force'
	| 'shares.bad_terms'
	| 'shares.partner_missing'
	| 'shares.same_person'
	| 'shares.not_after_last'

/** Nothing can be sold of a programme before its share rule is approved and in force. */
export function noRuleInForce(programme: string): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.no_rule_in_force', { programme })
}

export function badTerms(): Refusal<SharesRefusalCode> {
	return new Refusal('invalid', 'shares.bad_terms')
}

/** The terms give a partner a share, but the programme has no partner. */
export function partnerMissing(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.partner_missing')
}

/** A rule is proposed by one person and approved by another. */
export function samePerson(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.same_person')
}

export function notAfterLast(effectiveFrom: string): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.not_after_last', { effectiveFrom })
}
