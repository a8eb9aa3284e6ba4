import type { SchemaStep } from './migration.ts'

/** What was uploaded, who let it be shown after which four looks, or why not; and every price. */
export const pictures: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table picture_uploads (
		id text primary key,
		client_id text not null unique,
		subject_kind text not null check (subject_kind in ('product', 'draft', 'batch', 'session')),
		subject_id text not null,
		media_key text not null,
		width ${int} not null check (width > 0),
		height ${int} not null check (height > 0),
		colour text not null check (length(colour) = 7),
		state text not null default 'waiting' check (state in ('waiting', 'released', 'rejected')),
		uploaded_by text not null,
		uploaded_at ${instant} not null,
		no_face ${int} not null default 0 check (no_face in (0, 1)),
		no_lock ${int} not null default 0 check (no_lock in (0, 1)),
		no_key ${int} not null default 0 check (no_key in (0, 1)),
		no_uniform ${int} not null default 0 check (no_uniform in (0, 1)),
		reason text,
		decided_by text,
		decided_at ${instant},
		check ((state = 'waiting') = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check ((state = 'rejected') = (reason is not null)),
		check (no_face + no_lock + no_key + no_uniform
			= case when state = 'released' then 4 else 0 end),
		check (decided_by <> uploaded_by)
	)${strict}`,
	`create index picture_uploads_by_state on picture_uploads (state, id)`,
	`create index picture_uploads_of_subject on picture_uploads (subject_kind, subject_id, id)`,
	`create index picture_uploads_by_key on picture_uploads (media_key)`,
	...engine.refuseWhen({
		name: 'picture_uploads_begin_waiting',
		table: 'picture_uploads',
		operation: 'insert',
		timing: 'before',
		condition: `new.state <> 'waiting'`,
		message: 'nobody lets a picture be shown by uploading it',
	}),
	...engine.refuseWhen({
		name: 'picture_uploads_kept',
		table: 'picture_uploads',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'waiting' or new.id <> old.id or new.client_id <> old.client_id
			or new.media_key <> old.media_key or new.width <> old.width or new.height <> old.height
			or new.subject_kind <> old.subject_kind or new.subject_id <> old.subject_id
			or new.uploaded_by <> old.uploaded_by or new.uploaded_at <> old.uploaded_at`,
		message: 'what was uploaded and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'picture_uploads_stay',
		table: 'picture_uploads',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'who uploaded and who decided stays on record',
	}),
	`create table price_changes (
		id text primary key,
		variant_id text not null references variants (id),
		from_sen ${int} check (from_sen > 0),
		to_sen ${int} not null check (to_sen > 0),
		changed_by text not null,
		changed_at ${instant} not null,
		check (from_sen <> to_sen)
	)${strict}`,
	`create index price_changes_of_variant on price_changes (variant_id, id)`,
	...engine.appendOnly('price_changes'),
]
