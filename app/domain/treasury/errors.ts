import { Refusal, type RefusalDetails, type RefusalKind } from '#app/shared/refusal.ts'

/** Every way in which the treasury refuses, and of which kind it is. */
const kinds = {
	'treasury.no_such_request': 'not-found',
	/** the step is not one of where the request stands */
	'treasury.not_open': 'conflict',
	/** whoever asks does not approve */
	'treasury.own_request': 'rule',
	/** the id of this form was used for something else */
	'treasury.already_requested': 'conflict',
	/** whole rupiah above nothing */
	'treasury.bad_amount': 'invalid',
	/** nothing is owed behind what was gathered before, up to that day */
	'treasury.nothing_to_gather': 'rule',
	/** what was asked for before has to be decided first */
	'treasury.request_waits': 'conflict',
	/** a fund is asked for more than it has: the head alone may allow it, by name and reason */
	'treasury.fund_short': 'rule',
	'treasury.override_needs_head': 'rule',
	/** what the head asks for cannot be allowed by the head as well */
	'treasury.own_override': 'rule',
	/** the treasurer's cash is less than what is to be paid from it */
	'treasury.cash_short': 'rule',
	/** what was counted differs from the books, and nobody has said why */
	'treasury.count_unexplained': 'rule',
	'treasury.no_reason': 'invalid',
	/** fifteen digits */
	'treasury.bad_billing_code': 'invalid',
	'treasury.billing_code_taken': 'conflict',
	/** a code that is still valid is not replaced */
	'treasury.billing_code_valid': 'conflict',
	/** an approved settlement is given up by somebody who did not ask for it */
	'treasury.own_settlement': 'rule',
	/** another settlement begins where this one ends */
	'treasury.gathered_behind': 'rule',
	/** the deposit may be under way as long as its code can be paid */
	'treasury.code_still_valid': 'rule',
	/** no code of the deposit was valid on the day it was paid */
	'treasury.no_valid_code': 'rule',
	'treasury.bad_dates': 'invalid',
	/** sixteen letters and digits */
	'treasury.bad_ntpn': 'invalid',
	'treasury.ntpn_taken': 'conflict',
	/** a deposit and a purchase are shown by their paper */
	'treasury.receipt_missing': 'rule',
	'treasury.reference_missing': 'invalid',
	/** material that was bought, and that no purchase has been named for */
	'treasury.no_such_intake': 'not-found',
} as const satisfies Record<string, RefusalKind>

export type TreasuryRefusalCode = keyof typeof kinds

export function refuse(
	code: TreasuryRefusalCode,
	details: RefusalDetails = {},
): Refusal<TreasuryRefusalCode> {
	return new Refusal(kinds[code], code, details)
}
