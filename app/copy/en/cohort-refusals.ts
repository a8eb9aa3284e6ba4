import type { CohortRefusalCode } from '#app/domain/workshop/cohort-refusals.ts'

/** Why something about partners, programmes, cohorts or sessions is not done. */
export const cohortRefusals: Readonly<Record<CohortRefusalCode, string>> = {
	'workshop.bad_agreement':
		'Write the number of the agreement, and let it end no earlier than it begins.',
	'workshop.agreement_number_taken': 'Agreement {number} is on record for this partner already.',
	'workshop.no_such_agreement': 'There is no such agreement.',
	'workshop.no_such_contact': 'There is no such contact; perhaps it was just deleted.',
	'workshop.too_many_scans': 'An agreement holds at most {most} photos of its pages.',
	'workshop.words_missing': 'Fill in the Indonesian words first.',
	'workshop.bad_slug': 'The address of a cohort has small letters, digits and hyphens alone.',
	'workshop.programme_closed': 'This programme is closed. Reopen it first if it goes on.',
	'workshop.programme_open': 'This programme is still open.',
	'workshop.programme_has_members':
		'There are still {people} people in cohorts of this programme. Record first when they leave.',
	'workshop.bad_places': 'Places are a whole number, one at least.',
	'workshop.no_place_left':
		'This cohort has {places} places and is full on that day. Give it more, or wait until somebody leaves.',
	'workshop.too_few_places':
		'There are {people} people in this cohort, so it needs as many places.',
	'workshop.no_such_lead': 'A cohort is led by an officer or the head, with access still open.',
	'workshop.maker_gone': '{makerCode} was no longer in the house on that day.',
	'workshop.maker_away':
		'{makerCode} was not in the house on that day, and so cannot be marked as present.',
	'workshop.was_there_later':
		'{makerCode} is on record as present or at work on {day}, so the last day cannot be earlier.',
	'workshop.bad_schedule':
		'{weekday} is not complete: it needs a beginning, a later end, and a place.',
	'workshop.no_such_session': 'There is no such session, or a new schedule has replaced it.',
	'workshop.session_not_planned': 'This session has been held or cancelled.',
	'workshop.session_not_cancelled': 'This session is not cancelled.',
	'workshop.session_cancelled': 'This session is cancelled. Restore it first if it took place.',
	'workshop.day_taken': 'This cohort has a session on {day} already.',
	'workshop.bad_session_time': 'Write a beginning and a later end, or leave both empty.',
	'workshop.reason_missing': 'Write why, so that others understand.',
	'workshop.attendance_incomplete': '{missing} people are not marked yet.',
	'workshop.attendance_repeats_maker': '{makerCode} is written down twice.',
	'workshop.attendance_changed':
		'Somebody else has just changed this list. Reload the page, then mark what is needed.',
	'workshop.attendance_final':
		'This list could be corrected until {until}. After that what is on record stays.',
	'workshop.already_candidate': '{makerCode} is among the candidates already.',
	'workshop.no_such_candidate': '{makerCode} is not among the candidates.',
	'workshop.no_such_criterion': 'The criteria have changed. Reload the page.',
	'workshop.candidate_selected': 'The decision about {makerCode} has been made.',
	'workshop.not_assessed': 'Assess {makerCode} by every criterion before deciding.',
	'workshop.bad_score': 'A score is from 1 to 5.',
	'workshop.criteria_in_use':
		'Somebody has been assessed, so the criteria stay and all are measured alike.',
}
