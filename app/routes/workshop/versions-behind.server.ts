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
 * agreement, the oldest first: each holds from its first day until the next one begins.
 */
export function versionsBehind(
	{ validFrom, validUntil }: Agreement,
	programmes: readonly { readonly id: string }[],
	versions: readonly RuleVersion[],
): Version[] {
	return programmes.flatMap(({ id }) => {
		const own = versions
			.filter(({ programmeId }) => programmeId === id)
			.sort((a, b) => a.version - b.version)
		return own
			.filter(({ effectiveFrom }, index) => {
				const next = own[index + 1]?.effectiveFrom
				return effectiveFrom <= validUntil && (next === undefined || next > validFrom)
			})
			.map(({ versionId, name, version, effectiveFrom }) => ({
				id: versionId,
				name,
				version,
				effectiveFrom,
			}))
	})
}
