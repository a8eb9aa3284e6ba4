import { type RefusalKind, refusalsOf } from '#app/shared/refusal.ts'

/** Every way in which what is kept of partners and cohorts is refused, and of which kind it is. */
const kinds = {
	/** an agreement has a number, begins when it is signed or later, and ends after it began */
	'workshop.bad_agreement': 'invalid',
	'workshop.agreement_number_taken': 'conflict',
	'workshop.no_such_agreement': 'not-found',
	'workshop.no_such_contact': 'not-found',
	'workshop.too_many_scans': 'rule',
	/** a name, or another text that people read, is missing */
	'workshop.words_missing': 'invalid',
	'workshop.bad_slug': 'invalid',
	'workshop.programme_closed': 'rule',
	'workshop.programme_open': 'conflict',
	'workshop.programme_has_members': 'rule',
	/** a cohort has one place at least, and never more people than places on any day */
	'workshop.bad_places': 'invalid',
	'workshop.no_place_left': 'conflict',
	'workshop.too_few_places': 'rule',
	/** a cohort is led by an officer or the head, who may sign in */
	'workshop.no_such_lead': 'invalid',
	/** whoever is gone, or out of the house that day, neither joins nor was there */
	'workshop.maker_gone': 'rule',
	'workshop.maker_away': 'rule',
	/** nobody leaves before a session they were at */
	'workshop.was_there_later': 'rule',
	/** one slot a weekday, which ends after it began */
	'workshop.bad_schedule': 'invalid',
	'workshop.no_such_session': 'not-found',
	'workshop.session_not_planned': 'conflict',
	'workshop.session_not_cancelled': 'conflict',
	'workshop.session_cancelled': 'conflict',
	/** the cohort has another session on that day */
	'workshop.day_taken': 'conflict',
	'workshop.bad_session_time': 'invalid',
	'workshop.reason_missing': 'invalid',
	/** everybody who was a member on that day stands on the list, once, and nobody else */
	'workshop.attendance_incomplete': 'invalid',
	'workshop.attendance_repeats_maker': 'invalid',
	/** somebody else has corrected the list since it was opened */
	'workshop.attendance_changed': 'conflict',
	/** a list is corrected until the day after it was first written */
	'workshop.attendance_final': 'rule',
	'workshop.already_candidate': 'conflict',
	'workshop.no_such_candidate': 'not-found',
	'workshop.no_such_criterion': 'not-found',
	'workshop.candidate_selected': 'conflict',
	/** a candidate is assessed by every criterion before the decision */
	'workshop.not_assessed': 'rule',
	'workshop.bad_score': 'invalid',
	'workshop.criteria_in_use': 'rule',
} as const satisfies Record<string, RefusalKind>

export type CohortRefusalCode = keyof typeof kinds

/** The refusal of this code; each code has one kind. */
export const refuse = refusalsOf(kinds)
