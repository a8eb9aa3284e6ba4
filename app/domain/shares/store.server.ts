import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { SharesSchema } from '#db/schema/shares.ts'

export async function insertRuleIfMissing(
	tx: Tx,
	rule: Insertable<SharesSchema['share_rules']>,
): Promise<void> {
	await tx
		.insertInto('share_rules')
		.values(rule)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.execute()
}

export function getRuleByCode(db: Reader, code: string) {
	return db
		.selectFrom('share_rules')
		.selectAll()
		.where('code', '=', code)
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
			'version.version',
			'version.effective_from',
			'version.document',
			'version.legal_basis',
			'version.is_example',
			'version.proposed_by',
			'version.approved_by',
			'version.approved_at',
			'rule.code',
			'rule.programme_id',
			'rule.name_id',
			'rule.name_en',
		])
		.orderBy('rule.code')
		.orderBy('version.version', 'desc')
}
