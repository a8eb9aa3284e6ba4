/**
 * The named way to say no. A domain verb that will not do something throws a `Refusal`; its
 * transaction rolls back and `reads`/`writes` turn it into an answer with words from `app/copy`.
 * Everything else that is thrown is a bug.
 */
export type RefusalKind =
	/** what was sent does not make sense */
	| 'invalid'
	/** nobody is signed in */
	| 'unauthenticated'
	/** somebody is, but not with this right */
	| 'forbidden'
	/** there is no such thing, or not for this person */
	| 'not-found'
	/** the state of things has moved on (sold out, already sent) */
	| 'conflict'
	/** a promise of ours or of the law does not allow it */
	| 'rule'
	/** too often in too short a time */
	| 'too-many'
	/** somebody we depend on does not answer now; the same request may succeed later */
	| 'unavailable'

/** What a sentence may name: shown to people, so never a secret and never a maker's name. */
export type RefusalDetails = Readonly<Record<string, string | number>>

const BRAND: unique symbol = Symbol.for('bekal.refusal') as never

export class Refusal<Code extends string = string> extends Error {
	readonly kind: RefusalKind
	/** `room.reason`, the key of its sentence in `app/copy` */
	readonly code: Code
	readonly details: RefusalDetails
	readonly [BRAND] = true

	constructor(kind: RefusalKind, code: Code, details: RefusalDetails = {}) {
		super(code)
		this.name = 'Refusal'
		this.kind = kind
		this.code = code
		this.details = details
	}
}

/** What makes the refusals of a list of codes, each of its one kind. */
export function refusalsOf<Code extends string>(kinds: Readonly<Record<Code, RefusalKind>>) {
	return <C extends Code>(code: C, details: RefusalDetails = {}): Refusal<C> =>
		new Refusal(kinds[code], code, details)
}

/**
 * True for a refusal from any copy of this module: the server and the Remix bundle each load
 * their own, so `instanceof` would miss the other's.
 */
export function isRefusal(error: unknown): error is Refusal {
	return typeof error === 'object' && error !== null && BRAND in error
}
