import type { PlaceKindName } from '#db/schema/stock.ts'

export type PlaceKind = PlaceKindName

/** What a place can be. */
export const placeKinds = [
	'shelf',
	'cupboard',
	'box',
	'counter',
] as const satisfies readonly PlaceKind[]

/** Where lots lie: found by the code that stands on it. */
export interface Place {
	readonly id: string
	readonly code: string
	readonly name: string
	readonly kind: PlaceKind
	/** nothing is put there any more */
	readonly isClosed: boolean
}

/** A place's code as it is kept: in capitals and without blanks. */
export function placeCodeOf(typed: string): string {
	return typed.replace(/\s+/g, '').toUpperCase()
}
