import { newId } from '#app/shared/ids.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { type Auth, type Credentials, type OpenedSession, SESSION_COOKIE } from './auth.ts'
import { wrongCredentials } from './errors.ts'
import { hashPassword, matchesPassword } from './hash-password.server.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts'
import { isStaffRole } from './role.ts'
import type { StaffMember } from './staff-member.ts'

export interface AuthOptions {
	db: Db
	/** signs the session's cookie; at least 32 characters */
	secret: string
	/** the shop's own address; cookies are `Secure` when it is https */
	origin: string
	/** hears of what better-auth could not do */
	onProblem: (message: string) => void
}

/** A working day. Sessions are not prolonged: the end is known when they begin. */
export const SESSION_HOURS = 12
const COOKIE_PREFIX = 'bekal'
const ADDRESS_HEADER = 'x-bekal-address'

/** What better-auth hands back, as far as it is read here. */
interface AuthUser {
	id: string
	name: string
	email: string
	role?: unknown
	closedAt?: Date | null | undefined
}

/**
 * Passwords and sessions by better-auth on our own database. Only its functions are called: its
 * own addresses are not mounted, so what is reachable from outside is what our routes declare.
 */
export function createAuth(options: AuthOptions): Auth {
	let configured: ReturnType<typeof configure> | undefined
	// Loading it is a fifth of what starting the whole shop takes, and buyers never need it.
	const ready = () => {
		configured ??= configure(options)
		return configured
	}

	async function openSession(credentials: Credentials): Promise<OpenedSession> {
		const { email, password, address, userAgent } = credentials
		const { auth, APIError } = await ready()
		try {
			const { headers, response } = await auth.api.signInEmail({
				body: { email, password, rememberMe: true },
				headers: new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent }),
				returnHeaders: true,
			})
			return { staff: memberOf(response.user), cookies: headers.getSetCookie() }
		} catch (error) {
			if (error instanceof APIError && error.statusCode < 500) throw wrongCredentials()
			throw error
		}
	}

	async function findSession(headers: Headers): Promise<StaffMember | null> {
		const cookie = headers.get('cookie')
		if (!cookie?.includes(SESSION_COOKIE)) return null
		const { auth } = await ready()
		const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
		// Closing an account ends its sessions; one that was being opened at that moment is left.
		if (!found || (found.user as AuthUser).closedAt) return null
		return memberOf(found.user)
	}

	async function endSession(headers: Headers): Promise<readonly string[]> {
		const cookie = headers.get('cookie') ?? ''
		const { auth } = await ready()
		const ended = await auth.api.signOut({
			headers: new Headers({ cookie }),
			returnHeaders: true,
		})
		return ended.headers.getSetCookie()
	}

	return { openSession, findSession, endSession }
}

async function configure({ db, secret, origin, onProblem }: AuthOptions) {
	const { betterAuth, APIError } = await import('better-auth')
	const auth = betterAuth({
		appName: 'Bekal',
		baseURL: origin,
		secret,
		// To better-auth both engines are the plainer one: moments as ISO text and yes or no as 1 or 0
		// are what our columns take and give on PostgreSQL too.
		database: { db, type: 'sqlite' },
		user: {
			modelName: 'staff_users',
			additionalFields: {
				role: { type: 'string', required: true, input: false },
				closedAt: { type: 'date', required: false, input: false },
			},
		},
		session: {
			modelName: 'staff_sessions',
			expiresIn: SESSION_HOURS * 3600,
			disableSessionRefresh: true,
			// Always read from the database: a role taken away is gone with the next request.
			cookieCache: { enabled: false },
		},
		account: { modelName: 'staff_accounts' },
		verification: { modelName: 'staff_verifications' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => matchesPassword(hash, password),
			},
		},
		// Ours are counted in the database, where every process sees them (sign-in-limits).
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error', log: (_level, message) => onProblem(message) },
		advanced: {
			cookiePrefix: COOKIE_PREFIX,
			useSecureCookies: origin.startsWith('https:'),
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
			// Under NODE_ENV=test these would silently be off.
			disableOriginCheck: false,
			disableCSRFCheck: false,
			database: {
				generateId: () => newId(),
				// It would ask PostgreSQL in SQLite's words; our migrations are tested instead.
				validateSchema: false,
			},
		},
	})
	return { auth, APIError }
}

function memberOf(user: AuthUser): StaffMember {
	const { id, name, email, role } = user
	invariant(isStaffRole(role), `staff ${id} has no role that is known`)
	return { id, name, email, role }
}
