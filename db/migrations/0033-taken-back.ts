import type { SchemaStep } from './migration.ts'

/** True where somebody has agreed to this and not taken it back. */
const agrees = (kind: string) => `exists (select 1 from consents
	where consents.maker_id = new.maker_id and consents.kind = '${kind}' and not exists (
		select 1 from consent_revocations where consent_id = consents.id))`

/**
 * Whose hands, work or story is public, which rests on a consent of theirs, and what was public
 * and is not any more. No consent ends before what rests on it is taken down.
 */
export const takenBack: SchemaStep = ({ instant, strict }, engine) => [
	`create table picture_people (
		upload_id text not null references picture_uploads (id),
		maker_id text not null references makers (id),
		primary key (upload_id, maker_id)
	)${strict}`,
	`create index picture_people_by_maker on picture_people (maker_id)`,
	...engine.appendOnly('picture_people'),
	...engine.refuseWhen({
		name: 'picture_people_agree',
		table: 'picture_people',
		operation: 'insert',
		timing: 'before',
		condition: `not ${agrees('picture')}`,
		message: 'nobody is shown without having agreed',
	}),
	`create table picture_withdrawals (
		upload_id text primary key references picture_uploads (id),
		cause text not null check (cause in ('consent', 'looked-again')),
		reason text,
		taken_back_by text not null,
		taken_back_at ${instant} not null,
		files_gone_at ${instant},
		check ((cause = 'looked-again') = (reason is not null))
	)${strict}`,
	`create index picture_withdrawals_left on picture_withdrawals (upload_id)
		where files_gone_at is null`,
	...engine.refuseWhen({
		name: 'picture_withdrawals_of_released',
		table: 'picture_withdrawals',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (
			select 1 from picture_uploads where id = new.upload_id and state = 'released')`,
		message: 'only what was released is taken back',
	}),
	...engine.refuseWhen({
		name: 'picture_withdrawals_kept',
		table: 'picture_withdrawals',
		operation: 'update',
		timing: 'before',
		condition: `old.files_gone_at is not null or new.upload_id <> old.upload_id
			or new.cause <> old.cause or new.taken_back_by <> old.taken_back_by
			or new.taken_back_at <> old.taken_back_at
			or coalesce(new.reason, '') <> coalesce(old.reason, '')`,
		message: 'what was taken back stays so',
	}),
	...engine.refuseWhen({
		name: 'picture_withdrawals_stay',
		table: 'picture_withdrawals',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was taken back stays so',
	}),
	`create table story_people (
		cohort_id text not null references cohorts (id),
		maker_id text not null references makers (id),
		primary key (cohort_id, maker_id)
	)${strict}`,
	`create index story_people_by_maker on story_people (maker_id)`,
	...engine.refuseWhen({
		name: 'story_people_agree',
		table: 'story_people',
		operation: 'insert',
		timing: 'before',
		condition: `not ${agrees('craft-story')}`,
		message: 'nobody is told of without having agreed',
	}),
	...engine.refuseWhen({
		name: 'consents_end_with_what_is_shown',
		table: 'consent_revocations',
		operation: 'insert',
		timing: 'before',
		condition: `exists (select 1 from consents where consents.id = new.consent_id and (
			consents.kind = 'picture' and exists (select 1 from picture_people as shown
				where shown.maker_id = consents.maker_id and not exists (
					select 1 from picture_withdrawals where upload_id = shown.upload_id))
			or consents.kind = 'craft-story' and exists (select 1 from story_people as told
				where told.maker_id = consents.maker_id)))`,
		message: 'what rests on a consent is taken down before it ends',
	}),
]
