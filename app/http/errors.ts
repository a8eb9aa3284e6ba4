import { Refusal } from '#app/shared/refusal.ts'

/** Every code the seam itself refuses with, before any room is asked. */
export type HttpRefusalCode =
	/** nothing lives at this address */
	| 'http.no_such_page'
	/** a form or a query that no page of ours sends */
	| 'http.unreadable_input'

type HttpRefusal = Refusal<HttpRefusalCode>

export function noSuchPage(): HttpRefusal {
	return new Refusal('not-found', 'http.no_such_page')
}

export function unreadableInput(): HttpRefusal {
	return new Refusal('invalid', 'http.unreadable_input')
}
