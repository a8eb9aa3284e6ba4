import type { Instant } from '#app/shared/instant.ts'

/** The columns in camelCase are better-auth's; it alone opens sessions. */
export interface StaffSchema {
	staff_users: {
		id: string
		name: string
		email: string
		emailVerified: number
		image: string | null
		role: 'officer' | 'treasurer' | 'head' | 'auditor' | 'admin'
		closedAt: Instant | null
		createdAt: Instant
		updatedAt: Instant
	}
	staff_sessions: {
		id: string
		expiresAt: Instant
		token: string
		createdAt: Instant
		updatedAt: Instant
		ipAddress: string | null
		userAgent: string | null
		userId: string
	}
	staff_accounts: {
		id: string
		accountId: string
		providerId: string
		userId: string
		accessToken: string | null
		refreshToken: string | null
		idToken: string | null
		accessTokenExpiresAt: Instant | null
		refreshTokenExpiresAt: Instant | null
		scope: string | null
		password: string | null
		createdAt: Instant
		updatedAt: Instant
	}
	staff_verifications: {
		id: string
		identifier: string
		value: string
		expiresAt: Instant
		createdAt: Instant
		updatedAt: Instant
	}
	staff_sign_in_attempts: {
		bucket: string
		failures: number
		window_started_at: Instant
	}
}
