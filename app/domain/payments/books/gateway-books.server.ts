import type { Reader } from '#db/client.ts'
import {
	type Span,
	selectAwaited,
	selectCharges,
	selectDisputeMovements,
	selectGatewayRefundsIn,
	selectPayouts,
} from './store.server.ts'

export type { Span } from './store.server.ts'

/** What the books know of the gateway over a time: charges, refunds, disputes and payouts. */
export async function gatewayBooks(db: Reader, span: Span) {
	return {
		charges: await selectCharges(db, span),
		refunds: await selectGatewayRefundsIn(db, span),
		disputeMovements: (await selectDisputeMovements(db, span)).map(({ id }) => id),
		payouts: await selectPayouts(db, span),
	}
}

/** What buyers have been asked to transfer and have not been seen to: payment, sums, time. */
export function awaitedTransfers(db: Reader) {
	return selectAwaited(db)
}

/** The payouts that have arrived, or were to, over a time. */
export function payoutsIn(db: Reader, span: Span) {
	return selectPayouts(db, span)
}
