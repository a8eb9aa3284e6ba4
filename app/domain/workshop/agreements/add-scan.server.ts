import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { MOST_SCANS } from '#app/domain/workshop/agreement.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import { keepPapers } from '#app/domain/workshop/keep-papers.server.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
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
	deps: { db: Db; clock: Clock; agreementPapers: Pick<PaperPictures, 'store' | 'remove'> },
	input: { partnerCode: string; agreementId: string; pages: readonly Uint8Array[] },
	actor: Actor,
): Promise<void> {
	if (input.pages.length > MOST_SCANS) throw refuse('workshop.too_many_scans', { most: MOST_SCANS })
	const at = deps.clock.now()
	await keepPapers(deps.agreementPapers, { pages: input.pages, actor, at }, (pages) =>
		transaction(deps.db, async (tx) => {
			const partner = await selectPartnerByCode(tx, input.partnerCode)
			if (!partner) throw noSuchPartner(input.partnerCode)
			const agreement = await lockAgreement(tx, input.agreementId)
			if (agreement?.partner_id !== partner.id) throw refuse('workshop.no_such_agreement')
			const { id: agreement_id, number: agreementNumber } = agreement
			const kept = await selectScans(tx, [agreement_id])
			if (kept.length + pages.length > MOST_SCANS) {
				throw refuse('workshop.too_many_scans', { most: MOST_SCANS })
			}
			for (const page of pages) await insertScan(tx, { ...page, agreement_id })
			await recordAudit(tx, {
				actor,
				action: 'workshop.agreement-scanned',
				subjectKind: 'partner',
				subjectId: partner.id,
				details: { code: partner.code, agreementNumber, pages: pages.length },
				at,
			})
		}),
	)
}
