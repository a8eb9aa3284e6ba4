import type { OrderState } from '#app/domain/orders/order.ts'
import type { Recipient } from '#app/domain/orders/recipient.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { CustomsForm } from '#app/domain/shipping/customs.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Language, Text } from '#app/shared/text.ts'

export interface InvoiceLine {
	readonly productName: Text
	readonly variantLabel: Text
	readonly quantity: number
	readonly unitPriceSen: Sen
	readonly amountSen: Sen
}

/** Money that the buyer has back, by us or by a bank. */
export interface MoneyBack {
	readonly at: Instant
	readonly amountSen: Sen
	/** how many pieces it was for; none for a sum alone */
	readonly pieces: number
}

/** What went back of a payment, the oldest first, and what is left of it. */
export interface GivenBack {
	readonly back: readonly MoneyBack[]
	readonly leftSen: Sen
	/** terbilang, in Indonesian in either language */
	readonly leftInWords: string
}

/** What was bought, what it comes to, and whether it is paid. */
export interface Invoice {
	readonly orderNumber: string
	readonly state: OrderState
	readonly method: PaymentMethodName
	readonly placedAt: Instant
	readonly paidAt: Instant | null
	readonly refundedAt: Instant | null
	readonly buyer: Recipient
	readonly email: string
	readonly lines: readonly InvoiceLine[]
	readonly itemsSen: Sen
	/** the service it is sent by; null where it is fetched at the counter */
	readonly service: string | null
	readonly shippingSen: Sen
	readonly totalSen: Sen
	readonly given: GivenBack
}

/** That money was received: from whom, how much, in words too, and what for. */
export interface Receipt {
	/** the order's number: one payment, one kuitansi */
	readonly number: string
	readonly orderNumber: string
	readonly receivedFrom: string
	readonly method: PaymentMethodName
	/** what was paid beyond the amount to tell the transfer apart; null without a code */
	readonly codeSen: Sen | null
	readonly amountSen: Sen
	/** terbilang, in Indonesian in either language: the words that count */
	readonly amountInWords: string
	readonly pieces: number
	readonly isCollected: boolean
	readonly paidAt: Instant
	/** when all of the money had gone back, if it did: the receipt stays true, and says so */
	readonly refundedAt: Instant | null
	readonly given: GivenBack
}

/** What a till prints of a sale at the counter. */
export interface CounterReceipt {
	readonly number: string
	/** opens the order's page: the receipt is the buyer's */
	readonly token: string
	readonly language: Language
	readonly soldAt: Instant
	readonly officerName: string | null
	/** empty where the buyer gave none */
	readonly buyerName: string
	readonly lines: readonly InvoiceLine[]
	readonly totalSen: Sen
	/** null for a QRIS */
	readonly handedSen: Sen | null
	readonly changeSen: Sen | null
	readonly complaintUntil: Instant | null
	readonly isVoided: boolean
	readonly given: GivenBack
}

/** Pieces of one kind to take from one lot. */
export interface ParcelPick {
	readonly productName: Text
	readonly variantLabel: Text
	readonly lotCode: string
	readonly quantity: number
}

/** Goods of one kind as customs in another country are told of them. */
export interface DeclaredLine {
	/** in English */
	readonly goods: string
	readonly quantity: number
	/** net, of all of them */
	readonly grams: number
	/** what was paid for all of them */
	readonly valueSen: Sen
}

/** What customs abroad are told of a parcel, and on which form. */
export interface Declaration {
	readonly form: CustomsForm
	readonly lines: readonly DeclaredLine[]
}

/**
 * A parcel as it is packed, labelled and let through the gate: no email, no link, and no price but
 * where customs of another country ask for it.
 */
export interface Parcel {
	readonly orderNumber: string
	/** which of the parcels of its order; null where all of it goes in one */
	readonly position: number | null
	readonly placedAt: Instant
	readonly paidAt: Instant | null
	readonly recipient: Recipient
	/** fetched at the counter: it gets no label */
	readonly isCollected: boolean
	readonly note: string
	readonly picks: readonly ParcelPick[]
	/** null in Indonesia */
	readonly declaration: Declaration | null
	readonly pieces: number
	/** what its buyer has paid for; null where it is fetched at the counter */
	readonly service: string | null
	/** null until it is handed over */
	readonly courier: string | null
	readonly trackingNumber: string | null
}
