import type { TreasuryRefusalCode } from '#app/domain/treasury/errors.ts'

export const treasuryRefusals: Readonly<Record<TreasuryRefusalCode, string>> = {
	'treasury.no_such_request': 'There is no such request.',
	'treasury.not_open':
		'This step no longer applies: the request was decided or paid. Load the page again.',
	'treasury.own_request': 'Whoever asks cannot approve. Ask somebody else to approve it.',
	'treasury.already_requested': 'This form was sent for another request. Load the page again.',
	'treasury.bad_amount': 'Write an amount in whole rupiah above zero.',
	'treasury.nothing_to_gather':
		'Up to {until} there is nothing to gather: nothing is owed yet, or more was taken back. The difference is carried to the next one.',
	'treasury.request_waits': 'The previous request has not been decided yet. Decide on it first.',
	'treasury.fund_short':
		'The fund has only {fundSen}, too little for {amountSen}. The head alone may allow it, by name and with a reason.',
	'treasury.override_needs_head': 'The head alone may allow a payment beyond what the fund has.',
	'treasury.own_override':
		'The fund has only {fundSen}, too little for {amountSen}. The head alone may allow more, and not what the head has asked for: let the treasurer ask.',
	'treasury.cash_short': 'The treasurer’s cash is only {cashSen}, too little for {amountSen}.',
	'treasury.count_unexplained':
		'It differs from the books by {differenceSen}. Write why, in five letters at least.',
	'treasury.no_reason': 'Write what it is for, or why.',
	'treasury.bad_billing_code': 'A billing code has 15 digits.',
	'treasury.billing_code_taken': 'Billing code {code} was used for another deposit.',
	'treasury.own_settlement':
		'An approved settlement is called off by somebody else, not by whoever asked for it.',
	'treasury.gathered_behind':
		'Another settlement was gathered behind this one. Call off the last one first.',
	'treasury.code_still_valid':
		'The billing code can be paid until {until}, so the deposit may be under way. Call it off once the code has expired.',
	'treasury.billing_code_valid':
		'The billing code on record is still valid. Another is recorded once it has expired.',
	'treasury.no_valid_code':
		'No billing code was valid on {paidOn}. Record a new billing code first.',
	'treasury.bad_dates':
		'This date cannot be used: the day of the approval at the earliest, today at the latest; a billing code must not have expired.',
	'treasury.bad_ntpn': 'An NTPN has 16 letters and digits.',
	'treasury.ntpn_taken': 'NTPN {ntpn} was used for another deposit. Check the state’s receipt.',
	'treasury.receipt_missing': 'Attach a photo of the paper.',
	'treasury.reference_missing': 'Write the number of the transfer or of the receipt.',
	'treasury.no_such_intake': 'This material was not bought, or belongs to another purchase.',
}
