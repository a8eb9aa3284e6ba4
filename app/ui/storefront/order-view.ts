import type { OrderState } from '#app/domain/orders/order.ts'
import type { AgreedService, Recipient } from '#app/domain/orders/recipient.ts'
import type { OrderRefund } from '#app/domain/orders/refund.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { CounterTimes } from '#app/domain/shipping/counter.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Party } from '#app/ui/kit/share-bar.tsx'

/** Pieces of one kind. */
export interface PiecesView {
	readonly productName: Text
	readonly variantLabel: Text
	readonly quantity: number
}

export interface ParcelView {
	/** the first of its order is 1 */
	readonly position: number
	/** both are null for what was handed over at the counter */
	readonly courier: string | null
	readonly trackingNumber: string | null
	/** where it can be followed; null where nobody has found a page that works */
	readonly trackAt: string | null
	readonly sentAt: Instant
	readonly pieces: readonly PiecesView[]
}

/** An order as its buyer sees it. */
export interface OrderView {
	readonly number: string
	readonly state: OrderState
	readonly method: PaymentMethodName
	/** the buyer has called it off, and the gateway is being asked to end the checkout */
	readonly isCancelling: boolean
	/** the treasurer is looking at a proof of payment: nothing can be paid or called off now */
	readonly isProofWaiting: boolean
	/** a refund is on its way */
	readonly isRefunding: boolean
	/** a replacement is set aside, and has not left */
	readonly isExchanging: boolean
	/** every piece of it was given back */
	readonly keepsNothing: boolean
	/** what goes back or went back of it, oldest first */
	readonly refunds: readonly OrderRefund[]
	/** what is left of the payment after it; null where nothing went back */
	readonly leftSen: Sen | null
	readonly placedAt: Instant
	readonly paidAt: Instant | null
	readonly sentAt: Instant | null
	readonly payUntil: Instant
	/** what has left of it, and what lies in each */
	readonly parcels: readonly ParcelView[]
	/** what is to follow when a part of it has left */
	readonly left: readonly PiecesView[]
	readonly receivedAt: Instant | null
	readonly completedAt: Instant | null
	readonly complaintUntil: Instant | null
	/** the makers' shares of it are theirs for good */
	readonly isFinal: boolean
	readonly lines: readonly {
		readonly variantId: string
		readonly productName: Text
		readonly variantLabel: Text
		readonly quantity: number
		readonly unitPriceSen: Sen
	}[]
	readonly itemsSen: Sen
	readonly shippingSen: Sen
	readonly totalSen: Sen
	/** what tells this transfer from others, paid above the total; nothing where none does */
	readonly codeSen: Sen
	/** sums by kind of party, empty until it is paid: nobody can be told from them */
	readonly parties: readonly { readonly party: Party; readonly amountSen: Sen }[]
	/** its address is empty where it is fetched at the counter */
	readonly recipient: Recipient
	/** by which service it is sent; null where it is fetched */
	readonly service: AgreedService | null
	/** when it can be fetched; null where it is sent */
	readonly counter: CounterTimes | null
	readonly note: string
}

/** True while the parcel is on its way or with its buyer, and its time to complain runs. */
export function mayComplain({ state }: Pick<OrderView, 'state'>): boolean {
	return state === 'sent' || state === 'received'
}
