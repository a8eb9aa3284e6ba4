import { payoutsIn } from '#app/domain/payments/books/gateway-books.server.ts'
import type { PaymentGateway } from '#app/domain/payments/gateway.ts'
import { type Clock, type Instant, plusDays } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	findLastMovement,
	insertMovements,
	selectKnownPayouts,
	updatePayoutOf,
} from './store.server.ts'

/** How far behind the last movement we look again: what was late to be told is found. */
const DAYS_TO_LOOK_BACK = 14

/** Before the first shop of this kind. */
const BEGINNING = '2025-01-01T00:00:00.000Z' as Instant

/**
 * Fetches what moved the gateway's balance since a fortnight before the last movement we know, and
 * of each payout that is new to us what it is made of. Repeating it changes nothing. The network
 * is asked outside of the transaction. Passes on the gateway's refusals.
 */
export async function importBalance(deps: {
	db: Db
	clock: Clock
	gateway: Pick<PaymentGateway, 'listMovements' | 'listMovementsOfPayout'>
}): Promise<{ newCount: number }> {
	const { db, clock, gateway } = deps
	const now = clock.now()
	const last = await findLastMovement(db)
	const movements = await gateway.listMovements(last && plusDays(last, -DAYS_TO_LOOK_BACK))
	const known = await selectKnownPayouts(db)
	const payouts = await payoutsIn(db, { from: BEGINNING, until: plusDays(now, 1) })
	const parts = new Map<string, string[]>()
	for (const { id } of payouts.filter((payout) => !known.has(payout.id))) {
		const made = await gateway.listMovementsOfPayout(id)
		parts.set(
			id,
			made.map(({ movementId }) => movementId),
		)
	}
	return await transaction(db, async (tx) => {
		const newCount = await insertMovements(
			tx,
			movements.map((one) => ({
				id: one.movementId,
				kind: one.kind,
				source_id: one.sourceId,
				amount_sen: one.amountSen,
				fee_sen: one.feeSen,
				vat_sen: one.vatSen,
				moved_at: one.movedAt,
				payout_id: null,
				recorded_at: now,
			})),
		)
		for (const [payoutId, ids] of parts) await updatePayoutOf(tx, payoutId, ids)
		return { newCount }
	})
}
