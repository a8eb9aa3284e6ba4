import { Refusal } from '#app/shared/refusal.ts'
import type { Owed } from './owed.ts'

/** Every code the people room refuses with. */
export type PeopleRefusalCode =
	/** no maker has this code */
	| 'people.no_such_maker'
	/** a maker has a name and a register number */
	| 'people.identity_missing'
	/** a status is recorded when it has begun, not before */
	| 'people.status_in_future'
	/** this maker's status from that day is on record, and records are not altered */
	| 'people.status_already_recorded'
	/** a consent is recorded on the day it was given or later */
	| 'people.consent_in_future'
	/** whoever records a consent is not its witness */
	| 'people.own_witness'
	/** a pen-name is some words of letters, and belongs to a consent to one */
	| 'people.bad_pen_name'
	/** the pen-name has a part of the real name in it */
	| 'people.pen_name_tells_name'
	/** a consent of this kind stands */
	| 'people.consent_already_given'
	/** no consent of this kind stands */
	| 'people.no_consent'
	/** that is where the maker is already on that day */
	| 'people.presence_unchanged'
	/** nothing can be said of days after a death */
	| 'people.after_death'
	/** nothing of this kind was asked of the savings */
	| 'people.no_such_savings_act'
	/** done before, or overtaken by a later change */
	| 'people.savings_act_closed'
	/** a register number is registered once */
	| 'people.register_number_taken'
	/** a block is some letters and digits */
	| 'people.bad_block'
	/** there is nothing in it that could be looked for */
	| 'people.search_empty'
	/** what told who this was is gone */
	| 'people.maker_erased'
	/** rows of a sheet have faults, so none is taken */
	| 'people.sheet_faults'
	/** there is no such consent */
	| 'people.no_such_consent'
	/** there is a photo of this paper */
	| 'people.scan_already_there'
	/** the maker is still here */
	| 'people.erasure_too_early'
	/** the savings are not dealt with yet, or more may come */
	| 'people.erasure_owes'
	/** somebody has asked for it already */
	| 'people.erasure_already_asked'
	/** nobody has asked for it, or it is decided */
	| 'people.no_erasure_asked'
	/** whoever asked does not agree too */
	| 'people.own_erasure'
	/** whoever recorded the change does not say that the savings are dealt with */
	| 'people.own_savings_act'

type PeopleRefusal = Refusal<PeopleRefusalCode>

export function noSuchMaker(makerCode: string): PeopleRefusal {
	return new Refusal('not-found', 'people.no_such_maker', { makerCode })
}

export function identityMissing(): PeopleRefusal {
	return new Refusal('invalid', 'people.identity_missing')
}

export function statusInFuture(fromDate: string): PeopleRefusal {
	return new Refusal('invalid', 'people.status_in_future', { fromDate })
}

export function statusAlreadyRecorded(makerCode: string, fromDate: string): PeopleRefusal {
	return new Refusal('conflict', 'people.status_already_recorded', { makerCode, fromDate })
}

export function consentInFuture(givenOn: string): PeopleRefusal {
	return new Refusal('invalid', 'people.consent_in_future', { givenOn })
}

export function ownWitness(): PeopleRefusal {
	return new Refusal('rule', 'people.own_witness')
}

export function badPenName(): PeopleRefusal {
	return new Refusal('invalid', 'people.bad_pen_name')
}

export function penNameTellsName(): PeopleRefusal {
	return new Refusal('rule', 'people.pen_name_tells_name')
}

export function consentAlreadyGiven(makerCode: string): PeopleRefusal {
	return new Refusal('conflict', 'people.consent_already_given', { makerCode })
}

export function noConsent(makerCode: string): PeopleRefusal {
	return new Refusal('rule', 'people.no_consent', { makerCode })
}

export function presenceUnchanged(makerCode: string, since: string): PeopleRefusal {
	return new Refusal('conflict', 'people.presence_unchanged', { makerCode, since })
}

export function afterDeath(makerCode: string): PeopleRefusal {
	return new Refusal('rule', 'people.after_death', { makerCode })
}

export function noSuchSavingsAct(): PeopleRefusal {
	return new Refusal('not-found', 'people.no_such_savings_act')
}

export function savingsActClosed(makerCode: string): PeopleRefusal {
	return new Refusal('conflict', 'people.savings_act_closed', { makerCode })
}

export function ownSavingsAct(): PeopleRefusal {
	return new Refusal('rule', 'people.own_savings_act')
}

export function registerNumberTaken(): PeopleRefusal {
	return new Refusal('conflict', 'people.register_number_taken')
}

export function badBlock(): PeopleRefusal {
	return new Refusal('invalid', 'people.bad_block')
}

export function searchEmpty(): PeopleRefusal {
	return new Refusal('invalid', 'people.search_empty')
}

export function makerErased(makerCode: string): PeopleRefusal {
	return new Refusal('conflict', 'people.maker_erased', { makerCode })
}

export function sheetFaults(count: number): PeopleRefusal {
	return new Refusal('invalid', 'people.sheet_faults', { count })
}

export function noSuchConsent(): PeopleRefusal {
	return new Refusal('not-found', 'people.no_such_consent')
}

export function scanAlreadyThere(): PeopleRefusal {
	return new Refusal('conflict', 'people.scan_already_there')
}

export function erasureTooEarly(makerCode: string): PeopleRefusal {
	return new Refusal('rule', 'people.erasure_too_early', { makerCode })
}

export function erasureOwes(makerCode: string, owed: Owed): PeopleRefusal {
	const { savingsSen: owedSen, pieces, waiting } = owed
	return new Refusal('rule', 'people.erasure_owes', { makerCode, owedSen, pieces, waiting })
}

export function erasureAlreadyAsked(makerCode: string): PeopleRefusal {
	return new Refusal('conflict', 'people.erasure_already_asked', { makerCode })
}

export function noErasureAsked(makerCode: string): PeopleRefusal {
	return new Refusal('conflict', 'people.no_erasure_asked', { makerCode })
}

export function ownErasure(): PeopleRefusal {
	return new Refusal('rule', 'people.own_erasure')
}
