import type { StaffRole } from '#app/domain/staff/role.ts'

/** Everybody, signed in or not. */
export interface PublicAccess {
	readonly kind: 'public'
}

/** Everybody, and all are shown the same: the page may be rendered once and kept. */
export interface SharedAccess {
	readonly kind: 'shared'
	/** the parameters of the address that the page depends on, in the order of the alphabet */
	readonly parameters: readonly string[]
}

/** The frame around every page: told who is signed in, and around a shared page that nobody is. */
export interface FrameAccess {
	readonly kind: 'frame'
}

/** Members of staff with one of these roles; no role includes another. */
export interface StaffAccess {
	readonly kind: 'staff'
	readonly roles: readonly [StaffRole, ...StaffRole[]]
}

/** A machine that signs what it sends; the signature is checked by the verb, over the raw body. */
export interface WebhookAccess {
	readonly kind: 'webhook'
}

/** Who may call a loader or an action: the first, required argument of `reads` and `writes`. */
export type Access = PublicAccess | SharedAccess | FrameAccess | StaffAccess | WebhookAccess

export const publicAccess: PublicAccess = { kind: 'public' }

/**
 * A page that is the same for everybody and depends on its path alone. Its loader knows neither
 * the request nor who asks, and must depend on nothing but what it is given, the database and the
 * day in Magetan: no hour, no chance. See README.md for what is kept and for how long.
 */
export const sharedAccess: SharedAccess = { kind: 'shared', parameters: [] }

/**
 * The same for a page that also depends on parameters of its address: `sharedAccessBy('cari')`.
 * Every other parameter is taken out before the page sees its address, and empty ones with them.
 */
export function sharedAccessBy(...parameters: [string, ...string[]]): SharedAccess {
	return { kind: 'shared', parameters: parameters.toSorted() }
}

export const frameAccess: FrameAccess = { kind: 'frame' }

export const webhookAccess: WebhookAccess = { kind: 'webhook' }

export function staffAccess(...roles: [StaffRole, ...StaffRole[]]): StaffAccess {
	return { kind: 'staff', roles }
}
