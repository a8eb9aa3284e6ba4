import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { getNameableMakers } from '#app/domain/people/makers.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import { type Db, engineOf, type Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badGrades, entryKeyReused, noSuchSession } from './batches/errors.ts'
import { insertBatch, selectBatchByKey, selectSessionIds } from './batches/store.server.ts'
import { batchCode } from './cohort.ts'
import { checkSheet, type SheetLine, type WeightedLine } from './contribution-sheet.ts'
import {
	alreadyMade,
	badMaterialCost,
	badQuantity,
	beforeCohort,
	dateInFuture,
	noSuchCohort,
	notAMember,
	notEligible,
	wrongCraft,
} from './errors.ts'
import { hashBatch } from './hash-batch.server.ts'
import { refuse } from './materials/errors.ts'
import {
	countBatchesOn,
	hasBatchOf,
	lockCohort,
	lockProgramme,
	selectCohortBySlug,
	selectMembersOn,
} from './store.server.ts'

/** How the recorder sees the pieces; whoever accepts them grades them. The rest is of grade A. */
export interface GradesSeen {
	readonly b: number
	readonly rework: number
	readonly rejected: number
}

export interface RecordBatch {
	cohortSlug: string
	sku: string
	/** the day the pieces were made: membership and what is earned are those of this day */
	workDate: CalendarDate
	/** pieces, whatever their grade */
	quantity: number
	/** all of grade A where nothing is said */
	grades?: GradesSeen
	/** of the whole batch, in sen: what it cost beside the material that is taken from the store */
	materialCostSen: Sen
	/** where a cost that was typed in comes from; always said with one */
	materialReason?: string
	/** in the order of the paper sheet */
	contributions: readonly SheetLine[]
	/** which sessions of the cohort it came from */
	sessionIds?: readonly string[]
	/** made by whoever sends it: sent twice under one key, a batch exists once */
	entryKey?: string
}

/**
 * Submits what a cohort made of one variant, together with its contribution sheet: all of it or
 * nothing, and neither is altered afterwards. Everybody on the sheet was a member on that day. Each
 * line is marked with what that day earns: premi, extra food, or on hold; the signature of a second
 * officer freezes the marks. Under the key it was sent with a batch is recorded once.
 *
 * Refuses, besides what `checkSheet` refuses: `workshop.no_such_cohort`,
 * `catalogue.no_such_variant`, `workshop.wrong_craft`, `workshop.date_in_future`,
 * `workshop.before_cohort`, `workshop.bad_quantity`, `workshop.bad_grades`, `workshop.already_made`
 * (a one-off), `workshop.bad_material_cost`, `workshop.material_reason_missing`,
 * `workshop.no_such_session`, `people.no_such_maker`, `people.maker_erased` (a premi would be owed
 * to nobody), `workshop.not_a_member`, `workshop.not_eligible` (not here on that day) and
 * `workshop.entry_key_reused`.
 */
export async function recordBatch(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordBatch,
	actor: Actor,
): Promise<{ batchId: string; batchCode: string }> {
	const at = clock.now()
	if (input.workDate > dateInMagetan(at)) throw dateInFuture(input.workDate)
	if (!Number.isSafeInteger(input.quantity) || input.quantity <= 0) throw badQuantity()
	const { materialCostSen, grades = { b: 0, rework: 0, rejected: 0 } } = input
	checkGradesSeen(input.quantity, grades)
	checkCost(materialCostSen, input.materialReason)
	const sheet = checkSheet(input.quantity, input.contributions)

	return await transaction(db, async (tx) => {
		const cohort = await selectCohortBySlug(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const programme = await lockProgramme(tx, cohort.programme_id)
		// Nobody on the sheet leaves the cohort, by an earlier day, before it is written.
		await lockCohort(tx, cohort.slug)
		const earlier = await batchUnderKey(tx, input)
		if (earlier) return earlier
		const variant = await variantOf(tx, input, programme.craft)
		if (input.workDate < cohort.started_on) throw beforeCohort(cohort.started_on)
		const sessionIds = await sessionsOf(tx, cohort, input)
		const contributions = await markedLines(tx, cohort.id, input.workDate, sheet.lines)
		const batchId = newId()
		const number = (await countBatchesOn(tx, programme.id, input.workDate)) + 1
		const code = batchCode(programme.code, input.workDate, number)
		const batch = {
			id: batchId,
			code,
			cohort_id: cohort.id,
			variant_id: variant.id,
			one_off: variant.oneOfAKind ? 1 : 0,
			work_date: input.workDate,
			quantity: input.quantity,
			grade_b: grades.b,
			rework: grades.rework,
			rejected: grades.rejected,
			sheet_unit: sheet.unit,
			material_cost_sen: materialCostSen,
			material_reason: input.materialReason?.trim() || null,
			entry_key: input.entryKey ?? null,
			input_hash: input.entryKey === undefined ? null : hashBatch(input),
			state: 'submitted' as const,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
			decided_by: null,
			decided_at: null,
			sent_back_reason: null,
		}
		await insertBatch(tx, batch, contributions, sessionIds)
		await recordAudit(tx, {
			actor,
			action: 'workshop.batch-recorded',
			subjectKind: 'batch',
			subjectId: batchId,
			details: { code, quantity: input.quantity, materialCostSen },
			at,
		})
		return { batchId, batchCode: code }
	}).catch((error: unknown) => {
		// Another programme has recorded the same one-off at the same moment.
		const isTwin = engineOf(db).uniqueViolation(error) === 'batches_of_one_off'
		throw isTwin ? alreadyMade(input.sku) : error
	})
}

/** A cost may be typed in where it says where it comes from; else it comes from the store alone. */
function checkCost(costSen: Sen, reason: string | undefined): void {
	if (!Number.isSafeInteger(costSen) || costSen < 0) throw badMaterialCost()
	if (costSen > 0 && !reason?.trim()) throw refuse('workshop.material_reason_missing')
}

function checkGradesSeen(quantity: number, { b, rework, rejected }: GradesSeen): void {
	const counts = [b, rework, rejected]
	const sum = b + rework + rejected
	const areCounts = counts.every((count) => Number.isSafeInteger(count) && count >= 0)
	if (!areCounts || sum > quantity) throw badGrades(sum, quantity)
}

/** What was recorded under the key before; refused when it was something else. */
async function batchUnderKey(
	tx: Tx,
	input: RecordBatch,
): Promise<{ batchId: string; batchCode: string } | undefined> {
	if (input.entryKey === undefined) return undefined
	const earlier = await selectBatchByKey(tx, input.entryKey)
	if (!earlier) return undefined
	if (earlier.input_hash !== hashBatch(input)) throw entryKeyReused()
	return { batchId: earlier.id, batchCode: earlier.code }
}

async function variantOf(tx: Tx, { sku, quantity }: RecordBatch, craft: string) {
	const offer = await getOfferBySku(tx, sku)
	if (offer.craft !== craft) throw wrongCraft()
	if (offer.oneOfAKind && quantity !== 1) throw badQuantity()
	if (offer.oneOfAKind && (await hasBatchOf(tx, offer.id))) throw alreadyMade(offer.sku)
	return offer
}

/** The sessions, each once, all of them the cohort's and held by the day of the work. */
async function sessionsOf(
	tx: Tx,
	{ id: cohortId }: { id: string },
	{ sessionIds: wanted = [], workDate }: RecordBatch,
): Promise<readonly string[]> {
	const ids = [...new Set(wanted)]
	if (ids.length === 0) return ids
	const known = await selectSessionIds(tx, cohortId, { ids, until: workDate })
	if (known.length < ids.length) throw noSuchSession()
	return ids
}

/** The lines as they are stored, in the order of the sheet, marked with what the day earns. */
async function markedLines(
	tx: Tx,
	cohortId: string,
	workDate: CalendarDate,
	lines: readonly WeightedLine[],
) {
	const makers = await getNameableMakers(
		tx,
		lines.map((line) => line.makerCode),
	)
	const ids = [...makers.values()].map((maker) => maker.id)
	const members = await selectMembersOn(tx, cohortId, ids, workDate)
	const earned = await earningsOn(tx, ids, workDate)
	return lines.map(({ makerCode, weight }, index) => {
		const maker = makers.get(makerCode)
		invariant(maker, 'getNameableMakers returns every code it was asked for')
		if (!members.has(maker.id)) throw notAMember(makerCode)
		const earning = earned.get(maker.id) ?? 'absent'
		if (earning === 'absent') throw notEligible(makerCode, workDate)
		return { position: index + 1, maker_id: maker.id, weight, earning }
	})
}
