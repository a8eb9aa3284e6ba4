import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'

export type SavingsRefusalCode =
	| 'savings.not_enough'
	| 'savings.locked'
	| 'savings.already_recorded'

/** More was asked for than is final; pending credits cannot be paid out. */
export function notEnough(finalSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.not_enough', { finalSen })
}

/** A part of it is kept until release, by the rules it was credited under. */
export function savingsLocked(usableSen: Sen, lockedSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.locked', { usableSen, lockedSen })
}

/** The form was sent before, and has paid another amount or another maker. */
export function alreadyRecorded(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.already_recorded')
}
