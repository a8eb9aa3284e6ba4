import { houseAccounts, partnerPayable } from '#app/domain/bookkeeping/chart.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/** So much more (or less) stands on an account of what is owed or of a fund, as after a sale. */
export async function accrue(
	db: Db,
	code: string,
	amountSen: Sen,
	at: Instant,
	kind = 'order.paid',
): Promise<void> {
	await transaction(db, async (tx) => {
		await openAccounts(tx, houseAccounts)
		if (code.startsWith('2300.')) {
			await openAccounts(tx, [partnerPayable({ id: newId(), code: code.slice(5) })])
		}
		const id = newId()
		await postEntry(
			tx,
			{
				kind,
				occurredAt: at,
				idempotencyKey: `accrued:${id}`,
				source: { kind: 'order', id },
				lines: [
					{ accountCode: '1200', amountSen, detailId: null },
					{ accountCode: code, amountSen: negate(amountSen), detailId: null },
				],
				reversesEntryId: null,
			},
			at,
		)
	})
}
