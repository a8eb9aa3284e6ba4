import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { isReason } from './drawer.ts'
import { drawerOpen, reasonMissing } from './errors.ts'
import { officerOf } from './officer.ts'
import { recordCash } from './record-cash.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { findLastDrawer, insertDrawer, insertMovement } from './store.server.ts'

export interface OpenDrawer {
	/** what lies in it, counted */
	countedSen: Sen
	/** where it comes from when it is more than was left in it: change fetched from the bank */
	isFromBank: boolean
	/** what the bank calls that, or why the count differs */
	note: string
}

/**
 * An officer counts what lies in the drawer and begins to sell. What was left in it the last time
 * is carried on; more than that is change from the bank or a difference, less is a difference, and
 * a difference has a reason. Refuses a second one (`till.drawer_open`) and a difference without a
 * reason (`till.reason_missing`).
 */
export async function openDrawer(
	deps: SlipDeps,
	{ countedSen, isFromBank, note }: OpenDrawer,
	actor: Actor,
): Promise<void> {
	const officerId = officerOf(actor)
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const drawerId = newId()
		const row = { id: drawerId, officer_id: officerId, opened_at: at }
		const isNew = await insertDrawer(tx, { ...row, closed_at: null, counted_sen: null })
		if (!isNew) throw drawerOpen()
		const carriedSen = (await findLastDrawer(tx, officerId))?.counted_sen ?? ZERO
		if (carriedSen > 0) {
			const carried = { kind: 'carried' as const, amount_sen: carriedSen, order_id: null }
			const id = newId()
			await insertMovement(tx, { ...carried, id, drawer_id: drawerId, note: null, at })
		}
		const amountSen = subtract(countedSen, carriedSen)
		const kind = isFromBank && amountSen > 0 ? 'float' : 'difference'
		if (kind === 'difference' && amountSen !== 0 && !isReason(note)) {
			throw reasonMissing(amountSen)
		}
		await recordCash(tx, { id: newId(), drawerId, kind, amountSen, note: note.trim(), at })
		await recordAudit(tx, {
			actor,
			action: 'till.drawer-opened',
			subjectKind: 'drawer',
			subjectId: drawerId,
			details: { countedSen, carriedSen, kind: amountSen === 0 ? 'carried' : kind },
			at,
		})
	})
}
