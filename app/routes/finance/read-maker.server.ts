import { balancesOfHolders } from '#app/domain/ledger/balances.server.ts'
import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { requestsUnderWay } from '#app/domain/savings/withdrawals/requests.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'

/** One maker's savings with what explains them, and who paid what out under which entry. */
export async function readMaker(db: Services['db'], makerCode: string, after: string | null) {
	const { withdrawals, ...statement } = await makerSavings(db, makerCode, after)
	const names = await namesOfStaff(
		db,
		withdrawals.map((withdrawal) => withdrawal.recorded_by),
	)
	const entries = await entryNumbersOf(
		db,
		'withdrawal',
		withdrawals.map((withdrawal) => withdrawal.id),
	)
	const accounts = await balancesOfHolders(db, 'maker', statement.makerId)
	const acts = await savingsActsOf(db, statement.makerId)
	return {
		...statement,
		...(await partSavings(db, statement)),
		underWay: await requestsUnderWay(db, statement.makerId),
		heldBackSen: await heldBackOf(db, statement.makerId),
		/** what a change of presence asks of these savings, while nobody has said that it is done */
		openAct: acts.find(({ outcome }) => outcome === null) ?? null,
		accountCodes: accounts.map((account) => account.code),
		withdrawals: withdrawals.map((withdrawal) => ({
			id: withdrawal.id,
			at: withdrawal.recorded_at,
			amountSen: withdrawal.amount_sen,
			purpose: withdrawal.purpose,
			note: withdrawal.note,
			staffName: names.get(withdrawal.recorded_by) ?? null,
			entryNumber: entries.get(withdrawal.id)?.[0] ?? null,
		})),
	}
}

export type MakerView = Awaited<ReturnType<typeof readMaker>>
