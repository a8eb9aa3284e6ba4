import { bookedMonths } from '#app/domain/ledger/closed/months.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { type Month, monthOf } from '#app/shared/month.ts'
import type { Db, Reader } from '#db/client.ts'
import { type CheckResult, checkCodes, leftover } from './check.ts'
import { balancesLeft } from './checks/balances-left.server.ts'
import { pnbpDeposited } from './checks/deposits-made.server.ts'
import { draftsSent, rulesDecided } from './checks/drafts.server.ts'
import { drawersCounted } from './checks/drawers.server.ts'
import { everythingMatched } from './checks/exceptions-open.server.ts'
import { opnamesEnded } from './checks/opnames.server.ts'
import {
	disputesDecided,
	eventsActedOn,
	handWorkDone,
	refundsSettled,
} from './checks/payments-open.server.ts'
import { adjustmentsDecided, requestsPaid, withdrawalsPaid } from './checks/payouts-open.server.ts'
import { proofsOfBooks } from './checks/proofs.server.ts'
import { statementsTold } from './checks/statements-told.server.ts'

/**
 * What a page may ask for whenever it is opened: everything but the proofs, which read all of the
 * books and of the stock. In the order of `checkCodes`.
 */
export async function quickChecks(db: Reader, clock: Clock, month: Month): Promise<CheckResult[]> {
	const isOver = month < monthOf(dateInMagetan(clock.now()))
	const { openMonth } = await bookedMonths(db)
	const results = [
		leftover('month-over', isOver ? 0 : 1, 'blocks'),
		leftover('in-order', openMonth === month ? 0 : 1, 'blocks'),
		await drawersCounted(db, month),
		await draftsSent(db, month),
		await rulesDecided(db, month),
		await opnamesEnded(db, month),
		await handWorkDone(db, month),
		await refundsSettled(db, month),
		await disputesDecided(db, month),
		await eventsActedOn(db, month),
		await withdrawalsPaid(db, month),
		await adjustmentsDecided(db, month),
		await requestsPaid(db, month),
		await statementsTold(db, month),
		await everythingMatched(db, month),
		...(await balancesLeft(db, month)),
		await pnbpDeposited(db, month),
	]
	return results.sort((a, b) => checkCodes.indexOf(a.code) - checkCodes.indexOf(b.code))
}

/** All of it, with the proofs. Never within a transaction. */
export async function allChecks(db: Db, clock: Clock, month: Month): Promise<CheckResult[]> {
	return [...(await quickChecks(db, clock, month)), ...(await proofsOfBooks(db))]
}
