import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { DrawerMovementKind } from '#db/schema/till.ts'

export type { DrawerMovementKind }

/** Every way that cash comes into a drawer or leaves it, in the order of a day. */
export const drawerMovementKinds = [
	'carried',
	'float',
	'sale',
	'void',
	'deposit',
	'difference',
] as const satisfies readonly DrawerMovementKind[]

/** What a drawer has of each kind; less is negative. */
export type DrawerSums = Readonly<Record<DrawerMovementKind, Sen>>

export const NO_SUMS: DrawerSums = {
	carried: ZERO,
	float: ZERO,
	sale: ZERO,
	void: ZERO,
	deposit: ZERO,
	difference: ZERO,
}

/** What must lie in a drawer with these movements. */
export function expectedIn(sums: DrawerSums): Sen {
	return add(...Object.values(sums))
}

const SHORTEST_REASON = 5

/** True for a reason that says something. */
export function isReason(text: string): boolean {
	return text.trim().length >= SHORTEST_REASON
}
