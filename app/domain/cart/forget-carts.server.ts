import { type Clock, plusDays } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { CART_DAYS } from './cart.ts'
import { deleteCartsBefore, hasCartBefore } from './store.server.ts'

/**
 * Deletes carts unchanged for 60 days, when their cookies end too. Returns how many. Asked every
 * few seconds, so it looks first and takes the database's write lock only when there is one.
 */
export async function forgetCarts({ db, clock }: { db: Db; clock: Clock }): Promise<number> {
	const moment = plusDays(clock.now(), -CART_DAYS)
	if (!(await hasCartBefore(db, moment))) return 0
	return await transaction(db, (tx) => deleteCartsBefore(tx, moment))
}
