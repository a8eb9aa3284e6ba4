import type { Actor } from '#app/domain/audit/actor.ts'
import { receiveTransfer } from '#app/domain/orders/by-hand/receive-transfer.server.ts'
import { findReceiptBy } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { alreadyMatched, noSuchLine } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import type { ReceiptOutcomeName } from '#db/schema/payments.ts'
import { matchStatements } from './match-statements.server.ts'
import { selectLinesByIds, selectTaken } from './store.server.ts'

/**
 * The treasurer says that a line of the bank is the money of an order: sum, day and reference are
 * the line's, and what comes of it is as if it had been typed (`receiveTransfer`). The receipt has
 * the line's own id, so that a line is recorded once, whoever sends the form however often. What is
 * certain then is matched. Refuses a line that is matched with something else
 * (`reconciliation.already_matched`) or was recorded for another order, one that is not there or by
 * which money left (`reconciliation.no_such_line`), and what `receiveTransfer` refuses.
 */
export async function receiveLine(
	deps: { db: Db; clock: Clock },
	{ number, lineId }: { number: string; lineId: string },
	actor: Actor,
): Promise<ReceiptOutcomeName> {
	const [line] = await selectLinesByIds(deps.db, [lineId])
	if (!line || line.amount_sen <= 0) throw noSuchLine()
	const known = await findReceiptBy(deps.db, lineId)
	if (!known && (await selectTaken(deps.db, [lineId], []))) throw alreadyMatched()
	const outcome = await receiveTransfer(
		deps,
		{
			number,
			receiptId: lineId,
			amountSen: line.amount_sen,
			receivedOn: line.day,
			reference: line.description,
		},
		actor,
	)
	await matchStatements(deps)
	return outcome
}
