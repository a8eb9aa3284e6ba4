import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { allCodesTaken } from './errors.ts'
import { isByHand, type PaymentMethodName } from './method.ts'
import { insertIfToldApart, insertPayment, selectCodesTaken } from './store.server.ts'
import { codesFor, dueWith, MOST_CODES } from './unique-code.ts'

export interface PaymentIntent {
	method: PaymentMethodName
	amountSen: Sen
	expiresAt: Instant
	at: Instant
}

export interface IntendedPayment {
	id: string
	/** what the buyer is to pay */
	dueSen: Sen
	uniqueCode: number | null
}

/**
 * Writes down that a payment will be asked for, before anything is said to a gateway: if the
 * process dies in between, the intent is found and carried on under the same key. A transfer gets a
 * code that makes its amount differ from those of all others that are waited for; the database
 * keeps this, also between buyers of the same moment. Refuses `payments.all_codes_taken`.
 */
export async function intendPayment(tx: Tx, intent: PaymentIntent): Promise<IntendedPayment> {
	const { method, amountSen, expiresAt, at } = intent
	const id = newId()
	const row = {
		id,
		method,
		amount_sen: amountSen,
		unique_code: null,
		due_sen: amountSen,
		taken_sen: null,
		vouched_at: null,
		// What is paid by hand can be paid at once: no page has to be opened first.
		state: isByHand(method) ? ('open' as const) : ('intended' as const),
		expires_at: expiresAt,
		created_at: at,
		checkout_id: null,
		checkout_url: null,
		intent_id: null,
		charge_id: null,
		balance_transaction_id: null,
		fee_sen: null,
		paid_at: null,
		checked_at: at,
	}
	if (method !== 'transfer') {
		await insertPayment(tx, row)
		return { id, dueSen: amountSen, uniqueCode: null }
	}
	const taken = new Set(
		await selectCodesTaken(tx, dueWith(amountSen, 1), dueWith(amountSen, MOST_CODES)),
	)
	for (const uniqueCode of codesFor(id)) {
		const dueSen = dueWith(amountSen, uniqueCode)
		if (taken.has(dueSen)) continue
		const told = { ...row, unique_code: uniqueCode, due_sen: dueSen }
		if (await insertIfToldApart(tx, told)) return { id, dueSen, uniqueCode }
	}
	throw allCodesTaken()
}
