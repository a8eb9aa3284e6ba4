import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { SavingsSchema } from '#db/schema/savings.ts'

export async function insertWithdrawal(
	tx: Tx,
	row: Insertable<SavingsSchema['withdrawals']>,
): Promise<void> {
	await tx.insertInto('withdrawals').values(row).execute()
}

export function selectWithdrawals(db: Reader, makerId: string) {
	return db
		.selectFrom('withdrawals')
		.selectAll()
		.where('maker_id', '=', makerId)
		.orderBy('id', 'desc')
		.execute()
}
