import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { SharesSchema } from '#db/schema/shares.ts'
import type { RuleScope } from './scope.ts'

type Rule = Insertable<SharesSchema['share_rules']>

/** Nothing happens where the scope has its rule already, or loses the race for it. */
export async function insertRuleIfMissing(tx: Tx, rule: Rule): Promise<void> {
	await tx
		.insertInto('share_rules')
		.values(rule)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** The rule of a scope, locked: its drafts and versions wait for one another. */
export function lockRuleOfScope(tx: Tx, { programmeId, cohortId, productId }: RuleScope) {
	return tx
		.selectFrom('share_rules')
		.selectAll()
		.where('programme_id', '=', programmeId)
		.where('cohort_id', cohortId === null ? 'is' : '=', cohortId)
		.where('product_id', productId === null ? 'is' : '=', productId)
		.forUpdate()
		.executeTakeFirst()
}

export function lockRule(tx: Tx, ruleId: string) {
	return tx
		.selectFrom('share_rules')
		.selectAll()
		.where('id', '=', ruleId)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function insertVersion(
	tx: Tx,
	version: Insertable<SharesSchema['share_rule_versions']>,
): Promise<void> {
	await tx.insertInto('share_rule_versions').values(version).execute()
}

/** Every version with its rule, the newest of each rule first. */
export function selectVersions(db: Reader) {
	return db
		.selectFrom('share_rule_versions as version')
		.innerJoin('share_rules as rule', 'rule.id', 'version.rule_id')
		.select([
			'version.id',
			'version.rule_id',
			'version.draft_id',
			'version.version',
			'version.effective_from',
			'version.effective_until',
			'version.document',
			'version.legal_basis',
			'version.is_example',
			'version.proposed_by',
			'version.approved_by',
			'version.approved_at',
			'rule.code',
			'rule.programme_id',
			'rule.cohort_id',
			'rule.product_id',
			'rule.name_id',
			'rule.name_en',
		])
		.orderBy('rule.code')
		.orderBy('version.version', 'desc')
}
