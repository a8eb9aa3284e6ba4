import type { AdjustmentReasonName, AdjustmentStateName, LimitName } from '#db/schema/stock.ts'

export type AdjustmentReason = AdjustmentReasonName
export type AdjustmentState = AdjustmentStateName
export type Limit = LimitName

/** Why a piece leaves the shelf without a sale, or comes back on it. */
export const adjustmentReasons = [
	'damaged',
	'lost',
	'gift',
	'sample',
	'found',
] as const satisfies readonly AdjustmentReason[]

/** How many pieces one person may decide on alone in a day, each with what counts for it. */
export const limits = {
	gift: ['gift', 'sample'],
	'write-off': ['damaged', 'lost'],
} as const satisfies Readonly<Record<Limit, readonly AdjustmentReason[]>>

export const limitNames = Object.keys(limits) as Limit[]

/** The limit a reason counts for; null for what is found, which nobody has to agree to. */
export function limitOf(reason: AdjustmentReason): Limit | null {
	return limitNames.find((name) => limits[name].some((one) => one === reason)) ?? null
}

/** True where it has to be said who gets the piece. */
export function isHandedOut(reason: AdjustmentReason): boolean {
	return reason === 'gift' || reason === 'sample'
}

/**
 * True when somebody else has to agree: with what the same person decided alone on the same day it
 * is more than the limit, so that nobody takes much in many small steps.
 */
export function needsAnother(wanted: {
	quantity: number
	aloneToday: number
	limitPieces: number
}): boolean {
	return wanted.aloneToday + wanted.quantity > wanted.limitPieces
}
