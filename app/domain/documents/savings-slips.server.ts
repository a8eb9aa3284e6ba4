import {
	finalSavingsCode,
	heldPremiCode,
	pendingSavingsCode,
} from '#app/domain/bookkeeping/chart.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { movementsOfDays } from '#app/domain/ledger/days/movements.server.ts'
import { listMakers } from '#app/domain/people/makers.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { type CalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import type { SavingsSlip } from './savings-paper.ts'

/**
 * What each maker is told of a month: one slip for everybody who has savings at its end, or had
 * some that came or went in it, by code. Sums are those of the ledger at the end of days. Names
 * nobody.
 */
export async function readSavingsSlips(db: Reader, month: Month): Promise<SavingsSlip[]> {
	const [first, last] = [firstDayOf(month), lastDayOf(month)]
	const opening = await standing(db, nextDate(first, -1))
	const closing = await standing(db, last)
	const moved = await movementsOfDays(db, { from: first, to: last })
	const end = startOfDate(nextDate(last))
	const slips: SavingsSlip[] = []
	for (const { id: makerId, code: makerCode } of await listMakers(db, last)) {
		const final = finalSavingsCode(makerCode)
		const { debitSen: outSen, creditSen: inSen } = moved.get(final) ?? NOTHING
		const closingSen = closing(final)
		const pendingSen = closing(pendingSavingsCode(makerCode))
		const heldSen = closing(heldPremiCode(makerCode))
		if (![inSen, outSen, closingSen, pendingSen, heldSen].some((sum) => sum > 0)) continue
		const parted = await partSavings(db, { makerId, finalSen: closingSen, until: end })
		const openingSen = opening(final)
		slips.push({ makerCode, openingSen, inSen, outSen, closingSen, ...parted, pendingSen, heldSen })
	}
	return slips
}

const NOTHING = { debitSen: ZERO, creditSen: ZERO }

/** What was owed at the end of a day, by the code of the account. */
async function standing(db: Reader, day: CalendarDate): Promise<(code: string) => Sen> {
	const accounts = await chartAsOf(db, day)
	const sums = new Map(accounts.map(({ code, naturalSen }) => [code, naturalSen]))
	return (code) => sums.get(code) ?? ZERO
}
