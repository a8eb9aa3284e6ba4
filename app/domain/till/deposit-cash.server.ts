import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { depositOfAnother, noDrawer, notEnoughCash } from './errors.ts'
import { officerOf } from './officer.ts'
import { cashIn, recordCash } from './record-cash.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { findMovement, lockOpenDrawer } from './store.server.ts'

export interface DepositCash {
	/** made by the form: sending it twice deposits once */
	movementId: string
	amountSen: Sen
	/** what stands on the bank's slip */
	reference: string
}

/**
 * Cash is taken out of the drawer to the bank (*setor ke bank*). Refuses without an open drawer,
 * more than lies in it (`till.not_enough_cash`), and a form that has recorded another deposit
 * already (`till.deposit_of_another`).
 */
export async function depositCash(
	deps: SlipDeps,
	{ movementId, amountSen, reference }: DepositCash,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const drawer = await lockOpenDrawer(tx, officerOf(actor))
		if (!drawer) throw noDrawer()
		const thereSen = await cashIn(tx, drawer.id)
		const takenSen = negate(amountSen)
		const deposit = { kind: 'deposit' as const, amountSen: takenSen, note: reference }
		if (!(await recordCash(tx, { ...deposit, id: movementId, drawerId: drawer.id, at }))) {
			const known = await findMovement(tx, movementId)
			const isSame = known?.amount_sen === takenSen && known.note === reference
			if (known?.drawer_id !== drawer.id || !isSame) throw depositOfAnother()
			return
		}
		if (amountSen > thereSen) throw notEnoughCash(thereSen)
		await recordAudit(tx, {
			actor,
			action: 'till.cash-deposited',
			subjectKind: 'drawer',
			subjectId: drawer.id,
			details: { amountSen, reference },
			at,
		})
	})
}
