import { createHash } from 'node:crypto'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { badStatement } from '#app/domain/reconciliation/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sheets } from '#app/shared/sheet.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { writtenBy } from './cells.ts'
import { getLayout } from './layouts.server.ts'
import {
	digitsOf,
	lineKey,
	readStatement,
	type Statement,
	type TypedBalances,
} from './statement.ts'
import {
	findStatementBy,
	insertLines,
	insertStatement,
	selectLinesOfAccount,
	selectSpans,
} from './store.server.ts'

export interface ImportStatement extends TypedBalances {
	readonly layoutName: string
	readonly fileName: string
	readonly bytes: Uint8Array
	/** as it was typed; needed where the file does not say, and checked where it does */
	readonly accountNumber: string
}

export interface ImportedStatement {
	readonly statementId: string
	readonly lineCount: number
	/** those that no statement before it had */
	readonly newCount: number
}

/**
 * Takes a bank's statement: the file as it came, with its hash, and every line of it that was not
 * known. The same file again, and lines that another file had, change nothing. Refuses what
 * `readStatement` refuses, a file of another account, and one in which a day that was told before
 * has other lines now (`reconciliation.day_altered`).
 */
export async function importStatement(
	deps: { db: Db; clock: Clock; sheets: Pick<Sheets, 'readLines'> },
	input: ImportStatement,
	actor: Actor,
): Promise<ImportedStatement> {
	const at = deps.clock.now()
	const layout = await getLayout(deps.db, input.layoutName)
	const fileHash = createHash('sha256').update(input.bytes).digest('hex')
	const grid = await deps.sheets.readLines(input.bytes, writtenBy(layout))
	const statement = readStatement(grid, layout, input)
	const accountNumber = accountOf(statement, input.accountNumber)
	return await transaction(deps.db, async (tx) => {
		const known = await findStatementBy(tx, 'file_hash', fileHash)
		if (known) return { statementId: known.id, lineCount: known.line_count, newCount: 0 }
		const fresh = await unknownLines(tx, accountNumber, statement)
		const statementId = newId()
		const { first, last } = spanOf(statement)
		await insertStatement(tx, {
			id: statementId,
			account_number: accountNumber,
			layout_name: layout.name,
			file_name: input.fileName.slice(-200),
			file_hash: fileHash,
			file_base64: Buffer.from(input.bytes).toString('base64'),
			first_day: first,
			last_day: last,
			opening_sen: statement.openingSen,
			closing_sen: statement.closingSen,
			line_count: statement.lines.length,
			new_count: fresh.length,
			imported_by: actorId(actor) ?? actor.kind,
			imported_at: at,
		})
		await insertLines(
			tx,
			fresh.map((line, index) => ({
				id: newId(),
				statement_id: statementId,
				account_number: accountNumber,
				position: index + 1,
				file_row: line.row,
				day: line.day,
				amount_sen: line.amountSen,
				description: line.text,
				balance_sen: line.balanceSen,
				ordinal: line.ordinal,
			})),
		)
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.statement-imported',
			subjectKind: 'bank-statement',
			subjectId: statementId,
			details: { fileHash, lines: statement.lines.length, new: fresh.length },
			at,
		})
		return { statementId, lineCount: statement.lines.length, newCount: fresh.length }
	})
}

function accountOf({ accountNumber }: Statement, typed: string): string {
	const digits = digitsOf(typed)
	if (accountNumber !== null && digits !== '' && digits !== accountNumber) {
		throw badStatement('reconciliation.other_account')
	}
	const number = accountNumber ?? digits
	if (number === '') throw badStatement('reconciliation.other_account')
	return number
}

function spanOf({ lines }: Statement) {
	const [first, last] = [lines[0]?.day, lines.at(-1)?.day]
	invariant(first && last, 'a statement has lines')
	return { first, last }
}

/**
 * The lines no statement had. A day that another statement has told to its end has no line more
 * now, and one that this file tells to its end has none less; of the last day of a file more may
 * follow.
 */
async function unknownLines(tx: Tx, accountNumber: string, statement: Statement) {
	const { first, last } = spanOf(statement)
	const spans = await selectSpans(tx, accountNumber)
	const stored = await selectLinesOfAccount(tx, accountNumber, { from: first, to: last })
	const keyOf = (key: string, ordinal: number) => `${key} ${ordinal}`
	const told = new Map(
		stored.map((row) => {
			const line = { day: row.day, amountSen: row.amount_sen, balanceSen: row.balance_sen }
			return [keyOf(lineKey({ ...line, text: row.description }), row.ordinal), row.day]
		}),
	)
	const fresh = statement.lines.filter((line) => !told.has(keyOf(lineKey(line), line.ordinal)))
	const here = new Set(statement.lines.map((line) => keyOf(lineKey(line), line.ordinal)))
	const lost = [...told].find(([key, day]) => day < last && !here.has(key))
	const added = fresh.find(({ day }) =>
		spans.some((span) => span.first_day <= day && day < span.last_day),
	)
	const day = lost?.[1] ?? added?.day
	if (day !== undefined) throw badStatement('reconciliation.day_altered', { day })
	return fresh
}
