import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'

export type SavingsRefusalCode =
	| 'savings.not_enough'
	| 'savings.locked'
	| 'savings.pnbp_first'
	| 'savings.already_recorded'
	| 'savings.frozen'
	| 'savings.left'
	| 'savings.still_here'
	| 'savings.no_such_withdrawal'
	| 'savings.withdrawal_decided'
	| 'savings.own_withdrawal'
	| 'savings.not_approved'
	| 'savings.bad_pay_day'
	| 'savings.not_paid_yet'
	| 'savings.no_such_adjustment'
	| 'savings.adjustment_decided'
	| 'savings.own_adjustment'
	| 'savings.not_a_correction'

/** More was asked for than is final and free; pending credits cannot be paid out. */
export function notEnough(finalSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.not_enough', { finalSen })
}

/** A part of it is kept until release, by the rules it was credited under. */
export function savingsLocked(usableSen: Sen, lockedSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.locked', { usableSen, lockedSen })
}

/** The state's share of the same month is not deposited yet, and the head has it so. */
export function pnbpFirst(depositedSen: Sen, waitingSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.pnbp_first', { depositedSen, waitingSen })
}

/** The form was sent before, and has paid another amount or another maker. */
export function alreadyRecorded(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.already_recorded')
}

/** Nothing is paid out of the savings of somebody who escaped. */
export function savingsFrozen(): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.frozen')
}

/** Who has left gets what is left, and nothing for needs. */
export function savingsLeft(): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.left')
}

/** Nothing is handed over for leaving before it is on record that somebody has left. */
export function stillHere(): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.still_here')
}

export function noSuchWithdrawal(): Refusal<SavingsRefusalCode> {
	return new Refusal('not-found', 'savings.no_such_withdrawal')
}

/** Somebody was faster: it is decided, paid or called off. */
export function withdrawalDecided(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.withdrawal_decided')
}

/** Whoever asked does not decide. */
export function ownWithdrawal(): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.own_withdrawal')
}

/** Nothing is paid before another person has approved it. */
export function notApproved(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.not_approved')
}

/** Money left neither before another person agreed nor in the future. */
export function badPayDay(from: CalendarDate, until: CalendarDate): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.bad_pay_day', { from, until })
}

/** What was not paid has no receipt. */
export function notPaidYet(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.not_paid_yet')
}

export function noSuchAdjustment(): Refusal<SavingsRefusalCode> {
	return new Refusal('not-found', 'savings.no_such_adjustment')
}

/** Somebody was faster: it is approved, declined or called off. */
export function adjustmentDecided(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.adjustment_decided')
}

/** Whoever asked for an adjustment does not approve it. */
export function ownAdjustment(): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.own_adjustment')
}

/** Only a correction takes something away. */
export function notACorrection(): Refusal<SavingsRefusalCode> {
	return new Refusal('invalid', 'savings.not_a_correction')
}
