import type { RefusalKind } from '#app/shared/refusal.ts'

/** The one table from why something was refused to what HTTP calls it (RFC 9110, RFC 6585). */
export const statusOfKind: Readonly<Record<RefusalKind, number>> = {
	invalid: 400,
	unauthenticated: 401,
	forbidden: 403,
	'not-found': 404,
	conflict: 409,
	rule: 422,
	'too-many': 429,
	unavailable: 503,
}
