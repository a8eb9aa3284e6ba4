import type { BankAccount } from '#app/domain/payments/method.ts'
import type { CounterTimes } from '#app/domain/shipping/counter.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** How an order is paid by hand, as its buyer sees it. */
export interface HandPayment {
	readonly method: 'transfer' | 'qris' | 'cash'
	/** it waits for its money */
	readonly isOpen: boolean
	/** its time has passed; who has paid all the same may still say so */
	readonly isOver: boolean
	readonly dueSen: Sen
	/** what has arrived so far, and what is missing */
	readonly heldSen: Sen
	readonly restSen: Sen
	readonly uniqueCode: number | null
	readonly payUntil: Instant
	/** when it can be paid at the counter; null for any other way */
	readonly counter: CounterTimes | null
	readonly account: BankAccount | null
	/** the name of the unit's QRIS */
	readonly merchant: string | null
	/** what the buyer showed last */
	readonly proof: {
		readonly id: string
		readonly state: 'waiting' | 'accepted' | 'rejected'
		readonly reason: string | null
		readonly uploadedAt: Instant
	} | null
	readonly returns: readonly {
		readonly id: string
		readonly reason: 'over' | 'short' | 'late' | 'double' | 'refund'
		readonly amountSen: Sen
		/** null until it has gone back */
		readonly paidOn: CalendarDate | null
	}[]
}
