import type { SchemaStep } from './migration.ts'

/** Everybody who stands in these columns of a draft has had a hand in it. */
const recorded = (column: string) =>
	`insert into share_rule_hands (draft_id, staff_id)
		select new.id, new.${column} where new.${column} is not null on conflict do nothing`

/**
 * A draft names who changed and who proposed it last. Everybody before them has written it as well,
 * and approves it as little: the database keeps them all.
 */
export const handsOfRules: SchemaStep = ({ strict }, engine) => [
	`create table share_rule_hands (
		draft_id text not null references share_rule_drafts (id),
		staff_id text not null,
		primary key (draft_id, staff_id)
	)${strict}`,
	...['drafted_by', 'changed_by', 'proposed_by'].map(
		(column) => `insert into share_rule_hands (draft_id, staff_id)
			select id, ${column} from share_rule_drafts where ${column} is not null
			on conflict do nothing`,
	),
	...engine.afterwards({
		name: 'share_rule_hands_of_drafting',
		table: 'share_rule_drafts',
		operation: 'insert',
		statement: recorded('drafted_by'),
	}),
	...['changed_by', 'proposed_by'].flatMap((column) =>
		engine.afterwards({
			name: `share_rule_hands_of_${column}`,
			table: 'share_rule_drafts',
			operation: 'update',
			columns: [column],
			statement: recorded(column),
		}),
	),
	...engine.refuseWhen({
		name: 'share_rule_drafts_by_other_hands',
		table: 'share_rule_drafts',
		operation: 'update',
		timing: 'before',
		condition: `new.state = 'approved' and old.state <> 'approved' and exists (
			select 1 from share_rule_hands
				where draft_id = new.id and staff_id = new.decided_by)`,
		message: 'nobody approves what was written by the same hand',
	}),
	...engine.appendOnly('share_rule_hands'),
]
