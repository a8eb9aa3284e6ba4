import { sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

export function selectWithdrawalsByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('withdrawals').selectAll().where('id', 'in', ids).execute()
}

export function selectWithdrawals(db: Reader, makerId: string) {
	return db
		.selectFrom('withdrawals')
		.selectAll()
		.where('maker_id', '=', makerId)
		.orderBy('id', 'desc')
		.execute()
}

/** When one maker's savings were last paid out at a release, before a moment if it is given. */
export async function selectLastRelease(
	db: Reader,
	makerId: string,
	before: Instant | undefined,
): Promise<Instant | null> {
	const paidAt = sql<Instant>`coalesce(asked.paid_at, asked.closed_at)`
	let query = db
		.selectFrom('withdrawal_requests as asked')
		.select(paidAt.as('paid_at'))
		.where('asked.maker_id', '=', makerId)
		.where('asked.purpose', '=', 'release')
		.where('asked.state', '=', 'paid')
		.orderBy(paidAt, 'desc')
		.limit(1)
	if (before !== undefined) query = query.where(paidAt, '<', before)
	return (await query.executeTakeFirst())?.paid_at ?? null
}

/** Everything ever paid out of savings, of one maker or of all. */
export async function sumWithdrawals(db: Reader, makerId: string | null): Promise<Sen> {
	let query = db
		.selectFrom('withdrawals')
		.select((eb) => eb.fn.sum<Sen | null>('amount_sen').as('sum'))
	if (makerId !== null) query = query.where('maker_id', '=', makerId)
	return (await query.executeTakeFirst())?.sum ?? ZERO
}
