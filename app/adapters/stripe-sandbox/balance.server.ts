import type { Account } from './account.server.ts'
import { type NewBalanceTransaction, newBalanceTransaction } from './objects.ts'

export type Movement = Omit<NewBalanceTransaction, 'created' | 'availableOn'> & {
	availableAfterSeconds: number
}

/** Moves the account's balance and returns the movement's id. */
export function addBalanceTransaction(account: Account, movement: Movement): string {
	const { availableAfterSeconds, ...rest } = movement
	const created = account.clock.now()
	const transaction = newBalanceTransaction({
		...rest,
		created,
		availableOn: created + availableAfterSeconds,
	})
	account.store.insert(transaction)
	return transaction.id
}
