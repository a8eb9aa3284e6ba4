import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { noSuchWithdrawal } from '#app/domain/savings/errors.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import {
	countRequests,
	findRequest,
	type RequestRow,
	selectRequests,
	selectRequestsOf,
	selectScans,
} from './store.server.ts'
import type { Purpose, WithdrawalState } from './withdrawal.ts'

const PAGE = 50

/** A withdrawal from the moment it is asked for. */
export interface WithdrawalRequest {
	readonly id: string
	readonly makerId: string
	readonly makerCode: string
	readonly amountSen: Sen
	readonly purpose: Purpose
	readonly note: string
	readonly state: WithdrawalState
	readonly requestedBy: string
	readonly requestedAt: Instant
	/** who approved or declined it */
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	/** who paid it or called it off */
	readonly closedBy: string | null
	readonly closedAt: Instant | null
	/** when the money left, which may be days before it was written down; null before */
	readonly paidAt: Instant | null
	/** why it was declined or called off */
	readonly reason: string
	/** of its kuitansi, once it is paid */
	readonly receiptNumber: string | null
	/** the photos of what was signed, by their ids */
	readonly scanIds: readonly string[]
}

/** A page of withdrawals: those that wait, the oldest first, or the others, the newest first. */
export async function listWithdrawalRequests(
	db: Reader,
	{ open, cursor }: { open: boolean; cursor: string | null },
): Promise<{ requests: WithdrawalRequest[]; next: string | null }> {
	const rows = await selectRequests(db, { open, cursor, limit: PAGE + 1 })
	const shown = rows.slice(0, PAGE)
	const next = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null
	return { requests: await describe(db, shown), next }
}

/** One withdrawal. Refuses `savings.no_such_withdrawal`. */
export async function getWithdrawalRequest(db: Reader, id: string): Promise<WithdrawalRequest> {
	const row = await findRequest(db, id)
	const [request] = row ? await describe(db, [row]) : []
	if (!request) throw noSuchWithdrawal()
	return request
}

/** What is under way of one maker's savings, the newest first. */
export async function requestsUnderWay(db: Reader, makerId: string): Promise<WithdrawalRequest[]> {
	return await describe(db, await selectRequestsOf(db, makerId))
}

/**
 * How many withdrawals wait to be approved, and how many to be paid; of those asked for before a
 * moment, where it is given.
 */
export async function countWithdrawals(
	db: Reader,
	before?: Instant,
): Promise<{ asked: number; approved: number }> {
	const rows = await countRequests(db, before)
	const countOf = (state: WithdrawalState) =>
		Number(rows.find((row) => row.state === state)?.count ?? 0)
	return { asked: countOf('requested'), approved: countOf('approved') }
}

async function describe(db: Reader, rows: readonly RequestRow[]): Promise<WithdrawalRequest[]> {
	if (rows.length === 0) return []
	const ids = rows.map(({ id }) => id)
	const codes = await makerCodesOf(db, [...new Set(rows.map((row) => row.maker_id))])
	const numbers = await numbersOf(db, 'savings-receipt', ids)
	const scans = Map.groupBy(await selectScans(db, ids), (scan) => scan.withdrawal_id)
	return rows.map((row) => ({
		id: row.id,
		makerId: row.maker_id,
		makerCode: codes.get(row.maker_id) ?? '',
		amountSen: row.amount_sen,
		purpose: row.purpose,
		note: row.note,
		state: row.state,
		requestedBy: row.requested_by,
		requestedAt: row.requested_at,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		closedBy: row.closed_by,
		closedAt: row.closed_at,
		paidAt: row.state === 'paid' ? (row.paid_at ?? row.closed_at) : null,
		reason: row.reason,
		receiptNumber: numbers.get(row.id) ?? null,
		scanIds: (scans.get(row.id) ?? []).map(({ id }) => id),
	}))
}
