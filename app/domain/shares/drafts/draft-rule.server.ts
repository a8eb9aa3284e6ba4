import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getScope, type NamedScope } from '#app/domain/shares/scopes.server.ts'
import { insertRuleIfMissing, lockRuleOfScope } from '#app/domain/shares/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkPartner } from './check-partner.server.ts'
import { checkContent, type DraftContent } from './draft-content.ts'
import { insertDraft } from './store.server.ts'

export interface DraftRule extends DraftContent {
	readonly scope: NamedScope
	/** what the rule of this scope is called; the name of one that is there already stays */
	readonly name: Text
}

/**
 * Begins a draft of the next version of a scope's rule, or of its first. Nothing is shared by it
 * before somebody else has approved it.
 *
 * Refuses `workshop.no_such_programme`, `shares.no_such_scope`, `shares.bad_terms`,
 * `shares.bad_dates` and `shares.partner_missing`.
 */
export async function draftRule(
	{ db, clock }: { db: Db; clock: Clock },
	input: DraftRule,
	actor: Actor,
): Promise<{ draftId: string }> {
	const { terms, columns } = checkContent(input)
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	return transaction(db, async (tx) => {
		const scope = await getScope(tx, input.scope)
		await checkPartner(tx, terms, scope.programmeId)
		await insertRuleIfMissing(tx, {
			id: newId(),
			code: scope.ruleCode,
			programme_id: scope.programmeId,
			cohort_id: scope.cohortId,
			product_id: scope.productId,
			name_id: input.name.id,
			name_en: input.name.en,
		})
		const rule = await lockRuleOfScope(tx, scope)
		invariant(rule, 'a scope has the rule that was just written down')
		const draftId = newId()
		await insertDraft(tx, {
			id: draftId,
			rule_id: rule.id,
			...columns,
			state: 'draft',
			revision: 1,
			drafted_by: by,
			drafted_at: at,
			changed_by: by,
			changed_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'shares.rule-drafted',
			subjectKind: 'share-rule-draft',
			subjectId: draftId,
			details: {
				rule: rule.code,
				effectiveFrom: columns.effective_from,
				document: columns.document,
			},
			at,
		})
		return { draftId }
	})
}
