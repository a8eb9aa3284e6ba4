import { Refusal } from '#app/shared/refusal.ts'

export type DocumentsRefusalCode =
	| 'documents.not_yet_paid'
	| 'documents.not_packable'
	| 'documents.nothing_chosen'
	| 'documents.too_many_chosen'

type DocumentsRefusal = Refusal<DocumentsRefusalCode>

/** A kuitansi says that money was received. */
export function notYetPaid(): DocumentsRefusal {
	return new Refusal('conflict', 'documents.not_yet_paid')
}

/** Its goods may not leave: it is not paid, or its money goes back. */
export function notPackable(number: string): DocumentsRefusal {
	return new Refusal('conflict', 'documents.not_packable', { number })
}

export function nothingChosen(): DocumentsRefusal {
	return new Refusal('not-found', 'documents.nothing_chosen')
}

export function tooManyChosen(most: number): DocumentsRefusal {
	return new Refusal('invalid', 'documents.too_many_chosen', { most })
}
