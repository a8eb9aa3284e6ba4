import { listRuleVersions, type RuleVersion } from '#app/domain/shares/rule-versions.server.ts'
import { computeWaterfall } from '#app/domain/shares/waterfall.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

/** A mat as many sell it, so that rules can be compared by what they do to the same price. */
const SAMPLE = { priceSen: rupiah(30_000), materialSen: rupiah(8_000) }

type Standing = 'upcoming' | 'inForce' | 'superseded'

/** Every rule with its versions, newest first: how each stands, and what it does to one price. */
export async function readRules(db: Services['db'], at: Instant) {
	const versions = await listRuleVersions(db)
	const names = await namesOfStaff(
		db,
		versions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
	)
	const codes = [...new Set(versions.map(({ code }) => code))]
	return codes.map((code) => {
		const own = versions.filter((version) => version.code === code)
		return {
			code,
			name: own[0]?.name ?? { id: code, en: code },
			versions: own.map((version) => ({
				...version,
				standing: standingOf(version, own, at),
				proposer: names.get(version.proposedBy) ?? null,
				approver: names.get(version.approvedBy) ?? null,
				sample: {
					...SAMPLE,
					waterfall: computeWaterfall(SAMPLE.priceSen, SAMPLE.materialSen, version.terms),
				},
			})),
		}
	})
}

/** In force is the latest that has begun; those before it are superseded. */
function standingOf(version: RuleVersion, all: readonly RuleVersion[], at: Instant): Standing {
	const today = dateInMagetan(at)
	if (version.effectiveFrom > today) return 'upcoming'
	const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= today)
	const latest = begun.every(({ version: other }) => other <= version.version)
	return latest ? 'inForce' : 'superseded'
}

export type RuleView = Awaited<ReturnType<typeof readRules>>[number]['versions'][number]
