import type { Insertable, Updateable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { DraftStateName, SharesSchema } from '#db/schema/shares.ts'

export async function insertDraft(
	tx: Tx,
	draft: Insertable<SharesSchema['share_rule_drafts']>,
): Promise<void> {
	await tx.insertInto('share_rule_drafts').values(draft).execute()
}

export async function updateDraft(
	tx: Tx,
	id: string,
	change: Updateable<SharesSchema['share_rule_drafts']>,
): Promise<void> {
	await tx.updateTable('share_rule_drafts').set(change).where('id', '=', id).execute()
}

/** A draft alone, locked: one step of its life after another. */
export function lockDraft(tx: Tx, id: string) {
	return tx
		.selectFrom('share_rule_drafts')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
}

/** Drafts with the rule they are for, the newest first. */
export function selectDrafts(db: Reader) {
	return db
		.selectFrom('share_rule_drafts as draft')
		.innerJoin('share_rules as rule', 'rule.id', 'draft.rule_id')
		.selectAll('draft')
		.select([
			'rule.code',
			'rule.programme_id',
			'rule.cohort_id',
			'rule.product_id',
			'rule.name_id',
			'rule.name_en',
		])
		.orderBy('draft.id', 'desc')
}

export function selectDraftsIn(db: Reader, states: readonly DraftStateName[]) {
	return selectDrafts(db).where('draft.state', 'in', states)
}

/** Whether somebody ever wrote, changed or proposed a draft. */
export async function hasWritten(tx: Tx, draftId: string, staffId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('share_rule_hands')
		.select('staff_id')
		.where('draft_id', '=', draftId)
		.where('staff_id', '=', staffId)
		.executeTakeFirst()
	return row !== undefined
}

export async function insertPaper(
	tx: Tx,
	paper: Insertable<SharesSchema['share_rule_papers']>,
): Promise<void> {
	await tx.insertInto('share_rule_papers').values(paper).execute()
}

export async function deletePaper(tx: Tx, draftId: string, paperId: string) {
	return await tx
		.deleteFrom('share_rule_papers')
		.where('draft_id', '=', draftId)
		.where('id', '=', paperId)
		.returning('media_key')
		.executeTakeFirst()
}

/** The papers of these drafts, in the order in which they came. */
export function selectPapers(db: Reader, draftIds: readonly string[]) {
	return db
		.selectFrom('share_rule_papers')
		.selectAll()
		.where('draft_id', 'in', draftIds)
		.orderBy('id')
		.execute()
}

export function selectPaper(db: Reader, paperId: string) {
	return db.selectFrom('share_rule_papers').selectAll().where('id', '=', paperId).executeTakeFirst()
}
