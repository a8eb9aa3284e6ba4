import {
	listDeclined,
	listOpenDrafts,
	papersOf,
} from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { listRuleVersions, type RuleVersion } from '#app/domain/shares/rule-versions.server.ts'
import { computeWaterfall } from '#app/domain/shares/waterfall.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { namesOfScopes } from './rule-scopes.server.ts'
import { SAMPLE } from './sample-sale.ts'

/** As many of those that were declined as one still thinks of. */
const DECLINED = 5

type Standing = 'upcoming' | 'inForce' | 'superseded' | 'ended'

/** Every rule with its versions, newest first: how each stands, and what it does to one price. */
export async function readRules(db: Services['db'], at: Instant) {
	const versions = await listRuleVersions(db)
	const names = await namesOfStaff(
		db,
		versions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
	)
	const papers = await papersOf(
		db,
		versions.map(({ draftId }) => draftId),
	)
	const scopeOf = await namesOfScopes(db, versions)
	const byCode = Map.groupBy(versions, ({ code }) => code)
	return [...byCode].map(([code, own]) => ({
		code,
		name: own[0]?.name ?? { id: code, en: code },
		scope: own[0] ? scopeOf(own[0]) : null,
		versions: own.map((version) => ({
			...version,
			standing: standingOf(version, own, at),
			proposer: names.get(version.proposedBy) ?? null,
			approver: names.get(version.approvedBy) ?? null,
			paperIds: papers.get(version.draftId) ?? [],
			sample: {
				...SAMPLE,
				waterfall: computeWaterfall(SAMPLE.priceSen, SAMPLE.materialSen, version.terms),
			},
		})),
	}))
}

/** In force is the latest that has begun and not ended; those before it are superseded. */
function standingOf(version: RuleVersion, all: readonly RuleVersion[], at: Instant): Standing {
	const today = dateInMagetan(at)
	if (version.effectiveFrom > today) return 'upcoming'
	const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= today)
	const latest = begun.every(({ version: other }) => other <= version.version)
	if (!latest) return 'superseded'
	return version.effectiveUntil !== null && version.effectiveUntil < today ? 'ended' : 'inForce'
}

/** What is written, waits for a decision, or was declined lately. */
export async function readOpenRules(db: Services['db']) {
	const [open, declined] = [await listOpenDrafts(db), await listDeclined(db, DECLINED)]
	const drafts = [...open, ...declined]
	const scopeOf = await namesOfScopes(db, drafts)
	const names = await namesOfStaff(
		db,
		drafts.map(({ changedBy }) => changedBy),
	)
	return drafts.map((draft) => ({
		draftId: draft.draftId,
		scope: scopeOf(draft),
		name: draft.name,
		state: draft.state,
		effectiveFrom: draft.effectiveFrom,
		writer: names.get(draft.changedBy) ?? null,
	}))
}

export type RuleView = Awaited<ReturnType<typeof readRules>>[number]['versions'][number]
export type OpenRule = Awaited<ReturnType<typeof readOpenRules>>[number]
