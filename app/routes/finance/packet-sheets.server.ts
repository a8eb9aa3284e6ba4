import { fill } from '#app/copy/fill.ts'
import { savingsPapers as words } from '#app/copy/id/savings-papers.ts'
import type { WithdrawalPaper } from '#app/domain/documents/savings-paper.ts'
import { readSavingsStatement } from '#app/domain/documents/savings-papers.server.ts'
import type { Sheet } from '#app/domain/documents/sheet.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import {
	handoverSheet,
	savingsReceiptSheet,
	savingsStatementSheet,
	transferListSheet,
	type Wording,
} from '#app/ui/documents/savings-sheets.ts'

/** All that is signed on the day somebody leaves: statement, kuitansi, minutes, transfers. */
export async function packetSheets(
	db: Services['db'],
	paper: WithdrawalPaper,
	wording: Wording,
): Promise<Sheet[]> {
	const { withdrawalId, paidAt, makerCode } = paper
	const day = { until: dateInMagetan(paidAt), at: paidAt }
	const statement = await readSavingsStatement(db, makerCode, day)
	const numberOf = async (kind: 'savings-statement' | 'savings-transfers') =>
		(await numbersOf(db, kind, [withdrawalId])).get(withdrawalId) ?? ''
	return [
		savingsStatementSheet(statement, wording, {
			title: words.statement.finalTitle,
			number: fill(words.number, { number: await numberOf('savings-statement') }),
		}),
		savingsReceiptSheet(paper, wording),
		handoverSheet(paper, wording),
		transferListSheet(paper, wording, await numberOf('savings-transfers')),
	]
}
