CREATE TABLE agreement_scans (
	id text primary key,
	agreement_id text not null references agreements (id),
	media_key text not null,
	added_by text not null,
	added_at text not null
	) strict;

CREATE INDEX agreement_scans_of_agreement on agreement_scans (agreement_id, id);

CREATE TRIGGER agreement_scans_no_delete before delete on agreement_scans
when 1 = 1
begin select raise(abort, 'agreement_scans_no_delete: agreement_scans is append-only'); end;

CREATE TRIGGER agreement_scans_no_update before update on agreement_scans
when 1 = 1
begin select raise(abort, 'agreement_scans_no_update: agreement_scans is append-only'); end;

CREATE TABLE agreements (
	id text primary key,
	partner_id text not null references partners (id),
	number text not null,
	signed_on text not null,
	valid_from text not null,
	valid_until text not null check (valid_until >= valid_from),
	recorded_by text not null,
	recorded_at text not null,
	unique (partner_id, number)
	) strict;

CREATE TRIGGER agreements_no_delete before delete on agreements
when 1 = 1
begin select raise(abort, 'agreements_no_delete: agreements is append-only'); end;

CREATE TRIGGER agreements_no_update before update on agreements
when 1 = 1
begin select raise(abort, 'agreements_no_update: agreements is append-only'); end;

CREATE TABLE attendances (
	session_id text not null,
	revision integer not null,
	maker_id text not null references makers (id),
	mark text not null check (mark in
	('present', 'late', 'sick', 'court', 'visit', 'transferred', 'other')),
	primary key (session_id, revision, maker_id),
	foreign key (session_id, revision) references session_records (session_id, revision)
	) strict;

CREATE INDEX attendances_of_maker on attendances (maker_id, session_id);

CREATE TRIGGER attendances_kept before update on attendances
when new.mark <> 'other' or old.mark in ('present', 'late')
	or new.session_id <> old.session_id or new.revision <> old.revision
	or new.maker_id <> old.maker_id or not exists (
	select 1 from makers where id = old.maker_id and erased_at is not null)
begin select raise(abort, 'attendances_kept: a list stays, but for why somebody erased was not there'); end;

CREATE TRIGGER attendances_of_members before insert on attendances
when not exists (select 1 from sessions
	join cohort_members as spell on spell.cohort_id = sessions.cohort_id
	where sessions.id = new.session_id and spell.maker_id = new.maker_id
	and spell.joined_on <= sessions.day
	and (spell.left_on is null or spell.left_on >= sessions.day))
begin select raise(abort, 'attendances_of_members: whoever is on the list was a member on that day'); end;

CREATE TRIGGER attendances_stay before delete on attendances
when 1 = 1
begin select raise(abort, 'attendances_stay: attendances are never deleted'); end;

CREATE TABLE audit_events (
	id text primary key,
	at text not null,
	actor_kind text not null check (actor_kind in ('staff', 'buyer', 'system')),
	actor_id text,
	action text not null,
	subject_kind text not null,
	subject_id text not null,
	details text not null
	) strict;

CREATE INDEX audit_events_by_subject on audit_events (subject_kind, subject_id, at);

CREATE TRIGGER audit_events_no_delete before delete on audit_events
when 1 = 1
begin select raise(abort, 'audit_events_no_delete: audit_events is append-only'); end;

CREATE TRIGGER audit_events_no_update before update on audit_events
when 1 = 1
begin select raise(abort, 'audit_events_no_update: audit_events is append-only'); end;

CREATE TABLE balance_transactions (
	id text primary key,
	kind text not null,
	source_id text,
	amount_sen integer not null,
	fee_sen integer not null,
	vat_sen integer not null,
	moved_at text not null,
	payout_id text,
	recorded_at text not null
	) strict;

CREATE INDEX balance_transactions_by_time on balance_transactions (moved_at, id);

CREATE INDEX balance_transactions_of_payout on balance_transactions (payout_id);

CREATE INDEX balance_transactions_of_source on balance_transactions (source_id);

CREATE TRIGGER balance_transactions_kept before update on balance_transactions
when old.payout_id is not null or new.payout_id is null or new.id <> old.id
	or new.kind <> old.kind or coalesce(new.source_id, '') <> coalesce(old.source_id, '')
	or new.amount_sen <> old.amount_sen or new.fee_sen <> old.fee_sen
	or new.vat_sen <> old.vat_sen or new.moved_at <> old.moved_at
begin select raise(abort, 'balance_transactions_kept: what the gateway told is never changed'); end;

CREATE TRIGGER balance_transactions_stay before delete on balance_transactions
when 1 = 1
begin select raise(abort, 'balance_transactions_stay: what the gateway told is never deleted'); end;

CREATE TABLE bank_layout_retirements (
	layout_name text primary key check (layout_name <> ''),
	replaced_by text references bank_layouts (name),
	reason text not null,
	retired_by text not null,
	retired_at text not null,
	check (replaced_by is not null or reason <> '')
	) strict;

CREATE TRIGGER bank_layout_retirements_no_delete before delete on bank_layout_retirements
when 1 = 1
begin select raise(abort, 'bank_layout_retirements_no_delete: bank_layout_retirements is append-only'); end;

CREATE TRIGGER bank_layout_retirements_no_update before update on bank_layout_retirements
when 1 = 1
begin select raise(abort, 'bank_layout_retirements_no_update: bank_layout_retirements is append-only'); end;

CREATE TABLE bank_layouts (
	name text primary key,
	layout text not null,
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE TRIGGER bank_layouts_no_delete before delete on bank_layouts
when 1 = 1
begin select raise(abort, 'bank_layouts_no_delete: bank_layouts is append-only'); end;

CREATE TRIGGER bank_layouts_no_update before update on bank_layouts
when 1 = 1
begin select raise(abort, 'bank_layouts_no_update: bank_layouts is append-only'); end;

CREATE TABLE bank_lines (
	id text primary key,
	statement_id text not null references bank_statements (id),
	account_number text not null,
	position integer not null,
	file_row integer not null,
	day text not null,
	amount_sen integer not null check (amount_sen <> 0),
	description text not null,
	balance_sen integer not null,
	ordinal integer not null check (ordinal >= 0),
	unique (account_number, day, amount_sen, balance_sen, description, ordinal)
	) strict;

CREATE INDEX bank_lines_by_day on bank_lines (day, id);

CREATE INDEX bank_lines_of_statement on bank_lines (statement_id, position);

CREATE TRIGGER bank_lines_no_delete before delete on bank_lines
when 1 = 1
begin select raise(abort, 'bank_lines_no_delete: bank_lines is append-only'); end;

CREATE TRIGGER bank_lines_no_update before update on bank_lines
when 1 = 1
begin select raise(abort, 'bank_lines_no_update: bank_lines is append-only'); end;

CREATE TABLE bank_match_decisions (
	match_id text primary key references bank_matches (id),
	approved integer not null check (approved in (0, 1)),
	decided_by text not null,
	decided_at text not null
	) strict;

CREATE TRIGGER bank_match_decisions_no_delete before delete on bank_match_decisions
when 1 = 1
begin select raise(abort, 'bank_match_decisions_no_delete: bank_match_decisions is append-only'); end;

CREATE TRIGGER bank_match_decisions_no_update before update on bank_match_decisions
when 1 = 1
begin select raise(abort, 'bank_match_decisions_no_update: bank_match_decisions is append-only'); end;

CREATE TRIGGER bank_match_decisions_of_another before insert on bank_match_decisions
when not exists (select 1 from bank_matches as made where made.id = new.match_id
	and made.needs_second = 1
	and (new.approved = 0 or made.proposed_by <> new.decided_by))
	or exists (select 1 from bank_match_releases where match_id = new.match_id)
begin select raise(abort, 'bank_match_decisions_of_another: another person approves what waits for it'); end;

CREATE TABLE bank_match_releases (
	match_id text primary key references bank_matches (id),
	reason text not null check (length(trim(reason)) >= 5),
	released_by text not null,
	released_at text not null
	) strict;

CREATE TRIGGER bank_match_releases_no_delete before delete on bank_match_releases
when 1 = 1
begin select raise(abort, 'bank_match_releases_no_delete: bank_match_releases is append-only'); end;

CREATE TRIGGER bank_match_releases_no_update before update on bank_match_releases
when 1 = 1
begin select raise(abort, 'bank_match_releases_no_update: bank_match_releases is append-only'); end;

CREATE TABLE bank_match_sides (
	match_id text not null references bank_matches (id) deferrable initially deferred,
	position integer not null,
	line_id text references bank_lines (id),
	entry_number integer,
	amount_sen integer not null,
	primary key (match_id, position),
	check ((line_id is null) <> (entry_number is null))
	) strict;

CREATE INDEX bank_match_sides_of_entry on bank_match_sides (entry_number);

CREATE INDEX bank_match_sides_of_line on bank_match_sides (line_id);

CREATE TRIGGER bank_match_entries_once before insert on bank_match_sides
when new.entry_number is not null and (new.amount_sen <> coalesce((
	select sum(line.amount_sen) from ledger_lines as line
	join ledger_accounts as account on account.id = line.account_id
	where account.code = '1110' and line.entry_number = new.entry_number), 0)
	or exists (select 1 from bank_match_sides as other
	where other.entry_number = new.entry_number and not exists (
	select 1 from bank_match_releases as gone where gone.match_id = other.match_id)
	and not exists (select 1 from bank_match_decisions as said
	where said.match_id = other.match_id and said.approved = 0)))
begin select raise(abort, 'bank_match_entries_once: an entry is matched once, with what it did to the bank'); end;

CREATE TRIGGER bank_match_lines_once before insert on bank_match_sides
when new.line_id is not null and (new.amount_sen <> (
	select amount_sen from bank_lines where id = new.line_id)
	or exists (select 1 from bank_match_sides as other
	where other.line_id = new.line_id and not exists (
	select 1 from bank_match_releases as gone where gone.match_id = other.match_id)
	and not exists (select 1 from bank_match_decisions as said
	where said.match_id = other.match_id and said.approved = 0)))
begin select raise(abort, 'bank_match_lines_once: a line of the bank is matched once, with its own amount'); end;

CREATE TRIGGER bank_match_sides_no_delete before delete on bank_match_sides
when 1 = 1
begin select raise(abort, 'bank_match_sides_no_delete: bank_match_sides is append-only'); end;

CREATE TRIGGER bank_match_sides_no_update before update on bank_match_sides
when 1 = 1
begin select raise(abort, 'bank_match_sides_no_update: bank_match_sides is append-only'); end;

CREATE TRIGGER bank_match_sides_sealed before insert on bank_match_sides
when exists (select 1 from bank_matches where id = new.match_id)
begin select raise(abort, 'bank_match_sides_sealed: the match is sealed'); end;

CREATE TABLE bank_matches (
	id text primary key,
	rule text not null check (rule in (
	'reference', 'amount', 'equal-amounts', 'merge', 'split', 'manual')),
	reason text not null,
	needs_second integer not null check (needs_second in (0, 1)),
	proposed_by text not null,
	proposed_at text not null,
	check (rule = 'manual' or needs_second = 0),
	check (rule <> 'manual' or length(trim(reason)) >= 5)
	) strict;

CREATE INDEX bank_matches_by_two on bank_matches (id) where needs_second = 1;

CREATE TRIGGER bank_matches_above_limit after insert on bank_matches
when new.rule = 'manual' and new.needs_second = 0
	and ((select coalesce(sum(abs(side.amount_sen)), 0)
	from bank_match_sides as side where side.match_id = new.id and side.line_id is not null) > (select limit_sen from match_limits order by id desc limit 1)
	or (select coalesce(sum(abs(side.amount_sen)), 0)
	from bank_match_sides as side where side.match_id = new.id and side.entry_number is not null) > (select limit_sen from match_limits order by id desc limit 1))
begin select raise(abort, 'bank_matches_above_limit: a match above the limit needs a second person'); end;

CREATE TRIGGER bank_matches_balance after insert on bank_matches
when (select coalesce(sum(
	case when line_id is null then -amount_sen else amount_sen end), 1)
	from bank_match_sides where match_id = new.id) <> 0
	or (select count(*) from bank_match_sides where match_id = new.id) < 2
begin select raise(abort, 'bank_matches_balance: both sides of a match come to the same'); end;

CREATE TRIGGER bank_matches_no_delete before delete on bank_matches
when 1 = 1
begin select raise(abort, 'bank_matches_no_delete: bank_matches is append-only'); end;

CREATE TRIGGER bank_matches_no_update before update on bank_matches
when 1 = 1
begin select raise(abort, 'bank_matches_no_update: bank_matches is append-only'); end;

CREATE TABLE bank_statements (
	id text primary key,
	account_number text not null check (account_number <> ''),
	layout_name text not null,
	file_name text not null,
	file_hash text not null unique check (length(file_hash) = 64),
	file_base64 text not null,
	first_day text not null,
	last_day text not null check (last_day >= first_day),
	opening_sen integer not null,
	closing_sen integer not null,
	line_count integer not null check (line_count > 0),
	new_count integer not null check (new_count between 0 and line_count),
	imported_by text not null,
	imported_at text not null
	) strict;

CREATE INDEX bank_statements_by_days on bank_statements
	(account_number, first_day, last_day, opening_sen, closing_sen, id);

CREATE TRIGGER bank_statements_no_delete before delete on bank_statements
when 1 = 1
begin select raise(abort, 'bank_statements_no_delete: bank_statements is append-only'); end;

CREATE TRIGGER bank_statements_no_update before update on bank_statements
when 1 = 1
begin select raise(abort, 'bank_statements_no_update: bank_statements is append-only'); end;

CREATE TABLE batch_acceptances (
	id text primary key,
	batch_id text not null references batches (id),
	number integer not null check (number > 0),
	grade_a integer not null check (grade_a >= 0),
	grade_b integer not null check (grade_b >= 0),
	rework integer not null check (rework >= 0),
	rejected integer not null check (rejected >= 0),
	accepted_by text not null,
	accepted_at text not null,
	unique (batch_id, number)
	) strict;

CREATE TRIGGER batch_acceptances_fit before insert on batch_acceptances
when not exists (select 1 from batches
	where id = new.batch_id and state in ('signed', 'accepted'))
	or new.grade_a + new.grade_b + new.rework + new.rejected <>
	(select quantity from batches where id = new.batch_id) - coalesce((select sum(grade_a + grade_b + rejected) from batch_acceptances
	where batch_id = new.batch_id), 0)
begin select raise(abort, 'batch_acceptances_fit: pieces are graded once each, after the second officer has signed'); end;

CREATE TRIGGER batch_acceptances_no_delete before delete on batch_acceptances
when 1 = 1
begin select raise(abort, 'batch_acceptances_no_delete: batch_acceptances is append-only'); end;

CREATE TRIGGER batch_acceptances_no_update before update on batch_acceptances
when 1 = 1
begin select raise(abort, 'batch_acceptances_no_update: batch_acceptances is append-only'); end;

CREATE TABLE batch_drafts (
	id text primary key,
	owner_id text not null,
	document text not null,
	revision integer not null check (revision > 0),
	sent_back_batch_id text references batches (id),
	begun_at text not null,
	saved_at text not null
	) strict;

CREATE INDEX batch_drafts_of_owner on batch_drafts (owner_id, saved_at);

CREATE TABLE batch_faults (
	acceptance_id text not null references batch_acceptances (id),
	position integer not null,
	kind text not null check (kind in ('rework', 'rejected')),
	reason text not null
	check (reason in ('seam', 'size', 'colour', 'stain', 'material', 'pattern')),
	pieces integer not null check (pieces > 0),
	primary key (acceptance_id, position)
	) strict;

CREATE TRIGGER batch_faults_no_delete before delete on batch_faults
when 1 = 1
begin select raise(abort, 'batch_faults_no_delete: batch_faults is append-only'); end;

CREATE TRIGGER batch_faults_no_update before update on batch_faults
when 1 = 1
begin select raise(abort, 'batch_faults_no_update: batch_faults is append-only'); end;

CREATE TABLE batch_imports (
	id text primary key,
	attempt_key text not null unique,
	sheet text not null,
	rows integer not null check (rows > 0),
	batches integer not null check (batches > 0),
	checked integer not null check (checked >= 0 and checked <= batches),
	outcome text check (outcome in ('taken', 'refused')),
	added integer not null check (added >= 0),
	known integer not null check (known >= 0),
	faults text not null,
	recorded_by text not null,
	recorded_at text not null,
	finished_at text,
	check ((outcome is null) = (finished_at is null)),
	check (outcome is null or outcome <> 'taken' or added + known = batches),
	check (outcome is null or outcome = 'taken' or added = 0)
	) strict;

CREATE INDEX batch_imports_open on batch_imports (id) where outcome is null;

CREATE TABLE batch_sessions (
	batch_id text not null references batches (id),
	session_id text not null references sessions (id),
	primary key (batch_id, session_id)
	) strict;

CREATE INDEX batch_sessions_of_session on batch_sessions (session_id);

CREATE TRIGGER batch_sessions_no_delete before delete on batch_sessions
when 1 = 1
begin select raise(abort, 'batch_sessions_no_delete: batch_sessions is append-only'); end;

CREATE TRIGGER batch_sessions_no_update before update on batch_sessions
when 1 = 1
begin select raise(abort, 'batch_sessions_no_update: batch_sessions is append-only'); end;

CREATE TABLE batches (
	id text primary key,
	code text not null unique,
	cohort_id text not null references cohorts (id),
	variant_id text not null references variants (id),
	work_date text not null,
	one_off integer not null check (one_off in (0, 1)),
	quantity integer not null check (quantity > 0),
	grade_b integer not null check (grade_b >= 0),
	rework integer not null check (rework >= 0),
	rejected integer not null check (rejected >= 0),
	sheet_unit text not null check (sheet_unit in ('pieces', 'minutes', 'points')),
	material_cost_sen integer not null check (material_cost_sen >= 0),
	material_reason text,
	entry_key text unique,
	input_hash text,
	state text not null check (state in ('submitted', 'signed', 'accepted', 'sent-back')),
	recorded_by text not null,
	recorded_at text not null,
	decided_by text,
	decided_at text,
	sent_back_reason text,
	check (grade_b + rework + rejected <= quantity),
	check (material_cost_sen = 0 or material_reason is not null),
	check ((entry_key is null) = (input_hash is null)),
	check ((state = 'submitted') = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check ((state = 'sent-back') = (sent_back_reason is not null)),
	check (state not in ('signed', 'accepted') or decided_by <> recorded_by)
	) strict;

CREATE INDEX batches_by_state on batches (state, id);

CREATE INDEX batches_of_cohort on batches (cohort_id, work_date);

CREATE UNIQUE INDEX batches_of_one_off on batches (variant_id)
	where one_off = 1 and state <> 'sent-back';

CREATE INDEX batches_of_variant on batches (variant_id, cohort_id);

CREATE TRIGGER batches_counts_delete after delete on batches
begin update content_versions set version = version + 1; end;

CREATE TRIGGER batches_counts_insert after insert on batches
begin update content_versions set version = version + 1; end;

CREATE TRIGGER batches_counts_update after update on batches
begin update content_versions set version = version + 1; end;

CREATE TRIGGER batches_have_material before update on batches
when old.state = 'submitted' and (
	(new.state = 'sent-back' and exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null))
	or (new.state = 'signed' and (
	(new.material_reason is null
	and not exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null))
	or exists (select 1 from material_uses as used where used.batch_id = new.id
	and (used.recorded_by = new.decided_by or used.returned_by = new.decided_by))
	or exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null and used.quantity <> (
	select coalesce(sum(taken.quantity), 0) from material_movements as taken
	where taken.use_id = used.id and taken.kind = 'used')))))
begin select raise(abort, 'batches_have_material: a batch is signed with its material, and not by whoever recorded that'); end;

CREATE TRIGGER batches_kept before update on batches
when new.id <> old.id or new.code <> old.code or new.cohort_id <> old.cohort_id or new.variant_id <> old.variant_id or new.one_off <> old.one_off or new.work_date <> old.work_date or new.quantity <> old.quantity or new.grade_b <> old.grade_b or new.rework <> old.rework or new.rejected <> old.rejected or new.sheet_unit <> old.sheet_unit or new.material_cost_sen <> old.material_cost_sen or new.recorded_by <> old.recorded_by or new.recorded_at <> old.recorded_at or not (old.state = 'submitted' and new.state in ('signed', 'sent-back') or old.state = 'signed' and new.state = 'accepted'
	and new.decided_by = old.decided_by and new.decided_at = old.decided_at)
	or coalesce(new.entry_key, '') <> coalesce(old.entry_key, '')
	or coalesce(new.material_reason, '') <> coalesce(old.material_reason, '')
	or (new.state = 'signed' and new.sheet_unit = 'pieces' and new.quantity <>
	(select coalesce(sum(weight), 0) from contributions where batch_id = new.id))
begin select raise(abort, 'batches_kept: batches is append-only but for the steps of their lives'); end;

CREATE TRIGGER batches_no_delete before delete on batches
when 1 = 1
begin select raise(abort, 'batches_no_delete: batches is append-only'); end;

CREATE TRIGGER batches_update_queues_search after update of state on batches
begin insert into search_queue (product_id) select distinct product_id from variants where id = new.variant_id; end;

CREATE TABLE candidate_scores (
	criterion_id text not null references selection_criteria (id),
	cohort_id text not null,
	maker_id text not null,
	score integer not null check (score between 1 and 5),
	scored_by text not null,
	scored_at text not null,
	primary key (criterion_id, maker_id),
	foreign key (cohort_id, maker_id) references candidates (cohort_id, maker_id)
	) strict;

CREATE TRIGGER candidate_scores_before_decision before update on candidate_scores
when exists (select 1 from candidates where cohort_id = new.cohort_id
	and maker_id = new.maker_id and outcome is not null)
begin select raise(abort, 'candidate_scores_before_decision: nobody is assessed anew after the decision'); end;

CREATE TABLE candidates (
	cohort_id text not null references cohorts (id),
	maker_id text not null references makers (id),
	note text not null,
	outcome text check (outcome in ('selected', 'declined')),
	decided_by text,
	decided_at text,
	entered_by text not null,
	entered_at text not null,
	primary key (cohort_id, maker_id),
	check ((outcome is null) = (decided_by is null)),
	check ((outcome is null) = (decided_at is null))
	) strict;

CREATE TRIGGER candidates_selected_stay before update on candidates
when old.outcome = 'selected' and (new.outcome is null or new.outcome <> 'selected'
	or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at
	or (new.note <> old.note and new.note <> ''))
begin select raise(abort, 'candidates_selected_stay: who was selected stays selected'); end;

CREATE TABLE cart_lines (
	cart_id text not null references carts (id) on delete cascade,
	variant_id text not null references variants (id),
	quantity integer not null check (quantity between 1 and 99),
	seen_price_sen integer not null check (seen_price_sen > 0),
	added_at text not null,
	primary key (cart_id, variant_id)
	) strict;

CREATE TABLE carts (
	id text primary key,
	token_hash text not null unique,
	created_at text not null,
	changed_at text not null
	) strict;

CREATE INDEX carts_by_age on carts (changed_at);

CREATE TABLE cohort_makers (
	cohort_id text not null references cohorts (id),
	maker_id text not null references makers (id),
	primary key (cohort_id, maker_id)
	) strict;

CREATE TRIGGER cohort_makers_counts_delete after delete on cohort_makers
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohort_makers_counts_insert after insert on cohort_makers
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohort_makers_counts_update after update on cohort_makers
begin update content_versions set version = version + 1; end;

CREATE TABLE cohort_members (
	cohort_id text not null references cohorts (id),
	maker_id text not null references makers (id),
	joined_on text not null,
	left_on text check (left_on >= joined_on),
	left_reason text check (left_reason in
	('released', 'transferred', 'other-programme', 'own-wish', 'other')),
	primary key (cohort_id, maker_id, joined_on),
	check ((left_on is null) = (left_reason is null))
	) strict;

CREATE UNIQUE INDEX cohort_members_one_at_a_time on cohort_members (cohort_id, maker_id)
	where left_on is null;

CREATE TRIGGER cohort_members_counts_delete after delete on cohort_members
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohort_members_counts_insert after insert on cohort_members
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohort_members_counts_update after update on cohort_members
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohort_members_were_there before update on cohort_members
when new.left_on is not null and exists (select 1 from attendances
	join sessions on sessions.id = attendances.session_id
	and sessions.revision = attendances.revision
	where sessions.cohort_id = new.cohort_id and attendances.maker_id = new.maker_id
	and attendances.mark in ('present', 'late')
	and sessions.day >= new.joined_on and sessions.day > new.left_on)
begin select raise(abort, 'cohort_members_were_there: nobody leaves before a session they were at'); end;

CREATE TRIGGER cohort_members_worked_there before update on cohort_members
when new.left_on is not null and exists (select 1 from contributions
	join batches on batches.id = contributions.batch_id
	where contributions.maker_id = new.maker_id and batches.cohort_id = new.cohort_id
	and batches.state <> 'sent-back'
	and batches.work_date >= new.joined_on and batches.work_date > new.left_on)
begin select raise(abort, 'cohort_members_worked_there: nobody leaves before a day whose work they are credited with'); end;

CREATE TABLE cohort_slots (
	cohort_id text not null references cohorts (id),
	weekday integer not null check (weekday between 1 and 7),
	starts_at text not null,
	ends_at text not null check (ends_at > starts_at),
	place text not null,
	primary key (cohort_id, weekday)
	) strict;

CREATE TABLE cohorts (
	id text primary key,
	programme_id text not null references programmes (id),
	slug text not null unique,
	name_id text not null,
	name_en text not null,
	story_id text not null,
	story_en text not null,
	schedule_id text not null,
	schedule_en text not null,
	started_on text not null,
	places integer not null check (places > 0),
	lead_id text,
	batches integer not null default 0,
	pieces integer not null default 0
	) strict;

CREATE TRIGGER cohorts_counts_delete after delete on cohorts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohorts_counts_insert after insert on cohorts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohorts_counts_update after update on cohorts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER cohorts_update_queues_search after update of name_id, name_en, story_id, story_en on cohorts
begin insert into search_queue (product_id) select distinct product_id from variants where id in (select variant_id from batches where cohort_id = new.id); end;

CREATE TABLE complaint_letters (
	id text primary key,
	complaint_id text not null references complaints (id),
	author_kind text not null check (author_kind in ('buyer', 'staff')),
	author_id text,
	body text not null,
	at text not null,
	check ((author_kind = 'staff') = (author_id is not null))
	) strict;

CREATE INDEX complaint_letters_of on complaint_letters (complaint_id, id);

CREATE TRIGGER complaint_letters_no_delete before delete on complaint_letters
when 1 = 1
begin select raise(abort, 'complaint_letters_no_delete: complaint_letters is append-only'); end;

CREATE TRIGGER complaint_letters_no_update before update on complaint_letters
when 1 = 1
begin select raise(abort, 'complaint_letters_no_update: complaint_letters is append-only'); end;

CREATE TABLE complaint_photos (
	id text primary key,
	complaint_id text not null references complaints (id),
	position integer not null check (position between 1 and 4),
	media_key text not null,
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	unique (complaint_id, position)
	) strict;

CREATE TRIGGER complaint_photos_no_delete before delete on complaint_photos
when 1 = 1
begin select raise(abort, 'complaint_photos_no_delete: complaint_photos is append-only'); end;

CREATE TRIGGER complaint_photos_no_update before update on complaint_photos
when 1 = 1
begin select raise(abort, 'complaint_photos_no_update: complaint_photos is append-only'); end;

CREATE TABLE complaints (
	id text primary key,
	order_id text not null references orders (id),
	kind text not null check (kind in
	('damaged', 'wrong', 'missing', 'not-as-shown', 'not-arrived')),
	wish text not null check (wish in ('refund', 'exchange')),
	opened_at text not null,
	answer_by text,
	outcome text check (outcome in ('refund', 'exchange', 'rejected')),
	decided_at text,
	decided_by text,
	check ((outcome is null) = (decided_at is null)),
	check ((outcome is null) = (decided_by is null)),
	check (outcome is null or answer_by is null)
	) strict;

CREATE INDEX complaints_of_order on complaints (order_id, id);

CREATE INDEX complaints_open on complaints (id) where outcome is null;

CREATE UNIQUE INDEX complaints_open_once on complaints (order_id) where outcome is null;

CREATE TABLE consent_revocations (
	consent_id text primary key references consents (id),
	recorded_by text not null,
	revoked_at text not null
	) strict;

CREATE TRIGGER consent_revocations_counts_delete after delete on consent_revocations
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consent_revocations_counts_insert after insert on consent_revocations
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consent_revocations_counts_update after update on consent_revocations
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consent_revocations_no_delete before delete on consent_revocations
when 1 = 1
begin select raise(abort, 'consent_revocations_no_delete: consent_revocations is append-only'); end;

CREATE TRIGGER consent_revocations_no_update before update on consent_revocations
when 1 = 1
begin select raise(abort, 'consent_revocations_no_update: consent_revocations is append-only'); end;

CREATE TRIGGER consents_end_with_what_is_shown before insert on consent_revocations
when exists (select 1 from consents where consents.id = new.consent_id and (
	consents.kind = 'picture' and exists (select 1 from picture_people as shown
	where shown.maker_id = consents.maker_id and not exists (
	select 1 from picture_withdrawals where upload_id = shown.upload_id))
	or consents.kind = 'craft-story' and exists (select 1 from story_people as told
	where told.maker_id = consents.maker_id)))
begin select raise(abort, 'consents_end_with_what_is_shown: what rests on a consent is taken down before it ends'); end;

CREATE TABLE consent_scans (
	consent_id text primary key references consents (id),
	scan_key text not null,
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE TRIGGER consent_scans_no_delete before delete on consent_scans
when 1 = 1
begin select raise(abort, 'consent_scans_no_delete: consent_scans is append-only'); end;

CREATE TRIGGER consent_scans_no_update before update on consent_scans
when 1 = 1
begin select raise(abort, 'consent_scans_no_update: consent_scans is append-only'); end;

CREATE TABLE consents (
	id text primary key,
	maker_id text not null references makers (id),
	kind text not null check (kind in ('pen-name', 'craft-story', 'picture')),
	given_on text not null,
	witnessed_by text not null,
	recorded_by text not null,
	recorded_at text not null,
	check (witnessed_by <> recorded_by)
	) strict;

CREATE INDEX consents_of_maker on consents (maker_id, kind);

CREATE TRIGGER consents_counts_delete after delete on consents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consents_counts_insert after insert on consents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consents_counts_update after update on consents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER consents_no_delete before delete on consents
when 1 = 1
begin select raise(abort, 'consents_no_delete: consents is append-only'); end;

CREATE TRIGGER consents_no_update before update on consents
when 1 = 1
begin select raise(abort, 'consents_no_update: consents is append-only'); end;

CREATE TABLE content_versions (
	slot integer primary key,
	version integer not null
	) strict;

CREATE TABLE contributions (
	batch_id text not null references batches (id),
	position integer not null,
	maker_id text not null references makers (id),
	weight integer not null check (weight > 0),
	earning text not null check (earning in ('premi', 'extra-food', 'hold')),
	primary key (batch_id, position),
	unique (batch_id, maker_id)
	) strict;

CREATE INDEX contributions_of_maker on contributions (maker_id, batch_id);

CREATE INDEX contributions_on_hold on contributions (batch_id) where earning = 'hold';

CREATE TRIGGER contributions_counts_delete after delete on contributions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER contributions_counts_insert after insert on contributions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER contributions_counts_update after update on contributions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER contributions_frozen before insert on contributions
when not exists (select 1 from batches where id = new.batch_id and state = 'submitted')
begin select raise(abort, 'contributions_frozen: a sheet is append-only, and nobody is added once it is signed'); end;

CREATE TRIGGER contributions_kept before update on contributions
when not exists (select 1 from batches where id = old.batch_id and state = 'submitted') or new.batch_id <> old.batch_id
	or new.position <> old.position or new.maker_id <> old.maker_id
	or new.weight <> old.weight
begin select raise(abort, 'contributions_kept: contributions is append-only, and its marks are frozen by the signature'); end;

CREATE TRIGGER contributions_no_delete before delete on contributions
when 1 = 1
begin select raise(abort, 'contributions_no_delete: contributions is append-only'); end;

CREATE TRIGGER contributions_of_nameable after insert on contributions
when exists (select 1 from makers
	where id = new.maker_id and erased_at is not null)
begin select raise(abort, 'contributions_of_nameable: who is erased is owed nothing any more'); end;

CREATE TABLE counter_hours (
	weekday integer primary key check (weekday between 1 and 7),
	opens text,
	closes text,
	opens_again text,
	closes_again text,
	check ((opens is null) = (closes is null) and (opens is null or opens < closes)),
	check ((opens_again is null) = (closes_again is null)),
	check (opens_again is null or (closes is not null and closes < opens_again
	and opens_again < closes_again))
	) strict;

CREATE TRIGGER counter_hours_counts_delete after delete on counter_hours
begin update content_versions set version = version + 1; end;

CREATE TRIGGER counter_hours_counts_insert after insert on counter_hours
begin update content_versions set version = version + 1; end;

CREATE TRIGGER counter_hours_counts_update after update on counter_hours
begin update content_versions set version = version + 1; end;

CREATE TABLE counter_sales (
	order_id text primary key references orders (id),
	officer_id text not null,
	drawer_id text references drawers (id),
	total_sen integer not null check (total_sen > 0),
	handed_sen integer check (handed_sen >= total_sen),
	sold_at text not null,
	voided_at text,
	void_reason text,
	check (handed_sen is null or drawer_id is not null),
	check ((voided_at is null) = (void_reason is null))
	) strict;

CREATE INDEX counter_sales_of_drawer on counter_sales (drawer_id, sold_at);

CREATE INDEX counter_sales_of_officer on counter_sales (officer_id, sold_at);

CREATE TABLE customs_limits (
	form text primary key check (form = 'cn22'),
	amount_sen integer not null check (amount_sen > 0 and amount_sen % 100 = 0),
	basis text not null,
	set_at text not null
	) strict;

CREATE TABLE dispute_answers (
	id text primary key,
	dispute_id text not null references disputes (id),
	body text not null,
	file_name text,
	state text not null check (state in ('intended', 'sent')),
	given_by text not null,
	given_at text not null,
	sent_at text,
	check ((state = 'sent') = (sent_at is not null))
	) strict;

CREATE INDEX dispute_answers_of on dispute_answers (dispute_id, id);

CREATE TRIGGER dispute_answers_kept before update on dispute_answers
when old.state = 'sent' or new.body <> old.body or new.dispute_id <> old.dispute_id
begin select raise(abort, 'dispute_answers_kept: what was answered is never changed'); end;

CREATE TABLE dispute_movements (
	id text primary key,
	dispute_id text not null references disputes (id),
	amount_sen integer not null check (amount_sen <> 0),
	fee_sen integer not null,
	moved_at text not null
	) strict;

CREATE INDEX dispute_movements_by_time on dispute_movements (moved_at);

CREATE INDEX dispute_movements_of on dispute_movements (dispute_id, moved_at);

CREATE TRIGGER dispute_movements_no_delete before delete on dispute_movements
when 1 = 1
begin select raise(abort, 'dispute_movements_no_delete: dispute_movements is append-only'); end;

CREATE TRIGGER dispute_movements_no_update before update on dispute_movements
when 1 = 1
begin select raise(abort, 'dispute_movements_no_update: dispute_movements is append-only'); end;

CREATE TABLE disputes (
	id text primary key,
	payment_id text not null references payments (id),
	state text not null check (state in ('inquiry', 'inquiry-answered', 'inquiry-closed',
	'needs-response', 'under-review', 'won', 'lost')),
	reason text not null,
	amount_sen integer not null check (amount_sen > 0),
	opened_at text not null,
	evidence_due_at text,
	closed_at text,
	written_off_sen integer not null check (written_off_sen >= 0),
	warned_at text,
	recorded_at text not null,
	check ((state in ('inquiry-closed', 'won', 'lost')) = (closed_at is not null)),
	check (written_off_sen = 0 or state = 'lost')
	) strict;

CREATE INDEX disputes_closed on disputes (closed_at, id) where closed_at is not null;

CREATE INDEX disputes_of_payment on disputes (payment_id, opened_at);

CREATE INDEX disputes_open on disputes (evidence_due_at, id) where closed_at is null;

CREATE TABLE drawer_movements (
	id text primary key,
	drawer_id text not null references drawers (id),
	kind text not null check (kind in
	('carried', 'float', 'sale', 'void', 'deposit', 'difference')),
	amount_sen integer not null check (amount_sen <> 0),
	order_id text references orders (id),
	note text,
	at text not null,
	check ((kind in ('sale', 'void')) = (order_id is not null)),
	check (kind not in ('difference', 'deposit') or note is not null),
	check (kind not in ('carried', 'float', 'sale') or amount_sen > 0),
	check (kind not in ('void', 'deposit') or amount_sen < 0)
	) strict;

CREATE INDEX drawer_movements_of_drawer on drawer_movements (drawer_id, id);

CREATE UNIQUE INDEX drawer_movements_of_order on drawer_movements (order_id, kind)
	where order_id is not null;

CREATE TRIGGER drawer_movements_no_delete before delete on drawer_movements
when 1 = 1
begin select raise(abort, 'drawer_movements_no_delete: drawer_movements is append-only'); end;

CREATE TRIGGER drawer_movements_no_update before update on drawer_movements
when 1 = 1
begin select raise(abort, 'drawer_movements_no_update: drawer_movements is append-only'); end;

CREATE TABLE drawers (
	id text primary key,
	officer_id text not null,
	opened_at text not null,
	closed_at text,
	counted_sen integer check (counted_sen >= 0),
	check ((closed_at is null) = (counted_sen is null))
	) strict;

CREATE INDEX drawers_by_time on drawers (opened_at, id);

CREATE INDEX drawers_of_officer on drawers (officer_id, id);

CREATE UNIQUE INDEX drawers_one_open on drawers (officer_id) where closed_at is null;

CREATE TRIGGER drawers_closed_once before update on drawers
when old.closed_at is not null or new.id <> old.id
	or new.officer_id <> old.officer_id or new.opened_at <> old.opened_at
begin select raise(abort, 'drawers_closed_once: a drawer that is closed stays as it was counted'); end;

CREATE TABLE exception_acts (
	id text primary key,
	exception_key text not null,
	act text not null check (act in ('take', 'explain', 'settle', 'reopen')),
	reason text not null,
	acted_by text not null,
	acted_at text not null,
	check (act = 'take' or length(trim(reason)) >= 5)
	) strict;

CREATE INDEX exception_acts_by_key on exception_acts (exception_key, id);

CREATE TRIGGER exception_acts_no_delete before delete on exception_acts
when 1 = 1
begin select raise(abort, 'exception_acts_no_delete: exception_acts is append-only'); end;

CREATE TRIGGER exception_acts_no_update before update on exception_acts
when 1 = 1
begin select raise(abort, 'exception_acts_no_update: exception_acts is append-only'); end;

CREATE TABLE fee_rates (
	id text primary key,
	from_date text not null,
	share_bps integer not null check (share_bps between 0 and 10000),
	fixed_sen integer not null check (fixed_sen >= 0),
	vat_bps integer not null check (vat_bps between 0 and 10000),
	recorded_by text not null,
	recorded_at text not null
	, reason text not null default '') strict;

CREATE TRIGGER fee_rates_no_delete before delete on fee_rates
when 1 = 1
begin select raise(abort, 'fee_rates_no_delete: fee_rates is append-only'); end;

CREATE TRIGGER fee_rates_no_update before update on fee_rates
when 1 = 1
begin select raise(abort, 'fee_rates_no_update: fee_rates is append-only'); end;

CREATE TABLE gateway_events (
	id text primary key,
	type text not null,
	subject_kind text not null
	check (subject_kind in ('checkout', 'intent', 'refund', 'payout', 'dispute', 'other')),
	subject_id text,
	payload text not null,
	received_at text not null,
	state text not null check (state in ('new', 'done', 'ignored', 'dead')),
	attempts integer not null default 0,
	next_attempt_at text not null,
	last_error text,
	processed_at text
	) strict;

CREATE INDEX gateway_events_dead on gateway_events (received_at) where state = 'dead';

CREATE INDEX gateway_events_waiting on gateway_events (next_attempt_at) where state = 'new';

CREATE TRIGGER gateway_events_payload_kept before update on gateway_events
when new.payload <> old.payload or new.type <> old.type or new.id <> old.id
begin select raise(abort, 'gateway_events_payload_kept: what the gateway sent is never changed'); end;

CREATE TABLE hold_settlements (
	batch_id text not null references batches (id),
	maker_id text not null references makers (id),
	earning text not null check (earning in ('premi', 'extra-food')),
	settled_by text not null,
	settled_at text not null,
	primary key (batch_id, maker_id)
	) strict;

CREATE TRIGGER hold_settlements_counts_delete after delete on hold_settlements
begin update content_versions set version = version + 1; end;

CREATE TRIGGER hold_settlements_counts_insert after insert on hold_settlements
begin update content_versions set version = version + 1; end;

CREATE TRIGGER hold_settlements_counts_update after update on hold_settlements
begin update content_versions set version = version + 1; end;

CREATE TRIGGER hold_settlements_fit before insert on hold_settlements
when not exists (select 1 from contributions where batch_id = new.batch_id
	and maker_id = new.maker_id and earning = 'hold')
begin select raise(abort, 'hold_settlements_fit: only what is held is settled'); end;

CREATE TRIGGER hold_settlements_no_delete before delete on hold_settlements
when 1 = 1
begin select raise(abort, 'hold_settlements_no_delete: hold_settlements is append-only'); end;

CREATE TRIGGER hold_settlements_no_update before update on hold_settlements
when 1 = 1
begin select raise(abort, 'hold_settlements_no_update: hold_settlements is append-only'); end;

CREATE TABLE holidays (
	date text primary key,
	kind text not null check (kind in ('national', 'joint-leave')),
	name_id text not null,
	name_en text not null,
	basis text not null,
	is_confirmed integer not null check (is_confirmed in (0, 1)),
	recorded_at text not null
	) strict;

CREATE TABLE ledger_accounts (
	id text primary key,
	code text not null unique,
	name_id text not null,
	name_en text not null,
	kind text not null check (kind in ('asset', 'liability', 'fund', 'expense')),
	holder_kind text check (holder_kind in ('maker', 'partner')),
	holder_id text,
	never_debit integer not null check (never_debit in (0, 1)),
	hash text not null,
	check ((holder_kind is null) = (holder_id is null))
	) strict;

CREATE INDEX ledger_accounts_of_holder on ledger_accounts (holder_kind, holder_id);

CREATE TRIGGER ledger_accounts_counts_delete after delete on ledger_accounts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER ledger_accounts_counts_insert after insert on ledger_accounts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER ledger_accounts_counts_update after update on ledger_accounts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER ledger_accounts_no_delete before delete on ledger_accounts
when 1 = 1
begin select raise(abort, 'ledger_accounts_no_delete: ledger_accounts is append-only'); end;

CREATE TRIGGER ledger_accounts_no_update before update on ledger_accounts
when 1 = 1
begin select raise(abort, 'ledger_accounts_no_update: ledger_accounts is append-only'); end;

CREATE TABLE ledger_balances (
	account_id text primary key references ledger_accounts (id),
	balance_sen integer not null,
	never_debit integer not null check (never_debit in (0, 1)),
	check (never_debit = 0 or balance_sen <= 0)
	) strict;

CREATE TRIGGER ledger_balances_counts_delete after delete on ledger_balances
begin update content_versions set version = version + 1; end;

CREATE TRIGGER ledger_balances_counts_insert after insert on ledger_balances
begin update content_versions set version = version + 1; end;

CREATE TRIGGER ledger_balances_counts_update after update on ledger_balances
begin update content_versions set version = version + 1; end;

CREATE TABLE ledger_closings (
	number integer primary key check (number > 0),
	act text not null check (act in ('close', 'reopen')),
	month text not null check (month like '____-__'),
	next_month text not null check (next_month like '____-__'),
	open_month text not null,
	reason text,
	proposed_by text not null,
	approved_by text not null,
	acted_at text not null,
	entry_number integer not null,
	link_hash text not null,
	hash text not null,
	check (proposed_by <> approved_by),
	check (cast(substr(next_month, 1, 4) as integer) * 12 + cast(substr(next_month, 6, 2) as integer) = cast(substr(month, 1, 4) as integer) * 12 + cast(substr(month, 6, 2) as integer) + 1),
	check (substr(month, 6, 2) between '01' and '12'),
	check (substr(next_month, 6, 2) between '01' and '12'),
	check (open_month = case when act = 'close' then next_month else month end),
	check (act = 'close' or (reason is not null and length(trim(reason)) >= 5))
	) strict;

CREATE TRIGGER ledger_closings_in_order before insert on ledger_closings
when (new.act = 'reopen' and (new.next_month <> coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00') or not exists (
	select 1 from ledger_closings where act = 'close' and month = new.month)))
	or (new.act = 'close' and exists (select 1 from ledger_closings)
	and new.month <> coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00'))
	or (new.act = 'close' and not exists (select 1 from ledger_closings) and exists (
	select 1 from ledger_entries where substr(cast(booked_on as text), 1, 7) < new.month))
begin select raise(abort, 'ledger_closings_in_order: months are closed in order, and the last closed is reopened first'); end;

CREATE TRIGGER ledger_closings_know_the_head before insert on ledger_closings
when not exists (select 1 from ledger_head
	where number = new.entry_number and link_hash = new.link_hash)
begin select raise(abort, 'ledger_closings_know_the_head: a closing bears the head of the ledger'); end;

CREATE TRIGGER ledger_closings_no_delete before delete on ledger_closings
when 1 = 1
begin select raise(abort, 'ledger_closings_no_delete: ledger_closings is append-only'); end;

CREATE TRIGGER ledger_closings_no_update before update on ledger_closings
when 1 = 1
begin select raise(abort, 'ledger_closings_no_update: ledger_closings is append-only'); end;

CREATE TRIGGER ledger_closings_numbered before insert on ledger_closings
when new.number <> 1 + (select coalesce(max(number), 0) from ledger_closings)
begin select raise(abort, 'ledger_closings_numbered: closings are numbered without a gap'); end;

CREATE TABLE ledger_entries (
	number integer primary key check (number > 0),
	id text not null unique,
	kind text not null,
	occurred_at text not null,
	posted_at text not null,
	idempotency_key text not null unique,
	input_hash text not null,
	link_hash text not null unique,
	source_kind text not null,
	source_id text not null,
	reverses_entry_id text unique references ledger_entries (id)
	, booked_on text not null default '1970-01-01') strict;

CREATE INDEX ledger_entries_by_day on ledger_entries (booked_on, number);

CREATE INDEX ledger_entries_of_source on ledger_entries (source_kind, source_id);

CREATE TRIGGER ledger_entries_balance after insert on ledger_entries
when (select coalesce(sum(amount_sen), 1) from ledger_lines where entry_id = new.id) <> 0
	or (select count(*) from ledger_lines where entry_id = new.id) < 2
begin select raise(abort, 'ledger_entries_balance: the lines do not sum to zero'); end;

CREATE TRIGGER ledger_entries_in_open_months before insert on ledger_entries
when substr(cast(new.booked_on as text), 1, 7) < coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00')
begin select raise(abort, 'ledger_entries_in_open_months: the month is closed'); end;

CREATE TRIGGER ledger_entries_in_order before insert on ledger_entries
when new.number <> 1 + (select number from ledger_head)
begin select raise(abort, 'ledger_entries_in_order: entries are numbered without a gap'); end;

CREATE TRIGGER ledger_entries_no_delete before delete on ledger_entries
when 1 = 1
begin select raise(abort, 'ledger_entries_no_delete: ledger_entries is append-only'); end;

CREATE TRIGGER ledger_entries_no_update before update on ledger_entries
when 1 = 1
begin select raise(abort, 'ledger_entries_no_update: ledger_entries is append-only'); end;

CREATE TRIGGER ledger_entries_not_before before insert on ledger_entries
when new.booked_on < date(new.occurred_at, '+7 hours')
begin select raise(abort, 'ledger_entries_not_before: nothing is booked before it has happened'); end;

CREATE TRIGGER ledger_lines_numbered after insert on ledger_entries
when exists (select 1 from ledger_lines
	where entry_id = new.id and entry_number <> new.number)
begin select raise(abort, 'ledger_lines_numbered: the lines bear the number of their entry'); end;

CREATE TABLE ledger_head (
	slot integer primary key check (slot = 1),
	number integer not null,
	link_hash text not null
	) strict;

CREATE TRIGGER ledger_head_moves_on before update on ledger_head
when new.number <> old.number + 1 or not exists (
	select 1 from ledger_entries where number = new.number and link_hash = new.link_hash)
begin select raise(abort, 'ledger_head_moves_on: the head is the entry after the last'); end;

CREATE TRIGGER ledger_head_stays before delete on ledger_head
when 1 = 1
begin select raise(abort, 'ledger_head_stays: the ledger has one head'); end;

CREATE TABLE ledger_lines (
	entry_id text not null references ledger_entries (id) deferrable initially deferred,
	position integer not null,
	entry_number integer not null,
	account_id text not null references ledger_accounts (id),
	amount_sen integer not null check (amount_sen <> 0),
	detail_id text,
	primary key (entry_id, position)
	) strict;

CREATE INDEX ledger_lines_of_account on ledger_lines (account_id, entry_number, amount_sen);

CREATE TRIGGER ledger_lines_no_delete before delete on ledger_lines
when 1 = 1
begin select raise(abort, 'ledger_lines_no_delete: ledger_lines is append-only'); end;

CREATE TRIGGER ledger_lines_no_update before update on ledger_lines
when 1 = 1
begin select raise(abort, 'ledger_lines_no_update: ledger_lines is append-only'); end;

CREATE TRIGGER ledger_lines_sealed before insert on ledger_lines
when exists (select 1 from ledger_entries where id = new.entry_id)
begin select raise(abort, 'ledger_lines_sealed: the entry is sealed'); end;

CREATE TABLE ledger_month_ends (
	month text not null,
	account_id text not null references ledger_accounts (id),
	balance_sen integer not null,
	primary key (month, account_id)
	) strict;

CREATE TRIGGER ledger_month_ends_kept before update on ledger_month_ends
when 1 = 1
begin select raise(abort, 'ledger_month_ends_kept: the balances of a month end are never changed'); end;

CREATE TRIGGER ledger_month_ends_stay before delete on ledger_month_ends
when old.month < coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00')
begin select raise(abort, 'ledger_month_ends_stay: the month is closed'); end;

CREATE TABLE letterheads (
	id text primary key,
	from_date text not null,
	ministry text not null,
	directorate text not null,
	region text not null,
	unit text not null check (unit <> ''),
	address text not null,
	place text not null check (place <> ''),
	unit_code text not null check (unit_code <> '' and unit_code not like '%/%'),
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE INDEX letterheads_by_day on letterheads (from_date);

CREATE TRIGGER letterheads_no_delete before delete on letterheads
when 1 = 1
begin select raise(abort, 'letterheads_no_delete: letterheads is append-only'); end;

CREATE TRIGGER letterheads_no_update before update on letterheads
when 1 = 1
begin select raise(abort, 'letterheads_no_update: letterheads is append-only'); end;

CREATE TABLE lot_moves (
	id text primary key,
	lot_id text not null references lots (id),
	from_place_id text references places (id),
	to_place_id text references places (id),
	moved_by text not null,
	moved_at text not null
	) strict;

CREATE INDEX lot_moves_of_lot on lot_moves (lot_id, id);

CREATE TRIGGER lot_moves_no_delete before delete on lot_moves
when 1 = 1
begin select raise(abort, 'lot_moves_no_delete: lot_moves is append-only'); end;

CREATE TRIGGER lot_moves_no_update before update on lot_moves
when 1 = 1
begin select raise(abort, 'lot_moves_no_update: lot_moves is append-only'); end;

CREATE TABLE lots (
	id text primary key,
	code text not null unique,
	batch_id text not null unique references batches (id),
	variant_id text not null references variants (id),
	place_id text references places (id),
	unit_cost_sen integer not null check (unit_cost_sen >= 0),
	received_at text not null,
	received integer not null check (received > 0),
	available integer not null check (available >= 0),
	reserved integer not null check (reserved >= 0),
	sold integer not null check (sold >= 0),
	written_off integer not null check (written_off >= 0),
	movements integer not null check (movements > 0),
	check (available + reserved + sold + written_off = received)
	) strict;

CREATE INDEX lots_held on lots (place_id, available) where available > 0;

CREATE INDEX lots_of_place on lots (place_id, id);

CREATE INDEX lots_of_variant on lots (variant_id, received_at, id);

CREATE INDEX lots_that_sold on lots (sold) where sold > 0;

CREATE INDEX lots_with_pieces on lots (id) where available > 0;

CREATE TRIGGER lots_are_signed_for before insert on lots
when not exists (select 1 from batches
	where id = new.batch_id and state in ('signed', 'accepted'))
begin select raise(abort, 'lots_are_signed_for: nothing is for sale before the second officer has signed'); end;

CREATE TRIGGER lots_counts_delete after delete on lots
begin update content_versions set version = version + 1; end;

CREATE TRIGGER lots_counts_insert after insert on lots
begin update content_versions set version = version + 1; end;

CREATE TRIGGER lots_counts_update after update on lots
begin update content_versions set version = version + 1; end;

CREATE TABLE maker_erasures (
	id text primary key,
	maker_id text not null references makers (id),
	requested_by text not null,
	requested_at text not null,
	outcome text check (outcome in ('approved', 'declined')),
	decided_by text,
	decided_at text,
	check ((outcome is null) = (decided_by is null)),
	check ((outcome is null) = (decided_at is null)),
	check (outcome is null or outcome <> 'approved' or decided_by <> requested_by)
	) strict;

CREATE UNIQUE INDEX maker_erasures_one on maker_erasures (maker_id)
	where outcome is null or outcome = 'approved';

CREATE TRIGGER maker_erasures_kept before update on maker_erasures
when old.outcome is not null or new.maker_id <> old.maker_id
	or new.requested_by <> old.requested_by
begin select raise(abort, 'maker_erasures_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER maker_erasures_stay before delete on maker_erasures
when 1 = 1
begin select raise(abort, 'maker_erasures_stay: who had somebody erased stays on record'); end;

CREATE TABLE maker_name_hashes (
	hash text not null,
	maker_id text not null references makers (id),
	primary key (hash, maker_id)
	) strict;

CREATE INDEX maker_name_hashes_of on maker_name_hashes (maker_id);

CREATE TABLE maker_presences (
	id text primary key,
	maker_id text not null references makers (id),
	from_date text not null,
	presence text not null check (presence in
	('present', 'leave', 'transferred', 'released', 'escaped', 'deceased')),
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE INDEX maker_presences_by_day on maker_presences (maker_id, from_date, id);

CREATE TRIGGER maker_presences_no_delete before delete on maker_presences
when 1 = 1
begin select raise(abort, 'maker_presences_no_delete: maker_presences is append-only'); end;

CREATE TRIGGER maker_presences_no_update before update on maker_presences
when 1 = 1
begin select raise(abort, 'maker_presences_no_update: maker_presences is append-only'); end;

CREATE TABLE maker_skills (
	maker_id text not null references makers (id),
	skill text not null check (skill in ('sorting', 'cutting', 'sewing', 'weaving', 'knitting',
	'crochet', 'embroidery', 'pattern', 'finishing', 'packing', 'teaching')),
	primary key (maker_id, skill)
	) strict;

CREATE TABLE maker_statuses (
	maker_id text not null references makers (id),
	from_date text not null,
	register_class text not null check (register_class in
	('A.I', 'A.II', 'A.III', 'A.IV', 'A.V', 'B.I', 'B.IIa', 'B.IIb', 'B.III')),
	recorded_at text not null,
	primary key (maker_id, from_date)
	) strict;

CREATE TRIGGER maker_statuses_no_delete before delete on maker_statuses
when 1 = 1
begin select raise(abort, 'maker_statuses_no_delete: maker_statuses is append-only'); end;

CREATE TRIGGER maker_statuses_no_update before update on maker_statuses
when 1 = 1
begin select raise(abort, 'maker_statuses_no_update: maker_statuses is append-only'); end;

CREATE TABLE makers (
	id text primary key,
	code text not null unique,
	sex text not null check (sex in ('f', 'm')),
	key_cipher text,
	name_cipher text not null,
	register_number_cipher text not null,
	register_number_hash text unique,
	block text not null,
	expected_release text,
	created_at text not null,
	erased_at text,
	check ((erased_at is null) = (key_cipher is not null)),
	check ((erased_at is null) = (register_number_hash is not null))
	) strict;

CREATE TRIGGER candidates_of_erased after update of erased_at on makers
begin update candidates set note = '' where maker_id = new.id; end;

CREATE TRIGGER makers_erased_by_two before update on makers
when old.erased_at is null and new.erased_at is not null and not exists (
	select 1 from maker_erasures where maker_id = new.id and outcome = 'approved')
begin select raise(abort, 'makers_erased_by_two: one person alone erases nobody'); end;

CREATE TRIGGER makers_stay_erased before update on makers
when old.erased_at is not null and (new.erased_at is null
	or new.key_cipher is not null or new.register_number_hash is not null)
begin select raise(abort, 'makers_stay_erased: who was erased is not brought back'); end;

CREATE TRIGGER marks_of_erased after update of erased_at on makers
begin update attendances set mark = 'other' where maker_id = new.id
	and mark in ('sick', 'court', 'visit', 'transferred') and new.erased_at is not null; end;

CREATE TRIGGER notes_of_erased after update of erased_at on makers
begin update session_records set note = '' where new.erased_at is not null
	and upper(note) like '%' || new.code || '%' and session_id in (
	select session_id from attendances where maker_id = new.id); end;

CREATE TRIGGER scores_of_erased after update of erased_at on makers
begin delete from candidate_scores where maker_id = new.id
	and new.erased_at is not null; end;

CREATE TABLE match_limits (
	id text primary key,
	limit_sen integer not null check (limit_sen >= 0),
	set_by text not null,
	set_at text not null
	, reason text not null default '') strict;

CREATE TRIGGER match_limits_no_delete before delete on match_limits
when 1 = 1
begin select raise(abort, 'match_limits_no_delete: match_limits is append-only'); end;

CREATE TRIGGER match_limits_no_update before update on match_limits
when 1 = 1
begin select raise(abort, 'match_limits_no_update: match_limits is append-only'); end;

CREATE TABLE material_intakes (
	id text primary key,
	material_id text not null references materials (id),
	source text not null check (source in ('donor', 'partner', 'purchase')),
	source_name text not null,
	partner_id text references partners (id),
	received_on text not null,
	quantity integer not null check (quantity > 0),
	cost_sen integer not null check (cost_sen >= 0),
	note text not null,
	receipt_key text,
	entry_key text not null unique,
	input_hash text not null,
	left_quantity integer not null,
	left_cost_sen integer not null,
	recorded_by text not null,
	recorded_at text not null,
	check ((source = 'partner') = (partner_id is not null)),
	check (source <> 'donor' or cost_sen = 0),
	check (source <> 'purchase' or cost_sen > 0),
	check (left_quantity >= 0 and left_quantity <= quantity),
	check (left_cost_sen >= 0 and left_cost_sen <= cost_sen),
	check (left_quantity > 0 or left_cost_sen = 0)
	) strict;

CREATE INDEX material_intakes_left on material_intakes (material_id, received_on, id)
	where left_quantity > 0;

CREATE INDEX material_intakes_of_material on material_intakes (material_id, id);

CREATE TRIGGER material_intakes_begin_whole before insert on material_intakes
when new.left_quantity <> new.quantity or new.left_cost_sen <> new.cost_sen
begin select raise(abort, 'material_intakes_begin_whole: what came in is all there'); end;

CREATE TRIGGER material_intakes_kept before update on material_intakes
when new.id <> old.id or new.material_id <> old.material_id or new.source <> old.source or new.source_name <> old.source_name or new.received_on <> old.received_on or new.quantity <> old.quantity or new.cost_sen <> old.cost_sen or new.note <> old.note or new.recorded_by <> old.recorded_by or coalesce(new.partner_id, '') <> coalesce(old.partner_id, '')
	or coalesce(new.receipt_key, '') <> coalesce(old.receipt_key, '')
	or new.left_quantity <> new.quantity - (select coalesce(sum(case when kind = 'returned'
	then -quantity else quantity end), 0) from material_movements where intake_id = new.id)
	or new.left_cost_sen <> new.cost_sen - (select coalesce(sum(case when kind = 'returned'
	then -cost_sen else cost_sen end), 0) from material_movements where intake_id = new.id)
begin select raise(abort, 'material_intakes_kept: an intake is append-only, and what is left of it is what its movements say'); end;

CREATE TRIGGER material_intakes_stay before delete on material_intakes
when 1 = 1
begin select raise(abort, 'material_intakes_stay: what came in stays on record'); end;

CREATE TABLE material_movements (
	id text primary key,
	intake_id text not null references material_intakes (id),
	kind text not null check (kind in ('used', 'returned', 'written-off')),
	use_id text references material_uses (id),
	quantity integer not null check (quantity > 0),
	cost_sen integer not null check (cost_sen >= 0),
	reason text check (reason in ('spoiled', 'lost', 'sent-back', 'mistake')),
	note text not null,
	recorded_by text not null,
	recorded_at text not null,
	unique (use_id, intake_id, kind),
	check ((kind = 'written-off') = (use_id is null)),
	check ((kind = 'written-off') = (reason is not null))
	) strict;

CREATE INDEX material_movements_of_intake on material_movements (intake_id, id);

CREATE TRIGGER material_movements_fit before insert on material_movements
when (new.kind = 'used' and not exists (
	select 1 from material_uses as draws
	join batches on batches.id = draws.batch_id and batches.state = 'submitted'
	join material_intakes as intake on intake.id = new.intake_id
	where draws.id = new.use_id and draws.returned_by is null
	and intake.material_id = draws.material_id
	and intake.received_on <= batches.work_date))
	or (new.kind = 'returned' and not exists (
	select 1 from material_movements as taken
	where taken.use_id = new.use_id and taken.intake_id = new.intake_id
	and taken.kind = 'used' and taken.quantity = new.quantity
	and taken.cost_sen = new.cost_sen))
begin select raise(abort, 'material_movements_fit: what is used was there by the day of the work, and comes back as it went'); end;

CREATE TRIGGER material_movements_move after insert on material_movements
begin update material_intakes set
	left_quantity = left_quantity
	+ case when new.kind = 'returned' then new.quantity else -new.quantity end,
	left_cost_sen = left_cost_sen
	+ case when new.kind = 'returned' then new.cost_sen else -new.cost_sen end
	where id = new.intake_id; end;

CREATE TRIGGER material_movements_no_delete before delete on material_movements
when 1 = 1
begin select raise(abort, 'material_movements_no_delete: material_movements is append-only'); end;

CREATE TRIGGER material_movements_no_update before update on material_movements
when 1 = 1
begin select raise(abort, 'material_movements_no_update: material_movements is append-only'); end;

CREATE TABLE material_uses (
	id text primary key,
	batch_id text not null references batches (id),
	material_id text not null references materials (id),
	quantity integer not null check (quantity > 0),
	entry_key text not null unique,
	recorded_by text not null,
	recorded_at text not null,
	returned_by text,
	returned_at text,
	check ((returned_by is null) = (returned_at is null))
	) strict;

CREATE INDEX material_uses_of_batch on material_uses (batch_id, id);

CREATE TRIGGER material_uses_fit before insert on material_uses
when not exists (select 1 from batches where batches.id = new.batch_id and batches.state = 'submitted') or new.returned_by is not null
begin select raise(abort, 'material_uses_fit: material is used for a batch that waits for its signature'); end;

CREATE TRIGGER material_uses_kept before update on material_uses
when old.returned_by is not null or not exists (select 1 from batches where batches.id = old.batch_id and batches.state = 'submitted')
	or new.id <> old.id or new.batch_id <> old.batch_id or new.material_id <> old.material_id or new.quantity <> old.quantity or new.entry_key <> old.entry_key or new.recorded_by <> old.recorded_by
begin select raise(abort, 'material_uses_kept: a use is append-only but for being taken back, until its batch is signed'); end;

CREATE TRIGGER material_uses_stay before delete on material_uses
when 1 = 1
begin select raise(abort, 'material_uses_stay: a use stays on record'); end;

CREATE TABLE materials (
	id text primary key,
	name text not null check (name <> ''),
	kind text not null check (kind in ('scrap', 'yarn', 'other')),
	unit text not null check (unit in ('gram', 'piece')),
	created_by text not null,
	created_at text not null
	) strict;

CREATE UNIQUE INDEX materials_by_name on materials (lower(name));

CREATE TABLE number_series (
	kind text not null,
	year integer not null,
	last integer not null check (last > 0),
	primary key (kind, year)
	) strict;

CREATE TRIGGER number_series_stay before delete on number_series
when 1 = 1
begin select raise(abort, 'number_series_stay: a series is never begun again'); end;

CREATE TRIGGER number_series_step before update on number_series
when new.last <> old.last + 1 or new.kind <> old.kind or new.year <> old.year
begin select raise(abort, 'number_series_step: a series moves on by one'); end;

CREATE TABLE opname_counts (
	id text primary key,
	opname_id text not null references opnames (id),
	lot_id text not null references lots (id),
	counted_by text not null,
	begun_at text not null,
	begun_expected integer not null,
	begun_movement integer not null,
	ended_at text,
	counted integer check (counted >= 0),
	expected integer check (expected >= 0),
	moved integer check (moved in (0, 1)),
	check ((ended_at is null) = (counted is null)),
	check ((ended_at is null) = (expected is null)),
	check ((ended_at is null) = (moved is null))
	) strict;

CREATE INDEX opname_counts_of on opname_counts (opname_id, lot_id, ended_at);

CREATE TRIGGER opname_counts_in_time before insert on opname_counts
when not exists (select 1 from opnames as own
	where own.id = new.opname_id and own.state = 'counting')
begin select raise(abort, 'opname_counts_in_time: nothing is counted once counting has ended'); end;

CREATE TRIGGER opname_counts_kept before update on opname_counts
when old.ended_at is not null or new.counted_by <> old.counted_by
begin select raise(abort, 'opname_counts_kept: what was counted is never changed'); end;

CREATE TRIGGER opname_counts_stay before delete on opname_counts
when 1 = 1
begin select raise(abort, 'opname_counts_stay: what was counted is kept'); end;

CREATE TABLE opname_lots (
	opname_id text not null references opnames (id),
	lot_id text not null references lots (id),
	place_id text references places (id),
	recount_since text,
	expected integer check (expected >= 0),
	counted integer check (counted >= 0),
	reason text check (reason in ('damaged', 'lost', 'found')),
	note text not null,
	said_by text,
	posted integer,
	ended_at text,
	primary key (opname_id, lot_id),
	check ((expected is null) = (counted is null))
	) strict;

CREATE INDEX opname_lots_of_lot on opname_lots (lot_id);

CREATE UNIQUE INDEX opname_lots_once on opname_lots (lot_id) where ended_at is null;

CREATE TABLE opnames (
	id text primary key,
	number text not null unique,
	state text not null check (state in ('counting', 'closed', 'approved', 'cancelled')),
	scope text not null,
	opened_by text not null,
	opened_at text not null,
	closed_by text,
	closed_at text,
	decided_by text,
	decided_at text,
	decision text not null,
	check ((closed_by is null) = (closed_at is null)),
	check ((decided_by is null) = (decided_at is null)),
	check ((state in ('approved', 'cancelled')) = (decided_by is not null)),
	check (state not in ('closed', 'approved') or closed_by is not null),
	check (state <> 'approved' or (decided_by <> opened_by and decided_by <> closed_by))
	) strict;

CREATE INDEX opnames_open on opnames (id) where state in ('counting', 'closed');

CREATE TRIGGER opnames_by_another before update on opnames
when new.state = 'approved' and exists (select 1 from opname_counts as own
	where own.opname_id = new.id and own.counted_by = new.decided_by)
begin select raise(abort, 'opnames_by_another: nobody approves what he or she has counted'); end;

CREATE TRIGGER opnames_kept before update on opnames
when old.state in ('approved', 'cancelled') or new.opened_by <> old.opened_by
	or new.number <> old.number
begin select raise(abort, 'opnames_kept: a count that was decided is never changed'); end;

CREATE TRIGGER opnames_said_by_another before update on opnames
when new.state = 'approved' and exists (select 1 from opname_lots as own
	where own.opname_id = new.id and own.said_by = new.decided_by)
begin select raise(abort, 'opnames_said_by_another: nobody approves a reason that he or she has given'); end;

CREATE TABLE order_events (
	id text primary key,
	order_id text not null references orders (id),
	at text not null,
	kind text not null,
	actor_kind text not null check (actor_kind in ('staff', 'buyer', 'system')),
	actor_id text,
	details text not null
	) strict;

CREATE INDEX order_events_of_order on order_events (order_id, at);

CREATE TRIGGER order_events_no_delete before delete on order_events
when 1 = 1
begin select raise(abort, 'order_events_no_delete: order_events is append-only'); end;

CREATE TRIGGER order_events_no_update before update on order_events
when 1 = 1
begin select raise(abort, 'order_events_no_update: order_events is append-only'); end;

CREATE TABLE order_exchanges (
	id text primary key,
	order_id text not null references orders (id),
	old_unit_id text not null unique references order_units (id),
	new_unit_id text not null unique references order_units (id),
	reason text not null,
	made_by text not null,
	made_at text not null
	) strict;

CREATE INDEX order_exchanges_of_order on order_exchanges (order_id, id);

CREATE TRIGGER order_exchanges_counts_delete after delete on order_exchanges
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_exchanges_counts_insert after insert on order_exchanges
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_exchanges_counts_update after update on order_exchanges
begin update content_versions set version = version + 1; end;

CREATE TABLE order_job_rows (
	job_id text not null references order_jobs (id),
	position integer not null,
	number text not null,
	courier text,
	tracking_number text,
	outcome text check (outcome in ('done', 'same', 'refused', 'failed')),
	refusal text,
	settled_at text,
	primary key (job_id, position),
	unique (job_id, number),
	check ((courier is null) = (tracking_number is null)),
	check ((outcome is null) = (settled_at is null)),
	check ((coalesce(outcome, '') = 'refused') = (refusal is not null))
	) strict;

CREATE TABLE order_jobs (
	id text primary key,
	kind text not null check (kind in ('packed', 'sent')),
	attempt_key text not null unique,
	actor_id text not null,
	created_at text not null,
	finished_at text
	) strict;

CREATE INDEX order_jobs_open on order_jobs (id) where finished_at is null;

CREATE TABLE order_lines (
	id text primary key,
	order_id text not null references orders (id),
	position integer not null,
	variant_id text not null references variants (id),
	product_name_id text not null,
	product_name_en text not null,
	variant_label_id text not null,
	variant_label_en text not null,
	quantity integer not null check (quantity > 0),
	unit_price_sen integer not null check (unit_price_sen > 0),
	unique (order_id, position)
	) strict;

CREATE TRIGGER order_lines_no_delete before delete on order_lines
when 1 = 1
begin select raise(abort, 'order_lines_no_delete: order_lines is append-only'); end;

CREATE TRIGGER order_lines_no_update before update on order_lines
when 1 = 1
begin select raise(abort, 'order_lines_no_update: order_lines is append-only'); end;

CREATE TABLE order_parcel_units (
	unit_id text primary key references order_units (id),
	parcel_id text not null references order_parcels (id)
	) strict;

CREATE INDEX order_parcel_units_of_parcel on order_parcel_units (parcel_id);

CREATE TRIGGER order_parcel_units_counts_delete after delete on order_parcel_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_parcel_units_counts_insert after insert on order_parcel_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_parcel_units_counts_update after update on order_parcel_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_parcel_units_no_delete before delete on order_parcel_units
when 1 = 1
begin select raise(abort, 'order_parcel_units_no_delete: order_parcel_units is append-only'); end;

CREATE TRIGGER order_parcel_units_no_update before update on order_parcel_units
when 1 = 1
begin select raise(abort, 'order_parcel_units_no_update: order_parcel_units is append-only'); end;

CREATE TRIGGER order_parcel_units_not_returned before insert on order_parcel_units
when exists (select 1 from order_returns where unit_id = new.unit_id)
begin select raise(abort, 'order_parcel_units_not_returned: what is back in its lot does not leave'); end;

CREATE TRIGGER order_parcel_units_of_their_order before insert on order_parcel_units
when not exists (select 1 from order_units
	join order_parcels on order_parcels.order_id = order_units.order_id
	where order_units.id = new.unit_id and order_parcels.id = new.parcel_id)
begin select raise(abort, 'order_parcel_units_of_their_order: a parcel holds pieces of its own order'); end;

CREATE TABLE order_parcels (
	id text primary key,
	order_id text not null references orders (id),
	position integer not null check (position > 0),
	courier text,
	tracking_number text,
	shares_resi integer not null default 0 check (shares_resi in (0, 1)),
	sent_by text not null,
	sent_at text not null,
	unique (order_id, position),
	check ((courier is null) = (tracking_number is null))
	) strict;

CREATE INDEX order_parcels_by_resi on order_parcels (tracking_number)
	where tracking_number is not null;

CREATE INDEX order_parcels_by_time on order_parcels (sent_at);

CREATE UNIQUE INDEX order_parcels_resi_once on order_parcels (tracking_number)
	where tracking_number is not null and shares_resi = 0;

CREATE TRIGGER order_parcels_no_delete before delete on order_parcels
when 1 = 1
begin select raise(abort, 'order_parcels_no_delete: order_parcels is append-only'); end;

CREATE TRIGGER order_parcels_no_update before update on order_parcels
when 1 = 1
begin select raise(abort, 'order_parcels_no_update: order_parcels is append-only'); end;

CREATE TABLE order_refund_units (
	refund_id text not null references order_refunds (id),
	unit_id text not null references order_units (id),
	shipping_sen integer not null check (shipping_sen >= 0),
	primary key (refund_id, unit_id)
	) strict;

CREATE INDEX order_refund_units_of_unit on order_refund_units (unit_id);

CREATE TRIGGER order_refund_units_counts_delete after delete on order_refund_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refund_units_counts_insert after insert on order_refund_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refund_units_counts_update after update on order_refund_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refund_units_no_delete before delete on order_refund_units
when 1 = 1
begin select raise(abort, 'order_refund_units_no_delete: order_refund_units is append-only'); end;

CREATE TRIGGER order_refund_units_no_update before update on order_refund_units
when 1 = 1
begin select raise(abort, 'order_refund_units_no_update: order_refund_units is append-only'); end;

CREATE TRIGGER order_refund_units_once before insert on order_refund_units
when exists (select 1 from order_refund_units as other
	join order_refunds as refund on refund.id = other.refund_id
	where other.unit_id = new.unit_id and refund.state not in ('declined', 'failed'))
begin select raise(abort, 'order_refund_units_once: a piece is given back once'); end;

CREATE TABLE order_refunds (
	id text primary key,
	order_id text not null references orders (id),
	what text not null check (what in ('order', 'units', 'amount')),
	channel text not null check (channel in ('gateway', 'transfer')),
	amount_sen integer not null check (amount_sen > 0),
	shipping_sen integer not null check (shipping_sen >= 0),
	code_sen integer not null check (code_sen >= 0),
	to_reserve_sen integer not null check (to_reserve_sen >= 0),
	to_capital_sen integer not null check (to_capital_sen >= 0),
	borne_sen integer not null check (borne_sen >= 0),
	had_elsewhere_sen integer not null check (had_elsewhere_sen between 0 and amount_sen),
	apart_sen integer not null check (apart_sen between 0 and amount_sen),
	bearer text check (bearer in ('reserve', 'capital')),
	reason text not null,
	state text not null check (state in
	('requested', 'unassigned', 'declined', 'approved', 'executing', 'settled', 'failed',
	'owed')),
	bank text,
	account_number text,
	account_holder text,
	requested_by text not null,
	requested_at text not null,
	decided_by text,
	decided_at text,
	decision text,
	settled_at text, had_of_capital_sen integer not null default 0
	check (had_of_capital_sen between 0 and had_elsewhere_sen),
	check ((bearer is not null) = (borne_sen > 0)),
	check (what <> 'amount' or borne_sen + apart_sen = amount_sen
	or (requested_by = 'system' and state in ('unassigned', 'failed') and borne_sen = 0)),
	check (apart_sen = 0 or requested_by = 'system'),
	check (what <> 'amount' or (shipping_sen = 0 and code_sen = 0
	and to_reserve_sen = 0 and to_capital_sen = 0)),
	check ((state in ('requested', 'unassigned')) = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check (state <> 'declined' or decision is not null),
	check ((state in ('settled', 'owed')) = (settled_at is not null)),
	check (had_elsewhere_sen = 0 or state in ('owed', 'settled')),
	check ((bank is null) = (account_number is null)),
	check ((bank is null) = (account_holder is null)),
	check (state in ('requested', 'declined') or amount_sen <= 50000000
	or requested_by = 'system' or requested_by <> decided_by)
	) strict;

CREATE INDEX order_refunds_by_state on order_refunds (state, id);

CREATE INDEX order_refunds_of_order on order_refunds (order_id, id);

CREATE UNIQUE INDEX order_refunds_one_asked on order_refunds (order_id)
	where state = 'requested';

CREATE TRIGGER order_refunds_approved_alone after update on order_refunds
when old.decided_by is null and new.requested_by <> 'system'
	and new.requested_by = new.decided_by
	and new.state in ('approved', 'executing', 'settled', 'owed') and (select sum(alone.amount_sen)
	from order_refunds as alone
	where alone.order_id = new.order_id and alone.requested_by <> 'system'
	and alone.requested_by = alone.decided_by
	and alone.state in ('approved', 'executing', 'settled', 'owed')) > 50000000
begin select raise(abort, 'order_refunds_approved_alone: what one person alone gives back of an order is limited'); end;

CREATE TRIGGER order_refunds_counts_delete after delete on order_refunds
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refunds_counts_insert after insert on order_refunds
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refunds_counts_update after update on order_refunds
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_refunds_had_of_capital_kept before update on order_refunds
when new.had_of_capital_sen < old.had_of_capital_sen
begin select raise(abort, 'order_refunds_had_of_capital_kept: who bore a debt that was covered is never changed'); end;

CREATE TRIGGER order_refunds_kept before update on order_refunds
when old.state in ('declined', 'failed') or new.amount_sen <> old.amount_sen
	or new.order_id <> old.order_id or new.reason <> old.reason
	or new.requested_by <> old.requested_by
	or new.had_elsewhere_sen < old.had_elsewhere_sen
	or (old.state <> 'unassigned' and (new.what <> old.what
	or new.shipping_sen <> old.shipping_sen or new.code_sen <> old.code_sen
	or new.borne_sen <> old.borne_sen or new.to_reserve_sen <> old.to_reserve_sen
	or new.to_capital_sen <> old.to_capital_sen or new.apart_sen <> old.apart_sen))
	or (old.decided_by is not null and new.decided_by <> old.decided_by)
begin select raise(abort, 'order_refunds_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER order_refunds_made_alone after insert on order_refunds
when new.requested_by <> 'system'
	and new.requested_by = new.decided_by
	and new.state in ('approved', 'executing', 'settled', 'owed') and (select sum(alone.amount_sen)
	from order_refunds as alone
	where alone.order_id = new.order_id and alone.requested_by <> 'system'
	and alone.requested_by = alone.decided_by
	and alone.state in ('approved', 'executing', 'settled', 'owed')) > 50000000
begin select raise(abort, 'order_refunds_made_alone: what one person alone gives back of an order is limited'); end;

CREATE TRIGGER order_refunds_never_more_than_paid after insert on order_refunds
when new.requested_by <> 'system' and (select sum(amount_sen - had_elsewhere_sen)
	from order_refunds
	where order_id = new.order_id and state not in ('declined', 'failed'))
	> (select coalesce(payments.taken_sen, payments.amount_sen) from payments
	join orders on orders.payment_id = payments.id where orders.id = new.order_id)
	- (select coalesce(sum(written_off_sen), 0) from disputes
	join orders on orders.payment_id = disputes.payment_id where orders.id = new.order_id)
begin select raise(abort, 'order_refunds_never_more_than_paid: no more goes back than was paid'); end;

CREATE TABLE order_returns (
	unit_id text primary key references order_units (id),
	order_id text not null references orders (id),
	outcome text not null check (outcome in ('restocked', 'written-off')),
	reason text check (reason in ('damaged', 'lost', 'hygiene')),
	note text not null,
	received_by text not null,
	received_at text not null,
	check ((outcome = 'written-off') = (reason is not null))
	) strict;

CREATE INDEX order_returns_by_time on order_returns (received_at);

CREATE INDEX order_returns_of_order on order_returns (order_id);

CREATE TRIGGER order_returns_counts_delete after delete on order_returns
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_returns_counts_insert after insert on order_returns
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_returns_counts_update after update on order_returns
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_returns_no_delete before delete on order_returns
when 1 = 1
begin select raise(abort, 'order_returns_no_delete: order_returns is append-only'); end;

CREATE TRIGGER order_returns_no_update before update on order_returns
when 1 = 1
begin select raise(abort, 'order_returns_no_update: order_returns is append-only'); end;

CREATE TABLE order_terms (
	term text not null,
	order_id text not null references orders (id),
	primary key (term, order_id)
	) strict;

CREATE INDEX order_terms_of_order on order_terms (order_id);

CREATE TABLE order_units (
	id text primary key,
	order_id text not null references orders (id),
	line_id text not null references order_lines (id),
	position integer not null,
	lot_id text not null references lots (id),
	share_rule_version_id text not null references share_rule_versions (id),
	price_sen integer not null check (price_sen > 0),
	material_cost_sen integer not null check (material_cost_sen >= 0),
	unique (order_id, position)
	) strict;

CREATE INDEX order_units_of_lot on order_units (lot_id);

CREATE TRIGGER order_units_counts_delete after delete on order_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_units_counts_insert after insert on order_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_units_counts_update after update on order_units
begin update content_versions set version = version + 1; end;

CREATE TRIGGER order_units_kept_once_paid before update on order_units
when new.id <> old.id or new.order_id <> old.order_id or new.line_id <> old.line_id
	or new.position <> old.position or new.price_sen <> old.price_sen
	or exists (select 1 from unit_shares where unit_id = old.id)
begin select raise(abort, 'order_units_kept_once_paid: a piece keeps its price for ever, and its lot and rule once it is paid'); end;

CREATE TRIGGER order_units_no_delete before delete on order_units
when true
begin select raise(abort, 'order_units_no_delete: order_units is append-only'); end;

CREATE TABLE orders (
	id text primary key,
	number text not null unique,
	token text not null unique,
	attempt_key text not null unique,
	state text not null check (state in
	('awaiting-payment', 'cancelled', 'expired', 'paid', 'part-sent', 'sent', 'received',
	'complained', 'refund-due', 'completed', 'refunded', 'voided')),
	channel text not null check (channel in ('online', 'till')),
	language text not null check (language in ('id', 'en')),
	buyer_name text not null,
	buyer_email text not null,
	buyer_phone text not null,
	address_country text not null,
	address_street text not null,
	address_line_two text not null,
	address_village text not null,
	address_district text not null,
	address_city text not null,
	address_province text not null,
	address_postal_code text not null,
	buyer_note text not null,
	delivery text not null check (delivery in ('courier', 'counter')),
	shipping_service text,
	shipping_zone text,
	shipping_kilograms integer check (shipping_kilograms > 0),
	shipping_rate_id text,
	items_sen integer not null check (items_sen > 0),
	shipping_sen integer not null check (shipping_sen >= 0),
	total_sen integer not null,
	payment_id text not null unique references payments (id),
	cancel_asked_at text,
	placed_at text not null,
	ended_at text,
	paid_at text,
	packed_at text,
	sent_at text,
	received_at text,
	complaint_until text,
	savings_final_at text,
	refunded_at text,
	dispute text check (dispute in ('open', 'won', 'lost')),
	check (total_sen = items_sen + shipping_sen),
	check (channel = 'online' or delivery = 'counter'),
	check (channel = 'till' or buyer_name <> ''),
	check ((delivery = 'courier') = (shipping_service is not null)),
	check ((delivery = 'courier') = (shipping_zone is not null)),
	check ((delivery = 'courier') = (shipping_kilograms is not null)),
	check ((delivery = 'courier') = (address_country <> '')),
	check (delivery = 'courier' or (shipping_sen = 0 and shipping_rate_id is null
	and address_street = '' and address_province = '' and address_postal_code = ''))
	) strict;

CREATE INDEX orders_by_day on orders (placed_at);

CREATE INDEX orders_by_state on orders (state, placed_at);

CREATE INDEX orders_in_state on orders (state, id);

CREATE INDEX orders_on_their_way on orders (payment_id) where state = 'sent';

CREATE INDEX orders_paid on orders (paid_at) where paid_at is not null;

CREATE INDEX orders_received on orders (payment_id) where state = 'received';

CREATE INDEX orders_sent on orders (sent_at) where sent_at is not null;

CREATE TRIGGER orders_counts_delete after delete on orders
begin update content_versions set version = version + 1; end;

CREATE TRIGGER orders_counts_insert after insert on orders
begin update content_versions set version = version + 1; end;

CREATE TRIGGER orders_counts_update after update on orders
begin update content_versions set version = version + 1; end;

CREATE TABLE outbox (
	id text primary key,
	kind text not null check (kind in ('order-placed', 'order-paid', 'order-sent',
	'order-received', 'order-completed', 'complaint-opened', 'complaint-answered',
	'complaint-closed', 'complaint-upheld', 'order-cancelled', 'order-expired',
	'order-refunded', 'transfer-awaited', 'cash-awaited', 'proof-received', 'proof-rejected',
	'transfer-short', 'money-returned', 'part-refunded', 'replacement-sent', 'dispute-opened',
	'dispute-due', 'dispute-closed', 'parcel-sent', 'order-handed-over')),
	subject_id text not null,
	about text not null,
	recipient text not null,
	language text not null check (language in ('id', 'en')),
	facts text not null,
	state text not null check (state in ('queued', 'sending', 'sent', 'unsent', 'failed')),
	attempts integer not null default 0 check (attempts >= 0),
	next_attempt_at text not null,
	claim text,
	last_error text,
	queued_at text not null,
	sent_at text,
	unique (subject_id, kind),
	check ((state = 'sent') = (sent_at is not null)),
	check ((state = 'sending') = (claim is not null))
	) strict;

CREATE INDEX outbox_by_state on outbox (state, id);

CREATE INDEX outbox_waiting on outbox (next_attempt_at) where state in ('queued', 'sending');

CREATE TRIGGER outbox_sent_once before update on outbox
when old.state = 'sent'
begin select raise(abort, 'outbox_sent_once: a message that was sent is not touched again'); end;

CREATE TRIGGER outbox_words_kept before update on outbox
when new.id <> old.id or new.kind <> old.kind or new.subject_id <> old.subject_id
	or new.recipient <> old.recipient or new.language <> old.language
	or new.facts <> old.facts
begin select raise(abort, 'outbox_words_kept: what a message says is never changed'); end;

CREATE TABLE paper_numbers (
	id text primary key,
	kind text not null,
	year integer not null,
	number integer not null check (number > 0),
	month integer not null check (month between 1 and 12),
	unit_code text not null,
	subject_id text not null,
	taken_at text not null,
	unique (kind, year, number),
	unique (kind, subject_id)
	) strict;

CREATE TRIGGER paper_numbers_no_delete before delete on paper_numbers
when 1 = 1
begin select raise(abort, 'paper_numbers_no_delete: paper_numbers is append-only'); end;

CREATE TRIGGER paper_numbers_no_update before update on paper_numbers
when 1 = 1
begin select raise(abort, 'paper_numbers_no_update: paper_numbers is append-only'); end;

CREATE TRIGGER paper_numbers_without_gap before insert on paper_numbers
when new.number <> coalesce((select max(number) from paper_numbers as taken
	where taken.kind = new.kind and taken.year = new.year), 0) + 1
begin select raise(abort, 'paper_numbers_without_gap: numbers follow each other without a gap'); end;

CREATE TABLE partner_contacts (
	id text primary key,
	partner_id text not null references partners (id),
	name text not null,
	position text not null,
	phone text not null,
	email text not null
	) strict;

CREATE INDEX partner_contacts_of_partner on partner_contacts (partner_id, id);

CREATE TABLE partners (
	id text primary key,
	code text not null unique,
	name text not null
	) strict;

CREATE TRIGGER partners_counts_delete after delete on partners
begin update content_versions set version = version + 1; end;

CREATE TRIGGER partners_counts_insert after insert on partners
begin update content_versions set version = version + 1; end;

CREATE TRIGGER partners_counts_update after update on partners
begin update content_versions set version = version + 1; end;

CREATE TABLE payment_proofs (
	id text primary key,
	payment_id text not null references payments (id),
	picture_key text not null,
	state text not null check (state in ('waiting', 'accepted', 'rejected')),
	reason text,
	uploaded_at text not null,
	decided_at text,
	decided_by text,
	check ((state = 'waiting') = (decided_at is null)),
	check ((state = 'rejected') = (reason is not null)),
	check ((decided_at is null) = (decided_by is null))
	) strict;

CREATE INDEX payment_proofs_of_payment on payment_proofs (payment_id, id);

CREATE UNIQUE INDEX payment_proofs_one_waiting on payment_proofs (payment_id)
	where state = 'waiting';

CREATE INDEX payment_proofs_waiting on payment_proofs (id) where state = 'waiting';

CREATE TABLE payment_receipts (
	id text primary key,
	payment_id text not null references payments (id),
	amount_sen integer not null check (amount_sen > 0),
	received_on text not null,
	outcome text not null check (outcome in
	('paid', 'over', 'short', 'late-filled', 'late-returned', 'double')),
	recorded_by text not null,
	recorded_at text not null
	, reference text) strict;

CREATE INDEX payment_receipts_of_payment on payment_receipts (payment_id, id);

CREATE TRIGGER payment_receipts_no_delete before delete on payment_receipts
when 1 = 1
begin select raise(abort, 'payment_receipts_no_delete: payment_receipts is append-only'); end;

CREATE TRIGGER payment_receipts_no_update before update on payment_receipts
when 1 = 1
begin select raise(abort, 'payment_receipts_no_update: payment_receipts is append-only'); end;

CREATE TABLE payment_returns (
	id text primary key,
	payment_id text not null references payments (id),
	refund_id text references refunds (id),
	reason text not null check (reason in ('over', 'short', 'late', 'double', 'refund')),
	amount_sen integer not null check (amount_sen > 0),
	due_at text not null,
	state text not null check (state in ('due', 'done', 'void')),
	bank text,
	account_number text,
	account_holder text,
	paid_on text,
	reference text,
	done_by text,
	done_at text,
	check ((reason = 'refund') = (refund_id is not null)),
	check ((state = 'done') = (done_at is not null)),
	check (state <> 'done' or (bank is not null and account_number is not null
	and account_holder is not null and paid_on is not null and reference is not null
	and done_by is not null))
	) strict;

CREATE INDEX payment_returns_due on payment_returns (id) where state = 'due';

CREATE INDEX payment_returns_of_payment on payment_returns (payment_id, id);

CREATE UNIQUE INDEX payment_returns_of_refund on payment_returns (refund_id)
	where state <> 'void';

CREATE TRIGGER payment_returns_done_once before update on payment_returns
when old.state <> 'due' or new.amount_sen > old.amount_sen
	or (new.amount_sen < old.amount_sen and new.reason <> 'refund')
	or new.payment_id <> old.payment_id or new.reason <> old.reason
begin select raise(abort, 'payment_returns_done_once: what went back is never changed, and no more is to'); end;

CREATE TABLE payment_write_offs (
	id text primary key,
	payment_id text not null references payments (id),
	amount_sen integer not null check (amount_sen > 0),
	reason text not null,
	state text not null check (state in ('requested', 'approved', 'declined')),
	requested_by text not null,
	requested_at text not null,
	decided_by text,
	decided_at text,
	check ((state = 'requested') = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check (state <> 'approved' or requested_by <> decided_by)
	) strict;

CREATE UNIQUE INDEX payment_write_offs_one on payment_write_offs (payment_id)
	where state <> 'declined';

CREATE TRIGGER payment_write_offs_kept before update on payment_write_offs
when old.state <> 'requested' or new.amount_sen <> old.amount_sen
	or new.payment_id <> old.payment_id or new.reason <> old.reason
	or new.requested_by <> old.requested_by
begin select raise(abort, 'payment_write_offs_kept: what was asked and decided is never changed'); end;

CREATE TABLE payments (
	id text primary key,
	method text not null check (method in ('stripe', 'transfer', 'qris', 'cash')),
	amount_sen integer not null check (amount_sen > 0),
	unique_code integer check (unique_code between 1 and 999),
	due_sen integer not null,
	taken_sen integer check (taken_sen between amount_sen and due_sen),
	vouched_at text,
	state text not null check (state in ('intended', 'open', 'paid', 'expired')),
	checkout_id text unique,
	checkout_url text,
	intent_id text unique,
	charge_id text unique,
	balance_transaction_id text unique,
	fee_sen integer check (fee_sen >= 0),
	expires_at text not null,
	paid_at text,
	created_at text not null,
	checked_at text not null,
	check ((state = 'paid') = (paid_at is not null)),
	check (state <> 'paid' or method <> 'stripe' or intent_id is not null),
	check (due_sen = amount_sen + 100 * coalesce(unique_code, 0)),
	check (taken_sen is null or (state = 'paid' and method in ('transfer', 'qris'))),
	check (vouched_at is null or (state = 'paid' and method = 'qris')),
	check (state <> 'paid' or method not in ('transfer', 'qris') or taken_sen is not null
	or vouched_at is not null),
	check ((method = 'transfer') = (unique_code is not null)),
	check ((fee_sen is null) = (balance_transaction_id is null))
	) strict;

CREATE INDEX payments_by_due on payments (due_sen) where method <> 'stripe';

CREATE INDEX payments_by_hand_open on payments (expires_at)
	where method <> 'stripe' and state = 'open';

CREATE INDEX payments_by_paid on payments (paid_at) where paid_at is not null;

CREATE UNIQUE INDEX payments_told_apart on payments (due_sen)
	where method = 'transfer' and state = 'open';

CREATE INDEX payments_unended on payments (checked_at)
	where method = 'stripe' and state in ('intended', 'open');

CREATE INDEX payments_vouched on payments (id)
	where vouched_at is not null and taken_sen is null;

CREATE INDEX payments_without_fee on payments (checked_at)
	where method = 'stripe' and state = 'paid' and fee_sen is null;

CREATE TABLE payouts (
	id text primary key,
	amount_sen integer not null,
	state text not null check (state in ('pending', 'paid', 'failed')),
	arrived_at text not null,
	recorded_at text not null
	) strict;

CREATE INDEX payouts_by_arrival on payouts (arrived_at, id);

CREATE TABLE pen_names (
	consent_id text primary key references consents (id),
	maker_id text not null references makers (id),
	pen_name text not null
	) strict;

CREATE INDEX pen_names_of_maker on pen_names (maker_id);

CREATE TRIGGER pen_names_counts_delete after delete on pen_names
begin update content_versions set version = version + 1; end;

CREATE TRIGGER pen_names_counts_insert after insert on pen_names
begin update content_versions set version = version + 1; end;

CREATE TRIGGER pen_names_counts_update after update on pen_names
begin update content_versions set version = version + 1; end;

CREATE TABLE period_proposals (
	id text primary key,
	act text not null check (act in ('close', 'reopen')),
	month text not null,
	reason text,
	checks text not null,
	state text not null check (state in ('proposed', 'approved', 'declined', 'withdrawn')),
	proposed_by text not null,
	proposed_at text not null,
	decided_by text,
	decided_at text,
	closing_number integer unique references ledger_closings (number),
	check (act = 'close' or reason is not null),
	check ((state = 'proposed') = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check ((state = 'approved') = (closing_number is not null)),
	check (state not in ('approved', 'declined') or decided_by <> proposed_by),
	check (state <> 'withdrawn' or decided_by = proposed_by)
	) strict;

CREATE INDEX period_proposals_of_month on period_proposals (month, proposed_at);

CREATE UNIQUE INDEX period_proposals_one on period_proposals (state)
	where state = 'proposed';

CREATE TRIGGER period_proposals_kept before update on period_proposals
when old.state <> 'proposed' or new.id <> old.id or new.act <> old.act
	or new.month <> old.month or new.checks <> old.checks
	or coalesce(new.reason, '') <> coalesce(old.reason, '')
	or new.proposed_by <> old.proposed_by or new.proposed_at <> old.proposed_at
begin select raise(abort, 'period_proposals_kept: what was proposed and decided is never changed'); end;

CREATE TRIGGER period_proposals_stay before delete on period_proposals
when 1 = 1
begin select raise(abort, 'period_proposals_stay: what was proposed stays'); end;

CREATE TABLE period_reports (
	closing_number integer not null references ledger_closings (number),
	kind text not null,
	sha256 text not null check (length(sha256) = 64),
	content text not null,
	primary key (closing_number, kind)
	) strict;

CREATE TRIGGER period_reports_no_delete before delete on period_reports
when 1 = 1
begin select raise(abort, 'period_reports_no_delete: period_reports is append-only'); end;

CREATE TRIGGER period_reports_no_update before update on period_reports
when 1 = 1
begin select raise(abort, 'period_reports_no_update: period_reports is append-only'); end;

CREATE TRIGGER period_reports_numbered before insert on period_reports
when not exists (select 1 from paper_numbers as taken
	where taken.kind = 'period-report'
	and taken.subject_id = new.closing_number || '/' || new.kind)
begin select raise(abort, 'period_reports_numbered: a report is kept with its number'); end;

CREATE TABLE picture_people (
	upload_id text not null references picture_uploads (id),
	maker_id text not null references makers (id),
	primary key (upload_id, maker_id)
	) strict;

CREATE INDEX picture_people_by_maker on picture_people (maker_id);

CREATE TRIGGER picture_people_agree before insert on picture_people
when not exists (select 1 from consents
	where consents.maker_id = new.maker_id and consents.kind = 'picture' and not exists (
	select 1 from consent_revocations where consent_id = consents.id))
begin select raise(abort, 'picture_people_agree: nobody is shown without having agreed'); end;

CREATE TRIGGER picture_people_no_delete before delete on picture_people
when 1 = 1
begin select raise(abort, 'picture_people_no_delete: picture_people is append-only'); end;

CREATE TRIGGER picture_people_no_update before update on picture_people
when 1 = 1
begin select raise(abort, 'picture_people_no_update: picture_people is append-only'); end;

CREATE TABLE picture_uploads (
	id text primary key,
	client_id text not null unique,
	subject_kind text not null check (subject_kind in ('product', 'draft', 'batch', 'session')),
	subject_id text not null,
	media_key text not null,
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	colour text not null check (length(colour) = 7),
	state text not null default 'waiting' check (state in ('waiting', 'released', 'rejected')),
	uploaded_by text not null,
	uploaded_at text not null,
	no_face integer not null default 0 check (no_face in (0, 1)),
	no_lock integer not null default 0 check (no_lock in (0, 1)),
	no_key integer not null default 0 check (no_key in (0, 1)),
	no_uniform integer not null default 0 check (no_uniform in (0, 1)),
	reason text,
	decided_by text,
	decided_at text,
	check ((state = 'waiting') = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check ((state = 'rejected') = (reason is not null)),
	check (no_face + no_lock + no_key + no_uniform
	= case when state = 'released' then 4 else 0 end),
	check (decided_by <> uploaded_by)
	) strict;

CREATE INDEX picture_uploads_by_key on picture_uploads (media_key);

CREATE INDEX picture_uploads_by_state on picture_uploads (state, id);

CREATE INDEX picture_uploads_of_subject on picture_uploads (subject_kind, subject_id, id);

CREATE TRIGGER picture_uploads_begin_waiting before insert on picture_uploads
when new.state <> 'waiting'
begin select raise(abort, 'picture_uploads_begin_waiting: nobody lets a picture be shown by uploading it'); end;

CREATE TRIGGER picture_uploads_kept before update on picture_uploads
when old.state <> 'waiting' or new.id <> old.id or new.client_id <> old.client_id
	or new.media_key <> old.media_key or new.width <> old.width or new.height <> old.height
	or new.subject_kind <> old.subject_kind or new.subject_id <> old.subject_id
	or new.uploaded_by <> old.uploaded_by or new.uploaded_at <> old.uploaded_at
begin select raise(abort, 'picture_uploads_kept: what was uploaded and decided is never changed'); end;

CREATE TRIGGER picture_uploads_stay before delete on picture_uploads
when 1 = 1
begin select raise(abort, 'picture_uploads_stay: who uploaded and who decided stays on record'); end;

CREATE TABLE picture_withdrawals (
	upload_id text primary key references picture_uploads (id),
	cause text not null check (cause in ('consent', 'looked-again')),
	reason text,
	taken_back_by text not null,
	taken_back_at text not null,
	files_gone_at text,
	check ((cause = 'looked-again') = (reason is not null))
	) strict;

CREATE INDEX picture_withdrawals_left on picture_withdrawals (upload_id)
	where files_gone_at is null;

CREATE TRIGGER picture_withdrawals_kept before update on picture_withdrawals
when old.files_gone_at is not null or new.upload_id <> old.upload_id
	or new.cause <> old.cause or new.taken_back_by <> old.taken_back_by
	or new.taken_back_at <> old.taken_back_at
	or coalesce(new.reason, '') <> coalesce(old.reason, '')
begin select raise(abort, 'picture_withdrawals_kept: what was taken back stays so'); end;

CREATE TRIGGER picture_withdrawals_of_released before insert on picture_withdrawals
when not exists (
	select 1 from picture_uploads where id = new.upload_id and state = 'released')
begin select raise(abort, 'picture_withdrawals_of_released: only what was released is taken back'); end;

CREATE TRIGGER picture_withdrawals_stay before delete on picture_withdrawals
when 1 = 1
begin select raise(abort, 'picture_withdrawals_stay: what was taken back stays so'); end;

CREATE TABLE pictures (
	id text primary key,
	product_id text not null references products (id),
	media_key text not null,
	width integer not null check (width > 0),
	height integer not null check (height > 0),
	colour text not null check (length(colour) = 7),
	alt_id text not null,
	alt_en text not null,
	position integer not null,
	unique (product_id, position)
	) strict;

CREATE INDEX pictures_by_key on pictures (media_key);

CREATE TRIGGER pictures_counts_delete after delete on pictures
begin update content_versions set version = version + 1; end;

CREATE TRIGGER pictures_counts_insert after insert on pictures
begin update content_versions set version = version + 1; end;

CREATE TRIGGER pictures_counts_update after update on pictures
begin update content_versions set version = version + 1; end;

CREATE TABLE places (
	id text primary key,
	code text not null unique,
	name text not null,
	kind text not null check (kind in ('shelf', 'cupboard', 'box', 'counter')),
	closed_at text
	) strict;

CREATE TABLE price_changes (
	id text primary key,
	variant_id text not null references variants (id),
	from_sen integer check (from_sen > 0),
	to_sen integer not null check (to_sen > 0),
	changed_by text not null,
	changed_at text not null,
	check (from_sen <> to_sen)
	) strict;

CREATE INDEX price_changes_of_variant on price_changes (variant_id, id);

CREATE TRIGGER price_changes_no_delete before delete on price_changes
when 1 = 1
begin select raise(abort, 'price_changes_no_delete: price_changes is append-only'); end;

CREATE TRIGGER price_changes_no_update before update on price_changes
when 1 = 1
begin select raise(abort, 'price_changes_no_update: price_changes is append-only'); end;

CREATE TABLE products (
	id text primary key,
	slug text not null unique,
	craft text not null check (craft in ('keset', 'rajut')),
	name_id text not null,
	name_en text not null,
	summary_id text not null,
	summary_en text not null,
	description_id text not null,
	description_en text not null,
	material_id text not null,
	material_en text not null,
	care_id text not null,
	care_en text not null,
	colours text not null,
	one_of_a_kind integer not null default 0 check (one_of_a_kind in (0, 1)),
	position integer not null,
	edition integer not null default 1,
	published_at text,
	retired_at text,
	created_at text not null
	) strict;

CREATE INDEX products_on_show on products (published_at, retired_at, position);

CREATE TRIGGER products_counts_delete after delete on products
begin update content_versions set version = version + 1; end;

CREATE TRIGGER products_counts_insert after insert on products
begin update content_versions set version = version + 1; end;

CREATE TRIGGER products_counts_update after update on products
begin update content_versions set version = version + 1; end;

CREATE TRIGGER products_insert_queues_search after insert on products
begin insert into search_queue (product_id) values (new.id); end;

CREATE TRIGGER products_update_queues_search after update of name_id, name_en, summary_id, summary_en, description_id, description_en, material_id, material_en, colours, published_at, retired_at on products
begin insert into search_queue (product_id) values (new.id); end;

CREATE TABLE programmes (
	id text primary key,
	code text not null unique,
	name_id text not null,
	name_en text not null,
	craft text not null check (craft in ('keset', 'rajut')),
	partner_id text references partners (id),
	closed_on text
	) strict;

CREATE TRIGGER programmes_counts_delete after delete on programmes
begin update content_versions set version = version + 1; end;

CREATE TRIGGER programmes_counts_insert after insert on programmes
begin update content_versions set version = version + 1; end;

CREATE TRIGGER programmes_counts_update after update on programmes
begin update content_versions set version = version + 1; end;

CREATE TRIGGER programmes_update_queues_search after update of name_id, name_en on programmes
begin insert into search_queue (product_id) select distinct product_id from variants where id in (select variant_id from batches where cohort_id in
	(select id from cohorts where programme_id = new.id)); end;

CREATE TABLE refunds (
	id text primary key,
	payment_id text not null references payments (id),
	channel text not null check (channel in ('gateway', 'transfer')),
	amount_sen integer not null check (amount_sen > 0),
	reason text not null,
	state text not null check (state in ('intended', 'pending', 'succeeded', 'failed')),
	gateway_refund_id text unique,
	requested_by text not null,
	requested_at text not null,
	settled_at text,
	checked_at text,
	check ((state in ('succeeded', 'failed')) = (settled_at is not null))
	) strict;

CREATE INDEX refunds_by_time on refunds (requested_at);

CREATE INDEX refunds_of_payment on refunds (payment_id, id);

CREATE INDEX refunds_unsettled on refunds (checked_at) where state in ('intended', 'pending');

CREATE TABLE reservations (
	id text primary key,
	holder_id text not null,
	lot_id text not null references lots (id),
	quantity integer not null check (quantity > 0),
	state text not null check (state in ('held', 'sold', 'released')),
	made_at text not null,
	ended_at text,
	check ((state = 'held') = (ended_at is null))
	) strict;

CREATE INDEX reservations_held on reservations (lot_id) where state = 'held';

CREATE UNIQUE INDEX reservations_held_once on reservations (holder_id, lot_id)
	where state = 'held';

CREATE INDEX reservations_of_holder on reservations (holder_id);

CREATE TABLE savings_acts (
	id text primary key,
	maker_id text not null references makers (id),
	presence_id text not null references maker_presences (id),
	act text not null check (act in ('pay-out', 'move', 'freeze', 'resume')),
	opened_by text not null,
	opened_at text not null,
	outcome text check (outcome in ('done', 'withdrawn')),
	closed_by text,
	closed_at text,
	check ((outcome is null) = (closed_by is null)),
	check ((outcome is null) = (closed_at is null)),
	check (outcome is null or outcome <> 'done' or closed_by <> opened_by)
	) strict;

CREATE INDEX savings_acts_of_maker on savings_acts (maker_id, id);

CREATE UNIQUE INDEX savings_acts_open on savings_acts (maker_id) where outcome is null;

CREATE TRIGGER savings_acts_kept before update on savings_acts
when old.outcome is not null or new.maker_id <> old.maker_id
	or new.presence_id <> old.presence_id or new.act <> old.act
	or new.opened_by <> old.opened_by
begin select raise(abort, 'savings_acts_kept: what was asked and done is never changed'); end;

CREATE TRIGGER savings_acts_stay before delete on savings_acts
when old.id is not null
begin select raise(abort, 'savings_acts_stay: append-only'); end;

CREATE TABLE savings_adjustments (
	id text primary key,
	maker_id text not null references makers (id),
	kind text not null check (kind in ('correction', 'interest', 'found-cash')),
	amount_sen integer not null check (amount_sen <> 0),
	reason text not null check (reason <> ''),
	scan_key text not null unique,
	state text not null check (state in ('requested', 'approved', 'declined', 'called-off')),
	requested_by text not null,
	requested_at text not null,
	decided_by text,
	decided_at text,
	decision text not null,
	check (kind = 'correction' or amount_sen > 0),
	check ((decided_by is null) = (decided_at is null)),
	check ((state = 'requested') = (decided_by is null)),
	check (state not in ('approved', 'declined') or decided_by <> requested_by),
	check ((state in ('declined', 'called-off')) = (decision <> ''))
	) strict;

CREATE INDEX savings_adjustments_asked on savings_adjustments (state, id)
	where state = 'requested';

CREATE INDEX savings_adjustments_of_maker on savings_adjustments (maker_id, id);

CREATE TRIGGER savings_adjustments_begin before insert on savings_adjustments
when new.state <> 'requested'
begin select raise(abort, 'savings_adjustments_begin: an adjustment begins with being asked for'); end;

CREATE TRIGGER savings_adjustments_counts_delete after delete on savings_adjustments
begin update content_versions set version = version + 1; end;

CREATE TRIGGER savings_adjustments_counts_insert after insert on savings_adjustments
begin update content_versions set version = version + 1; end;

CREATE TRIGGER savings_adjustments_counts_update after update on savings_adjustments
begin update content_versions set version = version + 1; end;

CREATE TRIGGER savings_adjustments_kept before update on savings_adjustments
when old.state <> 'requested' or new.id <> old.id or new.maker_id <> old.maker_id
	or new.kind <> old.kind or new.amount_sen <> old.amount_sen or new.reason <> old.reason
	or new.scan_key <> old.scan_key or new.requested_by <> old.requested_by
	or new.requested_at <> old.requested_at
begin select raise(abort, 'savings_adjustments_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER savings_adjustments_stay before delete on savings_adjustments
when 1 = 1
begin select raise(abort, 'savings_adjustments_stay: what was asked stays on record'); end;

CREATE TRIGGER savings_adjustments_within_savings after insert on savings_adjustments
when new.amount_sen < 0 and (coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
	where asked.maker_id = new.maker_id and asked.state = 'requested'
	and asked.amount_sen < 0), 0)
	+ coalesce((select sum(wished.amount_sen) from withdrawal_requests as wished
	where wished.maker_id = new.maker_id
	and wished.state in ('requested', 'approved')), 0)) > coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0)
begin select raise(abort, 'savings_adjustments_within_savings: no more is taken than is final'); end;

CREATE TABLE search_documents (
	number integer primary key autoincrement,
	product_id text not null references products (id),
	language text not null check (language in ('id', 'en')),
	name text not null,
	summary text not null,
	details text not null,
	story text not null,
	title_words text not null,
	other_words text not null,
	unique (product_id, language)
	) strict;

CREATE TRIGGER search_documents_counts_delete after delete on search_documents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER search_documents_counts_insert after insert on search_documents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER search_documents_counts_update after update on search_documents
begin update content_versions set version = version + 1; end;

CREATE TRIGGER search_documents_index_delete after delete on search_documents
begin insert into search_documents_index (search_documents_index, rowid, name, summary, details, story)
	values ('delete', old.number, old.name, old.summary, old.details, old.story); end;

CREATE TRIGGER search_documents_index_insert after insert on search_documents
begin insert into search_documents_index (rowid, name, summary, details, story) values (new.number, new.name, new.summary, new.details, new.story); end;

CREATE TRIGGER search_documents_index_update after update on search_documents
	begin insert into search_documents_index (search_documents_index, rowid, name, summary, details, story)
	values ('delete', old.number, old.name, old.summary, old.details, old.story); insert into search_documents_index (rowid, name, summary, details, story) values (new.number, new.name, new.summary, new.details, new.story); end;

CREATE VIRTUAL TABLE search_documents_index using fts5 (name, summary, details, story, content='search_documents',
	content_rowid='number', columnsize=0, tokenize='unicode61 remove_diacritics 0');

CREATE TABLE search_grams (
	language text not null,
	gram text not null,
	word text not null,
	primary key (language, gram, word)
	) strict;

CREATE TABLE search_queue (
	number integer primary key autoincrement,
	product_id text not null
	) strict;

CREATE TABLE search_state (
	id integer primary key check (id = 1),
	words_version integer not null,
	walked_to text,
	behind integer not null default 0 check (behind in (0, 1))
	) strict;

CREATE TRIGGER search_state_counts_delete after delete on search_state
begin update content_versions set version = version + 1; end;

CREATE TRIGGER search_state_counts_insert after insert on search_state
begin update content_versions set version = version + 1; end;

CREATE TRIGGER search_state_counts_update after update on search_state
begin update content_versions set version = version + 1; end;

CREATE TABLE search_words (
	language text not null,
	word text not null,
	stem text not null,
	documents integer not null,
	titles integer not null,
	primary key (language, word, stem)
	) strict;

CREATE INDEX search_words_gone on search_words (word) where documents <= 0;

CREATE TABLE selection_criteria (
	id text primary key,
	cohort_id text not null references cohorts (id),
	position integer not null check (position > 0),
	name text not null,
	unique (cohort_id, position)
	) strict;

CREATE TABLE session_records (
	session_id text not null references sessions (id),
	revision integer not null check (revision > 0),
	minutes integer not null check (minutes > 0),
	topic_id text not null,
	topic_en text not null,
	note text not null,
	recorded_by text not null,
	recorded_at text not null,
	primary key (session_id, revision)
	) strict;

CREATE TRIGGER session_records_kept before update on session_records
when new.note <> '' or new.session_id <> old.session_id
	or new.revision <> old.revision or new.minutes <> old.minutes
	or new.topic_id <> old.topic_id or new.topic_en <> old.topic_en
	or new.recorded_by <> old.recorded_by or new.recorded_at <> old.recorded_at
	or not exists (select 1 from attendances join makers on makers.id = attendances.maker_id
	where attendances.session_id = old.session_id and makers.erased_at is not null)
begin select raise(abort, 'session_records_kept: a record stays, but for a note of a session that somebody erased was at'); end;

CREATE TRIGGER session_records_stay before delete on session_records
when 1 = 1
begin select raise(abort, 'session_records_stay: session_records are never deleted'); end;

CREATE TABLE sessions (
	id text primary key,
	cohort_id text not null references cohorts (id),
	day text not null,
	starts_at text,
	ends_at text check (ends_at > starts_at),
	place text not null,
	planned_for text,
	state text not null check (state in ('planned', 'held', 'cancelled')),
	cancel_reason text,
	minutes integer check (minutes > 0),
	topic_id text,
	topic_en text,
	revision integer not null,
	created_by text not null,
	created_at text not null,
	unique (cohort_id, planned_for),
	check ((starts_at is null) = (ends_at is null)),
	check ((state = 'held') = (minutes is not null)),
	check ((state = 'held') = (topic_id is not null)),
	check ((state = 'held') = (topic_en is not null)),
	check ((state = 'held') = (revision > 0)),
	check ((state = 'cancelled') = (cancel_reason is not null))
	) strict;

CREATE INDEX sessions_by_day on sessions (day, id);

CREATE UNIQUE INDEX sessions_one_a_day on sessions (cohort_id, day)
	where state <> 'cancelled';

CREATE TRIGGER sessions_counts_delete after delete on sessions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER sessions_counts_insert after insert on sessions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER sessions_counts_update after update on sessions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER sessions_held_stay before update on sessions
when old.state = 'held' and (new.state <> 'held' or new.day <> old.day
	or new.cohort_id <> old.cohort_id or (new.revision <= old.revision
	and (new.minutes <> old.minutes or new.topic_id <> old.topic_id
	or new.topic_en <> old.topic_en)))
begin select raise(abort, 'sessions_held_stay: a session that was held is corrected by a new revision'); end;

CREATE TRIGGER sessions_stay_on_record before delete on sessions
when old.state <> 'planned'
begin select raise(abort, 'sessions_stay_on_record: only a session that is still ahead is taken out'); end;

CREATE TABLE share_rule_drafts (
	id text primary key,
	rule_id text not null references share_rules (id),
	document text not null,
	effective_from text not null,
	effective_until text,
	legal_basis text not null,
	is_example integer not null check (is_example in (0, 1)),
	state text not null check (state in
	('draft', 'proposed', 'approved', 'declined', 'forgotten')),
	revision integer not null check (revision > 0),
	drafted_by text not null,
	drafted_at text not null,
	changed_by text not null,
	changed_at text not null,
	proposed_by text,
	proposed_at text,
	decided_by text,
	decided_at text,
	decision text,
	check (effective_until is null or effective_until >= effective_from),
	check ((state in ('proposed', 'approved', 'declined')) = (proposed_by is not null)),
	check ((proposed_by is null) = (proposed_at is null)),
	check ((state in ('approved', 'declined')) = (decided_by is not null)),
	check ((decided_by is null) = (decided_at is null)),
	check (state <> 'approved' or (decided_by <> proposed_by and decided_by <> changed_by
	and decided_by <> drafted_by))
	) strict;

CREATE INDEX share_rule_drafts_by_state on share_rule_drafts (state, id);

CREATE TRIGGER share_rule_drafts_by_other_hands before update on share_rule_drafts
when new.state = 'approved' and old.state <> 'approved' and exists (
	select 1 from share_rule_hands
	where draft_id = new.id and staff_id = new.decided_by)
begin select raise(abort, 'share_rule_drafts_by_other_hands: nobody approves what was written by the same hand'); end;

CREATE TRIGGER share_rule_drafts_kept before update on share_rule_drafts
when not ((old.state = 'draft' and new.state in ('draft', 'proposed', 'forgotten')) or (old.state = 'proposed' and new.state in ('draft', 'approved', 'declined')))
	or new.id <> old.id or new.rule_id <> old.rule_id or new.drafted_by <> old.drafted_by
	or new.revision < old.revision
	or ((old.state <> 'draft' or new.state <> 'draft') and (new.document <> old.document or new.effective_from <> old.effective_from or new.legal_basis <> old.legal_basis or new.is_example <> old.is_example
	or new.changed_by <> old.changed_by
	or coalesce(new.effective_until, '9999-12-31') <> coalesce(old.effective_until, '9999-12-31')))
begin select raise(abort, 'share_rule_drafts_kept: what is proposed or decided is never changed'); end;

CREATE TRIGGER share_rule_drafts_stay before delete on share_rule_drafts
when 1 = 1
begin select raise(abort, 'share_rule_drafts_stay: append-only'); end;

CREATE TRIGGER share_rule_hands_of_changed_by after update of changed_by on share_rule_drafts
begin insert into share_rule_hands (draft_id, staff_id)
	select new.id, new.changed_by where new.changed_by is not null on conflict do nothing; end;

CREATE TRIGGER share_rule_hands_of_drafting after insert on share_rule_drafts
begin insert into share_rule_hands (draft_id, staff_id)
	select new.id, new.drafted_by where new.drafted_by is not null on conflict do nothing; end;

CREATE TRIGGER share_rule_hands_of_proposed_by after update of proposed_by on share_rule_drafts
begin insert into share_rule_hands (draft_id, staff_id)
	select new.id, new.proposed_by where new.proposed_by is not null on conflict do nothing; end;

CREATE TABLE share_rule_hands (
	draft_id text not null references share_rule_drafts (id),
	staff_id text not null,
	primary key (draft_id, staff_id)
	) strict;

CREATE TRIGGER share_rule_hands_no_delete before delete on share_rule_hands
when 1 = 1
begin select raise(abort, 'share_rule_hands_no_delete: share_rule_hands is append-only'); end;

CREATE TRIGGER share_rule_hands_no_update before update on share_rule_hands
when 1 = 1
begin select raise(abort, 'share_rule_hands_no_update: share_rule_hands is append-only'); end;

CREATE TABLE share_rule_papers (
	id text primary key,
	draft_id text not null references share_rule_drafts (id),
	media_key text not null,
	added_by text not null,
	added_at text not null
	) strict;

CREATE INDEX share_rule_papers_of on share_rule_papers (draft_id, id);

CREATE TRIGGER share_rule_papers_no_delete before delete on share_rule_papers
when not exists (select 1 from share_rule_drafts
	where id = old.draft_id and state = 'draft')
begin select raise(abort, 'share_rule_papers_no_delete: the papers of what is proposed are append-only'); end;

CREATE TRIGGER share_rule_papers_no_insert before insert on share_rule_papers
when not exists (select 1 from share_rule_drafts
	where id = new.draft_id and state = 'draft')
begin select raise(abort, 'share_rule_papers_no_insert: the papers of what is proposed are append-only'); end;

CREATE TRIGGER share_rule_papers_no_update before update on share_rule_papers
when 1 = 1
begin select raise(abort, 'share_rule_papers_no_update: the papers of what is proposed are append-only'); end;

CREATE TABLE share_rule_versions (
	id text primary key,
	rule_id text not null references share_rules (id),
	draft_id text not null unique references share_rule_drafts (id),
	version integer not null check (version > 0),
	effective_from text not null,
	effective_until text,
	document text not null,
	legal_basis text not null,
	is_example integer not null check (is_example in (0, 1)),
	proposed_by text not null,
	approved_by text not null,
	approved_at text not null,
	unique (rule_id, version),
	unique (rule_id, effective_from),
	check (proposed_by <> approved_by)
	) strict;

CREATE TRIGGER share_rule_versions_approved before insert on share_rule_versions
when not exists (select 1 from share_rule_drafts as draft
	where draft.id = new.draft_id and draft.state = 'approved'
	and draft.rule_id = new.rule_id and draft.document = new.document and draft.effective_from = new.effective_from and draft.legal_basis = new.legal_basis and draft.is_example = new.is_example
	and coalesce(draft.effective_until, '9999-12-31') = coalesce(new.effective_until, '9999-12-31')
	and draft.proposed_by = new.proposed_by and draft.decided_by = new.approved_by)
begin select raise(abort, 'share_rule_versions_approved: a version comes of a draft that somebody else has approved'); end;

CREATE TRIGGER share_rule_versions_counts_delete after delete on share_rule_versions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER share_rule_versions_counts_insert after insert on share_rule_versions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER share_rule_versions_counts_update after update on share_rule_versions
begin update content_versions set version = version + 1; end;

CREATE TRIGGER share_rule_versions_no_delete before delete on share_rule_versions
when 1 = 1
begin select raise(abort, 'share_rule_versions_no_delete: share_rule_versions is append-only'); end;

CREATE TRIGGER share_rule_versions_no_update before update on share_rule_versions
when 1 = 1
begin select raise(abort, 'share_rule_versions_no_update: share_rule_versions is append-only'); end;

CREATE TABLE share_rules (
	id text primary key,
	code text not null unique,
	programme_id text not null references programmes (id),
	cohort_id text references cohorts (id),
	product_id text references products (id),
	name_id text not null,
	name_en text not null,
	check (cohort_id is null or product_id is null)
	) strict;

CREATE UNIQUE INDEX share_rules_scope
	on share_rules (programme_id, coalesce(cohort_id, ''), coalesce(product_id, ''));

CREATE TRIGGER share_rules_counts_delete after delete on share_rules
begin update content_versions set version = version + 1; end;

CREATE TRIGGER share_rules_counts_insert after insert on share_rules
begin update content_versions set version = version + 1; end;

CREATE TRIGGER share_rules_counts_update after update on share_rules
begin update content_versions set version = version + 1; end;

CREATE TABLE shelf (
	product_id text primary key references products (id),
	on_sale integer not null check (on_sale in (0, 1)),
	craft text not null check (craft in ('keset', 'rajut')),
	position integer not null,
	one_of_a_kind integer not null check (one_of_a_kind in (0, 1)),
	colours integer not null check (colours > 0),
	sizes integer not null check (sizes > 0),
	from_price_sen integer not null,
	to_price_sen integer not null check (to_price_sen >= from_price_sen),
	small_pieces integer not null default 0 check (small_pieces >= 0),
	medium_pieces integer not null default 0 check (medium_pieces >= 0),
	large_pieces integer not null default 0 check (large_pieces >= 0),
	one_size_pieces integer not null default 0 check (one_size_pieces >= 0),
	available integer not null generated always as (small_pieces + medium_pieces + large_pieces + one_size_pieces) stored,
	sold_out integer not null
	generated always as (case when small_pieces + medium_pieces + large_pieces + one_size_pieces > 0 then 0 else 1 end) stored,
	in_stock integer not null
	generated always as (case when small_pieces + medium_pieces + large_pieces + one_size_pieces > 0 then 1 else 0 end) stored,
	arrived_at text not null
	) strict;

CREATE INDEX shelf_by_price
	on shelf (on_sale, from_price_sen, product_id, craft, colours, sizes, one_of_a_kind,
	to_price_sen, sold_out);

CREATE INDEX shelf_colours on shelf (on_sale, craft, colours);

CREATE INDEX shelf_featured on shelf (on_sale, sold_out, position, product_id, craft, colours, sizes, one_of_a_kind, from_price_sen, to_price_sen);

CREATE INDEX shelf_newest on shelf (on_sale, in_stock, arrived_at, product_id, craft, colours, sizes, one_of_a_kind, from_price_sen, to_price_sen);

CREATE INDEX shelf_related on shelf (on_sale, craft, in_stock, from_price_sen, product_id);

CREATE INDEX shelf_sizes on shelf (on_sale, craft, sizes);

CREATE TRIGGER shelf_counts_delete after delete on shelf
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shelf_counts_insert after insert on shelf
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shelf_counts_update after update on shelf
begin update content_versions set version = version + 1; end;

CREATE TABLE shelf_cohorts (
	cohort_slug text not null references cohorts (slug),
	product_id text not null references shelf (product_id),
	primary key (cohort_slug, product_id)
	) strict;

CREATE INDEX shelf_cohorts_of_product on shelf_cohorts (product_id);

CREATE TRIGGER shelf_cohorts_counts_delete after delete on shelf_cohorts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shelf_cohorts_counts_insert after insert on shelf_cohorts
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shelf_cohorts_counts_update after update on shelf_cohorts
begin update content_versions set version = version + 1; end;

CREATE TABLE shipping_rates (
	id text primary key,
	service_code text not null references shipping_services (code),
	zone text not null check (zone in ('east-java', 'java-bali', 'sumatra', 'kalimantan',
	'sulawesi', 'nusa-tenggara', 'maluku', 'papua', 'southeast-asia', 'east-asia', 'oceania',
	'west-asia', 'europe', 'americas', 'africa')),
	version integer not null check (version > 0),
	from_date text not null,
	first_kg_sen integer not null check (first_kg_sen > 0 and first_kg_sen % 100 = 0),
	next_kg_sen integer not null check (next_kg_sen >= 0 and next_kg_sen % 100 = 0),
	least_days integer not null check (least_days >= 0),
	most_days integer not null check (most_days >= least_days),
	divisor_cm3 integer not null check (divisor_cm3 > 0),
	active integer not null check (active in (0, 1)),
	set_by text,
	set_at text not null,
	unique (service_code, zone, version)
	) strict;

CREATE TRIGGER shipping_rates_counts_delete after delete on shipping_rates
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_rates_counts_insert after insert on shipping_rates
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_rates_counts_update after update on shipping_rates
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_rates_no_delete before delete on shipping_rates
when 1 = 1
begin select raise(abort, 'shipping_rates_no_delete: shipping_rates is append-only'); end;

CREATE TRIGGER shipping_rates_no_update before update on shipping_rates
when 1 = 1
begin select raise(abort, 'shipping_rates_no_update: shipping_rates is append-only'); end;

CREATE TABLE shipping_services (
	code text primary key,
	courier text not null,
	name text not null,
	created_at text not null,
	unique (courier, name)
	) strict;

CREATE TRIGGER shipping_services_counts_delete after delete on shipping_services
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_services_counts_insert after insert on shipping_services
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_services_counts_update after update on shipping_services
begin update content_versions set version = version + 1; end;

CREATE TRIGGER shipping_services_no_delete before delete on shipping_services
when 1 = 1
begin select raise(abort, 'shipping_services_no_delete: shipping_services is append-only'); end;

CREATE TRIGGER shipping_services_no_update before update on shipping_services
when 1 = 1
begin select raise(abort, 'shipping_services_no_update: shipping_services is append-only'); end;

CREATE TABLE signatories (
	id text primary key,
	from_date text not null,
	role text not null check (role in ('head', 'treasurer', 'officer')),
	title text not null check (title <> ''),
	name text not null check (name <> ''),
	nip text not null check (length(nip) = 18),
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE INDEX signatories_by_day on signatories (role, from_date);

CREATE TRIGGER signatories_no_delete before delete on signatories
when 1 = 1
begin select raise(abort, 'signatories_no_delete: signatories is append-only'); end;

CREATE TRIGGER signatories_no_update before update on signatories
when 1 = 1
begin select raise(abort, 'signatories_no_update: signatories is append-only'); end;

CREATE TABLE slip_lines (
	id text primary key,
	officer_id text not null references slips (officer_id),
	variant_id text not null references variants (id),
	lot_id text references lots (id),
	quantity integer not null check (quantity between 1 and 99)
	) strict;

CREATE UNIQUE INDEX slip_lines_once on slip_lines
	(officer_id, variant_id, coalesce(lot_id, ''));

CREATE TABLE slips (
	officer_id text primary key,
	order_id text references orders (id),
	changed_at text not null
	) strict;

CREATE TABLE staff_accounts (
	id text primary key,
	"accountId" text not null,
	"providerId" text not null,
	"userId" text not null references staff_users (id) on delete cascade,
	"accessToken" text,
	"refreshToken" text,
	"idToken" text,
	"accessTokenExpiresAt" text,
	"refreshTokenExpiresAt" text,
	scope text,
	password text,
	"createdAt" text not null,
	"updatedAt" text not null
	) strict;

CREATE INDEX staff_accounts_of_user on staff_accounts ("userId");

CREATE TABLE staff_sessions (
	id text primary key,
	"expiresAt" text not null,
	token text not null unique,
	"createdAt" text not null,
	"updatedAt" text not null,
	"ipAddress" text,
	"userAgent" text,
	"userId" text not null references staff_users (id) on delete cascade
	) strict;

CREATE INDEX staff_sessions_of_user on staff_sessions ("userId");

CREATE TABLE staff_sign_in_attempts (
	bucket text primary key,
	failures integer not null check (failures >= 0),
	window_started_at text not null
	) strict;

CREATE INDEX staff_sign_in_attempts_by_age on staff_sign_in_attempts (window_started_at);

CREATE TABLE staff_users (
	id text primary key,
	name text not null,
	email text not null unique,
	"emailVerified" integer not null,
	image text,
	role text not null check (role in ('officer', 'treasurer', 'head', 'auditor', 'admin')),
	"closedAt" text,
	"createdAt" text not null,
	"updatedAt" text not null
	) strict;

CREATE TABLE staff_verifications (
	id text primary key,
	identifier text not null,
	value text not null,
	"expiresAt" text not null,
	"createdAt" text not null,
	"updatedAt" text not null
	) strict;

CREATE TABLE stock_adjustments (
	id text primary key,
	lot_id text not null references lots (id),
	quantity integer not null check (quantity > 0),
	reason text not null check (reason in ('damaged', 'lost', 'gift', 'sample', 'found')),
	to_whom text not null,
	note text not null,
	opname_id text,
	state text not null check (state in ('alone', 'requested', 'approved', 'declined')),
	limit_pieces integer not null,
	requested_by text not null,
	requested_at text not null,
	decided_by text,
	decided_at text,
	decision text not null,
	check ((reason in ('gift', 'sample')) = (to_whom <> '')),
	check ((state in ('alone', 'requested')) = (decided_by is null)),
	check ((decided_by is null) = (decided_at is null)),
	check (state <> 'approved' or requested_by <> decided_by),
	check (state <> 'alone' or reason = 'found' or quantity <= limit_pieces),
	check (opname_id is null or state = 'approved')
	) strict;

CREATE INDEX stock_adjustments_alone on stock_adjustments (requested_by, requested_at)
	where state = 'alone';

CREATE INDEX stock_adjustments_asked on stock_adjustments (id) where state = 'requested';

CREATE INDEX stock_adjustments_of_lot on stock_adjustments (lot_id, id);

CREATE INDEX stock_adjustments_of_opname on stock_adjustments (opname_id)
	where opname_id is not null;

CREATE TRIGGER stock_adjustments_kept before update on stock_adjustments
when old.state <> 'requested' or new.quantity <> old.quantity
	or new.lot_id <> old.lot_id or new.reason <> old.reason or new.to_whom <> old.to_whom
	or new.note <> old.note or new.requested_by <> old.requested_by
begin select raise(abort, 'stock_adjustments_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER stock_adjustments_of_approved before insert on stock_adjustments
when new.opname_id is not null and not exists (select 1 from opnames as own
	where own.id = new.opname_id and own.state = 'approved'
	and own.decided_by = new.decided_by)
begin select raise(abort, 'stock_adjustments_of_approved: a difference is posted when somebody who has not counted has agreed'); end;

CREATE TRIGGER stock_adjustments_stay before delete on stock_adjustments
when 1 = 1
begin select raise(abort, 'stock_adjustments_stay: what was asked and decided is kept'); end;

CREATE TABLE stock_limits (
	name text primary key check (name in ('gift', 'write-off')),
	pieces integer not null check (pieces >= 0),
	changed_by text,
	changed_at text
	) strict;

CREATE TABLE stock_movements (
	id text primary key,
	lot_id text not null references lots (id),
	variant_id text not null references variants (id),
	position integer not null check (position > 0),
	at text not null,
	kind text not null check (kind in
	('received', 'reserved', 'released', 'sold', 'returned', 'written-off', 'removed',
	'restored', 'found')),
	available_delta integer not null,
	reserved_delta integer not null,
	sold_delta integer not null,
	written_off_delta integer not null,
	holder_id text,
	reason text check (reason in ('damaged', 'lost', 'hygiene', 'gift', 'sample')),
	adjustment_id text references stock_adjustments (id),
	unique (lot_id, position),
	check ((kind in ('removed', 'restored', 'found')) = (adjustment_id is not null)),
	check ((kind in ('received', 'removed', 'restored', 'found')) = (holder_id is null)),
	check ((kind in ('written-off', 'removed', 'restored', 'found')) = (reason is not null))
	) strict;

CREATE INDEX stock_movements_by_time on stock_movements (at);

CREATE INDEX stock_movements_lost on stock_movements (lot_id) where reason = 'lost';

CREATE UNIQUE INDEX stock_movements_of_adjustment on stock_movements (adjustment_id, kind)
	where adjustment_id is not null;

CREATE INDEX stock_movements_of_variant on stock_movements (variant_id, id);

CREATE TRIGGER stock_movements_as_agreed before insert on stock_movements
when new.adjustment_id is not null and not exists (
	select 1 from stock_adjustments as agreed
	where agreed.id = new.adjustment_id and agreed.lot_id = new.lot_id
	and agreed.quantity = abs(new.available_delta)
	and (new.kind = 'found') = (agreed.reason = 'found')
	and (new.kind = 'restored') = (agreed.state = 'declined'))
begin select raise(abort, 'stock_movements_as_agreed: pieces leave without a sale as somebody asked, and come back when it was declined'); end;

CREATE TRIGGER stock_movements_found before insert on stock_movements
when new.reason = 'lost' and new.written_off_delta < 0 and new.written_off_delta + (
	select coalesce(sum(lost.written_off_delta), 0) from stock_movements as lost
	where lost.lot_id = new.lot_id and lost.reason = 'lost') < 0
begin select raise(abort, 'stock_movements_found: no more is found of a lot than was lost of it'); end;

CREATE TRIGGER stock_movements_no_delete before delete on stock_movements
when 1 = 1
begin select raise(abort, 'stock_movements_no_delete: stock_movements is append-only'); end;

CREATE TRIGGER stock_movements_no_update before update on stock_movements
when 1 = 1
begin select raise(abort, 'stock_movements_no_update: stock_movements is append-only'); end;

CREATE TABLE story_people (
	cohort_id text not null references cohorts (id),
	maker_id text not null references makers (id),
	primary key (cohort_id, maker_id)
	) strict;

CREATE INDEX story_people_by_maker on story_people (maker_id);

CREATE TRIGGER story_people_agree before insert on story_people
when not exists (select 1 from consents
	where consents.maker_id = new.maker_id and consents.kind = 'craft-story' and not exists (
	select 1 from consent_revocations where consent_id = consents.id))
begin select raise(abort, 'story_people_agree: nobody is told of without having agreed'); end;

CREATE TABLE tracking_pages (
	courier text primary key,
	address text not null check (address like 'https://%'),
	confirmed_at text
	) strict;

CREATE TABLE treasury_cash_counts (
	id text primary key,
	expected_sen integer not null,
	counted_sen integer not null check (counted_sen >= 0),
	reason text not null,
	counted_by text not null,
	counted_at text not null,
	check (counted_sen = expected_sen or length(trim(reason)) >= 5)
	) strict;

CREATE INDEX treasury_cash_counts_by_time on treasury_cash_counts (counted_at);

CREATE TRIGGER treasury_cash_counts_by_the_books before insert on treasury_cash_counts
when new.expected_sen <> coalesce((select balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	where account.code = '1115'), 0)
begin select raise(abort, 'treasury_cash_counts_by_the_books: cash is counted against what the books have'); end;

CREATE TRIGGER treasury_cash_counts_no_delete before delete on treasury_cash_counts
when 1 = 1
begin select raise(abort, 'treasury_cash_counts_no_delete: treasury_cash_counts is append-only'); end;

CREATE TRIGGER treasury_cash_counts_no_update before update on treasury_cash_counts
when 1 = 1
begin select raise(abort, 'treasury_cash_counts_no_update: treasury_cash_counts is append-only'); end;

CREATE TABLE treasury_codes (
	id text primary key,
	request_id text not null references treasury_requests (id),
	code text not null unique check (length(code) = 15 and ltrim(code, '0123456789') = ''),
	issued_on text not null,
	expires_on text not null,
	recorded_by text not null,
	recorded_at text not null,
	check (expires_on >= issued_on)
	) strict;

CREATE INDEX treasury_codes_of on treasury_codes (request_id, id);

CREATE TRIGGER treasury_codes_no_delete before delete on treasury_codes
when 1 = 1
begin select raise(abort, 'treasury_codes_no_delete: treasury_codes is append-only'); end;

CREATE TRIGGER treasury_codes_no_update before update on treasury_codes
when 1 = 1
begin select raise(abort, 'treasury_codes_no_update: treasury_codes is append-only'); end;

CREATE TRIGGER treasury_codes_one before insert on treasury_codes
when not exists (select 1 from treasury_requests
	where id = new.request_id and kind = 'pnbp' and state = 'approved')
	or exists (select 1 from treasury_codes as earlier
	where earlier.request_id = new.request_id
	and earlier.expires_on >= new.issued_on)
begin select raise(abort, 'treasury_codes_one: a billing code is for an approved deposit, and replaces one that has expired'); end;

CREATE TABLE treasury_gatherings (
	request_id text primary key references treasury_requests (id),
	account_code text not null,
	after_number integer not null check (after_number >= 0),
	through_number integer not null,
	carried_sen integer not null check (carried_sen >= 0 and carried_sen < 100),
	moved_sen integer not null,
	until text not null,
	check (through_number > after_number)
	) strict;

CREATE INDEX treasury_gatherings_of on treasury_gatherings (account_code, through_number);

CREATE TRIGGER treasury_gatherings_no_delete before delete on treasury_gatherings
when 1 = 1
begin select raise(abort, 'treasury_gatherings_no_delete: treasury_gatherings is append-only'); end;

CREATE TRIGGER treasury_gatherings_no_update before update on treasury_gatherings
when 1 = 1
begin select raise(abort, 'treasury_gatherings_no_update: treasury_gatherings is append-only'); end;

CREATE TRIGGER treasury_gatherings_once before insert on treasury_gatherings
when new.after_number <> coalesce((select earlier.through_number from treasury_gatherings as earlier
	join treasury_requests as asked on asked.id = earlier.request_id
	where earlier.account_code = new.account_code and asked.state <> 'declined' order by earlier.through_number desc limit 1), 0)
	or new.carried_sen <> coalesce((select earlier.carried_sen + earlier.moved_sen - asked.amount_sen from treasury_gatherings as earlier
	join treasury_requests as asked on asked.id = earlier.request_id
	where earlier.account_code = new.account_code and asked.state <> 'declined' order by earlier.through_number desc limit 1), 0)
	or new.through_number > (select number from ledger_head)
	or exists (select 1 from treasury_gatherings as earlier
	join treasury_requests as asked on asked.id = earlier.request_id
	where earlier.account_code = new.account_code and asked.state <> 'declined' and asked.state = 'requested')
begin select raise(abort, 'treasury_gatherings_once: each entry is gathered once, behind what was decided before'); end;

CREATE TRIGGER treasury_gatherings_whole before insert on treasury_gatherings
when new.moved_sen <> (select -coalesce(sum(line.amount_sen), 0)
	from ledger_lines as line
	join ledger_entries as entry on entry.id = line.entry_id
	join ledger_accounts as account on account.id = line.account_id
	where account.code = new.account_code
	and line.entry_number > new.after_number
	and line.entry_number <= new.through_number
	and entry.source_kind <> 'treasury-request')
	or not exists (select 1 from treasury_requests as own
	where own.id = new.request_id and own.state = 'requested'
	and own.account_code = new.account_code
	and own.amount_sen = new.carried_sen + new.moved_sen
	- (new.carried_sen + new.moved_sen) % 100)
begin select raise(abort, 'treasury_gatherings_whole: what is asked for is what these entries come to'); end;

CREATE TABLE treasury_intakes (
	intake_id text primary key references material_intakes (id),
	request_id text not null references treasury_requests (id),
	attached_by text not null,
	attached_at text not null
	) strict;

CREATE INDEX treasury_intakes_of on treasury_intakes (request_id);

CREATE TRIGGER treasury_intakes_bought before insert on treasury_intakes
when not exists (select 1 from treasury_requests
	where id = new.request_id and kind = 'purchase' and state in ('approved', 'paid'))
	or not exists (select 1 from material_intakes
	where id = new.intake_id and source = 'purchase')
begin select raise(abort, 'treasury_intakes_bought: what was bought belongs to the purchase that was approved for it'); end;

CREATE TRIGGER treasury_intakes_no_delete before delete on treasury_intakes
when 1 = 1
begin select raise(abort, 'treasury_intakes_no_delete: treasury_intakes is append-only'); end;

CREATE TRIGGER treasury_intakes_no_update before update on treasury_intakes
when 1 = 1
begin select raise(abort, 'treasury_intakes_no_update: treasury_intakes is append-only'); end;

CREATE TABLE treasury_requests (
	id text primary key,
	kind text not null check (kind in ('pnbp', 'partner', 'purchase', 'cash', 'reserve')),
	amount_sen integer not null check (amount_sen > 0 and amount_sen % 100 = 0),
	account_code text not null,
	payee text not null,
	note text not null,
	needs_second integer not null check (needs_second in (0, 1)),
	state text not null check (state in ('requested', 'approved', 'declined', 'paid')),
	requested_by text not null,
	requested_at text not null,
	approved_by text,
	approved_at text,
	override_by text,
	override_reason text,
	declined_by text,
	declined_at text,
	declined_reason text,
	paid_by text,
	paid_at text,
	paid_on text,
	paid_from text check (paid_from in ('bank', 'cash', 'fund')),
	reference text,
	receipt_key text,
	check (state <> 'requested' or approved_by is null),
	check (state not in ('approved', 'paid') or needs_second = 0 or approved_by is not null),
	check (approved_by is null or approved_by <> requested_by),
	check ((approved_by is null) = (approved_at is null)),
	check ((override_by is null) = (override_reason is null)),
	check (override_by is null or override_by = approved_by),
	check ((state = 'declined') = (declined_by is not null)),
	check ((declined_by is null) = (declined_at is null)),
	check ((declined_by is null) = (declined_reason is null)),
	check ((state = 'paid') = (paid_by is not null)),
	check ((paid_by is null) = (paid_at is null)),
	check ((paid_by is null) = (paid_on is null)),
	check ((paid_by is null) = (paid_from is null)),
	check ((paid_by is null) = (reference is null)),
	check (kind <> 'reserve' or state <> 'approved'),
	check (kind <> 'pnbp' or reference is null or (length(reference) = 16
	and ltrim(reference, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') = ''))
	) strict;

CREATE INDEX treasury_requests_by_kind on treasury_requests (kind, id);

CREATE UNIQUE INDEX treasury_requests_ntpn on treasury_requests (reference)
	where kind = 'pnbp';

CREATE INDEX treasury_requests_open on treasury_requests (state, id)
	where state in ('requested', 'approved');

CREATE INDEX treasury_requests_small on treasury_requests (requested_at)
	where needs_second = 0;

CREATE TRIGGER treasury_deposits_have_code before update on treasury_requests
when new.kind = 'pnbp' and new.state = 'paid' and not exists (
	select 1 from treasury_codes where request_id = new.id
	and issued_on <= new.paid_on and expires_on >= new.paid_on)
begin select raise(abort, 'treasury_deposits_have_code: a deposit is made under a billing code that was valid on its day'); end;

CREATE TRIGGER treasury_funds_suffice before update on treasury_requests
when new.state = 'paid' and old.state <> 'paid' and new.override_by is null
	and new.kind in ('purchase', 'reserve')
	and new.amount_sen > coalesce((select -balance_sen from ledger_balances
	join ledger_accounts on ledger_accounts.id = account_id
	where ledger_accounts.code = new.account_code), 0)
begin select raise(abort, 'treasury_funds_suffice: a fund pays no more than it has, unless the head says so'); end;

CREATE TRIGGER treasury_requests_begin before insert on treasury_requests
when not ((new.state = 'requested' and new.needs_second = 1)
	or (new.state = 'approved' and new.needs_second = 0 and new.kind = 'purchase'
	and new.amount_sen <= coalesce((select purchase_limit_sen from treasury_terms order by id desc limit 1), 0)
	and new.amount_sen <= coalesce((select -balance_sen from ledger_balances
	join ledger_accounts on ledger_accounts.id = account_id
	where ledger_accounts.code = new.account_code), 0)))
begin select raise(abort, 'treasury_requests_begin: only a small purchase that its fund can pay needs nobody else'); end;

CREATE TRIGGER treasury_requests_gathered_behind before update on treasury_requests
when new.state = 'declined' and new.kind in ('pnbp', 'partner') and exists (
	select 1 from treasury_gatherings as own
	join treasury_gatherings as later on later.account_code = own.account_code
	and later.through_number > own.through_number
	join treasury_requests as asked on asked.id = later.request_id
	where own.request_id = new.id and asked.state <> 'declined')
begin select raise(abort, 'treasury_requests_gathered_behind: what others were gathered behind does not come to nothing'); end;

CREATE TRIGGER treasury_requests_kept before update on treasury_requests
when new.id <> old.id or new.kind <> old.kind or new.amount_sen <> old.amount_sen or new.account_code <> old.account_code or new.payee <> old.payee or new.note <> old.note or new.needs_second <> old.needs_second or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at
	or old.state in ('declined', 'paid')
	or (old.state = 'requested' and new.state = 'paid' and new.kind <> 'reserve')
	or (old.state = 'approved' and new.state = 'requested')
	or (old.state = 'approved' and (
	coalesce(new.approved_by, '') <> coalesce(old.approved_by, '')
	or coalesce(new.override_by, '') <> coalesce(old.override_by, '')))
	or (old.state = 'approved' and new.state = 'declined' and new.kind in ('pnbp', 'partner')
	and new.declined_by = new.requested_by)
begin select raise(abort, 'treasury_requests_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER treasury_requests_small_by_day after insert on treasury_requests
when new.needs_second = 0
	and (select sum(small.amount_sen) from treasury_requests as small
	where small.needs_second = 0 and small.state <> 'declined'
	and date(small.requested_at, '+7 hours') = date(new.requested_at, '+7 hours'))
	> coalesce((select purchase_limit_sen from treasury_terms order by id desc limit 1), 0)
begin select raise(abort, 'treasury_requests_small_by_day: what one person buys in a day is limited'); end;

CREATE TRIGGER treasury_requests_stay before delete on treasury_requests
when 1 = 1
begin select raise(abort, 'treasury_requests_stay: what was asked for stays on record'); end;

CREATE TABLE treasury_terms (
	id text primary key,
	purchase_limit_sen integer not null check (purchase_limit_sen >= 0),
	reserve_floor_sen integer not null check (reserve_floor_sen >= 0),
	pnbp_first integer not null check (pnbp_first in (0, 1)),
	reason text not null check (reason <> ''),
	set_by text not null,
	set_at text not null
	) strict;

CREATE TRIGGER treasury_terms_no_delete before delete on treasury_terms
when 1 = 1
begin select raise(abort, 'treasury_terms_no_delete: treasury_terms is append-only'); end;

CREATE TRIGGER treasury_terms_no_update before update on treasury_terms
when 1 = 1
begin select raise(abort, 'treasury_terms_no_update: treasury_terms is append-only'); end;

CREATE TABLE unit_shares (
	id text primary key,
	unit_id text not null references order_units (id),
	position integer not null,
	party text not null check (party in
	('maker', 'held', 'extra-food', 'pnbp', 'partner', 'capital', 'material', 'costs')),
	maker_id text references makers (id),
	partner_id text references partners (id),
	amount_sen integer not null check (amount_sen > 0),
	weight integer,
	weight_total integer,
	unique (unit_id, position),
	check ((party in ('maker', 'held')) = (maker_id is not null)),
	check ((party in ('maker', 'held', 'extra-food')) =
	(weight is not null and weight_total is not null)),
	check ((party = 'partner') = (partner_id is not null))
	) strict;

CREATE INDEX unit_shares_of_maker on unit_shares (maker_id, id) where maker_id is not null;

CREATE TRIGGER unit_shares_counts_delete after delete on unit_shares
begin update content_versions set version = version + 1; end;

CREATE TRIGGER unit_shares_counts_insert after insert on unit_shares
begin update content_versions set version = version + 1; end;

CREATE TRIGGER unit_shares_counts_update after update on unit_shares
begin update content_versions set version = version + 1; end;

CREATE TRIGGER unit_shares_no_delete before delete on unit_shares
when 1 = 1
begin select raise(abort, 'unit_shares_no_delete: unit_shares is append-only'); end;

CREATE TRIGGER unit_shares_no_update before update on unit_shares
when 1 = 1
begin select raise(abort, 'unit_shares_no_update: unit_shares is append-only'); end;

CREATE TABLE variants (
	id text primary key,
	product_id text not null references products (id),
	sku text not null unique,
	label_id text not null,
	label_en text not null,
	size_label text not null,
	size_class text not null check (size_class in ('small', 'medium', 'large', 'one-size')),
	price_sen integer not null check (price_sen > 0 and price_sen % 100 = 0),
	weight_grams integer not null check (weight_grams > 0),
	packed_length_cm integer check (packed_length_cm > 0),
	packed_width_cm integer check (packed_width_cm > 0),
	packed_height_cm integer check (packed_height_cm > 0),
	position integer not null,
	unique (product_id, position),
	check ((packed_length_cm is null) = (packed_width_cm is null)
	and (packed_width_cm is null) = (packed_height_cm is null))
	) strict;

CREATE TRIGGER variants_counts_delete after delete on variants
begin update content_versions set version = version + 1; end;

CREATE TRIGGER variants_counts_insert after insert on variants
begin update content_versions set version = version + 1; end;

CREATE TRIGGER variants_counts_update after update on variants
begin update content_versions set version = version + 1; end;

CREATE TRIGGER variants_insert_queues_search after insert on variants
begin insert into search_queue (product_id) values (new.product_id); end;

CREATE TRIGGER variants_update_queues_search after update of label_id, label_en, size_label on variants
begin insert into search_queue (product_id) values (new.product_id); end;

CREATE TABLE withdrawal_requests (
	id text primary key,
	maker_id text not null references makers (id),
	amount_sen integer not null check (amount_sen > 0),
	purpose text not null check (purpose in ('needs', 'family', 'release')),
	note text not null,
	state text not null check (
	state in ('requested', 'approved', 'declined', 'called-off', 'paid')),
	requested_by text not null,
	requested_at text not null,
	decided_by text,
	decided_at text,
	closed_by text,
	closed_at text,
	reason text not null, paid_at text
	check (paid_at is null or state = 'paid'),
	check ((decided_by is null) = (decided_at is null)),
	check ((closed_by is null) = (closed_at is null)),
	check (decided_by is null or decided_by <> requested_by),
	check (state <> 'requested' or decided_by is null),
	check (state not in ('approved', 'declined', 'paid') or decided_by is not null),
	check ((state in ('called-off', 'paid')) = (closed_by is not null)),
	check ((state in ('declined', 'called-off')) = (reason <> ''))
	) strict;

CREATE INDEX withdrawal_requests_of_maker on withdrawal_requests (maker_id, id);

CREATE INDEX withdrawal_requests_under_way on withdrawal_requests (state, id)
	where state in ('requested', 'approved');

CREATE TRIGGER withdrawal_requests_begin before insert on withdrawal_requests
when new.state <> 'requested'
begin select raise(abort, 'withdrawal_requests_begin: a withdrawal begins with being asked for'); end;

CREATE TRIGGER withdrawal_requests_beside_corrections after insert on withdrawal_requests
when (select sum(wished.amount_sen) from withdrawal_requests as wished
	where wished.maker_id = new.maker_id and wished.state in ('requested', 'approved'))
	+ coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
	where asked.maker_id = new.maker_id and asked.state = 'requested'
	and asked.amount_sen < 0), 0)
	> coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0)
begin select raise(abort, 'withdrawal_requests_beside_corrections: no more is asked for than corrections leave'); end;

CREATE TRIGGER withdrawal_requests_kept before update on withdrawal_requests
when old.state in ('declined', 'called-off', 'paid')
	or (old.state = 'requested' and new.state not in ('approved', 'declined', 'called-off'))
	or (old.state = 'approved' and new.state not in ('called-off', 'paid'))
	or new.id <> old.id or new.maker_id <> old.maker_id or new.amount_sen <> old.amount_sen
	or new.purpose <> old.purpose or new.note <> old.note
	or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at
	or (old.decided_by is not null and (new.decided_by is null
	or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at))
begin select raise(abort, 'withdrawal_requests_kept: what was asked and decided is never changed'); end;

CREATE TRIGGER withdrawal_requests_paid_between before update on withdrawal_requests
when new.state = 'paid' and (new.paid_at is null
	or new.paid_at < new.decided_at or new.paid_at > new.closed_at)
begin select raise(abort, 'withdrawal_requests_paid_between: savings are paid after they are approved and not in the future'); end;

CREATE TRIGGER withdrawal_requests_stay before delete on withdrawal_requests
when 1 = 1
begin select raise(abort, 'withdrawal_requests_stay: what was asked stays on record'); end;

CREATE TRIGGER withdrawal_requests_within_savings after insert on withdrawal_requests
when (select sum(asked.amount_sen) from withdrawal_requests as asked
	where asked.maker_id = new.maker_id and asked.state in ('requested', 'approved')) > coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0)
begin select raise(abort, 'withdrawal_requests_within_savings: no more is asked for than is final'); end;

CREATE TABLE withdrawal_scans (
	id text primary key,
	withdrawal_id text not null references withdrawals (id),
	scan_key text not null unique,
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE INDEX withdrawal_scans_of on withdrawal_scans (withdrawal_id);

CREATE TRIGGER withdrawal_scans_no_delete before delete on withdrawal_scans
when 1 = 1
begin select raise(abort, 'withdrawal_scans_no_delete: withdrawal_scans is append-only'); end;

CREATE TRIGGER withdrawal_scans_no_update before update on withdrawal_scans
when 1 = 1
begin select raise(abort, 'withdrawal_scans_no_update: withdrawal_scans is append-only'); end;

CREATE TABLE withdrawals (
	id text primary key,
	maker_id text not null references makers (id),
	amount_sen integer not null check (amount_sen > 0),
	purpose text not null check (purpose in ('needs', 'family', 'release')),
	note text not null,
	recorded_by text not null,
	recorded_at text not null
	) strict;

CREATE INDEX withdrawals_of_maker on withdrawals (maker_id, recorded_at);

CREATE TRIGGER withdrawals_counts_delete after delete on withdrawals
begin update content_versions set version = version + 1; end;

CREATE TRIGGER withdrawals_counts_insert after insert on withdrawals
begin update content_versions set version = version + 1; end;

CREATE TRIGGER withdrawals_counts_update after update on withdrawals
begin update content_versions set version = version + 1; end;

CREATE TRIGGER withdrawals_no_delete before delete on withdrawals
when 1 = 1
begin select raise(abort, 'withdrawals_no_delete: withdrawals is append-only'); end;

CREATE TRIGGER withdrawals_no_update before update on withdrawals
when 1 = 1
begin select raise(abort, 'withdrawals_no_update: withdrawals is append-only'); end;

CREATE TRIGGER withdrawals_of_two before insert on withdrawals
when not exists (select 1 from withdrawal_requests as asked
	where asked.id = new.id and asked.maker_id = new.maker_id and asked.state = 'paid'
	and asked.amount_sen = new.amount_sen and asked.purpose = new.purpose)
begin select raise(abort, 'withdrawals_of_two: savings are paid out by the word of two'); end;
