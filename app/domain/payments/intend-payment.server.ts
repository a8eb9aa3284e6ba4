import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { insertPayment } from './store.server.ts'

/**
 * Writes down that a payment will be asked for, before anything is said to the gateway: if the
 * process dies in between, the intent is found and carried on under the same key.
 */
export async function intendPayment(
	tx: Tx,
	intent: { amountSen: Sen; expiresAt: Instant; at: Instant },
): Promise<string> {
	const id = newId()
	await insertPayment(tx, {
		id,
		amount_sen: intent.amountSen,
		state: 'intended',
		expires_at: intent.expiresAt,
		created_at: intent.at,
		checkout_id: null,
		checkout_url: null,
		intent_id: null,
		charge_id: null,
		balance_transaction_id: null,
		fee_sen: null,
		paid_at: null,
		checked_at: intent.at,
	})
	return id
}
