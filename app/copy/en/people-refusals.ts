import type { PeopleRefusalCode } from '#app/domain/people/errors.ts'

/** Why something about makers is not done. */
export const peopleRefusals: Readonly<Record<PeopleRefusalCode, string>> = {
	'people.no_such_maker': 'No maker has the code {makerCode}.',
	'people.identity_missing': 'Enter both the name and the register number.',
	'people.status_in_future':
		'A status is recorded once it has begun, so {fromDate} cannot be recorded yet.',
	'people.status_already_recorded':
		'The status of {makerCode} from {fromDate} is on record, and records are not altered.',
	'people.consent_in_future':
		'A consent is recorded once it is given, so {givenOn} cannot be recorded yet.',
	'people.own_witness':
		'A consent is witnessed by another member of staff than the one who records it.',
	'people.bad_pen_name':
		'A pen-name is made of letters, 30 at most, such as “Melati” or “Senja Biru”.',
	'people.pen_name_tells_name':
		'This pen-name has a part of the real name in it. Choose another one altogether.',
	'people.consent_already_given':
		'{makerCode} has agreed to this already. Revoke that consent first to change it.',
	'people.no_consent': '{makerCode} has no consent in force for this.',
	'people.presence_unchanged': '{makerCode} is on record like that on {since} already.',
	'people.after_death':
		'{makerCode} is on record as deceased, so nothing can be recorded of later days. If that is wrong, record what is right for the same day.',
	'people.no_such_savings_act': 'There is no such request about savings.',
	'people.savings_act_closed':
		'What was asked about the savings of {makerCode} is done or no longer stands. Reload this page.',
	'people.own_savings_act':
		'You recorded the change yourself. Somebody else says that the savings are dealt with.',
	'people.register_number_taken':
		'This register number is registered already. Search by it to find the code.',
	'people.bad_block':
		'A block is written with letters and digits, 20 at most, such as “Blok A” or “W-2”.',
	'people.search_empty': 'Enter a register number, or a name of two letters or more.',
	'people.maker_erased': 'The personal data of {makerCode} are erased and cannot be opened again.',
	'people.sheet_faults': 'This sheet has {count} faults, so nobody was registered.',
	'people.no_such_consent': 'There is no such consent, or no photo of its paper.',
	'people.scan_already_there': 'There is a photo of this paper already, and it is not replaced.',
	'people.erasure_too_early':
		'{makerCode} is still on record as being here. Personal data can be erased after a release, a transfer or a death.',
	'people.erasure_owes':
		'The money of {makerCode} is not dealt with: savings of {owedSen}, {pieces} pieces not sold yet, {waiting} lines of sheets not decided yet, or an act on the savings that still waits. Until then the name is needed.',
	'people.erasure_already_asked': 'Erasing the data of {makerCode} has been asked for already.',
	'people.no_erasure_asked': 'No request to erase {makerCode} is waiting.',
	'people.own_erasure': 'A request to erase is approved by somebody else than who made it.',
}
