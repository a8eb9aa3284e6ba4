import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { waterfallsOf } from '#app/domain/shares/rule-versions.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { unitCostOf } from '#app/domain/stock/lot.ts'
import { getBatchPage } from '#app/domain/workshop/batches/batch-pages.server.ts'
import { marksOf } from '#app/domain/workshop/batches/marks.ts'
import {
	hasHandsOn,
	listMaterials,
	materialOfBatch,
} from '#app/domain/workshop/materials/materials.server.ts'
import type { Services } from '#app/services.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, sen } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'

type Page = Awaited<ReturnType<typeof getBatchPage>>

/** One batch as its page shows it, with what a piece costs and how its price would be shared. */
export async function readBatch(
	{ db, clock }: Pick<Services, 'db' | 'clock'>,
	code: string,
	actor: Actor,
) {
	const batch = await getBatchPage(db, code)
	const uses = await materialOfBatch(db, batch.id)
	const costSen = add(batch.materialCostSen, ...uses.map((use) => use.costSen))
	const unitCostSen = unitCostOf(costSen, batch.quantity)
	const own = actorId(actor)
	const isOpen = batch.state === 'submitted'
	const ids = [batch.recordedBy, batch.decidedBy, ...batch.acceptances.map((one) => one.acceptedBy)]
	const names = await namesOfStaff(db, [...new Set(ids.flatMap((id) => id ?? []))])
	const marks = batch.sheet.flatMap(({ earning }) => (earning === 'absent' ? [] : [earning]))
	return {
		batch,
		uses,
		materials: isOpen ? await listMaterials(db) : [],
		entryKey: newId(),
		costSen,
		unitCostSen,
		remainderSen: sen(costSen - unitCostSen * batch.quantity),
		names: Object.fromEntries(names) as Readonly<Record<string, string | undefined>>,
		marks: marksOf(marks),
		isOwn: batch.recordedBy === own,
		isOwnMaterial: isOpen && own !== null && (await hasHandsOn(db, batch.id, own)),
		shared: await sharedOf(db, batch, unitCostSen, dateInMagetan(clock.now())),
	}
}

async function sharedOf(
	db: Services['db'],
	{ id, origin, offer }: Page,
	unitCostSen: ReturnType<typeof unitCostOf>,
	on: ReturnType<typeof dateInMagetan>,
) {
	const { priceSen, productId } = offer
	const { programme, cohort } = origin
	const piece = { lotId: id, batchId: id, unitCostSen, programme, cohort, productId, priceSen }
	try {
		const shown = (await waterfallsOf(db, [piece], on)).get(id)
		if (!shown) return null
		const { waterfall, extraFoodSen, rule } = shown
		const { inner } = rule.terms
		return { priceSen, waterfall, extraFoodSen, ruleName: rule.name, inner }
	} catch (error) {
		if (isRefusal(error) && error.code === 'shares.no_rule_in_force') return null
		throw error
	}
}
