import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { badMaterialCost, dateInFuture, noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import { hashText } from '#app/shared/hash-text.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { isMaterialQuantity, type MaterialSource } from './material.ts'
import { insertIntake, selectIntakeByKey, selectMaterial } from './store.server.ts'

export interface ReceiveMaterial {
	materialId: string
	source: MaterialSource
	/** who gave it, or where it was bought; a partner is known by its code */
	sourceName: string
	/** of the partner that sent it; null for the others */
	partnerCode: string | null
	receivedOn: CalendarDate
	/** grams or pieces, as the material is counted */
	quantity: number
	/** of all of it, in sen; nothing for what was given */
	costSen: Sen
	note: string
	/** of the photo of its receipt, as `PaperPictures` keeps it; null where there is none */
	receiptKey: string | null
	/** made by the form: sent twice, material came in once */
	entryKey: string
}

/**
 * Writes down material that came in, all of it there to be used. It is never altered: what was
 * written wrongly is taken out again as a mistake and written anew.
 *
 * Refuses `workshop.date_in_future`, `workshop.bad_material_quantity`,
 * `workshop.bad_material_cost`, `workshop.bad_intake_cost`, `workshop.source_missing`,
 * `workshop.no_such_material`, `workshop.no_such_partner` and `workshop.intake_key_reused`.
 */
export async function receiveMaterial(
	{ db, clock }: { db: Db; clock: Clock },
	input: ReceiveMaterial,
	actor: Actor,
): Promise<{ intakeId: string; isFirst: boolean }> {
	const at = clock.now()
	checkIntake(input, dateInMagetan(at))
	return await transaction(db, async (tx) => {
		const material = await selectMaterial(tx, input.materialId)
		if (!material) throw refuse('workshop.no_such_material')
		const partnerId = await partnerOf(tx, input)
		const id = newId()
		const { quantity, costSen, source } = input
		const added = await insertIntake(tx, {
			id,
			material_id: material.id,
			source,
			source_name: input.sourceName.trim(),
			partner_id: partnerId,
			received_on: input.receivedOn,
			quantity,
			cost_sen: costSen,
			note: input.note.trim(),
			receipt_key: input.receiptKey,
			entry_key: input.entryKey,
			input_hash: hashOf(input),
			left_quantity: quantity,
			left_cost_sen: costSen,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		if (!added) return { intakeId: await sameUnder(tx, input), isFirst: false }
		await recordAudit(tx, {
			actor,
			action: 'workshop.material-received',
			subjectKind: 'material-intake',
			subjectId: id,
			details: { material: material.name, source, quantity, costSen },
			at,
		})
		return { intakeId: id, isFirst: true }
	})
}

function checkIntake(input: ReceiveMaterial, today: CalendarDate): void {
	const { source, costSen } = input
	if (input.receivedOn > today) throw dateInFuture(input.receivedOn)
	if (!isMaterialQuantity(input.quantity)) throw refuse('workshop.bad_material_quantity')
	if (!Number.isSafeInteger(costSen) || costSen < 0) throw badMaterialCost()
	const isWrong = (source === 'donor' && costSen > 0) || (source === 'purchase' && costSen === 0)
	if (isWrong) throw refuse('workshop.bad_intake_cost')
	if (source !== 'partner' && input.sourceName.trim() === '') {
		throw refuse('workshop.source_missing')
	}
}

async function partnerOf(tx: Tx, input: ReceiveMaterial): Promise<string | null> {
	if (input.source !== 'partner') return null
	const code = input.partnerCode ?? ''
	const partner = await selectPartnerByCode(tx, code)
	if (!partner) throw noSuchPartner(code)
	return partner.id
}

/** Equal texts are the same delivery; another photo of the same receipt is no difference. */
function hashOf(input: ReceiveMaterial): string {
	const { materialId, source, sourceName, partnerCode, receivedOn, quantity, costSen } = input
	const said = [sourceName.trim(), input.note.trim(), source === 'partner' ? partnerCode : null]
	return hashText(JSON.stringify([materialId, source, receivedOn, quantity, costSen, ...said]))
}

async function sameUnder(tx: Tx, input: ReceiveMaterial): Promise<string> {
	const earlier = await selectIntakeByKey(tx, input.entryKey)
	if (!earlier || earlier.input_hash !== hashOf(input)) throw refuse('workshop.intake_key_reused')
	return earlier.id
}
