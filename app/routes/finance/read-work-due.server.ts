import { countHandWork } from '#app/domain/orders/by-hand/hand-payments.server.ts'
import { countRefunds } from '#app/domain/orders/refunds/refunds.server.ts'
import { countAskedWriteOffs } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { countSavingsActs } from '#app/domain/people/presence/savings-acts.server.ts'
import { listPeriods, type Period } from '#app/domain/periods/periods.server.ts'
import {
	exceptionsIn,
	type KnownException,
} from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { daysBetween } from '#app/domain/reconciliation/matching/items.ts'
import { countWaitingMatches } from '#app/domain/reconciliation/matching/matches.server.ts'
import { listStatements } from '#app/domain/reconciliation/statements/statements.server.ts'
import { countSavingsAdjustments } from '#app/domain/savings/adjustments/adjustments.server.ts'
import { countWithdrawals } from '#app/domain/savings/withdrawals/requests.server.ts'
import { listOpenDrafts } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { countUncounted } from '#app/domain/till/drawers.server.ts'
import type { Services } from '#app/services.server.ts'
import { type CalendarDate, dateInMagetan, startOfDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, ZERO } from '#app/shared/money.ts'
import { firstDayOf, monthOf } from '#app/shared/month.ts'

/** How old an exception is: up to so many days, and longer. */
const AGE_LIMITS = [7, 30, 60] as const

/** What waits for somebody in the books: how many of each, and the month that is to be closed. */
export interface WorkDue {
	readonly closing: { readonly month: string; readonly isProposed: boolean } | null
	readonly exceptions: {
		readonly from: CalendarDate
		readonly to: CalendarDate
		readonly count: number
		/** a bank statement was ever imported: without one nothing can differ */
		readonly isTold: boolean
		/** how many days the oldest has been open */
		readonly oldest: number
		/** sums without their sign, by age */
		readonly ages: readonly Sen[]
	}
	readonly counts: Readonly<Record<WaitingKind, number>>
}

export type WaitingKind =
	| 'proofs'
	| 'returns'
	| 'refunds'
	| 'withdrawalsAsked'
	| 'withdrawalsApproved'
	| 'adjustments'
	| 'acts'
	| 'drawers'
	| 'writeOffs'
	| 'matches'
	| 'rules'

/** Everything that waits, counted; what is listed in detail elsewhere is not. */
export async function readWorkDue({ db, clock }: Services): Promise<WorkDue> {
	const today = dateInMagetan(clock.now())
	const periods = await listPeriods(db, clock)
	const from = firstToLookAt(periods, today)
	const { proofs, returns } = await countHandWork(db)
	const { asked, approved } = await countWithdrawals(db)
	return {
		closing: closingDue(periods),
		exceptions: {
			from,
			to: today,
			isTold: (await listStatements(db, null)).statements.length > 0,
			...agesOf(await exceptionsIn(db, { from, to: today }), today),
		},
		counts: {
			proofs,
			returns,
			refunds: await countRefunds(db, ['requested', 'unassigned']),
			withdrawalsAsked: asked,
			withdrawalsApproved: approved,
			adjustments: await countSavingsAdjustments(db),
			acts: await countSavingsActs(db),
			drawers: await countUncounted(db, startOfDate(today)),
			writeOffs: await countAskedWriteOffs(db),
			matches: await countWaitingMatches(db),
			rules: (await listOpenDrafts(db)).filter(({ state }) => state === 'proposed').length,
		},
	}
}

/**
 * The first day of the first open month, however long ago: a month that is closed had everything
 * matched or explained, and of one that is open nothing is forgotten.
 */
function firstToLookAt(periods: readonly Period[], today: CalendarDate): CalendarDate {
	return firstDayOf(periods.findLast(({ closedAt }) => closedAt === null)?.month ?? monthOf(today))
}

/** The month that waits for its second person, or else the one that is over and is next. */
function closingDue(periods: readonly Period[]): WorkDue['closing'] {
	const proposed = periods.find(({ state }) => state === 'proposed')
	if (proposed) return { month: proposed.month, isProposed: true }
	const due = periods.findLast(({ state }) => state === 'open')
	return due ? { month: due.month, isProposed: false } : null
}

function agesOf(exceptions: readonly KnownException[], today: CalendarDate) {
	const open = exceptions.filter(({ answer }) => answer === null)
	const ages: Sen[] = [...AGE_LIMITS, null].map(() => ZERO)
	for (const { day, amountSen } of open) {
		const age = Math.max(0, daysBetween(day, today))
		const found = AGE_LIMITS.findIndex((limit) => age <= limit)
		const index = found === -1 ? AGE_LIMITS.length : found
		ages[index] = add(ages[index] ?? ZERO, sen(Math.abs(amountSen)))
	}
	const oldest = open[0] ? Math.max(0, daysBetween(open[0].day, today)) : 0
	return { count: open.length, oldest, ages }
}
