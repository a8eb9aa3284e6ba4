import type { Closing } from '#app/domain/ledger/closed/closing.ts'
import { bookedMonths, listClosings } from '#app/domain/ledger/closed/months.server.ts'
import type { CheckResult, NotedCheck } from '#app/domain/periods/check.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { type Month, monthOf, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import type { ProposalState } from '#db/schema/periods.ts'
import { quickChecks } from './checks.server.ts'
import { noSuchMonth } from './errors.ts'
import { type ProposalRow, selectProposals, selectReports } from './store.server.ts'

export type PeriodState = 'running' | 'open' | 'proposed' | 'closed'

/** A month of the books. */
export interface Period {
	readonly month: Month
	readonly state: PeriodState
	/** when it was closed, where it is */
	readonly closedAt: Instant | null
	/** it can be closed next, or, being closed, be opened again */
	readonly isAtTheEdge: boolean
}

/** What was proposed about a month, by whom, and what came of it. */
export interface Proposal {
	readonly act: 'close' | 'reopen'
	readonly state: ProposalState
	readonly reason: string | null
	readonly checks: readonly NotedCheck[]
	readonly proposedById: string
	readonly proposedBy: string | null
	readonly proposedAt: Instant
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
}

/** A month with all that is known of its closing. */
export interface PeriodCase extends Period {
	/** how things stand now; empty for a month that is closed */
	readonly checks: readonly CheckResult[]
	/** what waits for a decision: about this month, or the month of another one that waits */
	readonly waiting: Proposal | null
	readonly waitingElsewhere: Month | null
	/** newest first */
	readonly history: readonly Proposal[]
	/** the closing that holds now, with the head of the ledger at that time */
	readonly closing: Closing | null
	readonly reports: readonly { readonly kind: string; readonly sha256: string }[]
}

/** Every month from the first entry to the present one, newest first. */
export async function listPeriods(db: Reader, clock: Clock): Promise<Period[]> {
	const { firstDay, openMonth } = await bookedMonths(db)
	if (firstDay === null || openMonth === null) return []
	const closings = await listClosings(db)
	const proposals = await selectProposals(db, null)
	const proposed = proposals.find(({ state }) => state === 'proposed')?.month
	const now = monthOf(dateInMagetan(clock.now()))
	const periods: Period[] = []
	for (let month = monthOf(firstDay); month <= now || month < openMonth; month = nextMonth(month)) {
		const isClosed = month < openMonth
		const closing = closings.findLast((one) => one.month === month && one.act === 'close')
		const open = month < now ? 'open' : 'running'
		periods.push({
			month,
			state: proposed === month ? 'proposed' : isClosed ? 'closed' : open,
			closedAt: isClosed ? (closing?.actedAt ?? null) : null,
			isAtTheEdge: month === openMonth || month === nextMonth(openMonth, -1),
		})
	}
	return periods.reverse()
}

/** One month. Refuses `periods.no_such_month`. */
export async function getPeriod(db: Reader, clock: Clock, month: Month): Promise<PeriodCase> {
	const period = (await listPeriods(db, clock)).find((one) => one.month === month)
	if (!period) throw noSuchMonth()
	const proposals = await selectProposals(db, null)
	const names = await namesOfStaff(
		db,
		proposals.flatMap((row) => [row.proposed_by, row.decided_by ?? row.proposed_by]),
	)
	const own = proposals.filter((row) => row.month === month)
	const waiting = proposals.find(({ state }) => state === 'proposed')
	const isClosed = period.closedAt !== null
	const closings = isClosed ? await listClosings(db) : []
	const closing = closings.findLast((one) => one.month === month) ?? null
	return {
		...period,
		checks: isClosed ? [] : await quickChecks(db, clock, month),
		waiting: waiting?.month === month ? told(waiting, names) : null,
		waitingElsewhere: waiting && waiting.month !== month ? waiting.month : null,
		history: own.filter(({ state }) => state !== 'proposed').map((row) => told(row, names)),
		closing,
		reports: closing ? await selectReports(db, closing.number) : [],
	}
}

function told(row: ProposalRow, names: ReadonlyMap<string, string>): Proposal {
	return {
		act: row.act,
		state: row.state,
		reason: row.reason,
		checks: JSON.parse(row.checks) as NotedCheck[],
		proposedById: row.proposed_by,
		proposedBy: names.get(row.proposed_by) ?? null,
		proposedAt: row.proposed_at,
		decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
		decidedAt: row.decided_at,
	}
}
