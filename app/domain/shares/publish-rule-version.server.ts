import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getProgramme } from '#app/domain/workshop/programmes.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badTerms, notAfterLast, partnerMissing, samePerson } from './errors.ts'
import { ruleTermsSchema } from './rule.ts'
import {
	getRuleByCode,
	insertRuleIfMissing,
	insertVersion,
	selectVersions,
} from './store.server.ts'

export interface PublishRuleVersion {
	/** stays the same over the versions of a rule */
	ruleCode: string
	programmeCode: string
	name: Text
	effectiveFrom: CalendarDate
	/** `RuleTerms` as data: checked here */
	terms: unknown
	/** the decree, circular or agreement it rests on */
	legalBasis: string
	/** true for a rule that only shows how it would be */
	isExample: boolean
	/** ids of two different members of staff */
	proposedBy: string
	approvedBy: string
}

/**
 * Puts the next version of a programme's share rule into force from a day on. Versions are added,
 * never edited: units already sold keep theirs. Refuses terms that do not add up, a partner's share
 * without a partner, one person proposing and approving, and a day not after the last version's.
 */
export async function publishRuleVersion(
	deps: { db: Db; clock: Clock },
	input: PublishRuleVersion,
): Promise<{ versionId: string }> {
	const parsed = ruleTermsSchema.safeParse(input.terms)
	if (!parsed.success) throw badTerms()
	const terms = parsed.data
	if (input.proposedBy === input.approvedBy) throw samePerson()
	const at = deps.clock.now()
	return transaction(deps.db, async (tx) => {
		const programme = await getProgramme(tx, input.programmeCode)
		const wantsPartner = terms.components.some((component) => component.party === 'partner')
		if (wantsPartner && programme.partnerId === null) throw partnerMissing()
		await insertRuleIfMissing(tx, {
			id: newId(),
			code: input.ruleCode,
			programme_id: programme.id,
			name_id: input.name.id,
			name_en: input.name.en,
		})
		const rule = await getRuleByCode(tx, input.ruleCode)
		const last = await selectVersions(tx).where('version.rule_id', '=', rule.id).executeTakeFirst()
		if (last && last.effective_from >= input.effectiveFrom) throw notAfterLast(input.effectiveFrom)
		const versionId = newId()
		await insertVersion(tx, {
			id: versionId,
			rule_id: rule.id,
			version: (last?.version ?? 0) + 1,
			effective_from: input.effectiveFrom,
			document: JSON.stringify(terms),
			legal_basis: input.legalBasis,
			is_example: input.isExample ? 1 : 0,
			proposed_by: input.proposedBy,
			approved_by: input.approvedBy,
			approved_at: at,
		})
		await recordAudit(tx, {
			actor: { kind: 'staff', id: input.approvedBy },
			action: 'shares.rule-published',
			subjectKind: 'share-rule',
			subjectId: rule.id,
			details: { effectiveFrom: input.effectiveFrom, proposedBy: input.proposedBy },
			at,
		})
		return { versionId }
	})
}
