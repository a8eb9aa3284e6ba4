import { offersOf } from '#app/domain/catalogue/products.server.ts'
import type { Earning } from '#app/domain/people/earning.ts'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { countWithoutMaterial } from '#app/domain/workshop/materials/store.server.ts'
import { selectBatchByCode } from '#app/domain/workshop/store.server.ts'
import { type CalendarDate, type Instant, nextDate } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { FaultReason } from './grades.ts'
import type { BatchState } from './life.ts'
import {
	countByState,
	selectAcceptances,
	selectBatches,
	selectFaults,
	selectMemberIdsOn,
	selectSessionsBetween,
	selectSessionsOfBatch,
} from './store.server.ts'

const PAGE = 50
const WEEK_DAYS = 6
/** Sessions that lie this far back may still be named by a batch. */
const SESSION_DAYS = 14

export interface BatchRow {
	readonly code: string
	readonly state: BatchState
	readonly workDate: CalendarDate
	readonly quantity: number
	readonly cohortName: Text
	readonly productName: Text
	readonly variantLabel: Text
	/** id of a member of staff */
	readonly recordedBy: string
	readonly recordedAt: Instant
}

export interface BatchFilter {
	readonly state: BatchState | null
	readonly cohortSlug: string | null
	/** the first day of a week */
	readonly weekOf: CalendarDate | null
	/** those alone whose material is not on record yet */
	readonly isBare?: boolean
	readonly cursor: string | null
}

/** Batches, newest first, 50 at a time; `cursor` is the `next` of the page before. */
export async function listBatches(
	db: Reader,
	filter: BatchFilter,
): Promise<{ batches: BatchRow[]; next: string | null }> {
	const { state, cohortSlug, weekOf, isBare = false, cursor } = filter
	const found = await selectBatches(db, {
		states: state ? [state] : null,
		cohortSlug,
		week: weekOf ? [weekOf, nextDate(weekOf, WEEK_DAYS)] : null,
		isBare,
		before: cursor,
		limit: PAGE + 1,
	})
	const rows = found.slice(0, PAGE)
	const offers = await offersOf(db, [...new Set(rows.map((row) => row.variant_id))])
	const batches = rows.map((row) => {
		const offer = offers.get(row.variant_id)
		invariant(offer, `batch ${row.code} has a variant`)
		return {
			code: row.code,
			state: row.state,
			workDate: row.work_date,
			quantity: row.quantity,
			cohortName: { id: row.cohort_name_id, en: row.cohort_name_en },
			productName: offer.productName,
			variantLabel: offer.label,
			recordedBy: row.recorded_by,
			recordedAt: row.recorded_at,
		}
	})
	return { batches, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/**
 * How many batches wait for the second officer, how many of them to be told what they are made of,
 * and how many to be taken into stock.
 */
export async function countBatchesWaiting(
	db: Reader,
): Promise<{ toSign: number; bare: number; toAccept: number }> {
	const counts = new Map((await countByState(db)).map(({ state, count }) => [state, Number(count)]))
	const bare = await countWithoutMaterial(db)
	return { toSign: counts.get('submitted') ?? 0, bare, toAccept: counts.get('signed') ?? 0 }
}

/** Pieces of one acceptance. */
export interface Acceptance {
	readonly number: number
	readonly a: number
	readonly b: number
	readonly rework: number
	readonly rejected: number
	readonly acceptedBy: string
	readonly acceptedAt: Instant
	readonly faults: readonly { kind: 'rework' | 'rejected'; reason: FaultReason; pieces: number }[]
}

/**
 * One batch with everything that a second officer looks at. While it waits for the signature the
 * marks are what the register says now; after it they are those that were signed, or settled.
 * Refuses `workshop.no_such_batch`.
 */
export async function getBatchPage(db: Reader, code: string) {
	const row = await selectBatchByCode(db, code)
	if (!row) throw noSuchBatch(code)
	const origin = (await originOfBatches(db, [row.id])).get(row.id)
	const offer = (await offersOf(db, [row.variant_id])).get(row.variant_id)
	invariant(origin && offer, `batch ${code} has a cohort and a variant`)
	const stored = (await contributionsOf(db, [row.id])).get(row.id) ?? []
	const makerIds = stored.map(({ makerId }) => makerId)
	const today = row.state === 'submitted' ? await earningsOn(db, makerIds, row.work_date) : null
	const acceptances = await acceptancesOf(db, row.id)
	const sessions = await selectSessionsOfBatch(db, row.id)
	return {
		id: row.id,
		code: row.code,
		state: row.state,
		origin: origin satisfies BatchOrigin,
		offer,
		quantity: row.quantity,
		seen: { b: row.grade_b, rework: row.rework, rejected: row.rejected },
		waiting: acceptances.at(-1)?.rework ?? row.quantity,
		sheetUnit: row.sheet_unit,
		sheet: stored.map(({ makerId, makerCode, weight, earning }) => ({
			makerCode,
			weight,
			earning: today?.get(makerId) ?? earning,
		})),
		materialCostSen: row.material_cost_sen satisfies Sen,
		materialReason: row.material_reason,
		sessions: sessions.map((session) => ({
			heldOn: session.day,
			topic: { id: session.topic_id ?? '', en: session.topic_en ?? '' },
		})),
		acceptances,
		recordedBy: row.recorded_by,
		recordedAt: row.recorded_at,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		sentBackReason: row.sent_back_reason,
	}
}

async function acceptancesOf(db: Reader, batchId: string): Promise<Acceptance[]> {
	const rows = await selectAcceptances(db, [batchId])
	const faults = rows.length === 0 ? [] : await selectFaults(db, batchId)
	return rows.map((row) => ({
		number: row.number,
		a: row.grade_a,
		b: row.grade_b,
		rework: row.rework,
		rejected: row.rejected,
		acceptedBy: row.accepted_by,
		acceptedAt: row.accepted_at,
		faults: faults.filter(({ number }) => number === row.number),
	}))
}

/** Who may stand on the sheet of a day, by code, and what it earns each by the register now. */
export async function membersOn(
	db: Reader,
	cohortSlug: string,
	on: CalendarDate,
): Promise<{ makerCode: string; earning: Earning | 'absent' }[]> {
	const ids = await selectMemberIdsOn(db, cohortSlug, on)
	const codes = await makerCodesOf(db, ids)
	const earned = await earningsOn(db, ids, on)
	return ids
		.map((id) => ({ makerCode: codes.get(id) ?? '', earning: earned.get(id) ?? 'hold' }))
		.sort((one, other) => (one.makerCode < other.makerCode ? -1 : 1))
}

/** The sessions that a batch of a day may have come from: that day's and those two weeks before. */
export async function sessionsBefore(db: Reader, cohortSlug: string, on: CalendarDate) {
	const rows = await selectSessionsBetween(db, cohortSlug, nextDate(on, -SESSION_DAYS), on)
	return rows.map((row) => ({
		id: row.id,
		heldOn: row.day,
		topic: { id: row.topic_id ?? '', en: row.topic_en ?? '' },
	}))
}
