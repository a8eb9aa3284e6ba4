import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import { keepScan } from '#app/domain/people/keep-scan.server.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import { notPaidYet } from '#app/domain/savings/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { getWithdrawalRequest } from './requests.server.ts'
import { insertScan } from './store.server.ts'

/**
 * Keeps a photo of the kuitansi that was signed for a withdrawal, or of another page of it, sealed
 * in the box of its maker: there is a name on it. It is never changed or taken away.
 *
 * Refuses `savings.no_such_withdrawal`, `savings.not_paid_yet`, and what `keepScan` refuses.
 */
export async function attachReceipt(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	input: { withdrawalId: string; bytes: Uint8Array },
	actor: Actor,
): Promise<void> {
	const { db, clock } = deps
	const paid = await getWithdrawalRequest(db, input.withdrawalId)
	if (paid.state !== 'paid') throw notPaidYet()
	const { makerCode, makerId } = paid
	const at = clock.now()
	await keepScan(deps, { makerCode, bytes: input.bytes }, (scanKey) =>
		transaction(db, async (tx) => {
			await insertScan(tx, {
				id: newId(),
				withdrawal_id: paid.id,
				scan_key: scanKey,
				recorded_by: actorId(actor) ?? actor.kind,
				recorded_at: at,
			})
			await recordAudit(tx, {
				actor,
				action: 'savings.receipt-scanned',
				subjectKind: 'maker',
				subjectId: makerId,
				details: { code: makerCode, number: paid.receiptNumber ?? '' },
				at,
			})
		}),
	)
}
