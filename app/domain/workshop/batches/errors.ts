import { Refusal } from '#app/shared/refusal.ts'

/** Every code with which a step of a batch is refused. */
export type BatchRefusalCode =
	/** a sheet counts in one unit */
	| 'workshop.sheet_mixes_units'
	/** graded pieces are those of the batch that wait for a grade */
	| 'workshop.bad_grades'
	/** a session a batch came from is one of its cohort */
	| 'workshop.no_such_session'
	/** this key was used for a batch with other contents */
	| 'workshop.entry_key_reused'
	/** whoever recorded a batch does not sign it */
	| 'workshop.own_batch'
	/** it was signed or sent back meanwhile */
	| 'workshop.already_decided'
	/** the second officer has not signed it yet */
	| 'workshop.not_signed'
	/** the marks of the sheet are others now than those the signer has seen */
	| 'workshop.sheet_changed'
	/** nobody has this draft, or somebody else */
	| 'workshop.no_such_draft'
	/** something of the draft is missing or makes no sense */
	| 'workshop.draft_unfinished'
	/** this line of a sheet is not on hold, or is settled */
	| 'workshop.not_on_hold'
	/** the register class of that day is not on record yet */
	| 'workshop.still_on_hold'
	/** a sheet of batches with faults is not taken */
	| 'workshop.sheet_faults'
	| 'workshop.no_such_import'
	/** whoever sends a batch back says why */
	| 'workshop.reason_missing'

type BatchRefusal = Refusal<BatchRefusalCode>

export function sheetMixesUnits(): BatchRefusal {
	return new Refusal('invalid', 'workshop.sheet_mixes_units')
}

export function badGrades(graded: number, pieces: number): BatchRefusal {
	return new Refusal('invalid', 'workshop.bad_grades', { graded, pieces })
}

export function noSuchSession(): BatchRefusal {
	return new Refusal('not-found', 'workshop.no_such_session')
}

export function entryKeyReused(): BatchRefusal {
	return new Refusal('conflict', 'workshop.entry_key_reused')
}

export function ownBatch(): BatchRefusal {
	return new Refusal('rule', 'workshop.own_batch')
}

export function alreadyDecided(code: string): BatchRefusal {
	return new Refusal('conflict', 'workshop.already_decided', { code })
}

export function notSigned(code: string): BatchRefusal {
	return new Refusal('rule', 'workshop.not_signed', { code })
}

export function sheetChanged(): BatchRefusal {
	return new Refusal('conflict', 'workshop.sheet_changed')
}

export function reasonMissing(): BatchRefusal {
	return new Refusal('invalid', 'workshop.reason_missing')
}

export function notOnHold(makerCode: string): BatchRefusal {
	return new Refusal('conflict', 'workshop.not_on_hold', { makerCode })
}

export function stillOnHold(makerCode: string, workDate: string): BatchRefusal {
	return new Refusal('rule', 'workshop.still_on_hold', { makerCode, workDate })
}

export function noSuchDraft(): BatchRefusal {
	return new Refusal('not-found', 'workshop.no_such_draft')
}

export function draftUnfinished(): BatchRefusal {
	return new Refusal('invalid', 'workshop.draft_unfinished')
}

export function sheetFaults(count: number): BatchRefusal {
	return new Refusal('invalid', 'workshop.sheet_faults', { count })
}

export function noSuchImport(): BatchRefusal {
	return new Refusal('not-found', 'workshop.no_such_import')
}
