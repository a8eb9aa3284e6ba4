import type { SharesRefusalCode } from '#app/domain/shares/errors.ts'

export const ruleRefusals = {
	'shares.no_rule_in_force':
		'Programme {programme} has no share rule in force yet, so its goods cannot be sold.',
	'shares.bad_terms':
		'The terms of this rule do not fit: each party is named once, the shares sum to 100 per cent at most, and the makers are not left out.',
	'shares.partner_missing': 'This rule gives a partner a share, but the programme has no partner.',
	'shares.no_such_scope': 'There is no such programme, cohort or product.',
	'shares.no_such_draft': 'There is no such draft of a rule.',
	'shares.draft_changed':
		'This draft has been changed since you opened it. Load the page again and look at what it says.',
	'shares.not_open': 'This draft has moved on. Load the page again to see where it stands.',
	'shares.bad_dates': 'The last day may not be before the first.',
	'shares.no_legal_basis': 'Write down the legal basis first.',
	'shares.no_paper':
		'A rule that is no example needs a photo of its legal basis. Upload its pages first.',
	'shares.no_reason': 'Write down why.',
	'shares.too_many_papers': '{most} pages at most.',
	'shares.own_proposal': 'Whoever wrote or proposed a rule does not approve it. Ask somebody else.',
	'shares.begins_too_early':
		'The rule cannot begin on {effectiveFrom}: tomorrow at the earliest, so that one version alone is used on a day.',
	'shares.not_after_last': 'A version begins on {effectiveFrom} already. Choose a later day.',
} satisfies Readonly<Record<SharesRefusalCode, string>>
