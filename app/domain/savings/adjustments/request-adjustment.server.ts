import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import { keepScan } from '#app/domain/people/keep-scan.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import { alreadyRecorded, notACorrection, notEnough } from '#app/domain/savings/errors.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { negate, type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Db, Reader } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { AdjustmentKind } from './adjustment.ts'
import { findAdjustment, insertAdjustment } from './store.server.ts'

/**
 * Asks for savings to be put right, with the reason and a photo of the paper that shows it, which
 * is sealed in its maker's box. Another person decides (`approveAdjustment`); nothing is booked
 * before. What is to be taken is held back from now on, and never more than is free.
 *
 * A form gives it its id, so that sending it twice asks once.
 *
 * Refuses `savings.already_recorded` for an id under which something else was asked,
 * `savings.not_a_correction` where anything else would take, `savings.not_enough`, and what
 * `keepScan` refuses.
 */
export async function requestAdjustment(
	deps: { db: Db; clock: Clock; vault: Vault; consentScans: ConsentScans },
	input: {
		makerCode: string
		adjustmentId?: string
		kind: AdjustmentKind
		/** below zero to take */
		amountSen: Sen
		reason: string
		evidence: Uint8Array
	},
	actor: Actor,
): Promise<{ adjustmentId: string }> {
	const { makerCode, kind, amountSen, reason, evidence } = input
	if (amountSen < 0 && kind !== 'correction') throw notACorrection()
	const at = deps.clock.now()
	const adjustmentId = input.adjustmentId ?? newId()
	const isAsked = async (db: Reader, makerId: string) => {
		const earlier = await findAdjustment(db, adjustmentId)
		if (!earlier) return false
		const { maker_id: of, kind: was, amount_sen: before } = earlier
		if (of !== makerId || was !== kind || before !== amountSen) throw alreadyRecorded()
		return true
	}
	const { id: makerId, code } = await getMaker(deps.db, makerCode)
	if (await isAsked(deps.db, makerId)) return { adjustmentId }
	const unused = await keepScan(deps, { makerCode, bytes: evidence }, (scanKey) =>
		transaction(deps.db, async (tx) => {
			const balance = await lockAccountBalance(tx, finalSavingsCode(code))
			if (await isAsked(tx, makerId)) return scanKey
			const finalSen = negate(balance ?? ZERO)
			const freeSen = sen(Math.max(finalSen - (await heldBackOf(tx, makerId)), 0))
			if (-amountSen > freeSen) throw notEnough(freeSen)
			const added = await insertAdjustment(tx, {
				id: adjustmentId,
				maker_id: makerId,
				kind,
				amount_sen: amountSen,
				reason,
				scan_key: scanKey,
				state: 'requested',
				requested_by: actorId(actor) ?? actor.kind,
				requested_at: at,
				decided_by: null,
				decided_at: null,
				decision: '',
			})
			// Nothing was ever booked for this maker, so that there was no balance to wait for.
			if (!added) return scanKey
			await recordAudit(tx, {
				actor,
				action: 'savings.adjustment-asked',
				subjectKind: 'maker',
				subjectId: makerId,
				details: { kind, amountSen, reason },
				at,
			})
			return null
		}),
	)
	if (unused !== null) await deps.consentScans.remove(unused)
	return { adjustmentId }
}
