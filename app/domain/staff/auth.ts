import type { StaffMember } from './staff-member.ts'

/** Part of the name of the session's cookie, whatever a browser wants in front of it. */
export const SESSION_COOKIE = 'bekal.session_token'

/** The port to whoever checks passwords and keeps sessions. */
export interface Auth {
	/**
	 * Checks an e-mail address and a password and opens a session. Refuses
	 * `staff.wrong_credentials` for anything that is not right, without telling what.
	 */
	openSession(credentials: Credentials): Promise<OpenedSession>
	/** Who the session cookie among these headers belongs to, or null. */
	findSession(headers: Headers): Promise<StaffMember | null>
	/** Ends the session; returns the lines that make the browser forget it. */
	endSession(headers: Headers): Promise<readonly string[]>
}

export interface Credentials {
	readonly email: string
	readonly password: string
	/** where the attempt comes from and with what, as the session's record shows it */
	readonly address: string
	readonly userAgent: string
}

export interface OpenedSession {
	readonly staff: StaffMember
	/** `Set-Cookie` lines for the browser */
	readonly cookies: readonly string[]
}
