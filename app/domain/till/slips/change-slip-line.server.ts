import type { Actor } from '#app/domain/audit/actor.ts'
import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { soldOut } from '#app/domain/stock/errors.ts'
import { noSuchPiece, pieceWithdrawn, slipBeingPaid, slipFull } from '#app/domain/till/errors.ts'
import { officerOf } from '#app/domain/till/officer.ts'
import { MOST_LINES, MOST_PIECES } from '#app/domain/till/slip.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { standingOf } from './slips.server.ts'
import {
	deleteSlipLine,
	deleteSlipLines,
	insertSlipLine,
	lockSlip,
	selectSlipLines,
	updateSlip,
	updateSlipLine,
} from './store.server.ts'

export interface SlipDeps {
	readonly db: Db
	readonly clock: Clock
}

/** A piece as it was found: by words, or of just this lot by the tag on it. */
export interface FoundPiece {
	variantId: string
	lotId: string | null
}

/**
 * Puts one piece more on the officer's slip. Nothing is set aside by it: that is done when the slip
 * is paid. Refuses a slip that is being paid, one that is full, a piece that is not on sale, and
 * more than can be had now (`stock.sold_out`).
 */
export async function addToSlip(
	deps: SlipDeps,
	{ variantId, lotId }: FoundPiece,
	actor: Actor,
): Promise<void> {
	const officerId = officerOf(actor)
	await transaction(deps.db, async (tx) => {
		await openSlip(tx, officerId, deps.clock.now())
		const offer = (await offersOf(tx, [variantId])).get(variantId)
		if (!offer) throw noSuchPiece()
		if (!offer.onSale) throw pieceWithdrawn()
		const lines = await selectSlipLines(tx, officerId)
		const line = lines.find((one) => one.variant_id === variantId && one.lot_id === lotId)
		const quantity = (line?.quantity ?? 0) + 1
		if (quantity > MOST_PIECES || (!line && lines.length === MOST_LINES)) throw slipFull()
		await requireStock(tx, { variantId, lotId }, quantity)
		if (line) return await updateSlipLine(tx, line.id, quantity)
		const row = { id: newId(), officer_id: officerId, variant_id: variantId, lot_id: lotId }
		await insertSlipLine(tx, { ...row, quantity })
	})
}

/**
 * Wants so many of a line; none takes it off. A line that is gone already is left alone. Refuses
 * what `addToSlip` refuses.
 */
export async function changeSlipLine(
	deps: SlipDeps,
	{ lineId, quantity }: { lineId: string; quantity: number },
	actor: Actor,
): Promise<void> {
	const officerId = officerOf(actor)
	await transaction(deps.db, async (tx) => {
		await openSlip(tx, officerId, deps.clock.now())
		if (quantity === 0) return await deleteSlipLine(tx, officerId, lineId)
		const line = (await selectSlipLines(tx, officerId)).find(({ id }) => id === lineId)
		if (!line) return
		if (quantity > MOST_PIECES) throw slipFull()
		const piece = { variantId: line.variant_id, lotId: line.lot_id }
		if (quantity > line.quantity) await requireStock(tx, piece, quantity)
		await updateSlipLine(tx, line.id, quantity)
	})
}

/** Takes everything off the slip. Refuses one that is being paid. */
export async function clearSlip(deps: SlipDeps, actor: Actor): Promise<void> {
	const officerId = officerOf(actor)
	await transaction(deps.db, async (tx) => {
		await openSlip(tx, officerId, deps.clock.now())
		await deleteSlipLines(tx, officerId)
	})
}

/** The officer's slip, locked and ready to be changed; what it sold before is off it. */
async function openSlip(tx: Tx, officerId: string, at: Instant): Promise<void> {
	const slip = await lockSlip(tx, officerId, at)
	const standing = await standingOf(tx, slip)
	if (standing.kind === 'paying') throw slipBeingPaid()
	if (standing.kind === 'done') await deleteSlipLines(tx, officerId)
	await updateSlip(tx, officerId, { order_id: null, changed_at: at })
}

async function requireStock(tx: Tx, piece: FoundPiece, quantity: number): Promise<void> {
	const { variantId, lotId } = piece
	const stock = (await availabilityOf(tx, [variantId])).get(variantId)
	const lots = stock?.lots.filter((lot) => lotId === null || lot.lotId === lotId) ?? []
	const left = lots.reduce((sum, lot) => sum + lot.available, 0)
	if (left < quantity) throw soldOut({ variantId, left })
}
