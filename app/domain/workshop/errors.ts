import { Refusal } from '#app/shared/refusal.ts'

export type { BatchRefusalCode } from './batches/errors.ts'
export type { MaterialRefusalCode } from './materials/errors.ts'

/** Every code the workshop refuses with. */
export type WorkshopRefusalCode =
	/** no partner, programme, cohort or batch goes by this name */
	| 'workshop.no_such_partner'
	| 'workshop.no_such_programme'
	| 'workshop.no_such_cohort'
	| 'workshop.no_such_batch'
	/** another partner, programme or cohort goes by it */
	| 'workshop.code_taken'
	/** this maker is or was a member of the cohort */
	| 'workshop.already_member'
	/** this maker is not a member of the cohort, or was not on that day */
	| 'workshop.not_a_member'
	/** nobody joins before the cohort begins, or leaves before joining */
	| 'workshop.bad_membership_date'
	/** the day lies ahead */
	| 'workshop.date_in_future'
	/** no batch is older than its cohort */
	| 'workshop.before_cohort'
	/** the cohort's programme does not make such things */
	| 'workshop.wrong_craft'
	/** a batch has one piece at least, and of a one-off one alone */
	| 'workshop.bad_quantity'
	/** a one-off is made once */
	| 'workshop.already_made'
	/** material costs nothing or more, in whole sen */
	| 'workshop.bad_material_cost'
	/** a sheet names somebody, everybody with one piece at least and once */
	| 'workshop.sheet_empty'
	| 'workshop.sheet_bad_pieces'
	| 'workshop.sheet_repeats_maker'
	/** the pieces on the sheet are not the pieces of the batch */
	| 'workshop.sheet_does_not_sum'
	/** this maker cannot have worked here on that day */
	| 'workshop.not_eligible'
	/** a session lasts some minutes, and a day at most */
	| 'workshop.bad_session_length'
	/** a session is about something */
	| 'workshop.topic_missing'
	/** the cohort's session of that day is on record */
	| 'workshop.session_already_recorded'

type WorkshopRefusal = Refusal<WorkshopRefusalCode>

export function noSuchPartner(code: string): WorkshopRefusal {
	return new Refusal('not-found', 'workshop.no_such_partner', { code })
}

export function noSuchProgramme(code: string): WorkshopRefusal {
	return new Refusal('not-found', 'workshop.no_such_programme', { code })
}

export function noSuchCohort(slug: string): WorkshopRefusal {
	return new Refusal('not-found', 'workshop.no_such_cohort', { slug })
}

export function noSuchBatch(code: string): WorkshopRefusal {
	return new Refusal('not-found', 'workshop.no_such_batch', { code })
}

export function codeTaken(code: string): WorkshopRefusal {
	return new Refusal('conflict', 'workshop.code_taken', { code })
}

export function alreadyMember(makerCode: string): WorkshopRefusal {
	return new Refusal('conflict', 'workshop.already_member', { makerCode })
}

export function notAMember(makerCode: string): WorkshopRefusal {
	return new Refusal('rule', 'workshop.not_a_member', { makerCode })
}

export function badMembershipDate(date: string): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.bad_membership_date', { date })
}

export function dateInFuture(date: string): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.date_in_future', { date })
}

export function beforeCohort(startedOn: string): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.before_cohort', { startedOn })
}

export function wrongCraft(): WorkshopRefusal {
	return new Refusal('rule', 'workshop.wrong_craft')
}

export function badQuantity(): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.bad_quantity')
}

export function alreadyMade(sku: string): WorkshopRefusal {
	return new Refusal('conflict', 'workshop.already_made', { sku })
}

export function badMaterialCost(): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.bad_material_cost')
}

export function sheetEmpty(): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.sheet_empty')
}

export function sheetBadPieces(makerCode: string): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.sheet_bad_pieces', { makerCode })
}

export function sheetRepeatsMaker(makerCode: string): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.sheet_repeats_maker', { makerCode })
}

export function sheetDoesNotSum(sheet: number, quantity: number): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.sheet_does_not_sum', { sheet, quantity })
}

export function notEligible(makerCode: string, workDate: string): WorkshopRefusal {
	return new Refusal('rule', 'workshop.not_eligible', { makerCode, workDate })
}

export function badSessionLength(): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.bad_session_length')
}

export function topicMissing(): WorkshopRefusal {
	return new Refusal('invalid', 'workshop.topic_missing')
}

export function sessionAlreadyRecorded(heldOn: string): WorkshopRefusal {
	return new Refusal('conflict', 'workshop.session_already_recorded', { heldOn })
}
