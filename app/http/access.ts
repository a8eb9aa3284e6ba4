import type { StaffRole } from '#app/domain/staff/role.ts'

/** Everybody, signed in or not. */
export interface PublicAccess {
	readonly kind: 'public'
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
export type Access = PublicAccess | StaffAccess | WebhookAccess

export const publicAccess: PublicAccess = { kind: 'public' }

export const webhookAccess: WebhookAccess = { kind: 'webhook' }

export function staffAccess(...roles: [StaffRole, ...StaffRole[]]): StaffAccess {
	return { kind: 'staff', roles }
}
