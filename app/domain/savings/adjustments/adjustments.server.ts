import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { noSuchAdjustment } from '#app/domain/savings/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { AdjustmentKind, AdjustmentState } from './adjustment.ts'
import {
	type AdjustmentRow,
	countAsked,
	findAdjustment,
	selectAdjustments,
	selectAdjustmentsByIds,
} from './store.server.ts'

const PAGE = 50

/** An adjustment of savings from the moment it is asked for. */
export interface SavingsAdjustment {
	readonly id: string
	readonly makerId: string
	readonly makerCode: string
	readonly kind: AdjustmentKind
	/** what it adds; below zero what it takes */
	readonly amountSen: Sen
	readonly reason: string
	readonly state: AdjustmentState
	readonly requestedBy: string
	readonly requestedAt: Instant
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	/** why it was declined or called off */
	readonly decision: string
}

/** A page of adjustments: those that wait, the oldest first, or the others, the newest first. */
export async function listSavingsAdjustments(
	db: Reader,
	{ open, cursor }: { open: boolean; cursor: string | null },
): Promise<{ adjustments: SavingsAdjustment[]; next: string | null }> {
	const rows = await selectAdjustments(db, { open, cursor, limit: PAGE + 1 })
	const shown = rows.slice(0, PAGE)
	const next = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null
	return { adjustments: await describe(db, shown), next }
}

/** One adjustment. Refuses `savings.no_such_adjustment`. */
export async function getSavingsAdjustment(db: Reader, id: string): Promise<SavingsAdjustment> {
	const row = await findAdjustment(db, id)
	const [adjustment] = row ? await describe(db, [row]) : []
	if (!adjustment) throw noSuchAdjustment()
	return adjustment
}

/** How many adjustments wait for somebody; asked for before a moment, where it is given. */
export function countSavingsAdjustments(db: Reader, before?: Instant): Promise<number> {
	return countAsked(db, before)
}

/** Whose savings these adjustments put right: id → the maker's code. */
export async function makersOfAdjustments(
	db: Reader,
	adjustmentIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = adjustmentIds.length === 0 ? [] : await selectAdjustmentsByIds(db, adjustmentIds)
	return new Map((await describe(db, rows)).map(({ id, makerCode }) => [id, makerCode]))
}

async function describe(db: Reader, rows: readonly AdjustmentRow[]): Promise<SavingsAdjustment[]> {
	const codes = await makerCodesOf(db, [...new Set(rows.map((row) => row.maker_id))])
	return rows.map((row) => ({
		id: row.id,
		makerId: row.maker_id,
		makerCode: codes.get(row.maker_id) ?? '',
		kind: row.kind,
		amountSen: row.amount_sen,
		reason: row.reason,
		state: row.state,
		requestedBy: row.requested_by,
		requestedAt: row.requested_at,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		decision: row.decision,
	}))
}
