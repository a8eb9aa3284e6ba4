import { badGrades } from './errors.ts'

/**
 * What is wrong with a piece: its seam or knots, its size, its colours, a stain, the material, the
 * pattern.
 */
export const faultReasons = ['seam', 'size', 'colour', 'stain', 'material', 'pattern'] as const
export type FaultReason = (typeof faultReasons)[number]

/** Pieces that go back to the cohort, or are thrown away, for one reason. */
export interface Fault {
	readonly kind: 'rework' | 'rejected'
	readonly reason: FaultReason
	/** pieces */
	readonly pieces: number
}

/**
 * Pieces by grade. A and B are sold: B has a small flaw that does no harm in use. The others have
 * their reasons.
 */
export interface Grades {
	readonly a: number
	readonly b: number
	readonly faults: readonly Fault[]
}

/** Pieces of a kind of fault. */
export function piecesOf(faults: readonly Fault[], kind: Fault['kind']): number {
	return faults.filter((fault) => fault.kind === kind).reduce((sum, { pieces }) => sum + pieces, 0)
}

/**
 * Checks that every piece that waits to be graded has one grade: whole numbers, none below zero,
 * and together neither more nor fewer. Refuses `workshop.bad_grades`.
 */
export function checkGrades(pieces: number, { a, b, faults }: Grades): void {
	const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0
	const sum = a + b + faults.reduce((total, fault) => total + fault.pieces, 0)
	const isRight =
		isCount(a) &&
		isCount(b) &&
		faults.every((fault) => isCount(fault.pieces) && fault.pieces > 0) &&
		sum === pieces
	if (!isRight) throw badGrades(sum, pieces)
}
