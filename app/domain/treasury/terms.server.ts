import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectTerms } from './store.server.ts'

/** What the head has laid down for the treasury. */
export interface Terms {
	/** a purchase of more than this needs another person */
	readonly purchaseLimitSen: Sen
	/** the reserve is low below this */
	readonly reserveFloorSen: Sen
	/** what was credited in a month is paid out once its PNBP was deposited */
	readonly isPnbpFirst: boolean
}

/** Before anything is laid down: every purchase needs another person, and nothing else is asked. */
const NONE: Terms = { purchaseLimitSen: ZERO, reserveFloorSen: ZERO, isPnbpFirst: false }

/** Terms as they were set, by whom and why. */
export interface TermsSet extends Terms {
	readonly reason: string
	readonly setBy: string
	readonly setAt: Instant
}

/** So many changes are shown. */
const MOST = 20

/** The terms in force now. */
export async function termsInForce(db: Reader): Promise<Terms> {
	const [newest] = await listTerms(db, 1)
	return newest ?? NONE
}

/** The terms as they were set, the newest first. */
export async function listTerms(db: Reader, limit = MOST): Promise<TermsSet[]> {
	return (await selectTerms(db, limit)).map((row) => ({
		purchaseLimitSen: row.purchase_limit_sen,
		reserveFloorSen: row.reserve_floor_sen,
		isPnbpFirst: row.pnbp_first === 1,
		reason: row.reason,
		setBy: row.set_by,
		setAt: row.set_at,
	}))
}
