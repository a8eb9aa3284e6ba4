import { Refusal } from '#app/shared/refusal.ts'

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
