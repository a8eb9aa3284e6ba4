import type { CalendarDate } from '#app/shared/instant.ts'

/** What a rule is for: a whole programme, one cohort of it, or one product made in it. */
export interface RuleScope {
	readonly programmeId: string
	/** never both */
	readonly cohortId: string | null
	readonly productId: string | null
}

/** Where a piece comes from, as far as it decides which rule holds for it. */
export interface PieceScope {
	readonly programmeId: string
	readonly cohortId: string | null
	readonly productId: string | null
}

/** What of a version decides whether it is in force. */
export interface DatedVersion extends RuleScope {
	readonly effectiveFrom: CalendarDate
	/** the last day; null: until another version begins */
	readonly effectiveUntil: CalendarDate | null
}

/** True for a piece that a rule of this scope could be for. */
export function isWithin(piece: PieceScope, scope: RuleScope): boolean {
	return (
		piece.programmeId === scope.programmeId &&
		(scope.cohortId === null || scope.cohortId === piece.cohortId) &&
		(scope.productId === null || scope.productId === piece.productId)
	)
}

/** How closely a scope looks: a product more than a cohort, a cohort more than a programme. */
export function closenessOf({ cohortId, productId }: RuleScope): 0 | 1 | 2 {
	if (productId !== null) return 2
	return cohortId === null ? 0 : 1
}

/** True for two scopes that are the same. */
function isSameScope(one: RuleScope, other: RuleScope): boolean {
	return (
		one.programmeId === other.programmeId &&
		one.cohortId === other.cohortId &&
		one.productId === other.productId
	)
}

/**
 * The version in force for a piece on a day. Of each scope the latest that has begun speaks, and is
 * silent again after its last day; of those that speak the closest wins. Undefined: none does, and
 * nothing can be sold. At most one version of a scope begins on a day, so there is never a choice.
 */
export function versionInForce<V extends DatedVersion>(
	versions: readonly V[],
	piece: PieceScope,
	on: CalendarDate,
): V | undefined {
	const speaking = versions
		.filter((version) => version.effectiveFrom <= on && isWithin(piece, version))
		.filter(
			(version, _, begun) =>
				!begun.some(
					(other) => isSameScope(other, version) && other.effectiveFrom > version.effectiveFrom,
				),
		)
		.filter(({ effectiveUntil }) => effectiveUntil === null || effectiveUntil >= on)
	return speaking.toSorted((one, other) => closenessOf(other) - closenessOf(one))[0]
}
