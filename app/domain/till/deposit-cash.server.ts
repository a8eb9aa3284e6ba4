import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { noDrawer, notEnoughCash } from './errors.ts'
import { officerOf } from './officer.ts'
import { cashIn, recordCash } from './record-cash.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { lockOpenDrawer } from './store.server.ts'

export interface DepositCash {
	/** made by the form: sending it twice deposits once */
	movementId: string
	amountSen: Sen
	/** what stands on the bank's slip */
	reference: string
}

/**
 * Cash is taken out of the drawer to the bank (*setor ke bank*). Refuses without an open drawer,
 * and more than lies in it (`till.not_enough_cash`).
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
		const isNew = await recordCash(tx, {
			id: movementId,
			drawerId: drawer.id,
			kind: 'deposit',
			amountSen: negate(amountSen),
			note: reference,
			at,
		})
		if (!isNew) return
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
