import type { RuleVersion } from '#app/domain/shares/rule-versions.server.ts'
import type { Agreement } from '#app/domain/workshop/agreement.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'

interface Version {
	readonly id: string
	readonly name: Text
	readonly version: number
	readonly effectiveFrom: CalendarDate
}

/**
 * The versions of the share rules of a partner's programmes that were in force on some day of an
 * agreement, rule by rule and the oldest first: each holds from its first day until its last one,
 * or until the next of its rule begins.
 */
export function versionsBehind(
	{ validFrom, validUntil }: Agreement,
	programmes: readonly { readonly id: string }[],
	versions: readonly RuleVersion[],
): Version[] {
	const ids = new Set(programmes.map(({ id }) => id))
	const own = versions.filter(({ programmeId }) => ids.has(programmeId))
	return [...Map.groupBy(own, ({ code }) => code).values()].flatMap((rule) =>
		rule
			.toSorted((a, b) => a.version - b.version)
			.filter(({ effectiveFrom, effectiveUntil }, index, all) => {
				const next = all[index + 1]?.effectiveFrom
				const isOver = effectiveUntil !== null && effectiveUntil < validFrom
				return effectiveFrom <= validUntil && !isOver && (next === undefined || next > validFrom)
			})
			.map(({ versionId, name, version, effectiveFrom }) => ({
				id: versionId,
				name,
				version,
				effectiveFrom,
			})),
	)
}
