import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { isReason } from './drawer.ts'
import { noDrawer, reasonMissing } from './errors.ts'
import { officerOf } from './officer.ts'
import { cashIn, recordCash } from './record-cash.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { lockOpenDrawer, updateDrawer } from './store.server.ts'

/**
 * The officer counts the drawer and ends the day at the counter. What differs from what must lie in
 * it is booked as a difference with its reason; what was counted is carried on to the next time.
 * From then on its sales are no longer voided. Refuses without an open drawer, and a difference
 * without a reason (`till.reason_missing`, which says how much it is).
 */
export async function closeDrawer(
	deps: SlipDeps,
	{ countedSen, reason }: { countedSen: Sen; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const drawer = await lockOpenDrawer(tx, officerOf(actor))
		if (!drawer) throw noDrawer()
		const differenceSen = subtract(countedSen, await cashIn(tx, drawer.id))
		if (differenceSen !== 0 && !isReason(reason)) {
			throw reasonMissing(differenceSen)
		}
		await recordCash(tx, {
			id: newId(),
			drawerId: drawer.id,
			kind: 'difference',
			amountSen: differenceSen,
			note: reason.trim(),
			at,
		})
		await updateDrawer(tx, drawer.id, { closed_at: at, counted_sen: countedSen })
		await recordAudit(tx, {
			actor,
			action: 'till.drawer-closed',
			subjectKind: 'drawer',
			subjectId: drawer.id,
			details: { countedSen, differenceSen },
			at,
		})
	})
}
