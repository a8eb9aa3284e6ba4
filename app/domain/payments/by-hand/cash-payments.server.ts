import type { Reader } from '#db/client.ts'
import { selectCashAwaited } from './store.server.ts'

const MOST = 40

/** Payments that are waited for in cash, what ends first before the rest. */
export function cashAwaited(db: Reader) {
	return selectCashAwaited(db, MOST)
}
