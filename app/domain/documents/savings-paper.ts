import type { Purpose } from '#app/domain/savings/withdrawals/withdrawal.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** Who holds out a hand: the maker, the family, or whoever comes for somebody who has left. */
export type Receiver = 'maker' | 'family' | 'representative'

/** What kuitansi and minutes say of savings that were paid out. */
export interface WithdrawalPaper {
	readonly withdrawalId: string
	readonly makerCode: string
	readonly purpose: Purpose
	readonly note: string
	readonly receiver: Receiver
	readonly amountSen: Sen
	/** terbilang */
	readonly amountInWords: string
	/** final savings before and after */
	readonly beforeSen: Sen
	readonly afterSen: Sen
	readonly paidAt: Instant
	readonly entryNumber: number
	readonly receiptNumber: string
	readonly handoverNumber: string
	readonly stationery: Stationery
}

/** One line of a statement of savings: what came or went, and what there was after it. */
export interface SavingsLine {
	readonly date: CalendarDate
	/** what happened, as the journal names it */
	readonly kind: string
	/** the order it is about; null for anything else */
	readonly orderNumber: string | null
	readonly entryNumber: number
	readonly inSen: Sen
	readonly outSen: Sen
	readonly balanceSen: Sen
}

/** All that ever moved a maker's final savings until the end of a day. */
export interface SavingsStatement {
	readonly makerCode: string
	readonly until: CalendarDate
	readonly lines: readonly SavingsLine[]
	readonly inSen: Sen
	readonly outSen: Sen
	readonly closingSen: Sen
	/** credited by then, but not final yet */
	readonly pendingSen: Sen
	readonly stationery: Stationery
}
