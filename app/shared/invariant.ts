/**
 * States what must be true here whatever anybody typed. A failure is a bug in Bekal, never bad
 * input: it crashes the request, rolls its transaction back and is logged with its stack.
 */
export function invariant(condition: unknown, message: string): asserts condition {
	if (!condition) throw new InvariantViolation(message)
}

/** Thrown by `invariant` alone; nothing catches it to go on. */
class InvariantViolation extends Error {
	override readonly name = 'InvariantViolation'
}
