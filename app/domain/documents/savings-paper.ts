import type { Purpose } from '#app/domain/savings/withdrawals/withdrawal.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** Who holds out a hand: the maker, the family, the heirs, the house of a transfer, or another. */
export type Receiver = 'maker' | 'family' | 'heir' | 'house' | 'representative'

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

/** What a maker is told of one month, in whole sums. */
export interface SavingsSlip {
	readonly makerCode: string
	/** final savings before the month, what came and went in it, and after it */
	readonly openingSen: Sen
	readonly inSen: Sen
	readonly outSen: Sen
	readonly closingSen: Sen
	/** of what there is at its end: what may be used before release, and what may not */
	readonly usableSen: Sen
	readonly lockedSen: Sen
	/** credited, but not final yet at its end */
	readonly pendingSen: Sen
	/** kept until it is on record whether there is a right to it */
	readonly heldSen: Sen
}

/** One credit in plain words: for what, from what price, and which part of it. */
export interface ExplainedLine {
	/** when it was paid */
	readonly date: CalendarDate
	readonly productName: Text
	readonly variantLabel: Text
	readonly unitPosition: number
	readonly orderNumber: string
	readonly priceSen: Sen
	/** the makers' part of the price */
	readonly poolSen: Sen
	/** what the part is counted in */
	readonly measure: 'pieces' | 'minutes' | 'points' | 'equal'
	readonly weight: number
	readonly weightTotal: number
	readonly amountSen: Sen
	readonly state: 'pending' | 'final' | 'taken-back' | 'kept' | 'held' | 'extra-food'
}
