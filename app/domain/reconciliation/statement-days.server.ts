import type { Reader } from '#db/client.ts'
import { bookLines } from './matching/book-lines.server.ts'
import type { Days } from './matching/store.server.ts'
import { selectAccounts } from './statements/store.server.ts'

/**
 * True where a statement of the bank reaches the last of these days, or the books moved nothing at
 * the bank: else nobody could have compared them.
 */
export async function isBankTold(db: Reader, days: Days): Promise<boolean> {
	const accounts = await selectAccounts(db)
	if (accounts.some(({ first_day, last_day }) => first_day <= days.to && last_day >= days.to)) {
		return true
	}
	return (await bookLines(db, days)).length === 0
}

/** True where a statement of the bank tells of any of these days. */
export async function isAnyDayTold(db: Reader, { from, to }: Days): Promise<boolean> {
	const accounts = await selectAccounts(db)
	return accounts.some(({ first_day, last_day }) => first_day <= to && last_day >= from)
}

/**
 * From the first day of the first statement to the last that every account was told until; null
 * without a statement.
 */
export async function daysTold(db: Reader): Promise<Days | null> {
	const accounts = await selectAccounts(db)
	const [from] = accounts.map((one) => one.first_day).toSorted()
	const [to] = accounts.map((one) => one.last_day).toSorted()
	return from && to ? { from, to } : null
}
