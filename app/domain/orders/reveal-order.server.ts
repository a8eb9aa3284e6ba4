import { keptPhones } from '#app/domain/shipping/phone.ts'
import type { Attempt } from '#app/domain/staff/attempt.ts'
import { forgetAttempt } from '#app/domain/staff/forget-attempt.server.ts'
import { limitAttempts } from '#app/domain/staff/limit-attempts.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { noSuchPair } from './errors.ts'
import { readOrderNumber } from './order.ts'
import { findOrderBy } from './store.server.ts'

export interface RevealOrder {
	/** as typed, with or without hyphens */
	number: string
	/** as typed: the number that was given with the order */
	phone: string
	/** where the request comes from */
	address: string
}

/**
 * The secret of an order's link, for whoever knows its number and the phone number that was given
 * with it. Attempts are counted as those to sign in are. Refuses `orders.no_such_pair` with the
 * same words whatever of the two is wrong, and `staff.too_many_attempts`.
 */
export async function revealOrder(
	deps: { db: Db; clock: Clock },
	input: RevealOrder,
): Promise<{ token: string }> {
	const number = readOrderNumber(input.number)
	const attempt: Attempt = {
		door: 'order',
		account: number ?? input.number,
		address: input.address,
	}
	await limitAttempts(deps, attempt)
	const order = number && (await findOrderBy(deps.db, 'number', number))
	if (!order || !keptPhones(input.phone).includes(order.buyer_phone)) throw noSuchPair()
	await forgetAttempt(deps, attempt)
	return { token: order.token }
}
