import type { WriteOffReasonName } from '#db/schema/stock.ts'

export type WriteOffReason = WriteOffReasonName

/** Why a piece that was sold is never sold again. */
export const writeOffReasons = [
	'damaged',
	'hygiene',
	'lost',
] as const satisfies readonly WriteOffReason[]
