import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'

export type SavingsRefusalCode = 'savings.not_enough' | 'savings.already_recorded'

/** More was asked for than is final; pending credits cannot be paid out. */
export function notEnough(finalSen: Sen): Refusal<SavingsRefusalCode> {
	return new Refusal('rule', 'savings.not_enough', { finalSen })
}

/** The form was sent before, and has paid another amount or another maker. */
export function alreadyRecorded(): Refusal<SavingsRefusalCode> {
	return new Refusal('conflict', 'savings.already_recorded')
}
