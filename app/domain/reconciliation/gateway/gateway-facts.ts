import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { FeeRate } from './fee.ts'

/** What moved the gateway's balance. */
export interface GatewayMovement {
	readonly id: string
	/** in the gateway's word: `charge`, `refund`, `adjustment`, `payout`, … */
	readonly kind: string
	readonly sourceId: string | null
	readonly amountSen: Sen
	readonly feeSen: Sen
	readonly vatSen: Sen
	readonly day: CalendarDate
	/** the payout it is part of; the payout's own movement too */
	readonly payoutId: string | null
}

/** A payment by card, as the books have it. */
export interface BookedCharge {
	readonly paymentId: string
	readonly chargeId: string
	readonly orderNumber: string
	readonly amountSen: Sen
	/** null while the gateway has not told */
	readonly feeSen: Sen | null
	readonly day: CalendarDate
}

export interface BookedRefund {
	readonly refundId: string
	readonly gatewayRefundId: string
	readonly orderNumber: string
	readonly amountSen: Sen
	readonly day: CalendarDate
}

export interface BookedPayout {
	readonly payoutId: string
	readonly amountSen: Sen
	readonly day: CalendarDate
}

/** Both sides of the gateway over the same days. */
export interface GatewayFacts {
	readonly movements: readonly GatewayMovement[]
	readonly charges: readonly BookedCharge[]
	readonly refunds: readonly BookedRefund[]
	/** the movements of disputes that are booked */
	readonly disputeMovements: readonly string[]
	readonly payouts: readonly BookedPayout[]
	readonly rates: readonly FeeRate[]
	/** the last day the gateway was asked about */
	readonly toldUntil: CalendarDate
}
