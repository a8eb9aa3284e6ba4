import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { MOST_SCANS } from '#app/domain/workshop/agreement.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertScan, lockAgreement, selectScans } from './store.server.ts'

/**
 * Keeps photos of the signed paper, page after page, for those who work with the partner alone.
 *
 * Refuses `workshop.no_such_partner`, `workshop.no_such_agreement`, `workshop.too_many_scans`,
 * `catalogue.picture_unreadable` and `catalogue.picture_too_large`.
 */
export async function addScan(
	deps: { db: Db; clock: Clock; agreementPapers: Pick<PaperPictures, 'store'> },
	input: { partnerCode: string; agreementId: string; pages: readonly Uint8Array[] },
	actor: Actor,
): Promise<void> {
	if (input.pages.length > MOST_SCANS) throw refuse('workshop.too_many_scans', { most: MOST_SCANS })
	const keys: string[] = []
	// Encoding takes a while: before the transaction.
	for (const page of input.pages) keys.push(await deps.agreementPapers.store(page))
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const partner = await selectPartnerByCode(tx, input.partnerCode)
		if (!partner) throw noSuchPartner(input.partnerCode)
		const agreement = await lockAgreement(tx, input.agreementId)
		if (agreement?.partner_id !== partner.id) throw refuse('workshop.no_such_agreement')
		const kept = await selectScans(tx, [agreement.id])
		if (kept.length + keys.length > MOST_SCANS) {
			throw refuse('workshop.too_many_scans', { most: MOST_SCANS })
		}
		for (const media_key of keys) {
			await insertScan(tx, {
				id: newId(),
				agreement_id: agreement.id,
				media_key,
				added_by: actorId(actor) ?? actor.kind,
				added_at: at,
			})
		}
		await recordAudit(tx, {
			actor,
			action: 'workshop.agreement-scanned',
			subjectKind: 'partner',
			subjectId: partner.id,
			details: { code: partner.code, agreementNumber: agreement.number, pages: keys.length },
			at,
		})
	})
}
