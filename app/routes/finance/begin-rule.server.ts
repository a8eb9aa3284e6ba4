import type { Actor } from '#app/domain/audit/actor.ts'
import { draftRule } from '#app/domain/shares/drafts/draft-rule.server.ts'
import { getDraft } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { borneByCapital, type RuleTerms } from '#app/domain/shares/rule.ts'
import { documentOf } from '#app/domain/shares/rule-document.ts'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import { versionInForce } from '#app/domain/shares/scope.ts'
import { getScope, type NamedScope } from '#app/domain/shares/scopes.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { bps, WHOLE_BPS } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** Where nothing is in force yet: the makers get it all, until it is written who else does. */
const ALL_TO_MAKERS: RuleTerms = {
	base: 'gross',
	components: [],
	remainder: 'makers',
	inner: 'sheet',
	usableBps: bps(WHOLE_BPS),
	fee: borneByCapital,
	shipping: borneByCapital,
}

interface Begun {
	readonly scope: NamedScope
	/** null: as it is called already, or after what it is for */
	readonly name: Text | null
	/** the draft that it begins with */
	readonly from: string | null
}

/**
 * Begins a draft with what another one says, or with what holds in its scope tomorrow. Refuses what
 * `draftRule` and `getScope` refuse, and `shares.no_such_draft`.
 */
export async function beginRule(
	services: Pick<Services, 'db' | 'clock'>,
	{ scope: named, name, from }: Begun,
	nameOf: (programme: Text) => Text,
	actor: Actor,
): Promise<{ draftId: string }> {
	const { db, clock } = services
	const tomorrow = nextDate(dateInMagetan(clock.now()))
	const scope = await getScope(db, named)
	const versions = await listRuleVersions(db)
	const source = from ? await getDraft(db, from) : versionInForce(versions, scope, tomorrow)
	const terms: unknown = JSON.parse(documentOf(source?.terms ?? ALL_TO_MAKERS))
	const input = {
		scope: named,
		name: name ?? nameOf(scope.programme.name),
		terms,
		effectiveFrom: tomorrow,
		effectiveUntil: null,
		legalBasis: source?.legalBasis ?? '',
		isExample: source?.isExample ?? false,
	}
	return draftRule(services, input, actor)
}
