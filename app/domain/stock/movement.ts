import type { MovementKind } from '#db/schema/stock.ts'

/** How one piece changes the four counters of its lot, by kind of movement. */
interface MovementEffect {
	readonly available: number
	readonly reserved: number
	readonly sold: number
	readonly writtenOff: number
}

/**
 * The only ways a piece moves. A lot's counters are the sums of these over its movements, which
 * `stock:verify` proves.
 */
export const movementEffects: Readonly<Record<MovementKind, MovementEffect>> = {
	received: { available: 1, reserved: 0, sold: 0, writtenOff: 0 },
	reserved: { available: -1, reserved: 1, sold: 0, writtenOff: 0 },
	released: { available: 1, reserved: -1, sold: 0, writtenOff: 0 },
	sold: { available: 0, reserved: -1, sold: 1, writtenOff: 0 },
	returned: { available: 1, reserved: 0, sold: -1, writtenOff: 0 },
	'written-off': { available: 0, reserved: 0, sold: -1, writtenOff: 1 },
	removed: { available: -1, reserved: 0, sold: 0, writtenOff: 1 },
	restored: { available: 1, reserved: 0, sold: 0, writtenOff: -1 },
	found: { available: 1, reserved: 0, sold: 0, writtenOff: -1 },
}
