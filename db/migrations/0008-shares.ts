import type { Engine } from '../engine/engine.ts'
import type { SchemaStep } from './migration.ts'

/** What a rule says, in a draft and in the version that comes of it. */
const CONTENT = ['document', 'effective_from', 'legal_basis', 'is_example'] as const

/** The steps of a draft's life; in every other its row stays as it is. */
const STEPS = [
	"old.state = 'draft' and new.state in ('draft', 'proposed', 'forgotten')",
	"old.state = 'proposed' and new.state in ('draft', 'approved', 'declined')",
] as const

/**
 * A draft is written anew only while it is one: what is proposed stands as it was proposed, and
 * what was decided stands for ever. A version comes of an approved draft alone, word for word.
 */
function keptDrafts(engine: Engine): readonly string[] {
	const changed = CONTENT.map((column) => `new.${column} <> old.${column}`).join(' or ')
	const same = CONTENT.map((column) => `draft.${column} = new.${column}`).join(' and ')
	const until = "coalesce(new.effective_until, '9999-12-31')"
	return [
		...engine.refuseWhen({
			name: 'share_rule_drafts_kept',
			table: 'share_rule_drafts',
			operation: 'update',
			timing: 'before',
			condition: `not (${STEPS.map((step) => `(${step})`).join(' or ')})
				or new.id <> old.id or new.rule_id <> old.rule_id or new.drafted_by <> old.drafted_by
				or new.revision < old.revision
				or ((old.state <> 'draft' or new.state <> 'draft') and (${changed}
					or new.changed_by <> old.changed_by
					or ${until} <> coalesce(old.effective_until, '9999-12-31')))`,
			message: 'what is proposed or decided is never changed',
		}),
		...engine.refuseWhen({
			name: 'share_rule_drafts_stay',
			table: 'share_rule_drafts',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'append-only',
		}),
		...engine.refuseWhen({
			name: 'share_rule_versions_approved',
			table: 'share_rule_versions',
			operation: 'insert',
			timing: 'before',
			condition: `not exists (select 1 from share_rule_drafts as draft
				where draft.id = new.draft_id and draft.state = 'approved'
				and draft.rule_id = new.rule_id and ${same}
				and coalesce(draft.effective_until, '9999-12-31') = ${until}
				and draft.proposed_by = new.proposed_by and draft.decided_by = new.approved_by)`,
			message: 'a version comes of a draft that somebody else has approved',
		}),
	]
}

/** Photos of the paper a rule rests on: they come and go while it is a draft, then they stay. */
function keptPapers(engine: Engine): readonly string[] {
	const settled = (row: 'old' | 'new') => `not exists (select 1 from share_rule_drafts
		where id = ${row}.draft_id and state = 'draft')`
	const refuse = (operation: 'insert' | 'update' | 'delete', condition: string) =>
		engine.refuseWhen({
			name: `share_rule_papers_no_${operation}`,
			table: 'share_rule_papers',
			operation,
			timing: 'before',
			condition,
			message: 'the papers of what is proposed are append-only',
		})
	return [
		...refuse('insert', settled('new')),
		...refuse('update', '1 = 1'),
		...refuse('delete', settled('old')),
	]
}

/**
 * Share rules by scope (programme, cohort or product); the drafts that are worked on, proposed and
 * decided; and the versions that came of them, which are never edited.
 */
export const shares: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table share_rules (
		id text primary key,
		code text not null unique,
		programme_id text not null references programmes (id),
		cohort_id text references cohorts (id),
		product_id text references products (id),
		name_id text not null,
		name_en text not null,
		check (cohort_id is null or product_id is null)
	)${strict}`,
	`create unique index share_rules_scope
		on share_rules (programme_id, coalesce(cohort_id, ''), coalesce(product_id, ''))`,
	`create table share_rule_drafts (
		id text primary key,
		rule_id text not null references share_rules (id),
		document text not null,
		effective_from ${date} not null,
		effective_until ${date},
		legal_basis text not null,
		is_example ${int} not null check (is_example in (0, 1)),
		state text not null check (state in
			('draft', 'proposed', 'approved', 'declined', 'forgotten')),
		revision ${int} not null check (revision > 0),
		drafted_by text not null,
		drafted_at ${instant} not null,
		changed_by text not null,
		changed_at ${instant} not null,
		proposed_by text,
		proposed_at ${instant},
		decided_by text,
		decided_at ${instant},
		decision text,
		check (effective_until is null or effective_until >= effective_from),
		check ((state in ('proposed', 'approved', 'declined')) = (proposed_by is not null)),
		check ((proposed_by is null) = (proposed_at is null)),
		check ((state in ('approved', 'declined')) = (decided_by is not null)),
		check ((decided_by is null) = (decided_at is null)),
		check (state <> 'approved' or (decided_by <> proposed_by and decided_by <> changed_by
			and decided_by <> drafted_by))
	)${strict}`,
	`create index share_rule_drafts_by_state on share_rule_drafts (state, id)`,
	`create table share_rule_papers (
		id text primary key,
		draft_id text not null references share_rule_drafts (id),
		media_key text not null,
		added_by text not null,
		added_at ${instant} not null
	)${strict}`,
	`create index share_rule_papers_of on share_rule_papers (draft_id, id)`,
	`create table share_rule_versions (
		id text primary key,
		rule_id text not null references share_rules (id),
		draft_id text not null unique references share_rule_drafts (id),
		version ${int} not null check (version > 0),
		effective_from ${date} not null,
		effective_until ${date},
		document text not null,
		legal_basis text not null,
		is_example ${int} not null check (is_example in (0, 1)),
		proposed_by text not null,
		approved_by text not null,
		approved_at ${instant} not null,
		unique (rule_id, version),
		unique (rule_id, effective_from),
		check (proposed_by <> approved_by)
	)${strict}`,
	...keptDrafts(engine),
	...keptPapers(engine),
	...engine.appendOnly('share_rule_versions'),
]
