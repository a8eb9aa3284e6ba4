import type { AdjustmentKindName, SavingsAdjustmentStateName } from '#db/schema/savings.ts'

export type AdjustmentKind = AdjustmentKindName
export type AdjustmentState = SavingsAdjustmentStateName

/** Why savings are put right: a credit was wrong, the bank paid interest, cash was found. */
export const adjustmentKinds = [
	'correction',
	'interest',
	'found-cash',
] as const satisfies readonly AdjustmentKind[]
