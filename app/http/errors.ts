import { Refusal } from '#app/shared/refusal.ts'

/** Every code the seam itself refuses with, before any room is asked. */
export type HttpRefusalCode =
	/** nothing lives at this address */
	| 'http.no_such_page'
	/** a form or a query that no page of ours sends */
	| 'http.unreadable_input'
	/** more than is taken at its address, mostly a file */
	| 'http.too_large'

type HttpRefusal = Refusal<HttpRefusalCode>

export function noSuchPage(): HttpRefusal {
	return new Refusal('not-found', 'http.no_such_page')
}

export function unreadableInput(): HttpRefusal {
	return new Refusal('invalid', 'http.unreadable_input')
}

export function tooLarge(): HttpRefusal {
	return new Refusal('invalid', 'http.too_large')
}
