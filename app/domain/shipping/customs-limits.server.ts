import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { getCustomsLimit } from './store.server.ts'

/** Up to which value a CN 22 is enough, and what that was reckoned from. */
export async function customsLimit(
	db: Reader,
): Promise<{ amountSen: Sen; basis: string; setAt: Instant }> {
	const { amount_sen: amountSen, basis, set_at: setAt } = await getCustomsLimit(db)
	return { amountSen, basis, setAt }
}
