import type { SchemaStep } from './migration.ts'

/**
 * What officers keep of partners and cohorts besides what the shop tells: agreements with their
 * pages, contacts, weekly schedules, records of sessions with who was there, and selections.
 */
export const cohorts: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table agreements (
		id text primary key,
		partner_id text not null references partners (id),
		number text not null,
		signed_on ${date} not null,
		valid_from ${date} not null,
		valid_until ${date} not null check (valid_until >= valid_from),
		recorded_by text not null,
		recorded_at ${instant} not null,
		unique (partner_id, number)
	)${strict}`,
	`create table agreement_scans (
		id text primary key,
		agreement_id text not null references agreements (id),
		media_key text not null,
		added_by text not null,
		added_at ${instant} not null
	)${strict}`,
	`create index agreement_scans_of_agreement on agreement_scans (agreement_id, id)`,
	`create table partner_contacts (
		id text primary key,
		partner_id text not null references partners (id),
		name text not null,
		position text not null,
		phone text not null,
		email text not null
	)${strict}`,
	`create index partner_contacts_of_partner on partner_contacts (partner_id, id)`,
	`create table cohort_slots (
		cohort_id text not null references cohorts (id),
		weekday ${int} not null check (weekday between 1 and 7),
		starts_at text not null,
		ends_at text not null check (ends_at > starts_at),
		place text not null,
		primary key (cohort_id, weekday)
	)${strict}`,
	`create table session_records (
		session_id text not null references sessions (id),
		revision ${int} not null check (revision > 0),
		minutes ${int} not null check (minutes > 0),
		topic_id text not null,
		topic_en text not null,
		note text not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		primary key (session_id, revision)
	)${strict}`,
	`create table attendances (
		session_id text not null,
		revision ${int} not null,
		maker_id text not null references makers (id),
		mark text not null check (mark in
			('present', 'late', 'sick', 'court', 'visit', 'transferred', 'other')),
		primary key (session_id, revision, maker_id),
		foreign key (session_id, revision) references session_records (session_id, revision)
	)${strict}`,
	`create index attendances_of_maker on attendances (maker_id, session_id)`,
	`create table selection_criteria (
		id text primary key,
		cohort_id text not null references cohorts (id),
		position ${int} not null check (position > 0),
		name text not null,
		unique (cohort_id, position)
	)${strict}`,
	`create table candidates (
		cohort_id text not null references cohorts (id),
		maker_id text not null references makers (id),
		note text not null,
		outcome text check (outcome in ('selected', 'declined')),
		decided_by text,
		decided_at ${instant},
		entered_by text not null,
		entered_at ${instant} not null,
		primary key (cohort_id, maker_id),
		check ((outcome is null) = (decided_by is null)),
		check ((outcome is null) = (decided_at is null))
	)${strict}`,
	`create table candidate_scores (
		criterion_id text not null references selection_criteria (id),
		cohort_id text not null,
		maker_id text not null,
		score ${int} not null check (score between 1 and 5),
		scored_by text not null,
		scored_at ${instant} not null,
		primary key (criterion_id, maker_id),
		foreign key (cohort_id, maker_id) references candidates (cohort_id, maker_id)
	)${strict}`,
	...engine.appendOnly('agreements'),
	...engine.appendOnly('agreement_scans'),
	...engine.refuseWhen({
		name: 'session_records_kept',
		table: 'session_records',
		operation: 'update',
		timing: 'before',
		condition: `new.note <> '' or new.session_id <> old.session_id
			or new.revision <> old.revision or new.minutes <> old.minutes
			or new.topic_id <> old.topic_id or new.topic_en <> old.topic_en
			or new.recorded_by <> old.recorded_by or new.recorded_at <> old.recorded_at
			or not exists (select 1 from attendances join makers on makers.id = attendances.maker_id
				where attendances.session_id = old.session_id and makers.erased_at is not null)`,
		message: 'a record stays, but for a note of a session that somebody erased was at',
	}),
	...engine.refuseWhen({
		name: 'attendances_kept',
		table: 'attendances',
		operation: 'update',
		timing: 'before',
		condition: `new.mark <> 'other' or old.mark in ('present', 'late')
			or new.session_id <> old.session_id or new.revision <> old.revision
			or new.maker_id <> old.maker_id or not exists (
				select 1 from makers where id = old.maker_id and erased_at is not null)`,
		message: 'a list stays, but for why somebody erased was not there',
	}),
	...['session_records', 'attendances'].flatMap((table) =>
		engine.refuseWhen({
			name: `${table}_stay`,
			table,
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: `${table} are never deleted`,
		}),
	),
	...engine.refuseWhen({
		name: 'attendances_of_members',
		table: 'attendances',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from sessions
			join cohort_members as spell on spell.cohort_id = sessions.cohort_id
			where sessions.id = new.session_id and spell.maker_id = new.maker_id
				and spell.joined_on <= sessions.day
				and (spell.left_on is null or spell.left_on >= sessions.day))`,
		message: 'whoever is on the list was a member on that day',
	}),
	...engine.refuseWhen({
		name: 'cohort_members_were_there',
		table: 'cohort_members',
		operation: 'update',
		timing: 'before',
		condition: `new.left_on is not null and exists (select 1 from attendances
			join sessions on sessions.id = attendances.session_id
				and sessions.revision = attendances.revision
			where sessions.cohort_id = new.cohort_id and attendances.maker_id = new.maker_id
				and attendances.mark in ('present', 'late')
				and sessions.day >= new.joined_on and sessions.day > new.left_on)`,
		message: 'nobody leaves before a session they were at',
	}),
	...engine.refuseWhen({
		name: 'candidates_selected_stay',
		table: 'candidates',
		operation: 'update',
		timing: 'before',
		condition: `old.outcome = 'selected' and (new.outcome is null or new.outcome <> 'selected'
			or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at
			or (new.note <> old.note and new.note <> ''))`,
		message: 'who was selected stays selected',
	}),
	...engine.afterwards({
		name: 'candidates_of_erased',
		table: 'makers',
		operation: 'update',
		columns: ['erased_at'],
		statement: `update candidates set note = '' where maker_id = new.id`,
	}),
	...engine.afterwards({
		name: 'scores_of_erased',
		table: 'makers',
		operation: 'update',
		columns: ['erased_at'],
		statement: `delete from candidate_scores where maker_id = new.id
			and new.erased_at is not null`,
	}),
	...engine.afterwards({
		name: 'marks_of_erased',
		table: 'makers',
		operation: 'update',
		columns: ['erased_at'],
		statement: `update attendances set mark = 'other' where maker_id = new.id
			and mark in ('sick', 'court', 'visit', 'transferred') and new.erased_at is not null`,
	}),
	...engine.afterwards({
		name: 'notes_of_erased',
		table: 'makers',
		operation: 'update',
		columns: ['erased_at'],
		statement: `update session_records set note = '' where new.erased_at is not null
			and upper(note) like '%' || new.code || '%' and session_id in (
				select session_id from attendances where maker_id = new.id)`,
	}),
	...engine.refuseWhen({
		name: 'cohort_members_worked_there',
		table: 'cohort_members',
		operation: 'update',
		timing: 'before',
		condition: `new.left_on is not null and exists (select 1 from contributions
			join batches on batches.id = contributions.batch_id
			where contributions.maker_id = new.maker_id and batches.cohort_id = new.cohort_id
				and batches.state <> 'sent-back'
				and batches.work_date >= new.joined_on and batches.work_date > new.left_on)`,
		message: 'nobody leaves before a day whose work they are credited with',
	}),
	...engine.refuseWhen({
		name: 'candidate_scores_before_decision',
		table: 'candidate_scores',
		operation: 'update',
		timing: 'before',
		condition: `exists (select 1 from candidates where cohort_id = new.cohort_id
			and maker_id = new.maker_id and outcome is not null)`,
		message: 'nobody is assessed anew after the decision',
	}),
]
