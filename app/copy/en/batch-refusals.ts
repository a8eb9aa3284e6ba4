import type { BatchRefusalCode } from '#app/domain/workshop/errors.ts'

/** Why a step of a batch is refused. */
export const batchRefusals: Readonly<Record<BatchRefusalCode, string>> = {
	'workshop.sheet_mixes_units': 'A sheet counts in one unit: pieces, minutes or points.',
	'workshop.bad_grades':
		'The grades sum to {graded}, but {pieces} pieces wait to be graded. Each piece has one grade.',
	'workshop.no_such_session': 'That session is not one of this cohort.',
	'workshop.entry_key_reused':
		'This was sent before with other contents. Open what was sent, or begin anew.',
	'workshop.own_batch': 'You recorded this batch yourself, so another officer signs it.',
	'workshop.already_decided': 'Batch {code} has been signed or sent back already.',
	'workshop.not_signed':
		'The second officer has not signed batch {code}, so it cannot enter stock yet.',
	'workshop.sheet_changed':
		'The marks on this sheet have just changed because a status was recorded. Look once more, then sign.',
	'workshop.no_such_draft': 'There is no such draft, or it is another officer’s.',
	'workshop.draft_unfinished': 'This draft is not complete. Look at the parts that are marked.',
	'workshop.not_on_hold':
		'The premi of {makerCode} of this batch is not on hold, or was settled before.',
	'workshop.still_on_hold':
		'The class of {makerCode} on {workDate} is not on record yet. Record the status first, then settle.',
	'workshop.sheet_faults':
		'There are {count} mistakes in this sheet, so nothing was recorded. Look at it once more.',
	'workshop.no_such_import': 'There is no such import.',
	'workshop.reason_missing': 'Write what has to be put right.',
}
