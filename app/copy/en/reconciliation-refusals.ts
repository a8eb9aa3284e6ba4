import type { ReconciliationRefusalCode } from '#app/domain/reconciliation/errors.ts'

/** Why a bank's statement is not taken, or lines are not matched. */
export const reconciliationRefusals: Readonly<Record<ReconciliationRefusalCode, string>> = {
	'reconciliation.no_heading':
		'The column headings of {layout} were not found. Check the bank, or describe a new layout.',
	'reconciliation.no_lines': 'This file has no lines.',
	'reconciliation.line_cut':
		'Line {row} was cut off: columns are missing. Download the file from the bank again.',
	'reconciliation.line_unknown':
		'Line {row} is neither a movement nor a sum: “{found}”. A file must not be changed after downloading.',
	'reconciliation.bad_day': 'The date on line {row} cannot be read: “{found}”.',
	'reconciliation.bad_amount':
		'The amount or balance on line {row} cannot be read. Check how numbers are written.',
	'reconciliation.days_mixed':
		'The date on line {row} is before that of the line above. Lines must stay in their order.',
	'reconciliation.balance_broken':
		'The balance breaks on line {row}: it should be {expectedSen} and is {foundSen}. A line is missing or was changed.',
	'reconciliation.totals_differ':
		'The bank’s own sum ({foundSen}) is not the sum of the lines ({expectedSen}). A line is missing or was changed.',
	'reconciliation.closing_differs':
		'The closing balance {foundSen} is not the opening balance and the lines, {expectedSen}. The file may have been cut off.',
	'reconciliation.balances_missing':
		'This file has no opening and closing balance. Type both from the paper statement.',
	'reconciliation.other_account':
		'The account number is missing, or is not the one inside the file.',
	'reconciliation.day_altered':
		'The lines of {day} are not those imported before. This file or the earlier one was changed.',
	'reconciliation.no_such_layout': 'There is no such layout.',
	'reconciliation.bad_layout':
		'The layout is incomplete: give date, text, balance and amount (one column, or debit and credit), each with its own name.',
	'reconciliation.layout_taken': 'There is a layout of this name.',
	'reconciliation.layout_retired':
		'This layout is not used any more. Choose the one that took its place.',
	'reconciliation.no_such_line':
		'Choose at least two lines that exist: of the bank and of the books, or two of the bank that undo each other.',
	'reconciliation.no_such_match': 'There is no such match.',
	'reconciliation.already_matched':
		'One of these lines is matched or waits for approval. Load this page again.',
	'reconciliation.sums_differ':
		'The bank’s lines come to {bankSen}, those of the books to {bookSen}. The difference has to be zero.',
	'reconciliation.not_waiting': 'This match was decided on, released, or needs no approval.',
	'reconciliation.no_reason': 'Write down the basis or the reason.',
	'reconciliation.bad_rate':
		'Write a percentage between 0 and 100 and a fixed amount that is not negative.',
	'reconciliation.rate_of_closed_month':
		'That month is closed. Choose a day of a month that is open.',
	'reconciliation.bad_limit': 'The limit cannot be negative.',
	'reconciliation.needs_another': 'Somebody else has to approve it, not whoever proposed it.',
	'reconciliation.no_such_exception': 'This exception is gone. Load this page again.',
}
