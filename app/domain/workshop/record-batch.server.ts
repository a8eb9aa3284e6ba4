import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { getMakers, registerClassesOn } from '#app/domain/people/makers.server.ts'
import { isSentenced } from '#app/domain/people/register-class.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { batchCode } from './cohort.ts'
import { checkSheet, type SheetLine } from './contribution-sheet.ts'
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
import {
	countBatchesOn,
	hasBatchOf,
	insertBatch,
	lockProgramme,
	selectCohortBySlug,
	selectMembersOn,
} from './store.server.ts'

export interface RecordBatch {
	cohortSlug: string
	sku: string
	/** the day the pieces were made: membership and eligibility are those of this day */
	workDate: CalendarDate
	/** pieces */
	quantity: number
	/** of the whole batch, in sen */
	materialCostSen: Sen
	/** in the order of the paper sheet */
	contributions: readonly SheetLine[]
}

/**
 * Records what a cohort made in one day of one variant, together with its contribution sheet: all
 * of it or nothing, and neither is altered afterwards. Everybody on the sheet was a member on that
 * day and sentenced on that day, since premi is a right of the sentenced (UU 22/2022 art. 9 j).
 *
 * Refuses, besides what `checkSheet` refuses: `workshop.no_such_cohort`,
 * `catalogue.no_such_variant`, `workshop.wrong_craft`, `workshop.date_in_future`,
 * `workshop.before_cohort`, `workshop.bad_quantity`, `workshop.already_made` (a one-off),
 * `workshop.bad_material_cost`, `people.no_such_maker`, `workshop.not_a_member` and
 * `workshop.not_eligible`.
 */
export async function recordBatch(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordBatch,
	actor: Actor,
): Promise<{ batchId: string; batchCode: string }> {
	const at = clock.now()
	if (input.workDate > dateInMagetan(at)) throw dateInFuture(input.workDate)
	if (!Number.isSafeInteger(input.quantity) || input.quantity <= 0) throw badQuantity()
	const { materialCostSen } = input
	if (!Number.isSafeInteger(materialCostSen) || materialCostSen < 0) throw badMaterialCost()
	checkSheet(input.quantity, input.contributions)

	return await transaction(db, async (tx) => {
		const { cohortId, programmeId, programmeCode, variantId } = await placeOf(tx, input)
		const makerIds = await eligibleMakers(tx, cohortId, input)
		const batchId = newId()
		const number = (await countBatchesOn(tx, programmeId, input.workDate)) + 1
		const code = batchCode(programmeCode, input.workDate, number)
		const batch = {
			id: batchId,
			code,
			cohort_id: cohortId,
			variant_id: variantId,
			work_date: input.workDate,
			quantity: input.quantity,
			material_cost_sen: materialCostSen,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		}
		const contributions = input.contributions.map((line, index) => {
			const makerId = makerIds[index]
			invariant(makerId, 'every line of the sheet has its maker')
			return {
				batch_id: batchId,
				position: index + 1,
				maker_id: makerId,
				weight: line.pieces,
			}
		})
		await insertBatch(tx, batch, contributions)
		await recordAudit(tx, {
			actor,
			action: 'workshop.batch-recorded',
			subjectKind: 'batch',
			subjectId: batchId,
			details: { code, quantity: input.quantity, materialCostSen },
			at,
		})
		return { batchId, batchCode: code }
	})
}

/** The cohort, its programme (locked) and the variant, checked against each other. */
async function placeOf(tx: Tx, input: RecordBatch) {
	const cohort = await selectCohortBySlug(tx, input.cohortSlug)
	if (!cohort) throw noSuchCohort(input.cohortSlug)
	const programme = await lockProgramme(tx, cohort.programme_id)
	const offer = await getOfferBySku(tx, input.sku)
	if (offer.craft !== programme.craft) throw wrongCraft()
	if (offer.oneOfAKind && input.quantity !== 1) throw badQuantity()
	if (offer.oneOfAKind && (await hasBatchOf(tx, offer.id))) throw alreadyMade(offer.sku)
	if (input.workDate < cohort.started_on) throw beforeCohort(cohort.started_on)
	return {
		cohortId: cohort.id,
		programmeId: programme.id,
		programmeCode: programme.code,
		variantId: offer.id,
	}
}

/** The ids of the makers on the sheet, in its order. */
async function eligibleMakers(
	tx: Tx,
	cohortId: string,
	{ contributions, workDate }: RecordBatch,
): Promise<string[]> {
	const makers = await getMakers(
		tx,
		contributions.map((line) => line.makerCode),
	)
	const ids = [...makers.values()].map((maker) => maker.id)
	const members = await selectMembersOn(tx, cohortId, ids, workDate)
	const classes = await registerClassesOn(tx, ids, workDate)
	return contributions.map(({ makerCode }) => {
		const maker = makers.get(makerCode)
		invariant(maker, 'getMakers returns every code it was asked for')
		if (!members.has(maker.id)) throw notAMember(makerCode)
		const registerClass = classes.get(maker.id)
		if (!registerClass || !isSentenced(registerClass)) throw notEligible(makerCode, workDate)
		return maker.id
	})
}
