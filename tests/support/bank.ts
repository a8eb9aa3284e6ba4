import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { bank, houseAccounts, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { importStatement } from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, calendarDate, startOfDate } from '#app/shared/instant.ts'
import { negate, rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type FiledLine, statementFile } from './statements.ts'
import { treasurer } from './transfers.ts'

/** What one entry did to the bank account: in rupiah, negative for what left it. */
export interface Banked {
	readonly day: string
	readonly amount: number
	readonly kind?: string
}

/** Books on the bank account whatever event it may be; the number of the entry of each. */
export async function bookOnBank(
	{ db, clock }: { db: Db; clock: Clock },
	events: readonly Banked[],
): Promise<number[]> {
	return await transaction(db, async (tx) => {
		await openAccounts(tx, houseAccounts)
		const numbers: number[] = []
		for (const { day, amount, kind = 'money.received' } of events) {
			const amountSen = rupiah(amount)
			const id = newId()
			await postEntry(
				tx,
				{
					kind,
					occurredAt: startOfDate(calendarDate(day)),
					idempotencyKey: `banked:${id}`,
					source: { kind: 'order', id },
					lines: [
						{ accountCode: bank.code, amountSen, detailId: null },
						{ accountCode: workingCapital.code, amountSen: negate(amountSen), detailId: null },
					],
					reversesEntryId: null,
				},
				clock.now(),
			)
			const head = await tx.selectFrom('ledger_head').select('number').executeTakeFirstOrThrow()
			numbers.push(head.number)
		}
		return numbers
	})
}

/** A statement of BCA is imported; the ids of its lines in order. */
export async function importLines(
	deps: { db: Db; clock: Clock },
	lines: readonly FiledLine[],
	opening = 1_000_000,
): Promise<string[]> {
	const { statementId } = await importStatement(
		{ ...deps, sheets: createSheets() },
		{
			layoutName: 'BCA',
			fileName: 'mutasi.csv',
			bytes: Buffer.from(statementFile('BCA', { opening, lines })),
			accountNumber: '',
			openingSen: null,
			closingSen: null,
		},
		treasurer,
	)
	const rows = await deps.db
		.selectFrom('bank_lines')
		.select('id')
		.where('statement_id', '=', statementId)
		.orderBy('position')
		.execute()
	return rows.map(({ id }) => id)
}
