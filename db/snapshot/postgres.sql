create table agreement_scans (
	id text not null,
	agreement_id text not null,
	media_key text not null,
	added_by text not null,
	added_at timestamp(3) with time zone not null,
	FOREIGN KEY (agreement_id) REFERENCES agreements(id),
	PRIMARY KEY (id)
);

create table agreements (
	id text not null,
	partner_id text not null,
	number text not null,
	signed_on date not null,
	valid_from date not null,
	valid_until date not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((valid_until >= valid_from)),
	FOREIGN KEY (partner_id) REFERENCES partners(id),
	PRIMARY KEY (id),
	UNIQUE (partner_id, number)
);

create table attendances (
	session_id text not null,
	revision bigint not null,
	maker_id text not null,
	mark text not null,
	CHECK ((mark = ANY (ARRAY['present'::text, 'late'::text, 'sick'::text, 'court'::text, 'visit'::text, 'transferred'::text, 'other'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	FOREIGN KEY (session_id, revision) REFERENCES session_records(session_id, revision),
	PRIMARY KEY (session_id, revision, maker_id)
);

create table audit_events (
	id text not null,
	at timestamp(3) with time zone not null,
	actor_kind text not null,
	actor_id text,
	action text not null,
	subject_kind text not null,
	subject_id text not null,
	details text not null,
	CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'buyer'::text, 'system'::text]))),
	PRIMARY KEY (id)
);

create table balance_transactions (
	id text not null,
	kind text not null,
	source_id text,
	amount_sen bigint not null,
	fee_sen bigint not null,
	vat_sen bigint not null,
	moved_at timestamp(3) with time zone not null,
	payout_id text,
	recorded_at timestamp(3) with time zone not null,
	PRIMARY KEY (id)
);

create table bank_layout_retirements (
	layout_name text not null,
	replaced_by text,
	reason text not null,
	retired_by text not null,
	retired_at timestamp(3) with time zone not null,
	CHECK (((replaced_by IS NOT NULL) OR (reason <> ''::text))),
	CHECK ((layout_name <> ''::text)),
	FOREIGN KEY (replaced_by) REFERENCES bank_layouts(name),
	PRIMARY KEY (layout_name)
);

create table bank_layouts (
	name text not null,
	layout text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	PRIMARY KEY (name)
);

create table bank_lines (
	id text not null,
	statement_id text not null,
	account_number text not null,
	position bigint not null,
	file_row bigint not null,
	day date not null,
	amount_sen bigint not null,
	description text not null,
	balance_sen bigint not null,
	ordinal bigint not null,
	CHECK ((amount_sen <> 0)),
	CHECK ((ordinal >= 0)),
	FOREIGN KEY (statement_id) REFERENCES bank_statements(id),
	PRIMARY KEY (id),
	UNIQUE (account_number, day, amount_sen, balance_sen, description, ordinal)
);

create table bank_match_decisions (
	match_id text not null,
	approved bigint not null,
	decided_by text not null,
	decided_at timestamp(3) with time zone not null,
	CHECK ((approved = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	FOREIGN KEY (match_id) REFERENCES bank_matches(id),
	PRIMARY KEY (match_id)
);

create table bank_match_releases (
	match_id text not null,
	reason text not null,
	released_by text not null,
	released_at timestamp(3) with time zone not null,
	CHECK ((length(TRIM(BOTH FROM reason)) >= 5)),
	FOREIGN KEY (match_id) REFERENCES bank_matches(id),
	PRIMARY KEY (match_id)
);

create table bank_match_sides (
	match_id text not null,
	position bigint not null,
	line_id text,
	entry_number bigint,
	amount_sen bigint not null,
	CHECK (((line_id IS NULL) <> (entry_number IS NULL))),
	FOREIGN KEY (line_id) REFERENCES bank_lines(id),
	FOREIGN KEY (match_id) REFERENCES bank_matches(id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (match_id, "position")
);

create table bank_matches (
	id text not null,
	rule text not null,
	reason text not null,
	needs_second bigint not null,
	proposed_by text not null,
	proposed_at timestamp(3) with time zone not null,
	CHECK (((rule = 'manual'::text) OR (needs_second = 0))),
	CHECK (((rule <> 'manual'::text) OR (length(TRIM(BOTH FROM reason)) >= 5))),
	CHECK ((needs_second = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((rule = ANY (ARRAY['reference'::text, 'amount'::text, 'equal-amounts'::text, 'merge'::text, 'split'::text, 'manual'::text]))),
	PRIMARY KEY (id)
);

create table bank_statements (
	id text not null,
	account_number text not null,
	layout_name text not null,
	file_name text not null,
	file_hash text not null,
	file_base64 text not null,
	first_day date not null,
	last_day date not null,
	opening_sen bigint not null,
	closing_sen bigint not null,
	line_count bigint not null,
	new_count bigint not null,
	imported_by text not null,
	imported_at timestamp(3) with time zone not null,
	CHECK ((account_number <> ''::text)),
	CHECK ((last_day >= first_day)),
	CHECK (((new_count >= 0) AND (new_count <= line_count))),
	CHECK ((length(file_hash) = 64)),
	CHECK ((line_count > 0)),
	PRIMARY KEY (id),
	UNIQUE (file_hash)
);

create table batch_acceptances (
	id text not null,
	batch_id text not null,
	number bigint not null,
	grade_a bigint not null,
	grade_b bigint not null,
	rework bigint not null,
	rejected bigint not null,
	accepted_by text not null,
	accepted_at timestamp(3) with time zone not null,
	CHECK ((grade_a >= 0)),
	CHECK ((grade_b >= 0)),
	CHECK ((number > 0)),
	CHECK ((rejected >= 0)),
	CHECK ((rework >= 0)),
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	PRIMARY KEY (id),
	UNIQUE (batch_id, number)
);

create table batch_drafts (
	id text not null,
	owner_id text not null,
	document text not null,
	revision bigint not null,
	sent_back_batch_id text,
	begun_at timestamp(3) with time zone not null,
	saved_at timestamp(3) with time zone not null,
	CHECK ((revision > 0)),
	FOREIGN KEY (sent_back_batch_id) REFERENCES batches(id),
	PRIMARY KEY (id)
);

create table batch_faults (
	acceptance_id text not null,
	position bigint not null,
	kind text not null,
	reason text not null,
	pieces bigint not null,
	CHECK ((kind = ANY (ARRAY['rework'::text, 'rejected'::text]))),
	CHECK ((pieces > 0)),
	CHECK ((reason = ANY (ARRAY['seam'::text, 'size'::text, 'colour'::text, 'stain'::text, 'material'::text, 'pattern'::text]))),
	FOREIGN KEY (acceptance_id) REFERENCES batch_acceptances(id),
	PRIMARY KEY (acceptance_id, "position")
);

create table batch_imports (
	id text not null,
	attempt_key text not null,
	sheet text not null,
	rows bigint not null,
	batches bigint not null,
	checked bigint not null,
	outcome text,
	added bigint not null,
	known bigint not null,
	faults text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	finished_at timestamp(3) with time zone,
	CHECK ((added >= 0)),
	CHECK ((batches > 0)),
	CHECK (((checked >= 0) AND (checked <= batches))),
	CHECK (((outcome IS NULL) = (finished_at IS NULL))),
	CHECK (((outcome IS NULL) OR (outcome <> 'taken'::text) OR ((added + known) = batches))),
	CHECK (((outcome IS NULL) OR (outcome = 'taken'::text) OR (added = 0))),
	CHECK ((known >= 0)),
	CHECK ((outcome = ANY (ARRAY['taken'::text, 'refused'::text]))),
	CHECK ((rows > 0)),
	PRIMARY KEY (id),
	UNIQUE (attempt_key)
);

create table batch_sessions (
	batch_id text not null,
	session_id text not null,
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	FOREIGN KEY (session_id) REFERENCES sessions(id),
	PRIMARY KEY (batch_id, session_id)
);

create table batches (
	id text not null,
	code text not null,
	cohort_id text not null,
	variant_id text not null,
	work_date date not null,
	one_off bigint not null,
	quantity bigint not null,
	grade_b bigint not null,
	rework bigint not null,
	rejected bigint not null,
	sheet_unit text not null,
	material_cost_sen bigint not null,
	material_reason text,
	entry_key text,
	input_hash text,
	state text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	sent_back_reason text,
	CHECK ((((grade_b + rework) + rejected) <= quantity)),
	CHECK (((material_cost_sen = 0) OR (material_reason IS NOT NULL))),
	CHECK (((entry_key IS NULL) = (input_hash IS NULL))),
	CHECK (((state = 'submitted'::text) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state = 'sent-back'::text) = (sent_back_reason IS NOT NULL))),
	CHECK (((state <> ALL (ARRAY['signed'::text, 'accepted'::text])) OR (decided_by <> recorded_by))),
	CHECK ((grade_b >= 0)),
	CHECK ((material_cost_sen >= 0)),
	CHECK ((one_off = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((quantity > 0)),
	CHECK ((rejected >= 0)),
	CHECK ((rework >= 0)),
	CHECK ((sheet_unit = ANY (ARRAY['pieces'::text, 'minutes'::text, 'points'::text]))),
	CHECK ((state = ANY (ARRAY['submitted'::text, 'signed'::text, 'accepted'::text, 'sent-back'::text]))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id),
	UNIQUE (code),
	UNIQUE (entry_key)
);

create table candidate_scores (
	criterion_id text not null,
	cohort_id text not null,
	maker_id text not null,
	score bigint not null,
	scored_by text not null,
	scored_at timestamp(3) with time zone not null,
	CHECK (((score >= 1) AND (score <= 5))),
	FOREIGN KEY (cohort_id, maker_id) REFERENCES candidates(cohort_id, maker_id),
	FOREIGN KEY (criterion_id) REFERENCES selection_criteria(id),
	PRIMARY KEY (criterion_id, maker_id)
);

create table candidates (
	cohort_id text not null,
	maker_id text not null,
	note text not null,
	outcome text,
	decided_by text,
	decided_at timestamp(3) with time zone,
	entered_by text not null,
	entered_at timestamp(3) with time zone not null,
	CHECK (((outcome IS NULL) = (decided_by IS NULL))),
	CHECK (((outcome IS NULL) = (decided_at IS NULL))),
	CHECK ((outcome = ANY (ARRAY['selected'::text, 'declined'::text]))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (cohort_id, maker_id)
);

create table cart_lines (
	cart_id text not null,
	variant_id text not null,
	quantity bigint not null,
	seen_price_sen bigint not null,
	added_at timestamp(3) with time zone not null,
	CHECK (((quantity >= 1) AND (quantity <= 99))),
	CHECK ((seen_price_sen > 0)),
	FOREIGN KEY (cart_id) REFERENCES carts(id) ON DELETE CASCADE,
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (cart_id, variant_id)
);

create table carts (
	id text not null,
	token_hash text not null,
	created_at timestamp(3) with time zone not null,
	changed_at timestamp(3) with time zone not null,
	PRIMARY KEY (id),
	UNIQUE (token_hash)
);

create table cohort_makers (
	cohort_id text not null,
	maker_id text not null,
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (cohort_id, maker_id)
);

create table cohort_members (
	cohort_id text not null,
	maker_id text not null,
	joined_on date not null,
	left_on date,
	left_reason text,
	CHECK ((left_on >= joined_on)),
	CHECK (((left_on IS NULL) = (left_reason IS NULL))),
	CHECK ((left_reason = ANY (ARRAY['released'::text, 'transferred'::text, 'other-programme'::text, 'own-wish'::text, 'other'::text]))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (cohort_id, maker_id, joined_on)
);

create table cohort_slots (
	cohort_id text not null,
	weekday bigint not null,
	starts_at text not null,
	ends_at text not null,
	place text not null,
	CHECK ((ends_at > starts_at)),
	CHECK (((weekday >= 1) AND (weekday <= 7))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	PRIMARY KEY (cohort_id, weekday)
);

create table cohorts (
	id text not null,
	programme_id text not null,
	slug text not null,
	name_id text not null,
	name_en text not null,
	story_id text not null,
	story_en text not null,
	schedule_id text not null,
	schedule_en text not null,
	started_on date not null,
	places bigint not null,
	lead_id text,
	batches bigint not null,
	pieces bigint not null,
	CHECK ((places > 0)),
	FOREIGN KEY (programme_id) REFERENCES programmes(id),
	PRIMARY KEY (id),
	UNIQUE (slug)
);

create table complaint_letters (
	id text not null,
	complaint_id text not null,
	author_kind text not null,
	author_id text,
	body text not null,
	at timestamp(3) with time zone not null,
	CHECK ((author_kind = ANY (ARRAY['buyer'::text, 'staff'::text]))),
	CHECK (((author_kind = 'staff'::text) = (author_id IS NOT NULL))),
	FOREIGN KEY (complaint_id) REFERENCES complaints(id),
	PRIMARY KEY (id)
);

create table complaint_photos (
	id text not null,
	complaint_id text not null,
	position bigint not null,
	media_key text not null,
	width bigint not null,
	height bigint not null,
	CHECK ((height > 0)),
	CHECK ((("position" >= 1) AND ("position" <= 4))),
	CHECK ((width > 0)),
	FOREIGN KEY (complaint_id) REFERENCES complaints(id),
	PRIMARY KEY (id),
	UNIQUE (complaint_id, "position")
);

create table complaints (
	id text not null,
	order_id text not null,
	kind text not null,
	wish text not null,
	opened_at timestamp(3) with time zone not null,
	answer_by timestamp(3) with time zone,
	outcome text,
	decided_at timestamp(3) with time zone,
	decided_by text,
	CHECK (((outcome IS NULL) = (decided_at IS NULL))),
	CHECK (((outcome IS NULL) = (decided_by IS NULL))),
	CHECK (((outcome IS NULL) OR (answer_by IS NULL))),
	CHECK ((kind = ANY (ARRAY['damaged'::text, 'wrong'::text, 'missing'::text, 'not-as-shown'::text, 'not-arrived'::text]))),
	CHECK ((outcome = ANY (ARRAY['refund'::text, 'exchange'::text, 'rejected'::text]))),
	CHECK ((wish = ANY (ARRAY['refund'::text, 'exchange'::text]))),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id)
);

create table consent_revocations (
	consent_id text not null,
	recorded_by text not null,
	revoked_at timestamp(3) with time zone not null,
	FOREIGN KEY (consent_id) REFERENCES consents(id),
	PRIMARY KEY (consent_id)
);

create table consent_scans (
	consent_id text not null,
	scan_key text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	FOREIGN KEY (consent_id) REFERENCES consents(id),
	PRIMARY KEY (consent_id)
);

create table consents (
	id text not null,
	maker_id text not null,
	kind text not null,
	given_on date not null,
	witnessed_by text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((witnessed_by <> recorded_by)),
	CHECK ((kind = ANY (ARRAY['pen-name'::text, 'craft-story'::text, 'picture'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id)
);

create table content_versions (
	slot bigint not null,
	version bigint not null,
	PRIMARY KEY (slot)
);

create table contributions (
	batch_id text not null,
	position bigint not null,
	maker_id text not null,
	weight bigint not null,
	earning text not null,
	CHECK ((earning = ANY (ARRAY['premi'::text, 'extra-food'::text, 'hold'::text]))),
	CHECK ((weight > 0)),
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (batch_id, "position"),
	UNIQUE (batch_id, maker_id)
);

create table counter_hours (
	weekday bigint not null,
	opens text,
	closes text,
	opens_again text,
	closes_again text,
	CHECK ((((opens IS NULL) = (closes IS NULL)) AND ((opens IS NULL) OR (opens < closes)))),
	CHECK (((opens_again IS NULL) = (closes_again IS NULL))),
	CHECK (((opens_again IS NULL) OR ((closes IS NOT NULL) AND (closes < opens_again) AND (opens_again < closes_again)))),
	CHECK (((weekday >= 1) AND (weekday <= 7))),
	PRIMARY KEY (weekday)
);

create table counter_sales (
	order_id text not null,
	officer_id text not null,
	drawer_id text,
	total_sen bigint not null,
	handed_sen bigint,
	sold_at timestamp(3) with time zone not null,
	voided_at timestamp(3) with time zone,
	void_reason text,
	CHECK ((handed_sen >= total_sen)),
	CHECK (((handed_sen IS NULL) OR (drawer_id IS NOT NULL))),
	CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
	CHECK ((total_sen > 0)),
	FOREIGN KEY (drawer_id) REFERENCES drawers(id),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (order_id)
);

create table customs_limits (
	form text not null,
	amount_sen bigint not null,
	basis text not null,
	set_at timestamp(3) with time zone not null,
	CHECK (((amount_sen > 0) AND ((amount_sen % (100)::bigint) = 0))),
	CHECK ((form = 'cn22'::text)),
	PRIMARY KEY (form)
);

create table dispute_answers (
	id text not null,
	dispute_id text not null,
	body text not null,
	file_name text,
	state text not null,
	given_by text not null,
	given_at timestamp(3) with time zone not null,
	sent_at timestamp(3) with time zone,
	CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
	CHECK ((state = ANY (ARRAY['intended'::text, 'sent'::text]))),
	FOREIGN KEY (dispute_id) REFERENCES disputes(id),
	PRIMARY KEY (id)
);

create table dispute_movements (
	id text not null,
	dispute_id text not null,
	amount_sen bigint not null,
	fee_sen bigint not null,
	moved_at timestamp(3) with time zone not null,
	CHECK ((amount_sen <> 0)),
	FOREIGN KEY (dispute_id) REFERENCES disputes(id),
	PRIMARY KEY (id)
);

create table disputes (
	id text not null,
	payment_id text not null,
	state text not null,
	reason text not null,
	amount_sen bigint not null,
	opened_at timestamp(3) with time zone not null,
	evidence_due_at timestamp(3) with time zone,
	closed_at timestamp(3) with time zone,
	written_off_sen bigint not null,
	warned_at timestamp(3) with time zone,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((amount_sen > 0)),
	CHECK (((state = ANY (ARRAY['inquiry-closed'::text, 'won'::text, 'lost'::text])) = (closed_at IS NOT NULL))),
	CHECK (((written_off_sen = 0) OR (state = 'lost'::text))),
	CHECK ((state = ANY (ARRAY['inquiry'::text, 'inquiry-answered'::text, 'inquiry-closed'::text, 'needs-response'::text, 'under-review'::text, 'won'::text, 'lost'::text]))),
	CHECK ((written_off_sen >= 0)),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id)
);

create table drawer_movements (
	id text not null,
	drawer_id text not null,
	kind text not null,
	amount_sen bigint not null,
	order_id text,
	note text,
	at timestamp(3) with time zone not null,
	CHECK ((amount_sen <> 0)),
	CHECK (((kind = ANY (ARRAY['sale'::text, 'void'::text])) = (order_id IS NOT NULL))),
	CHECK (((kind <> ALL (ARRAY['difference'::text, 'deposit'::text])) OR (note IS NOT NULL))),
	CHECK (((kind <> ALL (ARRAY['carried'::text, 'float'::text, 'sale'::text])) OR (amount_sen > 0))),
	CHECK (((kind <> ALL (ARRAY['void'::text, 'deposit'::text])) OR (amount_sen < 0))),
	CHECK ((kind = ANY (ARRAY['carried'::text, 'float'::text, 'sale'::text, 'void'::text, 'deposit'::text, 'difference'::text]))),
	FOREIGN KEY (drawer_id) REFERENCES drawers(id),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id)
);

create table drawers (
	id text not null,
	officer_id text not null,
	opened_at timestamp(3) with time zone not null,
	closed_at timestamp(3) with time zone,
	counted_sen bigint,
	CHECK (((closed_at IS NULL) = (counted_sen IS NULL))),
	CHECK ((counted_sen >= 0)),
	PRIMARY KEY (id)
);

create table exception_acts (
	id text not null,
	exception_key text not null,
	act text not null,
	reason text not null,
	acted_by text not null,
	acted_at timestamp(3) with time zone not null,
	CHECK ((act = ANY (ARRAY['take'::text, 'explain'::text, 'settle'::text, 'reopen'::text]))),
	CHECK (((act = 'take'::text) OR (length(TRIM(BOTH FROM reason)) >= 5))),
	PRIMARY KEY (id)
);

create table fee_rates (
	id text not null,
	from_date date not null,
	share_bps bigint not null,
	fixed_sen bigint not null,
	vat_bps bigint not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	reason text not null,
	CHECK ((fixed_sen >= 0)),
	CHECK (((share_bps >= 0) AND (share_bps <= 10000))),
	CHECK (((vat_bps >= 0) AND (vat_bps <= 10000))),
	PRIMARY KEY (id)
);

create table gateway_events (
	id text not null,
	type text not null,
	subject_kind text not null,
	subject_id text,
	payload text not null,
	received_at timestamp(3) with time zone not null,
	state text not null,
	attempts bigint not null,
	next_attempt_at timestamp(3) with time zone not null,
	last_error text,
	processed_at timestamp(3) with time zone,
	CHECK ((state = ANY (ARRAY['new'::text, 'done'::text, 'ignored'::text, 'dead'::text]))),
	CHECK ((subject_kind = ANY (ARRAY['checkout'::text, 'intent'::text, 'refund'::text, 'payout'::text, 'dispute'::text, 'other'::text]))),
	PRIMARY KEY (id)
);

create table hold_settlements (
	batch_id text not null,
	maker_id text not null,
	earning text not null,
	settled_by text not null,
	settled_at timestamp(3) with time zone not null,
	CHECK ((earning = ANY (ARRAY['premi'::text, 'extra-food'::text]))),
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (batch_id, maker_id)
);

create table holidays (
	date text not null,
	kind text not null,
	name_id text not null,
	name_en text not null,
	basis text not null,
	is_confirmed bigint not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((is_confirmed = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((kind = ANY (ARRAY['national'::text, 'joint-leave'::text]))),
	PRIMARY KEY (date)
);

create table ledger_accounts (
	id text not null,
	code text not null,
	name_id text not null,
	name_en text not null,
	kind text not null,
	holder_kind text,
	holder_id text,
	never_debit bigint not null,
	hash text not null,
	CHECK (((holder_kind IS NULL) = (holder_id IS NULL))),
	CHECK ((holder_kind = ANY (ARRAY['maker'::text, 'partner'::text]))),
	CHECK ((kind = ANY (ARRAY['asset'::text, 'liability'::text, 'fund'::text, 'expense'::text]))),
	CHECK ((never_debit = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table ledger_balances (
	account_id text not null,
	balance_sen bigint not null,
	never_debit bigint not null,
	CHECK (((never_debit = 0) OR (balance_sen <= 0))),
	CHECK ((never_debit = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	FOREIGN KEY (account_id) REFERENCES ledger_accounts(id),
	PRIMARY KEY (account_id)
);

create table ledger_closings (
	number bigint not null,
	act text not null,
	month text not null,
	next_month text not null,
	open_month text not null,
	reason text,
	proposed_by text not null,
	approved_by text not null,
	acted_at timestamp(3) with time zone not null,
	entry_number bigint not null,
	link_hash text not null,
	hash text not null,
	CHECK ((act = ANY (ARRAY['close'::text, 'reopen'::text]))),
	CHECK ((proposed_by <> approved_by)),
	CHECK (((((substr(next_month, 1, 4))::integer * 12) + (substr(next_month, 6, 2))::integer) = ((((substr(month, 1, 4))::integer * 12) + (substr(month, 6, 2))::integer) + 1))),
	CHECK ((open_month =
CASE
    WHEN (act = 'close'::text) THEN next_month
    ELSE month
END)),
	CHECK (((act = 'close'::text) OR ((reason IS NOT NULL) AND (length(TRIM(BOTH FROM reason)) >= 5)))),
	CHECK ((month ~~ '____-__'::text)),
	CHECK (((substr(month, 6, 2) >= '01'::text) AND (substr(month, 6, 2) <= '12'::text))),
	CHECK ((next_month ~~ '____-__'::text)),
	CHECK (((substr(next_month, 6, 2) >= '01'::text) AND (substr(next_month, 6, 2) <= '12'::text))),
	CHECK ((number > 0)),
	PRIMARY KEY (number)
);

create table ledger_entries (
	number bigint not null,
	id text not null,
	kind text not null,
	occurred_at timestamp(3) with time zone not null,
	posted_at timestamp(3) with time zone not null,
	idempotency_key text not null,
	input_hash text not null,
	link_hash text not null,
	source_kind text not null,
	source_id text not null,
	reverses_entry_id text,
	booked_on date not null,
	CHECK ((number > 0)),
	FOREIGN KEY (reverses_entry_id) REFERENCES ledger_entries(id),
	PRIMARY KEY (number),
	UNIQUE (id),
	UNIQUE (idempotency_key),
	UNIQUE (link_hash),
	UNIQUE (reverses_entry_id)
);

create table ledger_head (
	slot bigint not null,
	number bigint not null,
	link_hash text not null,
	CHECK ((slot = 1)),
	PRIMARY KEY (slot)
);

create table ledger_lines (
	entry_id text not null,
	position bigint not null,
	entry_number bigint not null,
	account_id text not null,
	amount_sen bigint not null,
	detail_id text,
	CHECK ((amount_sen <> 0)),
	FOREIGN KEY (account_id) REFERENCES ledger_accounts(id),
	FOREIGN KEY (entry_id) REFERENCES ledger_entries(id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (entry_id, "position")
);

create table ledger_month_ends (
	month text not null,
	account_id text not null,
	balance_sen bigint not null,
	FOREIGN KEY (account_id) REFERENCES ledger_accounts(id),
	PRIMARY KEY (month, account_id)
);

create table letterheads (
	id text not null,
	from_date date not null,
	ministry text not null,
	directorate text not null,
	region text not null,
	unit text not null,
	address text not null,
	place text not null,
	unit_code text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((place <> ''::text)),
	CHECK ((unit <> ''::text)),
	CHECK (((unit_code <> ''::text) AND (unit_code !~~ '%/%'::text))),
	PRIMARY KEY (id)
);

create table lot_moves (
	id text not null,
	lot_id text not null,
	from_place_id text,
	to_place_id text,
	moved_by text not null,
	moved_at timestamp(3) with time zone not null,
	FOREIGN KEY (from_place_id) REFERENCES places(id),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (to_place_id) REFERENCES places(id),
	PRIMARY KEY (id)
);

create table lots (
	id text not null,
	code text not null,
	batch_id text not null,
	variant_id text not null,
	place_id text,
	unit_cost_sen bigint not null,
	received_at timestamp(3) with time zone not null,
	received bigint not null,
	available bigint not null,
	reserved bigint not null,
	sold bigint not null,
	written_off bigint not null,
	movements bigint not null,
	CHECK ((available >= 0)),
	CHECK (((((available + reserved) + sold) + written_off) = received)),
	CHECK ((movements > 0)),
	CHECK ((received > 0)),
	CHECK ((reserved >= 0)),
	CHECK ((sold >= 0)),
	CHECK ((unit_cost_sen >= 0)),
	CHECK ((written_off >= 0)),
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	FOREIGN KEY (place_id) REFERENCES places(id),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id),
	UNIQUE (batch_id),
	UNIQUE (code)
);

create table maker_erasures (
	id text not null,
	maker_id text not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	outcome text,
	decided_by text,
	decided_at timestamp(3) with time zone,
	CHECK (((outcome IS NULL) = (decided_by IS NULL))),
	CHECK (((outcome IS NULL) = (decided_at IS NULL))),
	CHECK (((outcome IS NULL) OR (outcome <> 'approved'::text) OR (decided_by <> requested_by))),
	CHECK ((outcome = ANY (ARRAY['approved'::text, 'declined'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id)
);

create table maker_name_hashes (
	hash text not null,
	maker_id text not null,
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (hash, maker_id)
);

create table maker_presences (
	id text not null,
	maker_id text not null,
	from_date date not null,
	presence text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((presence = ANY (ARRAY['present'::text, 'leave'::text, 'transferred'::text, 'released'::text, 'escaped'::text, 'deceased'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id)
);

create table maker_skills (
	maker_id text not null,
	skill text not null,
	CHECK ((skill = ANY (ARRAY['sorting'::text, 'cutting'::text, 'sewing'::text, 'weaving'::text, 'knitting'::text, 'crochet'::text, 'embroidery'::text, 'pattern'::text, 'finishing'::text, 'packing'::text, 'teaching'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (maker_id, skill)
);

create table maker_statuses (
	maker_id text not null,
	from_date date not null,
	register_class text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((register_class = ANY (ARRAY['A.I'::text, 'A.II'::text, 'A.III'::text, 'A.IV'::text, 'A.V'::text, 'B.I'::text, 'B.IIa'::text, 'B.IIb'::text, 'B.III'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (maker_id, from_date)
);

create table makers (
	id text not null,
	code text not null,
	sex text not null,
	key_cipher text,
	name_cipher text not null,
	register_number_cipher text not null,
	register_number_hash text,
	block text not null,
	expected_release date,
	created_at timestamp(3) with time zone not null,
	erased_at timestamp(3) with time zone,
	CHECK (((erased_at IS NULL) = (key_cipher IS NOT NULL))),
	CHECK (((erased_at IS NULL) = (register_number_hash IS NOT NULL))),
	CHECK ((sex = ANY (ARRAY['f'::text, 'm'::text]))),
	PRIMARY KEY (id),
	UNIQUE (code),
	UNIQUE (register_number_hash)
);

create table match_limits (
	id text not null,
	limit_sen bigint not null,
	set_by text not null,
	set_at timestamp(3) with time zone not null,
	reason text not null,
	CHECK ((limit_sen >= 0)),
	PRIMARY KEY (id)
);

create table material_intakes (
	id text not null,
	material_id text not null,
	source text not null,
	source_name text not null,
	partner_id text,
	received_on date not null,
	quantity bigint not null,
	cost_sen bigint not null,
	note text not null,
	receipt_key text,
	entry_key text not null,
	input_hash text not null,
	left_quantity bigint not null,
	left_cost_sen bigint not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK (((source = 'partner'::text) = (partner_id IS NOT NULL))),
	CHECK (((source <> 'donor'::text) OR (cost_sen = 0))),
	CHECK (((source <> 'purchase'::text) OR (cost_sen > 0))),
	CHECK (((left_quantity >= 0) AND (left_quantity <= quantity))),
	CHECK (((left_cost_sen >= 0) AND (left_cost_sen <= cost_sen))),
	CHECK (((left_quantity > 0) OR (left_cost_sen = 0))),
	CHECK ((cost_sen >= 0)),
	CHECK ((quantity > 0)),
	CHECK ((source = ANY (ARRAY['donor'::text, 'partner'::text, 'purchase'::text]))),
	FOREIGN KEY (material_id) REFERENCES materials(id),
	FOREIGN KEY (partner_id) REFERENCES partners(id),
	PRIMARY KEY (id),
	UNIQUE (entry_key)
);

create table material_movements (
	id text not null,
	intake_id text not null,
	kind text not null,
	use_id text,
	quantity bigint not null,
	cost_sen bigint not null,
	reason text,
	note text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK (((kind = 'written-off'::text) = (use_id IS NULL))),
	CHECK (((kind = 'written-off'::text) = (reason IS NOT NULL))),
	CHECK ((cost_sen >= 0)),
	CHECK ((kind = ANY (ARRAY['used'::text, 'returned'::text, 'written-off'::text]))),
	CHECK ((quantity > 0)),
	CHECK ((reason = ANY (ARRAY['spoiled'::text, 'lost'::text, 'sent-back'::text, 'mistake'::text]))),
	FOREIGN KEY (intake_id) REFERENCES material_intakes(id),
	FOREIGN KEY (use_id) REFERENCES material_uses(id),
	PRIMARY KEY (id),
	UNIQUE (use_id, intake_id, kind)
);

create table material_uses (
	id text not null,
	batch_id text not null,
	material_id text not null,
	quantity bigint not null,
	entry_key text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	returned_by text,
	returned_at timestamp(3) with time zone,
	CHECK (((returned_by IS NULL) = (returned_at IS NULL))),
	CHECK ((quantity > 0)),
	FOREIGN KEY (batch_id) REFERENCES batches(id),
	FOREIGN KEY (material_id) REFERENCES materials(id),
	PRIMARY KEY (id),
	UNIQUE (entry_key)
);

create table materials (
	id text not null,
	name text not null,
	kind text not null,
	unit text not null,
	created_by text not null,
	created_at timestamp(3) with time zone not null,
	CHECK ((kind = ANY (ARRAY['scrap'::text, 'yarn'::text, 'other'::text]))),
	CHECK ((name <> ''::text)),
	CHECK ((unit = ANY (ARRAY['gram'::text, 'piece'::text]))),
	PRIMARY KEY (id)
);

create table number_series (
	kind text not null,
	year bigint not null,
	last bigint not null,
	CHECK ((last > 0)),
	PRIMARY KEY (kind, year)
);

create table opname_counts (
	id text not null,
	opname_id text not null,
	lot_id text not null,
	counted_by text not null,
	begun_at timestamp(3) with time zone not null,
	begun_expected bigint not null,
	begun_movement bigint not null,
	ended_at timestamp(3) with time zone,
	counted bigint,
	expected bigint,
	moved bigint,
	CHECK (((ended_at IS NULL) = (counted IS NULL))),
	CHECK (((ended_at IS NULL) = (expected IS NULL))),
	CHECK (((ended_at IS NULL) = (moved IS NULL))),
	CHECK ((counted >= 0)),
	CHECK ((expected >= 0)),
	CHECK ((moved = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (opname_id) REFERENCES opnames(id),
	PRIMARY KEY (id)
);

create table opname_lots (
	opname_id text not null,
	lot_id text not null,
	place_id text,
	recount_since timestamp(3) with time zone,
	expected bigint,
	counted bigint,
	reason text,
	note text not null,
	said_by text,
	posted bigint,
	ended_at timestamp(3) with time zone,
	CHECK (((expected IS NULL) = (counted IS NULL))),
	CHECK ((counted >= 0)),
	CHECK ((expected >= 0)),
	CHECK ((reason = ANY (ARRAY['damaged'::text, 'lost'::text, 'found'::text]))),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (opname_id) REFERENCES opnames(id),
	FOREIGN KEY (place_id) REFERENCES places(id),
	PRIMARY KEY (opname_id, lot_id)
);

create table opnames (
	id text not null,
	number text not null,
	state text not null,
	scope text not null,
	opened_by text not null,
	opened_at timestamp(3) with time zone not null,
	closed_by text,
	closed_at timestamp(3) with time zone,
	decided_by text,
	decided_at timestamp(3) with time zone,
	decision text not null,
	CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state = ANY (ARRAY['approved'::text, 'cancelled'::text])) = (decided_by IS NOT NULL))),
	CHECK (((state <> ALL (ARRAY['closed'::text, 'approved'::text])) OR (closed_by IS NOT NULL))),
	CHECK (((state <> 'approved'::text) OR ((decided_by <> opened_by) AND (decided_by <> closed_by)))),
	CHECK ((state = ANY (ARRAY['counting'::text, 'closed'::text, 'approved'::text, 'cancelled'::text]))),
	PRIMARY KEY (id),
	UNIQUE (number)
);

create table order_events (
	id text not null,
	order_id text not null,
	at timestamp(3) with time zone not null,
	kind text not null,
	actor_kind text not null,
	actor_id text,
	details text not null,
	CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'buyer'::text, 'system'::text]))),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id)
);

create table order_exchanges (
	id text not null,
	order_id text not null,
	old_unit_id text not null,
	new_unit_id text not null,
	reason text not null,
	made_by text not null,
	made_at timestamp(3) with time zone not null,
	FOREIGN KEY (new_unit_id) REFERENCES order_units(id),
	FOREIGN KEY (old_unit_id) REFERENCES order_units(id),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id),
	UNIQUE (new_unit_id),
	UNIQUE (old_unit_id)
);

create table order_job_rows (
	job_id text not null,
	position bigint not null,
	number text not null,
	courier text,
	tracking_number text,
	outcome text,
	refusal text,
	settled_at timestamp(3) with time zone,
	CHECK (((courier IS NULL) = (tracking_number IS NULL))),
	CHECK (((outcome IS NULL) = (settled_at IS NULL))),
	CHECK (((COALESCE(outcome, ''::text) = 'refused'::text) = (refusal IS NOT NULL))),
	CHECK ((outcome = ANY (ARRAY['done'::text, 'same'::text, 'refused'::text, 'failed'::text]))),
	FOREIGN KEY (job_id) REFERENCES order_jobs(id),
	PRIMARY KEY (job_id, "position"),
	UNIQUE (job_id, number)
);

create table order_jobs (
	id text not null,
	kind text not null,
	attempt_key text not null,
	actor_id text not null,
	created_at timestamp(3) with time zone not null,
	finished_at timestamp(3) with time zone,
	CHECK ((kind = ANY (ARRAY['packed'::text, 'sent'::text]))),
	PRIMARY KEY (id),
	UNIQUE (attempt_key)
);

create table order_lines (
	id text not null,
	order_id text not null,
	position bigint not null,
	variant_id text not null,
	product_name_id text not null,
	product_name_en text not null,
	variant_label_id text not null,
	variant_label_en text not null,
	quantity bigint not null,
	unit_price_sen bigint not null,
	CHECK ((quantity > 0)),
	CHECK ((unit_price_sen > 0)),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id),
	UNIQUE (order_id, "position")
);

create table order_parcel_units (
	unit_id text not null,
	parcel_id text not null,
	FOREIGN KEY (parcel_id) REFERENCES order_parcels(id),
	FOREIGN KEY (unit_id) REFERENCES order_units(id),
	PRIMARY KEY (unit_id)
);

create table order_parcels (
	id text not null,
	order_id text not null,
	position bigint not null,
	courier text,
	tracking_number text,
	shares_resi bigint not null,
	sent_by text not null,
	sent_at timestamp(3) with time zone not null,
	CHECK (((courier IS NULL) = (tracking_number IS NULL))),
	CHECK (("position" > 0)),
	CHECK ((shares_resi = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id),
	UNIQUE (order_id, "position")
);

create table order_refund_units (
	refund_id text not null,
	unit_id text not null,
	shipping_sen bigint not null,
	CHECK ((shipping_sen >= 0)),
	FOREIGN KEY (refund_id) REFERENCES order_refunds(id),
	FOREIGN KEY (unit_id) REFERENCES order_units(id),
	PRIMARY KEY (refund_id, unit_id)
);

create table order_refunds (
	id text not null,
	order_id text not null,
	what text not null,
	channel text not null,
	amount_sen bigint not null,
	shipping_sen bigint not null,
	code_sen bigint not null,
	to_reserve_sen bigint not null,
	to_capital_sen bigint not null,
	borne_sen bigint not null,
	had_elsewhere_sen bigint not null,
	apart_sen bigint not null,
	bearer text,
	reason text not null,
	state text not null,
	bank text,
	account_number text,
	account_holder text,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	decision text,
	settled_at timestamp(3) with time zone,
	had_of_capital_sen bigint not null,
	CHECK ((amount_sen > 0)),
	CHECK ((bearer = ANY (ARRAY['reserve'::text, 'capital'::text]))),
	CHECK ((borne_sen >= 0)),
	CHECK ((channel = ANY (ARRAY['gateway'::text, 'transfer'::text]))),
	CHECK (((had_elsewhere_sen >= 0) AND (had_elsewhere_sen <= amount_sen))),
	CHECK (((apart_sen >= 0) AND (apart_sen <= amount_sen))),
	CHECK (((had_elsewhere_sen = 0) OR (state = ANY (ARRAY['owed'::text, 'settled'::text])))),
	CHECK (((bank IS NULL) = (account_number IS NULL))),
	CHECK (((bank IS NULL) = (account_holder IS NULL))),
	CHECK (((state = ANY (ARRAY['requested'::text, 'declined'::text])) OR (amount_sen <= 50000000) OR (requested_by = 'system'::text) OR (requested_by <> decided_by))),
	CHECK (((had_of_capital_sen >= 0) AND (had_of_capital_sen <= had_elsewhere_sen))),
	CHECK (((bearer IS NOT NULL) = (borne_sen > 0))),
	CHECK (((what <> 'amount'::text) OR ((borne_sen + apart_sen) = amount_sen) OR ((requested_by = 'system'::text) AND (state = ANY (ARRAY['unassigned'::text, 'failed'::text])) AND (borne_sen = 0)))),
	CHECK (((apart_sen = 0) OR (requested_by = 'system'::text))),
	CHECK (((what <> 'amount'::text) OR ((shipping_sen = 0) AND (code_sen = 0) AND (to_reserve_sen = 0) AND (to_capital_sen = 0)))),
	CHECK (((state = ANY (ARRAY['requested'::text, 'unassigned'::text])) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state <> 'declined'::text) OR (decision IS NOT NULL))),
	CHECK (((state = ANY (ARRAY['settled'::text, 'owed'::text])) = (settled_at IS NOT NULL))),
	CHECK ((code_sen >= 0)),
	CHECK ((shipping_sen >= 0)),
	CHECK ((state = ANY (ARRAY['requested'::text, 'unassigned'::text, 'declined'::text, 'approved'::text, 'executing'::text, 'settled'::text, 'failed'::text, 'owed'::text]))),
	CHECK ((to_capital_sen >= 0)),
	CHECK ((to_reserve_sen >= 0)),
	CHECK ((what = ANY (ARRAY['order'::text, 'units'::text, 'amount'::text]))),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (id)
);

create table order_returns (
	unit_id text not null,
	order_id text not null,
	outcome text not null,
	reason text,
	note text not null,
	received_by text not null,
	received_at timestamp(3) with time zone not null,
	CHECK (((outcome = 'written-off'::text) = (reason IS NOT NULL))),
	CHECK ((outcome = ANY (ARRAY['restocked'::text, 'written-off'::text]))),
	CHECK ((reason = ANY (ARRAY['damaged'::text, 'lost'::text, 'hygiene'::text]))),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	FOREIGN KEY (unit_id) REFERENCES order_units(id),
	PRIMARY KEY (unit_id)
);

create table order_terms (
	term text not null,
	order_id text not null,
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (term, order_id)
);

create table order_units (
	id text not null,
	order_id text not null,
	line_id text not null,
	position bigint not null,
	lot_id text not null,
	share_rule_version_id text not null,
	price_sen bigint not null,
	material_cost_sen bigint not null,
	CHECK ((material_cost_sen >= 0)),
	CHECK ((price_sen > 0)),
	FOREIGN KEY (line_id) REFERENCES order_lines(id),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (order_id) REFERENCES orders(id),
	FOREIGN KEY (share_rule_version_id) REFERENCES share_rule_versions(id),
	PRIMARY KEY (id),
	UNIQUE (order_id, "position")
);

create table orders (
	id text not null,
	number text not null,
	token text not null,
	attempt_key text not null,
	state text not null,
	channel text not null,
	language text not null,
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
	delivery text not null,
	shipping_service text,
	shipping_zone text,
	shipping_kilograms bigint,
	shipping_rate_id text,
	items_sen bigint not null,
	shipping_sen bigint not null,
	total_sen bigint not null,
	payment_id text not null,
	cancel_asked_at timestamp(3) with time zone,
	placed_at timestamp(3) with time zone not null,
	ended_at timestamp(3) with time zone,
	paid_at timestamp(3) with time zone,
	packed_at timestamp(3) with time zone,
	sent_at timestamp(3) with time zone,
	received_at timestamp(3) with time zone,
	complaint_until timestamp(3) with time zone,
	savings_final_at timestamp(3) with time zone,
	refunded_at timestamp(3) with time zone,
	dispute text,
	CHECK ((channel = ANY (ARRAY['online'::text, 'till'::text]))),
	CHECK ((total_sen = (items_sen + shipping_sen))),
	CHECK (((channel = 'online'::text) OR (delivery = 'counter'::text))),
	CHECK (((channel = 'till'::text) OR (buyer_name <> ''::text))),
	CHECK (((delivery = 'courier'::text) = (shipping_service IS NOT NULL))),
	CHECK (((delivery = 'courier'::text) = (shipping_zone IS NOT NULL))),
	CHECK (((delivery = 'courier'::text) = (shipping_kilograms IS NOT NULL))),
	CHECK (((delivery = 'courier'::text) = (address_country <> ''::text))),
	CHECK (((delivery = 'courier'::text) OR ((shipping_sen = 0) AND (shipping_rate_id IS NULL) AND (address_street = ''::text) AND (address_province = ''::text) AND (address_postal_code = ''::text)))),
	CHECK ((delivery = ANY (ARRAY['courier'::text, 'counter'::text]))),
	CHECK ((dispute = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
	CHECK ((items_sen > 0)),
	CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
	CHECK ((shipping_kilograms > 0)),
	CHECK ((shipping_sen >= 0)),
	CHECK ((state = ANY (ARRAY['awaiting-payment'::text, 'cancelled'::text, 'expired'::text, 'paid'::text, 'part-sent'::text, 'sent'::text, 'received'::text, 'complained'::text, 'refund-due'::text, 'completed'::text, 'refunded'::text, 'voided'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id),
	UNIQUE (attempt_key),
	UNIQUE (number),
	UNIQUE (payment_id),
	UNIQUE (token)
);

create table outbox (
	id text not null,
	kind text not null,
	subject_id text not null,
	about text not null,
	recipient text not null,
	language text not null,
	facts text not null,
	state text not null,
	attempts bigint not null,
	next_attempt_at timestamp(3) with time zone not null,
	claim text,
	last_error text,
	queued_at timestamp(3) with time zone not null,
	sent_at timestamp(3) with time zone,
	CHECK ((attempts >= 0)),
	CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
	CHECK (((state = 'sending'::text) = (claim IS NOT NULL))),
	CHECK ((kind = ANY (ARRAY['order-placed'::text, 'order-paid'::text, 'order-sent'::text, 'order-received'::text, 'order-completed'::text, 'complaint-opened'::text, 'complaint-answered'::text, 'complaint-closed'::text, 'complaint-upheld'::text, 'order-cancelled'::text, 'order-expired'::text, 'order-refunded'::text, 'transfer-awaited'::text, 'cash-awaited'::text, 'proof-received'::text, 'proof-rejected'::text, 'transfer-short'::text, 'money-returned'::text, 'part-refunded'::text, 'replacement-sent'::text, 'dispute-opened'::text, 'dispute-due'::text, 'dispute-closed'::text, 'parcel-sent'::text, 'order-handed-over'::text]))),
	CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
	CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'unsent'::text, 'failed'::text]))),
	PRIMARY KEY (id),
	UNIQUE (subject_id, kind)
);

create table paper_numbers (
	id text not null,
	kind text not null,
	year bigint not null,
	number bigint not null,
	month bigint not null,
	unit_code text not null,
	subject_id text not null,
	taken_at timestamp(3) with time zone not null,
	CHECK (((month >= 1) AND (month <= 12))),
	CHECK ((number > 0)),
	PRIMARY KEY (id),
	UNIQUE (kind, subject_id),
	UNIQUE (kind, year, number)
);

create table partner_contacts (
	id text not null,
	partner_id text not null,
	name text not null,
	position text not null,
	phone text not null,
	email text not null,
	FOREIGN KEY (partner_id) REFERENCES partners(id),
	PRIMARY KEY (id)
);

create table partners (
	id text not null,
	code text not null,
	name text not null,
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table payment_proofs (
	id text not null,
	payment_id text not null,
	picture_key text not null,
	state text not null,
	reason text,
	uploaded_at timestamp(3) with time zone not null,
	decided_at timestamp(3) with time zone,
	decided_by text,
	CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
	CHECK (((state = 'rejected'::text) = (reason IS NOT NULL))),
	CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
	CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'rejected'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id)
);

create table payment_receipts (
	id text not null,
	payment_id text not null,
	amount_sen bigint not null,
	received_on date not null,
	outcome text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	reference text,
	CHECK ((amount_sen > 0)),
	CHECK ((outcome = ANY (ARRAY['paid'::text, 'over'::text, 'short'::text, 'late-filled'::text, 'late-returned'::text, 'double'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id)
);

create table payment_returns (
	id text not null,
	payment_id text not null,
	refund_id text,
	reason text not null,
	amount_sen bigint not null,
	due_at timestamp(3) with time zone not null,
	state text not null,
	bank text,
	account_number text,
	account_holder text,
	paid_on date,
	reference text,
	done_by text,
	done_at timestamp(3) with time zone,
	CHECK ((amount_sen > 0)),
	CHECK (((reason = 'refund'::text) = (refund_id IS NOT NULL))),
	CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
	CHECK (((state <> 'done'::text) OR ((bank IS NOT NULL) AND (account_number IS NOT NULL) AND (account_holder IS NOT NULL) AND (paid_on IS NOT NULL) AND (reference IS NOT NULL) AND (done_by IS NOT NULL)))),
	CHECK ((reason = ANY (ARRAY['over'::text, 'short'::text, 'late'::text, 'double'::text, 'refund'::text]))),
	CHECK ((state = ANY (ARRAY['due'::text, 'done'::text, 'void'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	FOREIGN KEY (refund_id) REFERENCES refunds(id),
	PRIMARY KEY (id)
);

create table payment_write_offs (
	id text not null,
	payment_id text not null,
	amount_sen bigint not null,
	reason text not null,
	state text not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	CHECK ((amount_sen > 0)),
	CHECK (((state = 'requested'::text) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state <> 'approved'::text) OR (requested_by <> decided_by))),
	CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id)
);

create table payments (
	id text not null,
	method text not null,
	amount_sen bigint not null,
	unique_code bigint,
	due_sen bigint not null,
	taken_sen bigint,
	vouched_at timestamp(3) with time zone,
	state text not null,
	checkout_id text,
	checkout_url text,
	intent_id text,
	charge_id text,
	balance_transaction_id text,
	fee_sen bigint,
	expires_at timestamp(3) with time zone not null,
	paid_at timestamp(3) with time zone,
	created_at timestamp(3) with time zone not null,
	checked_at timestamp(3) with time zone not null,
	CHECK ((amount_sen > 0)),
	CHECK (((taken_sen >= amount_sen) AND (taken_sen <= due_sen))),
	CHECK (((state = 'paid'::text) = (paid_at IS NOT NULL))),
	CHECK (((state <> 'paid'::text) OR (method <> 'stripe'::text) OR (intent_id IS NOT NULL))),
	CHECK ((due_sen = (amount_sen + (100 * COALESCE(unique_code, (0)::bigint))))),
	CHECK (((taken_sen IS NULL) OR ((state = 'paid'::text) AND (method = ANY (ARRAY['transfer'::text, 'qris'::text]))))),
	CHECK (((vouched_at IS NULL) OR ((state = 'paid'::text) AND (method = 'qris'::text)))),
	CHECK (((state <> 'paid'::text) OR (method <> ALL (ARRAY['transfer'::text, 'qris'::text])) OR (taken_sen IS NOT NULL) OR (vouched_at IS NOT NULL))),
	CHECK (((method = 'transfer'::text) = (unique_code IS NOT NULL))),
	CHECK (((fee_sen IS NULL) = (balance_transaction_id IS NULL))),
	CHECK ((fee_sen >= 0)),
	CHECK ((method = ANY (ARRAY['stripe'::text, 'transfer'::text, 'qris'::text, 'cash'::text]))),
	CHECK ((state = ANY (ARRAY['intended'::text, 'open'::text, 'paid'::text, 'expired'::text]))),
	CHECK (((unique_code >= 1) AND (unique_code <= 999))),
	PRIMARY KEY (id),
	UNIQUE (balance_transaction_id),
	UNIQUE (charge_id),
	UNIQUE (checkout_id),
	UNIQUE (intent_id)
);

create table payouts (
	id text not null,
	amount_sen bigint not null,
	state text not null,
	arrived_at timestamp(3) with time zone not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((state = ANY (ARRAY['pending'::text, 'paid'::text, 'failed'::text]))),
	PRIMARY KEY (id)
);

create table pen_names (
	consent_id text not null,
	maker_id text not null,
	pen_name text not null,
	FOREIGN KEY (consent_id) REFERENCES consents(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (consent_id)
);

create table period_proposals (
	id text not null,
	act text not null,
	month text not null,
	reason text,
	checks text not null,
	state text not null,
	proposed_by text not null,
	proposed_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	closing_number bigint,
	CHECK ((act = ANY (ARRAY['close'::text, 'reopen'::text]))),
	CHECK (((act = 'close'::text) OR (reason IS NOT NULL))),
	CHECK (((state = 'proposed'::text) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state = 'approved'::text) = (closing_number IS NOT NULL))),
	CHECK (((state <> ALL (ARRAY['approved'::text, 'declined'::text])) OR (decided_by <> proposed_by))),
	CHECK (((state <> 'withdrawn'::text) OR (decided_by = proposed_by))),
	CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
	FOREIGN KEY (closing_number) REFERENCES ledger_closings(number),
	PRIMARY KEY (id),
	UNIQUE (closing_number)
);

create table period_reports (
	closing_number bigint not null,
	kind text not null,
	sha256 text not null,
	content text not null,
	CHECK ((length(sha256) = 64)),
	FOREIGN KEY (closing_number) REFERENCES ledger_closings(number),
	PRIMARY KEY (closing_number, kind)
);

create table picture_people (
	upload_id text not null,
	maker_id text not null,
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	FOREIGN KEY (upload_id) REFERENCES picture_uploads(id),
	PRIMARY KEY (upload_id, maker_id)
);

create table picture_uploads (
	id text not null,
	client_id text not null,
	subject_kind text not null,
	subject_id text not null,
	media_key text not null,
	width bigint not null,
	height bigint not null,
	colour text not null,
	state text not null,
	uploaded_by text not null,
	uploaded_at timestamp(3) with time zone not null,
	no_face bigint not null,
	no_lock bigint not null,
	no_key bigint not null,
	no_uniform bigint not null,
	reason text,
	decided_by text,
	decided_at timestamp(3) with time zone,
	CHECK (((state = 'waiting'::text) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state = 'rejected'::text) = (reason IS NOT NULL))),
	CHECK (((((no_face + no_lock) + no_key) + no_uniform) =
CASE
    WHEN (state = 'released'::text) THEN 4
    ELSE 0
END)),
	CHECK ((decided_by <> uploaded_by)),
	CHECK ((length(colour) = 7)),
	CHECK ((height > 0)),
	CHECK ((no_face = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((no_key = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((no_lock = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((no_uniform = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((state = ANY (ARRAY['waiting'::text, 'released'::text, 'rejected'::text]))),
	CHECK ((subject_kind = ANY (ARRAY['product'::text, 'draft'::text, 'batch'::text, 'session'::text]))),
	CHECK ((width > 0)),
	PRIMARY KEY (id),
	UNIQUE (client_id)
);

create table picture_withdrawals (
	upload_id text not null,
	cause text not null,
	reason text,
	taken_back_by text not null,
	taken_back_at timestamp(3) with time zone not null,
	files_gone_at timestamp(3) with time zone,
	CHECK ((cause = ANY (ARRAY['consent'::text, 'looked-again'::text]))),
	CHECK (((cause = 'looked-again'::text) = (reason IS NOT NULL))),
	FOREIGN KEY (upload_id) REFERENCES picture_uploads(id),
	PRIMARY KEY (upload_id)
);

create table pictures (
	id text not null,
	product_id text not null,
	media_key text not null,
	width bigint not null,
	height bigint not null,
	colour text not null,
	alt_id text not null,
	alt_en text not null,
	position bigint not null,
	CHECK ((length(colour) = 7)),
	CHECK ((height > 0)),
	CHECK ((width > 0)),
	FOREIGN KEY (product_id) REFERENCES products(id),
	PRIMARY KEY (id),
	UNIQUE (product_id, "position")
);

create table places (
	id text not null,
	code text not null,
	name text not null,
	kind text not null,
	closed_at timestamp(3) with time zone,
	CHECK ((kind = ANY (ARRAY['shelf'::text, 'cupboard'::text, 'box'::text, 'counter'::text]))),
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table price_changes (
	id text not null,
	variant_id text not null,
	from_sen bigint,
	to_sen bigint not null,
	changed_by text not null,
	changed_at timestamp(3) with time zone not null,
	CHECK ((from_sen <> to_sen)),
	CHECK ((from_sen > 0)),
	CHECK ((to_sen > 0)),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id)
);

create table products (
	id text not null,
	slug text not null,
	craft text not null,
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
	one_of_a_kind bigint not null,
	position bigint not null,
	edition bigint not null,
	published_at timestamp(3) with time zone,
	retired_at timestamp(3) with time zone,
	created_at timestamp(3) with time zone not null,
	CHECK ((craft = ANY (ARRAY['keset'::text, 'rajut'::text]))),
	CHECK ((one_of_a_kind = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	PRIMARY KEY (id),
	UNIQUE (slug)
);

create table programmes (
	id text not null,
	code text not null,
	name_id text not null,
	name_en text not null,
	craft text not null,
	partner_id text,
	closed_on date,
	CHECK ((craft = ANY (ARRAY['keset'::text, 'rajut'::text]))),
	FOREIGN KEY (partner_id) REFERENCES partners(id),
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table refunds (
	id text not null,
	payment_id text not null,
	channel text not null,
	amount_sen bigint not null,
	reason text not null,
	state text not null,
	gateway_refund_id text,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	settled_at timestamp(3) with time zone,
	checked_at timestamp(3) with time zone,
	CHECK ((amount_sen > 0)),
	CHECK ((channel = ANY (ARRAY['gateway'::text, 'transfer'::text]))),
	CHECK (((state = ANY (ARRAY['succeeded'::text, 'failed'::text])) = (settled_at IS NOT NULL))),
	CHECK ((state = ANY (ARRAY['intended'::text, 'pending'::text, 'succeeded'::text, 'failed'::text]))),
	FOREIGN KEY (payment_id) REFERENCES payments(id),
	PRIMARY KEY (id),
	UNIQUE (gateway_refund_id)
);

create table reservations (
	id text not null,
	holder_id text not null,
	lot_id text not null,
	quantity bigint not null,
	state text not null,
	made_at timestamp(3) with time zone not null,
	ended_at timestamp(3) with time zone,
	CHECK (((state = 'held'::text) = (ended_at IS NULL))),
	CHECK ((quantity > 0)),
	CHECK ((state = ANY (ARRAY['held'::text, 'sold'::text, 'released'::text]))),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	PRIMARY KEY (id)
);

create table savings_acts (
	id text not null,
	maker_id text not null,
	presence_id text not null,
	act text not null,
	opened_by text not null,
	opened_at timestamp(3) with time zone not null,
	outcome text,
	closed_by text,
	closed_at timestamp(3) with time zone,
	CHECK ((act = ANY (ARRAY['pay-out'::text, 'move'::text, 'freeze'::text, 'resume'::text]))),
	CHECK (((outcome IS NULL) = (closed_by IS NULL))),
	CHECK (((outcome IS NULL) = (closed_at IS NULL))),
	CHECK (((outcome IS NULL) OR (outcome <> 'done'::text) OR (closed_by <> opened_by))),
	CHECK ((outcome = ANY (ARRAY['done'::text, 'withdrawn'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	FOREIGN KEY (presence_id) REFERENCES maker_presences(id),
	PRIMARY KEY (id)
);

create table savings_adjustments (
	id text not null,
	maker_id text not null,
	kind text not null,
	amount_sen bigint not null,
	reason text not null,
	scan_key text not null,
	state text not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	decision text not null,
	CHECK ((amount_sen <> 0)),
	CHECK (((kind = 'correction'::text) OR (amount_sen > 0))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state = 'requested'::text) = (decided_by IS NULL))),
	CHECK (((state <> ALL (ARRAY['approved'::text, 'declined'::text])) OR (decided_by <> requested_by))),
	CHECK (((state = ANY (ARRAY['declined'::text, 'called-off'::text])) = (decision <> ''::text))),
	CHECK ((kind = ANY (ARRAY['correction'::text, 'interest'::text, 'found-cash'::text]))),
	CHECK ((reason <> ''::text)),
	CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'called-off'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id),
	UNIQUE (scan_key)
);

create table search_documents (
	number bigint generated always as identity not null,
	product_id text not null,
	language text not null,
	name text not null,
	summary text not null,
	details text not null,
	story text not null,
	title_words text not null,
	other_words text not null,
	lexemes tsvector generated always as ((((setweight(to_tsvector('simple'::regconfig, name), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, summary), 'B'::"char")) || setweight(to_tsvector('simple'::regconfig, details), 'C'::"char")) || setweight(to_tsvector('simple'::regconfig, story), 'D'::"char"))) stored not null,
	CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
	FOREIGN KEY (product_id) REFERENCES products(id),
	PRIMARY KEY (number),
	UNIQUE (product_id, language)
);

create table search_grams (
	language text not null,
	gram text not null,
	word text not null,
	PRIMARY KEY (language, gram, word)
);

create table search_queue (
	number bigint generated always as identity not null,
	product_id text not null,
	PRIMARY KEY (number)
);

create table search_state (
	id bigint not null,
	words_version bigint not null,
	walked_to text,
	behind bigint not null,
	CHECK ((behind = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((id = 1)),
	PRIMARY KEY (id)
);

create table search_words (
	language text not null,
	word text not null,
	stem text not null,
	documents bigint not null,
	titles bigint not null,
	PRIMARY KEY (language, word, stem)
);

create table selection_criteria (
	id text not null,
	cohort_id text not null,
	position bigint not null,
	name text not null,
	CHECK (("position" > 0)),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	PRIMARY KEY (id),
	UNIQUE (cohort_id, "position")
);

create table session_records (
	session_id text not null,
	revision bigint not null,
	minutes bigint not null,
	topic_id text not null,
	topic_en text not null,
	note text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((minutes > 0)),
	CHECK ((revision > 0)),
	FOREIGN KEY (session_id) REFERENCES sessions(id),
	PRIMARY KEY (session_id, revision)
);

create table sessions (
	id text not null,
	cohort_id text not null,
	day date not null,
	starts_at text,
	ends_at text,
	place text not null,
	planned_for date,
	state text not null,
	cancel_reason text,
	minutes bigint,
	topic_id text,
	topic_en text,
	revision bigint not null,
	created_by text not null,
	created_at timestamp(3) with time zone not null,
	CHECK ((ends_at > starts_at)),
	CHECK (((starts_at IS NULL) = (ends_at IS NULL))),
	CHECK (((state = 'held'::text) = (minutes IS NOT NULL))),
	CHECK (((state = 'held'::text) = (topic_id IS NOT NULL))),
	CHECK (((state = 'held'::text) = (topic_en IS NOT NULL))),
	CHECK (((state = 'held'::text) = (revision > 0))),
	CHECK (((state = 'cancelled'::text) = (cancel_reason IS NOT NULL))),
	CHECK ((minutes > 0)),
	CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	PRIMARY KEY (id),
	UNIQUE (cohort_id, planned_for)
);

create table share_rule_drafts (
	id text not null,
	rule_id text not null,
	document text not null,
	effective_from date not null,
	effective_until date,
	legal_basis text not null,
	is_example bigint not null,
	state text not null,
	revision bigint not null,
	drafted_by text not null,
	drafted_at timestamp(3) with time zone not null,
	changed_by text not null,
	changed_at timestamp(3) with time zone not null,
	proposed_by text,
	proposed_at timestamp(3) with time zone,
	decided_by text,
	decided_at timestamp(3) with time zone,
	decision text,
	CHECK (((effective_until IS NULL) OR (effective_until >= effective_from))),
	CHECK (((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text])) = (proposed_by IS NOT NULL))),
	CHECK (((proposed_by IS NULL) = (proposed_at IS NULL))),
	CHECK (((state = ANY (ARRAY['approved'::text, 'declined'::text])) = (decided_by IS NOT NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state <> 'approved'::text) OR ((decided_by <> proposed_by) AND (decided_by <> changed_by) AND (decided_by <> drafted_by)))),
	CHECK ((is_example = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((revision > 0)),
	CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'approved'::text, 'declined'::text, 'forgotten'::text]))),
	FOREIGN KEY (rule_id) REFERENCES share_rules(id),
	PRIMARY KEY (id)
);

create table share_rule_hands (
	draft_id text not null,
	staff_id text not null,
	FOREIGN KEY (draft_id) REFERENCES share_rule_drafts(id),
	PRIMARY KEY (draft_id, staff_id)
);

create table share_rule_papers (
	id text not null,
	draft_id text not null,
	media_key text not null,
	added_by text not null,
	added_at timestamp(3) with time zone not null,
	FOREIGN KEY (draft_id) REFERENCES share_rule_drafts(id),
	PRIMARY KEY (id)
);

create table share_rule_versions (
	id text not null,
	rule_id text not null,
	draft_id text not null,
	version bigint not null,
	effective_from date not null,
	effective_until date,
	document text not null,
	legal_basis text not null,
	is_example bigint not null,
	proposed_by text not null,
	approved_by text not null,
	approved_at timestamp(3) with time zone not null,
	CHECK ((proposed_by <> approved_by)),
	CHECK ((is_example = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((version > 0)),
	FOREIGN KEY (draft_id) REFERENCES share_rule_drafts(id),
	FOREIGN KEY (rule_id) REFERENCES share_rules(id),
	PRIMARY KEY (id),
	UNIQUE (draft_id),
	UNIQUE (rule_id, effective_from),
	UNIQUE (rule_id, version)
);

create table share_rules (
	id text not null,
	code text not null,
	programme_id text not null,
	cohort_id text,
	product_id text,
	name_id text not null,
	name_en text not null,
	CHECK (((cohort_id IS NULL) OR (product_id IS NULL))),
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (product_id) REFERENCES products(id),
	FOREIGN KEY (programme_id) REFERENCES programmes(id),
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table shelf (
	product_id text not null,
	on_sale bigint not null,
	craft text not null,
	position bigint not null,
	one_of_a_kind bigint not null,
	colours bigint not null,
	sizes bigint not null,
	from_price_sen bigint not null,
	to_price_sen bigint not null,
	small_pieces bigint not null,
	medium_pieces bigint not null,
	large_pieces bigint not null,
	one_size_pieces bigint not null,
	available bigint generated always as ((((small_pieces + medium_pieces) + large_pieces) + one_size_pieces)) stored not null,
	sold_out bigint generated always as (
CASE
    WHEN ((((small_pieces + medium_pieces) + large_pieces) + one_size_pieces) > 0) THEN 0
    ELSE 1
END) stored not null,
	in_stock bigint generated always as (
CASE
    WHEN ((((small_pieces + medium_pieces) + large_pieces) + one_size_pieces) > 0) THEN 1
    ELSE 0
END) stored not null,
	arrived_at timestamp(3) with time zone not null,
	CHECK ((to_price_sen >= from_price_sen)),
	CHECK ((colours > 0)),
	CHECK ((craft = ANY (ARRAY['keset'::text, 'rajut'::text]))),
	CHECK ((large_pieces >= 0)),
	CHECK ((medium_pieces >= 0)),
	CHECK ((on_sale = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((one_of_a_kind = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((one_size_pieces >= 0)),
	CHECK ((sizes > 0)),
	CHECK ((small_pieces >= 0)),
	FOREIGN KEY (product_id) REFERENCES products(id),
	PRIMARY KEY (product_id)
);

create table shelf_cohorts (
	cohort_slug text not null,
	product_id text not null,
	FOREIGN KEY (cohort_slug) REFERENCES cohorts(slug),
	FOREIGN KEY (product_id) REFERENCES shelf(product_id),
	PRIMARY KEY (cohort_slug, product_id)
);

create table shipping_rates (
	id text not null,
	service_code text not null,
	zone text not null,
	version bigint not null,
	from_date text not null,
	first_kg_sen bigint not null,
	next_kg_sen bigint not null,
	least_days bigint not null,
	most_days bigint not null,
	divisor_cm3 bigint not null,
	active bigint not null,
	set_by text,
	set_at timestamp(3) with time zone not null,
	CHECK ((active = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((most_days >= least_days)),
	CHECK ((divisor_cm3 > 0)),
	CHECK (((first_kg_sen > 0) AND ((first_kg_sen % (100)::bigint) = 0))),
	CHECK ((least_days >= 0)),
	CHECK (((next_kg_sen >= 0) AND ((next_kg_sen % (100)::bigint) = 0))),
	CHECK ((version > 0)),
	CHECK ((zone = ANY (ARRAY['east-java'::text, 'java-bali'::text, 'sumatra'::text, 'kalimantan'::text, 'sulawesi'::text, 'nusa-tenggara'::text, 'maluku'::text, 'papua'::text, 'southeast-asia'::text, 'east-asia'::text, 'oceania'::text, 'west-asia'::text, 'europe'::text, 'americas'::text, 'africa'::text]))),
	FOREIGN KEY (service_code) REFERENCES shipping_services(code),
	PRIMARY KEY (id),
	UNIQUE (service_code, zone, version)
);

create table shipping_services (
	code text not null,
	courier text not null,
	name text not null,
	created_at timestamp(3) with time zone not null,
	PRIMARY KEY (code),
	UNIQUE (courier, name)
);

create table signatories (
	id text not null,
	from_date date not null,
	role text not null,
	title text not null,
	name text not null,
	nip text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((name <> ''::text)),
	CHECK ((length(nip) = 18)),
	CHECK ((role = ANY (ARRAY['head'::text, 'treasurer'::text, 'officer'::text]))),
	CHECK ((title <> ''::text)),
	PRIMARY KEY (id)
);

create table slip_lines (
	id text not null,
	officer_id text not null,
	variant_id text not null,
	lot_id text,
	quantity bigint not null,
	CHECK (((quantity >= 1) AND (quantity <= 99))),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (officer_id) REFERENCES slips(officer_id),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id)
);

create table slips (
	officer_id text not null,
	order_id text,
	changed_at timestamp(3) with time zone not null,
	FOREIGN KEY (order_id) REFERENCES orders(id),
	PRIMARY KEY (officer_id)
);

create table staff_accounts (
	id text not null,
	accountId text not null,
	providerId text not null,
	userId text not null,
	accessToken text,
	refreshToken text,
	idToken text,
	accessTokenExpiresAt timestamp(3) with time zone,
	refreshTokenExpiresAt timestamp(3) with time zone,
	scope text,
	password text,
	createdAt timestamp(3) with time zone not null,
	updatedAt timestamp(3) with time zone not null,
	FOREIGN KEY ("userId") REFERENCES staff_users(id) ON DELETE CASCADE,
	PRIMARY KEY (id)
);

create table staff_sessions (
	id text not null,
	expiresAt timestamp(3) with time zone not null,
	token text not null,
	createdAt timestamp(3) with time zone not null,
	updatedAt timestamp(3) with time zone not null,
	ipAddress text,
	userAgent text,
	userId text not null,
	FOREIGN KEY ("userId") REFERENCES staff_users(id) ON DELETE CASCADE,
	PRIMARY KEY (id),
	UNIQUE (token)
);

create table staff_sign_in_attempts (
	bucket text not null,
	failures bigint not null,
	window_started_at timestamp(3) with time zone not null,
	CHECK ((failures >= 0)),
	PRIMARY KEY (bucket)
);

create table staff_users (
	id text not null,
	name text not null,
	email text not null,
	emailVerified bigint not null,
	image text,
	role text not null,
	closedAt timestamp(3) with time zone,
	createdAt timestamp(3) with time zone not null,
	updatedAt timestamp(3) with time zone not null,
	CHECK ((role = ANY (ARRAY['officer'::text, 'treasurer'::text, 'head'::text, 'auditor'::text, 'admin'::text]))),
	PRIMARY KEY (id),
	UNIQUE (email)
);

create table staff_verifications (
	id text not null,
	identifier text not null,
	value text not null,
	expiresAt timestamp(3) with time zone not null,
	createdAt timestamp(3) with time zone not null,
	updatedAt timestamp(3) with time zone not null,
	PRIMARY KEY (id)
);

create table stock_adjustments (
	id text not null,
	lot_id text not null,
	quantity bigint not null,
	reason text not null,
	to_whom text not null,
	note text not null,
	opname_id text,
	state text not null,
	limit_pieces bigint not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	decision text not null,
	CHECK (((reason = ANY (ARRAY['gift'::text, 'sample'::text])) = (to_whom <> ''::text))),
	CHECK (((state = ANY (ARRAY['alone'::text, 'requested'::text])) = (decided_by IS NULL))),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((state <> 'approved'::text) OR (requested_by <> decided_by))),
	CHECK (((state <> 'alone'::text) OR (reason = 'found'::text) OR (quantity <= limit_pieces))),
	CHECK (((opname_id IS NULL) OR (state = 'approved'::text))),
	CHECK ((quantity > 0)),
	CHECK ((reason = ANY (ARRAY['damaged'::text, 'lost'::text, 'gift'::text, 'sample'::text, 'found'::text]))),
	CHECK ((state = ANY (ARRAY['alone'::text, 'requested'::text, 'approved'::text, 'declined'::text]))),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	PRIMARY KEY (id)
);

create table stock_limits (
	name text not null,
	pieces bigint not null,
	changed_by text,
	changed_at timestamp(3) with time zone,
	CHECK ((name = ANY (ARRAY['gift'::text, 'write-off'::text]))),
	CHECK ((pieces >= 0)),
	PRIMARY KEY (name)
);

create table stock_movements (
	id text not null,
	lot_id text not null,
	variant_id text not null,
	position bigint not null,
	at timestamp(3) with time zone not null,
	kind text not null,
	available_delta bigint not null,
	reserved_delta bigint not null,
	sold_delta bigint not null,
	written_off_delta bigint not null,
	holder_id text,
	reason text,
	adjustment_id text,
	CHECK (((kind = ANY (ARRAY['removed'::text, 'restored'::text, 'found'::text])) = (adjustment_id IS NOT NULL))),
	CHECK (((kind = ANY (ARRAY['received'::text, 'removed'::text, 'restored'::text, 'found'::text])) = (holder_id IS NULL))),
	CHECK (((kind = ANY (ARRAY['written-off'::text, 'removed'::text, 'restored'::text, 'found'::text])) = (reason IS NOT NULL))),
	CHECK ((kind = ANY (ARRAY['received'::text, 'reserved'::text, 'released'::text, 'sold'::text, 'returned'::text, 'written-off'::text, 'removed'::text, 'restored'::text, 'found'::text]))),
	CHECK (("position" > 0)),
	CHECK ((reason = ANY (ARRAY['damaged'::text, 'lost'::text, 'hygiene'::text, 'gift'::text, 'sample'::text]))),
	FOREIGN KEY (adjustment_id) REFERENCES stock_adjustments(id),
	FOREIGN KEY (lot_id) REFERENCES lots(id),
	FOREIGN KEY (variant_id) REFERENCES variants(id),
	PRIMARY KEY (id),
	UNIQUE (lot_id, "position")
);

create table story_people (
	cohort_id text not null,
	maker_id text not null,
	FOREIGN KEY (cohort_id) REFERENCES cohorts(id),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (cohort_id, maker_id)
);

create table tracking_pages (
	courier text not null,
	address text not null,
	confirmed_at timestamp(3) with time zone,
	CHECK ((address ~~ 'https://%'::text)),
	PRIMARY KEY (courier)
);

create table treasury_cash_counts (
	id text not null,
	expected_sen bigint not null,
	counted_sen bigint not null,
	reason text not null,
	counted_by text not null,
	counted_at timestamp(3) with time zone not null,
	CHECK (((counted_sen = expected_sen) OR (length(TRIM(BOTH FROM reason)) >= 5))),
	CHECK ((counted_sen >= 0)),
	PRIMARY KEY (id)
);

create table treasury_codes (
	id text not null,
	request_id text not null,
	code text not null,
	issued_on date not null,
	expires_on date not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((expires_on >= issued_on)),
	CHECK (((length(code) = 15) AND (ltrim(code, '0123456789'::text) = ''::text))),
	FOREIGN KEY (request_id) REFERENCES treasury_requests(id),
	PRIMARY KEY (id),
	UNIQUE (code)
);

create table treasury_gatherings (
	request_id text not null,
	account_code text not null,
	after_number bigint not null,
	through_number bigint not null,
	carried_sen bigint not null,
	moved_sen bigint not null,
	until date not null,
	CHECK ((after_number >= 0)),
	CHECK (((carried_sen >= 0) AND (carried_sen < 100))),
	CHECK ((through_number > after_number)),
	FOREIGN KEY (request_id) REFERENCES treasury_requests(id),
	PRIMARY KEY (request_id)
);

create table treasury_intakes (
	intake_id text not null,
	request_id text not null,
	attached_by text not null,
	attached_at timestamp(3) with time zone not null,
	FOREIGN KEY (intake_id) REFERENCES material_intakes(id),
	FOREIGN KEY (request_id) REFERENCES treasury_requests(id),
	PRIMARY KEY (intake_id)
);

create table treasury_requests (
	id text not null,
	kind text not null,
	amount_sen bigint not null,
	account_code text not null,
	payee text not null,
	note text not null,
	needs_second bigint not null,
	state text not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	approved_by text,
	approved_at timestamp(3) with time zone,
	override_by text,
	override_reason text,
	declined_by text,
	declined_at timestamp(3) with time zone,
	declined_reason text,
	paid_by text,
	paid_at timestamp(3) with time zone,
	paid_on date,
	paid_from text,
	reference text,
	receipt_key text,
	CHECK (((amount_sen > 0) AND ((amount_sen % (100)::bigint) = 0))),
	CHECK (((state <> 'requested'::text) OR (approved_by IS NULL))),
	CHECK (((state <> ALL (ARRAY['approved'::text, 'paid'::text])) OR (needs_second = 0) OR (approved_by IS NOT NULL))),
	CHECK (((paid_by IS NULL) = (paid_at IS NULL))),
	CHECK (((paid_by IS NULL) = (paid_on IS NULL))),
	CHECK (((paid_by IS NULL) = (paid_from IS NULL))),
	CHECK (((paid_by IS NULL) = (reference IS NULL))),
	CHECK (((kind <> 'reserve'::text) OR (state <> 'approved'::text))),
	CHECK (((kind <> 'pnbp'::text) OR (reference IS NULL) OR ((length(reference) = 16) AND (ltrim(reference, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'::text) = ''::text)))),
	CHECK (((approved_by IS NULL) OR (approved_by <> requested_by))),
	CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
	CHECK (((override_by IS NULL) = (override_reason IS NULL))),
	CHECK (((override_by IS NULL) OR (override_by = approved_by))),
	CHECK (((state = 'declined'::text) = (declined_by IS NOT NULL))),
	CHECK (((declined_by IS NULL) = (declined_at IS NULL))),
	CHECK (((declined_by IS NULL) = (declined_reason IS NULL))),
	CHECK (((state = 'paid'::text) = (paid_by IS NOT NULL))),
	CHECK ((kind = ANY (ARRAY['pnbp'::text, 'partner'::text, 'purchase'::text, 'cash'::text, 'reserve'::text]))),
	CHECK ((needs_second = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((paid_from = ANY (ARRAY['bank'::text, 'cash'::text, 'fund'::text]))),
	CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'paid'::text]))),
	PRIMARY KEY (id)
);

create table treasury_terms (
	id text not null,
	purchase_limit_sen bigint not null,
	reserve_floor_sen bigint not null,
	pnbp_first bigint not null,
	reason text not null,
	set_by text not null,
	set_at timestamp(3) with time zone not null,
	CHECK ((pnbp_first = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
	CHECK ((purchase_limit_sen >= 0)),
	CHECK ((reason <> ''::text)),
	CHECK ((reserve_floor_sen >= 0)),
	PRIMARY KEY (id)
);

create table unit_shares (
	id text not null,
	unit_id text not null,
	position bigint not null,
	party text not null,
	maker_id text,
	partner_id text,
	amount_sen bigint not null,
	weight bigint,
	weight_total bigint,
	CHECK ((amount_sen > 0)),
	CHECK (((party = ANY (ARRAY['maker'::text, 'held'::text])) = (maker_id IS NOT NULL))),
	CHECK (((party = ANY (ARRAY['maker'::text, 'held'::text, 'extra-food'::text])) = ((weight IS NOT NULL) AND (weight_total IS NOT NULL)))),
	CHECK (((party = 'partner'::text) = (partner_id IS NOT NULL))),
	CHECK ((party = ANY (ARRAY['maker'::text, 'held'::text, 'extra-food'::text, 'pnbp'::text, 'partner'::text, 'capital'::text, 'material'::text, 'costs'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	FOREIGN KEY (partner_id) REFERENCES partners(id),
	FOREIGN KEY (unit_id) REFERENCES order_units(id),
	PRIMARY KEY (id),
	UNIQUE (unit_id, "position")
);

create table variants (
	id text not null,
	product_id text not null,
	sku text not null,
	label_id text not null,
	label_en text not null,
	size_label text not null,
	size_class text not null,
	price_sen bigint not null,
	weight_grams bigint not null,
	packed_length_cm bigint,
	packed_width_cm bigint,
	packed_height_cm bigint,
	position bigint not null,
	CHECK ((((packed_length_cm IS NULL) = (packed_width_cm IS NULL)) AND ((packed_width_cm IS NULL) = (packed_height_cm IS NULL)))),
	CHECK ((packed_height_cm > 0)),
	CHECK ((packed_length_cm > 0)),
	CHECK ((packed_width_cm > 0)),
	CHECK (((price_sen > 0) AND ((price_sen % (100)::bigint) = 0))),
	CHECK ((size_class = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text, 'one-size'::text]))),
	CHECK ((weight_grams > 0)),
	FOREIGN KEY (product_id) REFERENCES products(id),
	PRIMARY KEY (id),
	UNIQUE (product_id, "position"),
	UNIQUE (sku)
);

create table withdrawal_requests (
	id text not null,
	maker_id text not null,
	amount_sen bigint not null,
	purpose text not null,
	note text not null,
	state text not null,
	requested_by text not null,
	requested_at timestamp(3) with time zone not null,
	decided_by text,
	decided_at timestamp(3) with time zone,
	closed_by text,
	closed_at timestamp(3) with time zone,
	reason text not null,
	paid_at timestamp(3) with time zone,
	CHECK ((amount_sen > 0)),
	CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
	CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
	CHECK (((decided_by IS NULL) OR (decided_by <> requested_by))),
	CHECK (((state <> 'requested'::text) OR (decided_by IS NULL))),
	CHECK (((state <> ALL (ARRAY['approved'::text, 'declined'::text, 'paid'::text])) OR (decided_by IS NOT NULL))),
	CHECK (((state = ANY (ARRAY['called-off'::text, 'paid'::text])) = (closed_by IS NOT NULL))),
	CHECK (((state = ANY (ARRAY['declined'::text, 'called-off'::text])) = (reason <> ''::text))),
	CHECK (((paid_at IS NULL) OR (state = 'paid'::text))),
	CHECK ((purpose = ANY (ARRAY['needs'::text, 'family'::text, 'release'::text]))),
	CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'called-off'::text, 'paid'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id)
);

create table withdrawal_scans (
	id text not null,
	withdrawal_id text not null,
	scan_key text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	FOREIGN KEY (withdrawal_id) REFERENCES withdrawals(id),
	PRIMARY KEY (id),
	UNIQUE (scan_key)
);

create table withdrawals (
	id text not null,
	maker_id text not null,
	amount_sen bigint not null,
	purpose text not null,
	note text not null,
	recorded_by text not null,
	recorded_at timestamp(3) with time zone not null,
	CHECK ((amount_sen > 0)),
	CHECK ((purpose = ANY (ARRAY['needs'::text, 'family'::text, 'release'::text]))),
	FOREIGN KEY (maker_id) REFERENCES makers(id),
	PRIMARY KEY (id)
);

CREATE INDEX agreement_scans_of_agreement ON public.agreement_scans USING btree (agreement_id, id);

CREATE UNIQUE INDEX agreement_scans_pkey ON public.agreement_scans USING btree (id);

CREATE UNIQUE INDEX agreements_partner_id_number_key ON public.agreements USING btree (partner_id, number);

CREATE UNIQUE INDEX agreements_pkey ON public.agreements USING btree (id);

CREATE INDEX attendances_of_maker ON public.attendances USING btree (maker_id, session_id);

CREATE UNIQUE INDEX attendances_pkey ON public.attendances USING btree (session_id, revision, maker_id);

CREATE INDEX audit_events_by_subject ON public.audit_events USING btree (subject_kind, subject_id, at);

CREATE UNIQUE INDEX audit_events_pkey ON public.audit_events USING btree (id);

CREATE INDEX balance_transactions_by_time ON public.balance_transactions USING btree (moved_at, id);

CREATE INDEX balance_transactions_of_payout ON public.balance_transactions USING btree (payout_id);

CREATE INDEX balance_transactions_of_source ON public.balance_transactions USING btree (source_id);

CREATE UNIQUE INDEX balance_transactions_pkey ON public.balance_transactions USING btree (id);

CREATE UNIQUE INDEX bank_layout_retirements_pkey ON public.bank_layout_retirements USING btree (layout_name);

CREATE UNIQUE INDEX bank_layouts_pkey ON public.bank_layouts USING btree (name);

CREATE UNIQUE INDEX bank_lines_account_number_day_amount_sen_balance_sen_descri_key ON public.bank_lines USING btree (account_number, day, amount_sen, balance_sen, description, ordinal);

CREATE INDEX bank_lines_by_day ON public.bank_lines USING btree (day, id);

CREATE INDEX bank_lines_of_statement ON public.bank_lines USING btree (statement_id, "position");

CREATE UNIQUE INDEX bank_lines_pkey ON public.bank_lines USING btree (id);

CREATE UNIQUE INDEX bank_match_decisions_pkey ON public.bank_match_decisions USING btree (match_id);

CREATE UNIQUE INDEX bank_match_releases_pkey ON public.bank_match_releases USING btree (match_id);

CREATE INDEX bank_match_sides_of_entry ON public.bank_match_sides USING btree (entry_number);

CREATE INDEX bank_match_sides_of_line ON public.bank_match_sides USING btree (line_id);

CREATE UNIQUE INDEX bank_match_sides_pkey ON public.bank_match_sides USING btree (match_id, "position");

CREATE INDEX bank_matches_by_two ON public.bank_matches USING btree (id) WHERE (needs_second = 1);

CREATE UNIQUE INDEX bank_matches_pkey ON public.bank_matches USING btree (id);

CREATE INDEX bank_statements_by_days ON public.bank_statements USING btree (account_number, first_day, last_day, opening_sen, closing_sen, id);

CREATE UNIQUE INDEX bank_statements_file_hash_key ON public.bank_statements USING btree (file_hash);

CREATE UNIQUE INDEX bank_statements_pkey ON public.bank_statements USING btree (id);

CREATE UNIQUE INDEX batch_acceptances_batch_id_number_key ON public.batch_acceptances USING btree (batch_id, number);

CREATE UNIQUE INDEX batch_acceptances_pkey ON public.batch_acceptances USING btree (id);

CREATE INDEX batch_drafts_of_owner ON public.batch_drafts USING btree (owner_id, saved_at);

CREATE UNIQUE INDEX batch_drafts_pkey ON public.batch_drafts USING btree (id);

CREATE UNIQUE INDEX batch_faults_pkey ON public.batch_faults USING btree (acceptance_id, "position");

CREATE UNIQUE INDEX batch_imports_attempt_key_key ON public.batch_imports USING btree (attempt_key);

CREATE INDEX batch_imports_open ON public.batch_imports USING btree (id) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX batch_imports_pkey ON public.batch_imports USING btree (id);

CREATE INDEX batch_sessions_of_session ON public.batch_sessions USING btree (session_id);

CREATE UNIQUE INDEX batch_sessions_pkey ON public.batch_sessions USING btree (batch_id, session_id);

CREATE INDEX batches_by_state ON public.batches USING btree (state, id);

CREATE UNIQUE INDEX batches_code_key ON public.batches USING btree (code);

CREATE UNIQUE INDEX batches_entry_key_key ON public.batches USING btree (entry_key);

CREATE INDEX batches_of_cohort ON public.batches USING btree (cohort_id, work_date);

CREATE UNIQUE INDEX batches_of_one_off ON public.batches USING btree (variant_id) WHERE ((one_off = 1) AND (state <> 'sent-back'::text));

CREATE INDEX batches_of_variant ON public.batches USING btree (variant_id, cohort_id);

CREATE UNIQUE INDEX batches_pkey ON public.batches USING btree (id);

CREATE UNIQUE INDEX candidate_scores_pkey ON public.candidate_scores USING btree (criterion_id, maker_id);

CREATE UNIQUE INDEX candidates_pkey ON public.candidates USING btree (cohort_id, maker_id);

CREATE UNIQUE INDEX cart_lines_pkey ON public.cart_lines USING btree (cart_id, variant_id);

CREATE INDEX carts_by_age ON public.carts USING btree (changed_at);

CREATE UNIQUE INDEX carts_pkey ON public.carts USING btree (id);

CREATE UNIQUE INDEX carts_token_hash_key ON public.carts USING btree (token_hash);

CREATE UNIQUE INDEX cohort_makers_pkey ON public.cohort_makers USING btree (cohort_id, maker_id);

CREATE UNIQUE INDEX cohort_members_one_at_a_time ON public.cohort_members USING btree (cohort_id, maker_id) WHERE (left_on IS NULL);

CREATE UNIQUE INDEX cohort_members_pkey ON public.cohort_members USING btree (cohort_id, maker_id, joined_on);

CREATE UNIQUE INDEX cohort_slots_pkey ON public.cohort_slots USING btree (cohort_id, weekday);

CREATE UNIQUE INDEX cohorts_pkey ON public.cohorts USING btree (id);

CREATE UNIQUE INDEX cohorts_slug_key ON public.cohorts USING btree (slug);

CREATE INDEX complaint_letters_of ON public.complaint_letters USING btree (complaint_id, id);

CREATE UNIQUE INDEX complaint_letters_pkey ON public.complaint_letters USING btree (id);

CREATE UNIQUE INDEX complaint_photos_complaint_id_position_key ON public.complaint_photos USING btree (complaint_id, "position");

CREATE UNIQUE INDEX complaint_photos_pkey ON public.complaint_photos USING btree (id);

CREATE INDEX complaints_of_order ON public.complaints USING btree (order_id, id);

CREATE INDEX complaints_open ON public.complaints USING btree (id) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX complaints_open_once ON public.complaints USING btree (order_id) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX complaints_pkey ON public.complaints USING btree (id);

CREATE UNIQUE INDEX consent_revocations_pkey ON public.consent_revocations USING btree (consent_id);

CREATE UNIQUE INDEX consent_scans_pkey ON public.consent_scans USING btree (consent_id);

CREATE INDEX consents_of_maker ON public.consents USING btree (maker_id, kind);

CREATE UNIQUE INDEX consents_pkey ON public.consents USING btree (id);

CREATE UNIQUE INDEX content_versions_pkey ON public.content_versions USING btree (slot);

CREATE UNIQUE INDEX contributions_batch_id_maker_id_key ON public.contributions USING btree (batch_id, maker_id);

CREATE INDEX contributions_of_maker ON public.contributions USING btree (maker_id, batch_id);

CREATE INDEX contributions_on_hold ON public.contributions USING btree (batch_id) WHERE (earning = 'hold'::text);

CREATE UNIQUE INDEX contributions_pkey ON public.contributions USING btree (batch_id, "position");

CREATE UNIQUE INDEX counter_hours_pkey ON public.counter_hours USING btree (weekday);

CREATE INDEX counter_sales_of_drawer ON public.counter_sales USING btree (drawer_id, sold_at);

CREATE INDEX counter_sales_of_officer ON public.counter_sales USING btree (officer_id, sold_at);

CREATE UNIQUE INDEX counter_sales_pkey ON public.counter_sales USING btree (order_id);

CREATE UNIQUE INDEX customs_limits_pkey ON public.customs_limits USING btree (form);

CREATE INDEX dispute_answers_of ON public.dispute_answers USING btree (dispute_id, id);

CREATE UNIQUE INDEX dispute_answers_pkey ON public.dispute_answers USING btree (id);

CREATE INDEX dispute_movements_by_time ON public.dispute_movements USING btree (moved_at);

CREATE INDEX dispute_movements_of ON public.dispute_movements USING btree (dispute_id, moved_at);

CREATE UNIQUE INDEX dispute_movements_pkey ON public.dispute_movements USING btree (id);

CREATE INDEX disputes_closed ON public.disputes USING btree (closed_at, id) WHERE (closed_at IS NOT NULL);

CREATE INDEX disputes_of_payment ON public.disputes USING btree (payment_id, opened_at);

CREATE INDEX disputes_open ON public.disputes USING btree (evidence_due_at, id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX disputes_pkey ON public.disputes USING btree (id);

CREATE INDEX drawer_movements_of_drawer ON public.drawer_movements USING btree (drawer_id, id);

CREATE UNIQUE INDEX drawer_movements_of_order ON public.drawer_movements USING btree (order_id, kind) WHERE (order_id IS NOT NULL);

CREATE UNIQUE INDEX drawer_movements_pkey ON public.drawer_movements USING btree (id);

CREATE INDEX drawers_by_time ON public.drawers USING btree (opened_at, id);

CREATE INDEX drawers_of_officer ON public.drawers USING btree (officer_id, id);

CREATE UNIQUE INDEX drawers_one_open ON public.drawers USING btree (officer_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX drawers_pkey ON public.drawers USING btree (id);

CREATE INDEX exception_acts_by_key ON public.exception_acts USING btree (exception_key, id);

CREATE UNIQUE INDEX exception_acts_pkey ON public.exception_acts USING btree (id);

CREATE UNIQUE INDEX fee_rates_pkey ON public.fee_rates USING btree (id);

CREATE INDEX gateway_events_dead ON public.gateway_events USING btree (received_at) WHERE (state = 'dead'::text);

CREATE UNIQUE INDEX gateway_events_pkey ON public.gateway_events USING btree (id);

CREATE INDEX gateway_events_waiting ON public.gateway_events USING btree (next_attempt_at) WHERE (state = 'new'::text);

CREATE UNIQUE INDEX hold_settlements_pkey ON public.hold_settlements USING btree (batch_id, maker_id);

CREATE UNIQUE INDEX holidays_pkey ON public.holidays USING btree (date);

CREATE UNIQUE INDEX ledger_accounts_code_key ON public.ledger_accounts USING btree (code);

CREATE INDEX ledger_accounts_of_holder ON public.ledger_accounts USING btree (holder_kind, holder_id);

CREATE UNIQUE INDEX ledger_accounts_pkey ON public.ledger_accounts USING btree (id);

CREATE UNIQUE INDEX ledger_balances_pkey ON public.ledger_balances USING btree (account_id);

CREATE UNIQUE INDEX ledger_closings_pkey ON public.ledger_closings USING btree (number);

CREATE INDEX ledger_entries_by_day ON public.ledger_entries USING btree (booked_on, number);

CREATE UNIQUE INDEX ledger_entries_id_key ON public.ledger_entries USING btree (id);

CREATE UNIQUE INDEX ledger_entries_idempotency_key_key ON public.ledger_entries USING btree (idempotency_key);

CREATE UNIQUE INDEX ledger_entries_link_hash_key ON public.ledger_entries USING btree (link_hash);

CREATE INDEX ledger_entries_of_source ON public.ledger_entries USING btree (source_kind, source_id);

CREATE UNIQUE INDEX ledger_entries_pkey ON public.ledger_entries USING btree (number);

CREATE UNIQUE INDEX ledger_entries_reverses_entry_id_key ON public.ledger_entries USING btree (reverses_entry_id);

CREATE UNIQUE INDEX ledger_head_pkey ON public.ledger_head USING btree (slot);

CREATE INDEX ledger_lines_of_account ON public.ledger_lines USING btree (account_id, entry_number, amount_sen);

CREATE UNIQUE INDEX ledger_lines_pkey ON public.ledger_lines USING btree (entry_id, "position");

CREATE UNIQUE INDEX ledger_month_ends_pkey ON public.ledger_month_ends USING btree (month, account_id);

CREATE INDEX letterheads_by_day ON public.letterheads USING btree (from_date);

CREATE UNIQUE INDEX letterheads_pkey ON public.letterheads USING btree (id);

CREATE INDEX lot_moves_of_lot ON public.lot_moves USING btree (lot_id, id);

CREATE UNIQUE INDEX lot_moves_pkey ON public.lot_moves USING btree (id);

CREATE UNIQUE INDEX lots_batch_id_key ON public.lots USING btree (batch_id);

CREATE UNIQUE INDEX lots_code_key ON public.lots USING btree (code);

CREATE INDEX lots_held ON public.lots USING btree (place_id, available) WHERE (available > 0);

CREATE INDEX lots_of_place ON public.lots USING btree (place_id, id);

CREATE INDEX lots_of_variant ON public.lots USING btree (variant_id, received_at, id);

CREATE UNIQUE INDEX lots_pkey ON public.lots USING btree (id);

CREATE INDEX lots_that_sold ON public.lots USING btree (sold) WHERE (sold > 0);

CREATE INDEX lots_with_pieces ON public.lots USING btree (id) WHERE (available > 0);

CREATE UNIQUE INDEX maker_erasures_one ON public.maker_erasures USING btree (maker_id) WHERE ((outcome IS NULL) OR (outcome = 'approved'::text));

CREATE UNIQUE INDEX maker_erasures_pkey ON public.maker_erasures USING btree (id);

CREATE INDEX maker_name_hashes_of ON public.maker_name_hashes USING btree (maker_id);

CREATE UNIQUE INDEX maker_name_hashes_pkey ON public.maker_name_hashes USING btree (hash, maker_id);

CREATE INDEX maker_presences_by_day ON public.maker_presences USING btree (maker_id, from_date, id);

CREATE UNIQUE INDEX maker_presences_pkey ON public.maker_presences USING btree (id);

CREATE UNIQUE INDEX maker_skills_pkey ON public.maker_skills USING btree (maker_id, skill);

CREATE UNIQUE INDEX maker_statuses_pkey ON public.maker_statuses USING btree (maker_id, from_date);

CREATE UNIQUE INDEX makers_code_key ON public.makers USING btree (code);

CREATE UNIQUE INDEX makers_pkey ON public.makers USING btree (id);

CREATE UNIQUE INDEX makers_register_number_hash_key ON public.makers USING btree (register_number_hash);

CREATE UNIQUE INDEX match_limits_pkey ON public.match_limits USING btree (id);

CREATE UNIQUE INDEX material_intakes_entry_key_key ON public.material_intakes USING btree (entry_key);

CREATE INDEX material_intakes_left ON public.material_intakes USING btree (material_id, received_on, id) WHERE (left_quantity > 0);

CREATE INDEX material_intakes_of_material ON public.material_intakes USING btree (material_id, id);

CREATE UNIQUE INDEX material_intakes_pkey ON public.material_intakes USING btree (id);

CREATE INDEX material_movements_of_intake ON public.material_movements USING btree (intake_id, id);

CREATE UNIQUE INDEX material_movements_pkey ON public.material_movements USING btree (id);

CREATE UNIQUE INDEX material_movements_use_id_intake_id_kind_key ON public.material_movements USING btree (use_id, intake_id, kind);

CREATE UNIQUE INDEX material_uses_entry_key_key ON public.material_uses USING btree (entry_key);

CREATE INDEX material_uses_of_batch ON public.material_uses USING btree (batch_id, id);

CREATE UNIQUE INDEX material_uses_pkey ON public.material_uses USING btree (id);

CREATE UNIQUE INDEX materials_by_name ON public.materials USING btree (lower(name));

CREATE UNIQUE INDEX materials_pkey ON public.materials USING btree (id);

CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (kind, year);

CREATE INDEX opname_counts_of ON public.opname_counts USING btree (opname_id, lot_id, ended_at);

CREATE UNIQUE INDEX opname_counts_pkey ON public.opname_counts USING btree (id);

CREATE INDEX opname_lots_of_lot ON public.opname_lots USING btree (lot_id);

CREATE UNIQUE INDEX opname_lots_once ON public.opname_lots USING btree (lot_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX opname_lots_pkey ON public.opname_lots USING btree (opname_id, lot_id);

CREATE UNIQUE INDEX opnames_number_key ON public.opnames USING btree (number);

CREATE INDEX opnames_open ON public.opnames USING btree (id) WHERE (state = ANY (ARRAY['counting'::text, 'closed'::text]));

CREATE UNIQUE INDEX opnames_pkey ON public.opnames USING btree (id);

CREATE INDEX order_events_of_order ON public.order_events USING btree (order_id, at);

CREATE UNIQUE INDEX order_events_pkey ON public.order_events USING btree (id);

CREATE UNIQUE INDEX order_exchanges_new_unit_id_key ON public.order_exchanges USING btree (new_unit_id);

CREATE INDEX order_exchanges_of_order ON public.order_exchanges USING btree (order_id, id);

CREATE UNIQUE INDEX order_exchanges_old_unit_id_key ON public.order_exchanges USING btree (old_unit_id);

CREATE UNIQUE INDEX order_exchanges_pkey ON public.order_exchanges USING btree (id);

CREATE UNIQUE INDEX order_job_rows_job_id_number_key ON public.order_job_rows USING btree (job_id, number);

CREATE UNIQUE INDEX order_job_rows_pkey ON public.order_job_rows USING btree (job_id, "position");

CREATE UNIQUE INDEX order_jobs_attempt_key_key ON public.order_jobs USING btree (attempt_key);

CREATE INDEX order_jobs_open ON public.order_jobs USING btree (id) WHERE (finished_at IS NULL);

CREATE UNIQUE INDEX order_jobs_pkey ON public.order_jobs USING btree (id);

CREATE UNIQUE INDEX order_lines_order_id_position_key ON public.order_lines USING btree (order_id, "position");

CREATE UNIQUE INDEX order_lines_pkey ON public.order_lines USING btree (id);

CREATE INDEX order_parcel_units_of_parcel ON public.order_parcel_units USING btree (parcel_id);

CREATE UNIQUE INDEX order_parcel_units_pkey ON public.order_parcel_units USING btree (unit_id);

CREATE INDEX order_parcels_by_resi ON public.order_parcels USING btree (tracking_number) WHERE (tracking_number IS NOT NULL);

CREATE INDEX order_parcels_by_time ON public.order_parcels USING btree (sent_at);

CREATE UNIQUE INDEX order_parcels_order_id_position_key ON public.order_parcels USING btree (order_id, "position");

CREATE UNIQUE INDEX order_parcels_pkey ON public.order_parcels USING btree (id);

CREATE UNIQUE INDEX order_parcels_resi_once ON public.order_parcels USING btree (tracking_number) WHERE ((tracking_number IS NOT NULL) AND (shares_resi = 0));

CREATE INDEX order_refund_units_of_unit ON public.order_refund_units USING btree (unit_id);

CREATE UNIQUE INDEX order_refund_units_pkey ON public.order_refund_units USING btree (refund_id, unit_id);

CREATE INDEX order_refunds_by_state ON public.order_refunds USING btree (state, id);

CREATE INDEX order_refunds_of_order ON public.order_refunds USING btree (order_id, id);

CREATE UNIQUE INDEX order_refunds_one_asked ON public.order_refunds USING btree (order_id) WHERE (state = 'requested'::text);

CREATE UNIQUE INDEX order_refunds_pkey ON public.order_refunds USING btree (id);

CREATE INDEX order_returns_by_time ON public.order_returns USING btree (received_at);

CREATE INDEX order_returns_of_order ON public.order_returns USING btree (order_id);

CREATE UNIQUE INDEX order_returns_pkey ON public.order_returns USING btree (unit_id);

CREATE INDEX order_terms_of_order ON public.order_terms USING btree (order_id);

CREATE UNIQUE INDEX order_terms_pkey ON public.order_terms USING btree (term, order_id);

CREATE INDEX order_units_of_lot ON public.order_units USING btree (lot_id);

CREATE UNIQUE INDEX order_units_order_id_position_key ON public.order_units USING btree (order_id, "position");

CREATE UNIQUE INDEX order_units_pkey ON public.order_units USING btree (id);

CREATE UNIQUE INDEX orders_attempt_key_key ON public.orders USING btree (attempt_key);

CREATE INDEX orders_by_day ON public.orders USING btree (placed_at);

CREATE INDEX orders_by_state ON public.orders USING btree (state, placed_at);

CREATE INDEX orders_in_state ON public.orders USING btree (state, id);

CREATE UNIQUE INDEX orders_number_key ON public.orders USING btree (number);

CREATE INDEX orders_on_their_way ON public.orders USING btree (payment_id) WHERE (state = 'sent'::text);

CREATE INDEX orders_paid ON public.orders USING btree (paid_at) WHERE (paid_at IS NOT NULL);

CREATE UNIQUE INDEX orders_payment_id_key ON public.orders USING btree (payment_id);

CREATE UNIQUE INDEX orders_pkey ON public.orders USING btree (id);

CREATE INDEX orders_received ON public.orders USING btree (payment_id) WHERE (state = 'received'::text);

CREATE INDEX orders_sent ON public.orders USING btree (sent_at) WHERE (sent_at IS NOT NULL);

CREATE UNIQUE INDEX orders_token_key ON public.orders USING btree (token);

CREATE INDEX outbox_by_state ON public.outbox USING btree (state, id);

CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id);

CREATE UNIQUE INDEX outbox_subject_id_kind_key ON public.outbox USING btree (subject_id, kind);

CREATE INDEX outbox_waiting ON public.outbox USING btree (next_attempt_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));

CREATE UNIQUE INDEX paper_numbers_kind_subject_id_key ON public.paper_numbers USING btree (kind, subject_id);

CREATE UNIQUE INDEX paper_numbers_kind_year_number_key ON public.paper_numbers USING btree (kind, year, number);

CREATE UNIQUE INDEX paper_numbers_pkey ON public.paper_numbers USING btree (id);

CREATE INDEX partner_contacts_of_partner ON public.partner_contacts USING btree (partner_id, id);

CREATE UNIQUE INDEX partner_contacts_pkey ON public.partner_contacts USING btree (id);

CREATE UNIQUE INDEX partners_code_key ON public.partners USING btree (code);

CREATE UNIQUE INDEX partners_pkey ON public.partners USING btree (id);

CREATE INDEX payment_proofs_of_payment ON public.payment_proofs USING btree (payment_id, id);

CREATE UNIQUE INDEX payment_proofs_one_waiting ON public.payment_proofs USING btree (payment_id) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX payment_proofs_pkey ON public.payment_proofs USING btree (id);

CREATE INDEX payment_proofs_waiting ON public.payment_proofs USING btree (id) WHERE (state = 'waiting'::text);

CREATE INDEX payment_receipts_of_payment ON public.payment_receipts USING btree (payment_id, id);

CREATE UNIQUE INDEX payment_receipts_pkey ON public.payment_receipts USING btree (id);

CREATE INDEX payment_returns_due ON public.payment_returns USING btree (id) WHERE (state = 'due'::text);

CREATE INDEX payment_returns_of_payment ON public.payment_returns USING btree (payment_id, id);

CREATE UNIQUE INDEX payment_returns_of_refund ON public.payment_returns USING btree (refund_id) WHERE (state <> 'void'::text);

CREATE UNIQUE INDEX payment_returns_pkey ON public.payment_returns USING btree (id);

CREATE UNIQUE INDEX payment_write_offs_one ON public.payment_write_offs USING btree (payment_id) WHERE (state <> 'declined'::text);

CREATE UNIQUE INDEX payment_write_offs_pkey ON public.payment_write_offs USING btree (id);

CREATE UNIQUE INDEX payments_balance_transaction_id_key ON public.payments USING btree (balance_transaction_id);

CREATE INDEX payments_by_due ON public.payments USING btree (due_sen) WHERE (method <> 'stripe'::text);

CREATE INDEX payments_by_hand_open ON public.payments USING btree (expires_at) WHERE ((method <> 'stripe'::text) AND (state = 'open'::text));

CREATE INDEX payments_by_paid ON public.payments USING btree (paid_at) WHERE (paid_at IS NOT NULL);

CREATE UNIQUE INDEX payments_charge_id_key ON public.payments USING btree (charge_id);

CREATE UNIQUE INDEX payments_checkout_id_key ON public.payments USING btree (checkout_id);

CREATE UNIQUE INDEX payments_intent_id_key ON public.payments USING btree (intent_id);

CREATE UNIQUE INDEX payments_pkey ON public.payments USING btree (id);

CREATE UNIQUE INDEX payments_told_apart ON public.payments USING btree (due_sen) WHERE ((method = 'transfer'::text) AND (state = 'open'::text));

CREATE INDEX payments_unended ON public.payments USING btree (checked_at) WHERE ((method = 'stripe'::text) AND (state = ANY (ARRAY['intended'::text, 'open'::text])));

CREATE INDEX payments_vouched ON public.payments USING btree (id) WHERE ((vouched_at IS NOT NULL) AND (taken_sen IS NULL));

CREATE INDEX payments_without_fee ON public.payments USING btree (checked_at) WHERE ((method = 'stripe'::text) AND (state = 'paid'::text) AND (fee_sen IS NULL));

CREATE INDEX payouts_by_arrival ON public.payouts USING btree (arrived_at, id);

CREATE UNIQUE INDEX payouts_pkey ON public.payouts USING btree (id);

CREATE INDEX pen_names_of_maker ON public.pen_names USING btree (maker_id);

CREATE UNIQUE INDEX pen_names_pkey ON public.pen_names USING btree (consent_id);

CREATE UNIQUE INDEX period_proposals_closing_number_key ON public.period_proposals USING btree (closing_number);

CREATE INDEX period_proposals_of_month ON public.period_proposals USING btree (month, proposed_at);

CREATE UNIQUE INDEX period_proposals_one ON public.period_proposals USING btree (state) WHERE (state = 'proposed'::text);

CREATE UNIQUE INDEX period_proposals_pkey ON public.period_proposals USING btree (id);

CREATE UNIQUE INDEX period_reports_pkey ON public.period_reports USING btree (closing_number, kind);

CREATE INDEX picture_people_by_maker ON public.picture_people USING btree (maker_id);

CREATE UNIQUE INDEX picture_people_pkey ON public.picture_people USING btree (upload_id, maker_id);

CREATE INDEX picture_uploads_by_key ON public.picture_uploads USING btree (media_key);

CREATE INDEX picture_uploads_by_state ON public.picture_uploads USING btree (state, id);

CREATE UNIQUE INDEX picture_uploads_client_id_key ON public.picture_uploads USING btree (client_id);

CREATE INDEX picture_uploads_of_subject ON public.picture_uploads USING btree (subject_kind, subject_id, id);

CREATE UNIQUE INDEX picture_uploads_pkey ON public.picture_uploads USING btree (id);

CREATE INDEX picture_withdrawals_left ON public.picture_withdrawals USING btree (upload_id) WHERE (files_gone_at IS NULL);

CREATE UNIQUE INDEX picture_withdrawals_pkey ON public.picture_withdrawals USING btree (upload_id);

CREATE INDEX pictures_by_key ON public.pictures USING btree (media_key);

CREATE UNIQUE INDEX pictures_pkey ON public.pictures USING btree (id);

CREATE UNIQUE INDEX pictures_product_id_position_key ON public.pictures USING btree (product_id, "position");

CREATE UNIQUE INDEX places_code_key ON public.places USING btree (code);

CREATE UNIQUE INDEX places_pkey ON public.places USING btree (id);

CREATE INDEX price_changes_of_variant ON public.price_changes USING btree (variant_id, id);

CREATE UNIQUE INDEX price_changes_pkey ON public.price_changes USING btree (id);

CREATE INDEX products_on_show ON public.products USING btree (published_at, retired_at, "position");

CREATE UNIQUE INDEX products_pkey ON public.products USING btree (id);

CREATE UNIQUE INDEX products_slug_key ON public.products USING btree (slug);

CREATE UNIQUE INDEX programmes_code_key ON public.programmes USING btree (code);

CREATE UNIQUE INDEX programmes_pkey ON public.programmes USING btree (id);

CREATE INDEX refunds_by_time ON public.refunds USING btree (requested_at);

CREATE UNIQUE INDEX refunds_gateway_refund_id_key ON public.refunds USING btree (gateway_refund_id);

CREATE INDEX refunds_of_payment ON public.refunds USING btree (payment_id, id);

CREATE UNIQUE INDEX refunds_pkey ON public.refunds USING btree (id);

CREATE INDEX refunds_unsettled ON public.refunds USING btree (checked_at) WHERE (state = ANY (ARRAY['intended'::text, 'pending'::text]));

CREATE INDEX reservations_held ON public.reservations USING btree (lot_id) WHERE (state = 'held'::text);

CREATE UNIQUE INDEX reservations_held_once ON public.reservations USING btree (holder_id, lot_id) WHERE (state = 'held'::text);

CREATE INDEX reservations_of_holder ON public.reservations USING btree (holder_id);

CREATE UNIQUE INDEX reservations_pkey ON public.reservations USING btree (id);

CREATE INDEX savings_acts_of_maker ON public.savings_acts USING btree (maker_id, id);

CREATE UNIQUE INDEX savings_acts_open ON public.savings_acts USING btree (maker_id) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX savings_acts_pkey ON public.savings_acts USING btree (id);

CREATE INDEX savings_adjustments_asked ON public.savings_adjustments USING btree (state, id) WHERE (state = 'requested'::text);

CREATE INDEX savings_adjustments_of_maker ON public.savings_adjustments USING btree (maker_id, id);

CREATE UNIQUE INDEX savings_adjustments_pkey ON public.savings_adjustments USING btree (id);

CREATE UNIQUE INDEX savings_adjustments_scan_key_key ON public.savings_adjustments USING btree (scan_key);

CREATE INDEX search_documents_lexemes ON public.search_documents USING gin (lexemes);

CREATE UNIQUE INDEX search_documents_pkey ON public.search_documents USING btree (number);

CREATE UNIQUE INDEX search_documents_product_id_language_key ON public.search_documents USING btree (product_id, language);

CREATE UNIQUE INDEX search_grams_pkey ON public.search_grams USING btree (language, gram, word);

CREATE UNIQUE INDEX search_queue_pkey ON public.search_queue USING btree (number);

CREATE UNIQUE INDEX search_state_pkey ON public.search_state USING btree (id);

CREATE INDEX search_words_gone ON public.search_words USING btree (word) WHERE (documents <= 0);

CREATE UNIQUE INDEX search_words_pkey ON public.search_words USING btree (language, word, stem);

CREATE UNIQUE INDEX selection_criteria_cohort_id_position_key ON public.selection_criteria USING btree (cohort_id, "position");

CREATE UNIQUE INDEX selection_criteria_pkey ON public.selection_criteria USING btree (id);

CREATE UNIQUE INDEX session_records_pkey ON public.session_records USING btree (session_id, revision);

CREATE INDEX sessions_by_day ON public.sessions USING btree (day, id);

CREATE UNIQUE INDEX sessions_cohort_id_planned_for_key ON public.sessions USING btree (cohort_id, planned_for);

CREATE UNIQUE INDEX sessions_one_a_day ON public.sessions USING btree (cohort_id, day) WHERE (state <> 'cancelled'::text);

CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (id);

CREATE INDEX share_rule_drafts_by_state ON public.share_rule_drafts USING btree (state, id);

CREATE UNIQUE INDEX share_rule_drafts_pkey ON public.share_rule_drafts USING btree (id);

CREATE UNIQUE INDEX share_rule_hands_pkey ON public.share_rule_hands USING btree (draft_id, staff_id);

CREATE INDEX share_rule_papers_of ON public.share_rule_papers USING btree (draft_id, id);

CREATE UNIQUE INDEX share_rule_papers_pkey ON public.share_rule_papers USING btree (id);

CREATE UNIQUE INDEX share_rule_versions_draft_id_key ON public.share_rule_versions USING btree (draft_id);

CREATE UNIQUE INDEX share_rule_versions_pkey ON public.share_rule_versions USING btree (id);

CREATE UNIQUE INDEX share_rule_versions_rule_id_effective_from_key ON public.share_rule_versions USING btree (rule_id, effective_from);

CREATE UNIQUE INDEX share_rule_versions_rule_id_version_key ON public.share_rule_versions USING btree (rule_id, version);

CREATE UNIQUE INDEX share_rules_code_key ON public.share_rules USING btree (code);

CREATE UNIQUE INDEX share_rules_pkey ON public.share_rules USING btree (id);

CREATE UNIQUE INDEX share_rules_scope ON public.share_rules USING btree (programme_id, COALESCE(cohort_id, ''::text), COALESCE(product_id, ''::text));

CREATE INDEX shelf_by_price ON public.shelf USING btree (on_sale, from_price_sen, product_id, craft, colours, sizes, one_of_a_kind, to_price_sen, sold_out);

CREATE INDEX shelf_cohorts_of_product ON public.shelf_cohorts USING btree (product_id);

CREATE UNIQUE INDEX shelf_cohorts_pkey ON public.shelf_cohorts USING btree (cohort_slug, product_id);

CREATE INDEX shelf_colours ON public.shelf USING btree (on_sale, craft, colours);

CREATE INDEX shelf_featured ON public.shelf USING btree (on_sale, sold_out, "position", product_id, craft, colours, sizes, one_of_a_kind, from_price_sen, to_price_sen);

CREATE INDEX shelf_newest ON public.shelf USING btree (on_sale, in_stock, arrived_at, product_id, craft, colours, sizes, one_of_a_kind, from_price_sen, to_price_sen);

CREATE UNIQUE INDEX shelf_pkey ON public.shelf USING btree (product_id);

CREATE INDEX shelf_related ON public.shelf USING btree (on_sale, craft, in_stock, from_price_sen, product_id);

CREATE INDEX shelf_sizes ON public.shelf USING btree (on_sale, craft, sizes);

CREATE UNIQUE INDEX shipping_rates_pkey ON public.shipping_rates USING btree (id);

CREATE UNIQUE INDEX shipping_rates_service_code_zone_version_key ON public.shipping_rates USING btree (service_code, zone, version);

CREATE UNIQUE INDEX shipping_services_courier_name_key ON public.shipping_services USING btree (courier, name);

CREATE UNIQUE INDEX shipping_services_pkey ON public.shipping_services USING btree (code);

CREATE INDEX signatories_by_day ON public.signatories USING btree (role, from_date);

CREATE UNIQUE INDEX signatories_pkey ON public.signatories USING btree (id);

CREATE UNIQUE INDEX slip_lines_once ON public.slip_lines USING btree (officer_id, variant_id, COALESCE(lot_id, ''::text));

CREATE UNIQUE INDEX slip_lines_pkey ON public.slip_lines USING btree (id);

CREATE UNIQUE INDEX slips_pkey ON public.slips USING btree (officer_id);

CREATE INDEX staff_accounts_of_user ON public.staff_accounts USING btree ("userId");

CREATE UNIQUE INDEX staff_accounts_pkey ON public.staff_accounts USING btree (id);

CREATE INDEX staff_sessions_of_user ON public.staff_sessions USING btree ("userId");

CREATE UNIQUE INDEX staff_sessions_pkey ON public.staff_sessions USING btree (id);

CREATE UNIQUE INDEX staff_sessions_token_key ON public.staff_sessions USING btree (token);

CREATE INDEX staff_sign_in_attempts_by_age ON public.staff_sign_in_attempts USING btree (window_started_at);

CREATE UNIQUE INDEX staff_sign_in_attempts_pkey ON public.staff_sign_in_attempts USING btree (bucket);

CREATE UNIQUE INDEX staff_users_email_key ON public.staff_users USING btree (email);

CREATE UNIQUE INDEX staff_users_pkey ON public.staff_users USING btree (id);

CREATE UNIQUE INDEX staff_verifications_pkey ON public.staff_verifications USING btree (id);

CREATE INDEX stock_adjustments_alone ON public.stock_adjustments USING btree (requested_by, requested_at) WHERE (state = 'alone'::text);

CREATE INDEX stock_adjustments_asked ON public.stock_adjustments USING btree (id) WHERE (state = 'requested'::text);

CREATE INDEX stock_adjustments_of_lot ON public.stock_adjustments USING btree (lot_id, id);

CREATE INDEX stock_adjustments_of_opname ON public.stock_adjustments USING btree (opname_id) WHERE (opname_id IS NOT NULL);

CREATE UNIQUE INDEX stock_adjustments_pkey ON public.stock_adjustments USING btree (id);

CREATE UNIQUE INDEX stock_limits_pkey ON public.stock_limits USING btree (name);

CREATE INDEX stock_movements_by_time ON public.stock_movements USING btree (at);

CREATE INDEX stock_movements_lost ON public.stock_movements USING btree (lot_id) WHERE (reason = 'lost'::text);

CREATE UNIQUE INDEX stock_movements_lot_id_position_key ON public.stock_movements USING btree (lot_id, "position");

CREATE UNIQUE INDEX stock_movements_of_adjustment ON public.stock_movements USING btree (adjustment_id, kind) WHERE (adjustment_id IS NOT NULL);

CREATE INDEX stock_movements_of_variant ON public.stock_movements USING btree (variant_id, id);

CREATE UNIQUE INDEX stock_movements_pkey ON public.stock_movements USING btree (id);

CREATE INDEX story_people_by_maker ON public.story_people USING btree (maker_id);

CREATE UNIQUE INDEX story_people_pkey ON public.story_people USING btree (cohort_id, maker_id);

CREATE UNIQUE INDEX tracking_pages_pkey ON public.tracking_pages USING btree (courier);

CREATE INDEX treasury_cash_counts_by_time ON public.treasury_cash_counts USING btree (counted_at);

CREATE UNIQUE INDEX treasury_cash_counts_pkey ON public.treasury_cash_counts USING btree (id);

CREATE UNIQUE INDEX treasury_codes_code_key ON public.treasury_codes USING btree (code);

CREATE INDEX treasury_codes_of ON public.treasury_codes USING btree (request_id, id);

CREATE UNIQUE INDEX treasury_codes_pkey ON public.treasury_codes USING btree (id);

CREATE INDEX treasury_gatherings_of ON public.treasury_gatherings USING btree (account_code, through_number);

CREATE UNIQUE INDEX treasury_gatherings_pkey ON public.treasury_gatherings USING btree (request_id);

CREATE INDEX treasury_intakes_of ON public.treasury_intakes USING btree (request_id);

CREATE UNIQUE INDEX treasury_intakes_pkey ON public.treasury_intakes USING btree (intake_id);

CREATE INDEX treasury_requests_by_kind ON public.treasury_requests USING btree (kind, id);

CREATE UNIQUE INDEX treasury_requests_ntpn ON public.treasury_requests USING btree (reference) WHERE (kind = 'pnbp'::text);

CREATE INDEX treasury_requests_open ON public.treasury_requests USING btree (state, id) WHERE (state = ANY (ARRAY['requested'::text, 'approved'::text]));

CREATE UNIQUE INDEX treasury_requests_pkey ON public.treasury_requests USING btree (id);

CREATE INDEX treasury_requests_small ON public.treasury_requests USING btree (requested_at) WHERE (needs_second = 0);

CREATE UNIQUE INDEX treasury_terms_pkey ON public.treasury_terms USING btree (id);

CREATE INDEX unit_shares_of_maker ON public.unit_shares USING btree (maker_id, id) WHERE (maker_id IS NOT NULL);

CREATE UNIQUE INDEX unit_shares_pkey ON public.unit_shares USING btree (id);

CREATE UNIQUE INDEX unit_shares_unit_id_position_key ON public.unit_shares USING btree (unit_id, "position");

CREATE UNIQUE INDEX variants_pkey ON public.variants USING btree (id);

CREATE UNIQUE INDEX variants_product_id_position_key ON public.variants USING btree (product_id, "position");

CREATE UNIQUE INDEX variants_sku_key ON public.variants USING btree (sku);

CREATE INDEX withdrawal_requests_of_maker ON public.withdrawal_requests USING btree (maker_id, id);

CREATE UNIQUE INDEX withdrawal_requests_pkey ON public.withdrawal_requests USING btree (id);

CREATE INDEX withdrawal_requests_under_way ON public.withdrawal_requests USING btree (state, id) WHERE (state = ANY (ARRAY['requested'::text, 'approved'::text]));

CREATE INDEX withdrawal_scans_of ON public.withdrawal_scans USING btree (withdrawal_id);

CREATE UNIQUE INDEX withdrawal_scans_pkey ON public.withdrawal_scans USING btree (id);

CREATE UNIQUE INDEX withdrawal_scans_scan_key_key ON public.withdrawal_scans USING btree (scan_key);

CREATE INDEX withdrawals_of_maker ON public.withdrawals USING btree (maker_id, recorded_at);

CREATE UNIQUE INDEX withdrawals_pkey ON public.withdrawals USING btree (id);

CREATE OR REPLACE FUNCTION public.agreement_scans_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'agreement_scans_no_delete: agreement_scans is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.agreement_scans_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'agreement_scans_no_update: agreement_scans is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.agreements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'agreements_no_delete: agreements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.agreements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'agreements_no_update: agreements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.attendances_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.mark <> 'other' or old.mark in ('present', 'late')
			or new.session_id <> old.session_id or new.revision <> old.revision
			or new.maker_id <> old.maker_id or not exists (
				select 1 from makers where id = old.maker_id and erased_at is not null) then
raise exception 'attendances_kept: a list stays, but for why somebody erased was not there' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.attendances_of_members()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from sessions
			join cohort_members as spell on spell.cohort_id = sessions.cohort_id
			where sessions.id = new.session_id and spell.maker_id = new.maker_id
				and spell.joined_on <= sessions.day
				and (spell.left_on is null or spell.left_on >= sessions.day)) then
raise exception 'attendances_of_members: whoever is on the list was a member on that day' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.attendances_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'attendances_stay: attendances are never deleted' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.audit_events_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'audit_events_no_delete: audit_events is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.audit_events_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'audit_events_no_update: audit_events is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.balance_transactions_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.payout_id is not null or new.payout_id is null or new.id <> old.id
			or new.kind <> old.kind or coalesce(new.source_id, '') <> coalesce(old.source_id, '')
			or new.amount_sen <> old.amount_sen or new.fee_sen <> old.fee_sen
			or new.vat_sen <> old.vat_sen or new.moved_at <> old.moved_at then
raise exception 'balance_transactions_kept: what the gateway told is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.balance_transactions_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'balance_transactions_stay: what the gateway told is never deleted' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_layout_retirements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_layout_retirements_no_delete: bank_layout_retirements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_layout_retirements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_layout_retirements_no_update: bank_layout_retirements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_layouts_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_layouts_no_delete: bank_layouts is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_layouts_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_layouts_no_update: bank_layouts is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_lines_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_lines_no_delete: bank_lines is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_lines_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_lines_no_update: bank_lines is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_decisions_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_decisions_no_delete: bank_match_decisions is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_decisions_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_decisions_no_update: bank_match_decisions is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_decisions_of_another()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from bank_matches as made where made.id = new.match_id
				and made.needs_second = 1
				and (new.approved = 0 or made.proposed_by <> new.decided_by))
			or exists (select 1 from bank_match_releases where match_id = new.match_id) then
raise exception 'bank_match_decisions_of_another: another person approves what waits for it' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_entries_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.entry_number::text, 0));
if new.entry_number is not null and (new.amount_sen <> coalesce((
				select sum(line.amount_sen) from ledger_lines as line
				join ledger_accounts as account on account.id = line.account_id
				where account.code = '1110' and line.entry_number = new.entry_number), 0)
			or exists (select 1 from bank_match_sides as other
				where other.entry_number = new.entry_number and not exists (
		select 1 from bank_match_releases as gone where gone.match_id = other.match_id)
	and not exists (select 1 from bank_match_decisions as said
		where said.match_id = other.match_id and said.approved = 0))) then
raise exception 'bank_match_entries_once: an entry is matched once, with what it did to the bank' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_lines_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.line_id, 0));
if new.line_id is not null and (new.amount_sen <> (
				select amount_sen from bank_lines where id = new.line_id)
			or exists (select 1 from bank_match_sides as other
				where other.line_id = new.line_id and not exists (
		select 1 from bank_match_releases as gone where gone.match_id = other.match_id)
	and not exists (select 1 from bank_match_decisions as said
		where said.match_id = other.match_id and said.approved = 0))) then
raise exception 'bank_match_lines_once: a line of the bank is matched once, with its own amount' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_releases_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_releases_no_delete: bank_match_releases is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_releases_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_releases_no_update: bank_match_releases is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_sides_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_sides_no_delete: bank_match_sides is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_sides_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_match_sides_no_update: bank_match_sides is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_match_sides_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.match_id, 0));
if exists (select 1 from bank_matches where id = new.match_id) then
raise exception 'bank_match_sides_sealed: the match is sealed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_matches_above_limit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.rule = 'manual' and new.needs_second = 0
			and ((select coalesce(sum(abs(side.amount_sen)), 0)
	from bank_match_sides as side where side.match_id = new.id and side.line_id is not null) > (select limit_sen from match_limits order by id desc limit 1)
				or (select coalesce(sum(abs(side.amount_sen)), 0)
	from bank_match_sides as side where side.match_id = new.id and side.entry_number is not null) > (select limit_sen from match_limits order by id desc limit 1)) then
raise exception 'bank_matches_above_limit: a match above the limit needs a second person' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_matches_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.id, 0));
if (select coalesce(sum(
				case when line_id is null then -amount_sen else amount_sen end), 1)
				from bank_match_sides where match_id = new.id) <> 0
			or (select count(*) from bank_match_sides where match_id = new.id) < 2 then
raise exception 'bank_matches_balance: both sides of a match come to the same' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_matches_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_matches_no_delete: bank_matches is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_matches_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_matches_no_update: bank_matches is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_statements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_statements_no_delete: bank_statements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.bank_statements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'bank_statements_no_update: bank_statements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_acceptances_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.batch_id, 0));
if not exists (select 1 from batches
				where id = new.batch_id and state in ('signed', 'accepted'))
			or new.grade_a + new.grade_b + new.rework + new.rejected <>
				(select quantity from batches where id = new.batch_id) - coalesce((select sum(grade_a + grade_b + rejected) from batch_acceptances
	where batch_id = new.batch_id), 0) then
raise exception 'batch_acceptances_fit: pieces are graded once each, after the second officer has signed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_acceptances_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_acceptances_no_delete: batch_acceptances is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_acceptances_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_acceptances_no_update: batch_acceptances is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_faults_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_faults_no_delete: batch_faults is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_faults_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_faults_no_update: batch_faults is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_sessions_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_sessions_no_delete: batch_sessions is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.batch_sessions_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'batch_sessions_no_update: batch_sessions is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batches_have_material()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.id, 0));
if old.state = 'submitted' and (
			(new.state = 'sent-back' and exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null))
			or (new.state = 'signed' and (
				(new.material_reason is null
					and not exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null))
				or exists (select 1 from material_uses as used where used.batch_id = new.id
					and (used.recorded_by = new.decided_by or used.returned_by = new.decided_by))
				or exists (select 1 from material_uses as used where used.batch_id = new.id and used.returned_by is null and used.quantity <> (
					select coalesce(sum(taken.quantity), 0) from material_movements as taken
					where taken.use_id = used.id and taken.kind = 'used'))))) then
raise exception 'batches_have_material: a batch is signed with its material, and not by whoever recorded that' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batches_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.id <> old.id or new.code <> old.code or new.cohort_id <> old.cohort_id or new.variant_id <> old.variant_id or new.one_off <> old.one_off or new.work_date <> old.work_date or new.quantity <> old.quantity or new.grade_b <> old.grade_b or new.rework <> old.rework or new.rejected <> old.rejected or new.sheet_unit <> old.sheet_unit or new.material_cost_sen <> old.material_cost_sen or new.recorded_by <> old.recorded_by or new.recorded_at <> old.recorded_at or not (old.state = 'submitted' and new.state in ('signed', 'sent-back') or old.state = 'signed' and new.state = 'accepted'
		and new.decided_by = old.decided_by and new.decided_at = old.decided_at)
				or coalesce(new.entry_key, '') <> coalesce(old.entry_key, '')
				or coalesce(new.material_reason, '') <> coalesce(old.material_reason, '')
				or (new.state = 'signed' and new.sheet_unit = 'pieces' and new.quantity <>
	(select coalesce(sum(weight), 0) from contributions where batch_id = new.id)) then
raise exception 'batches_kept: batches is append-only but for the steps of their lives' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.batches_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'batches_no_delete: batches is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.batches_update_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) select distinct product_id from variants where id = new.variant_id;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.candidate_scores_before_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if exists (select 1 from candidates where cohort_id = new.cohort_id
			and maker_id = new.maker_id and outcome is not null) then
raise exception 'candidate_scores_before_decision: nobody is assessed anew after the decision' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.candidates_of_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
update candidates set note = '' where maker_id = new.id;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.candidates_selected_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.outcome = 'selected' and (new.outcome is null or new.outcome <> 'selected'
			or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at
			or (new.note <> old.note and new.note <> '')) then
raise exception 'candidates_selected_stay: who was selected stays selected' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.cohort_members_were_there()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.left_on is not null and exists (select 1 from attendances
			join sessions on sessions.id = attendances.session_id
				and sessions.revision = attendances.revision
			where sessions.cohort_id = new.cohort_id and attendances.maker_id = new.maker_id
				and attendances.mark in ('present', 'late')
				and sessions.day >= new.joined_on and sessions.day > new.left_on) then
raise exception 'cohort_members_were_there: nobody leaves before a session they were at' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.cohort_members_worked_there()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.left_on is not null and exists (select 1 from contributions
			join batches on batches.id = contributions.batch_id
			where contributions.maker_id = new.maker_id and batches.cohort_id = new.cohort_id
				and batches.state <> 'sent-back'
				and batches.work_date >= new.joined_on and batches.work_date > new.left_on) then
raise exception 'cohort_members_worked_there: nobody leaves before a day whose work they are credited with' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.cohorts_update_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) select distinct product_id from variants where id in (select variant_id from batches where cohort_id = new.id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.complaint_letters_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'complaint_letters_no_delete: complaint_letters is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.complaint_letters_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'complaint_letters_no_update: complaint_letters is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.complaint_photos_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'complaint_photos_no_delete: complaint_photos is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.complaint_photos_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'complaint_photos_no_update: complaint_photos is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.consent_revocations_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consent_revocations_no_delete: consent_revocations is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.consent_revocations_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consent_revocations_no_update: consent_revocations is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.consent_scans_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consent_scans_no_delete: consent_scans is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.consent_scans_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consent_scans_no_update: consent_scans is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.consents_end_with_what_is_shown()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if exists (select 1 from consents where consents.id = new.consent_id and (
			consents.kind = 'picture' and exists (select 1 from picture_people as shown
				where shown.maker_id = consents.maker_id and not exists (
					select 1 from picture_withdrawals where upload_id = shown.upload_id))
			or consents.kind = 'craft-story' and exists (select 1 from story_people as told
				where told.maker_id = consents.maker_id))) then
raise exception 'consents_end_with_what_is_shown: what rests on a consent is taken down before it ends' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.consents_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consents_no_delete: consents is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.consents_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'consents_no_update: consents is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.contributions_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from batches where id = new.batch_id and state = 'submitted') then
raise exception 'contributions_frozen: a sheet is append-only, and nobody is added once it is signed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.contributions_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from batches where id = old.batch_id and state = 'submitted') or new.batch_id <> old.batch_id
				or new.position <> old.position or new.maker_id <> old.maker_id
				or new.weight <> old.weight then
raise exception 'contributions_kept: contributions is append-only, and its marks are frozen by the signature' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.contributions_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'contributions_no_delete: contributions is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.contributions_of_nameable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if exists (select 1 from makers
				where id = new.maker_id and erased_at is not null) then
raise exception 'contributions_of_nameable: who is erased is owed nothing any more' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.count_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if current_setting('bekal.change_counted', true) is distinct from 'yes' then
update content_versions set version = version + 1 where slot = pg_backend_pid() % 64;
perform set_config('bekal.change_counted', 'yes', true);
end if;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.dispute_answers_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state = 'sent' or new.body <> old.body or new.dispute_id <> old.dispute_id then
raise exception 'dispute_answers_kept: what was answered is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.dispute_movements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'dispute_movements_no_delete: dispute_movements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.dispute_movements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'dispute_movements_no_update: dispute_movements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.drawer_movements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'drawer_movements_no_delete: drawer_movements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.drawer_movements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'drawer_movements_no_update: drawer_movements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.drawers_closed_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.closed_at is not null or new.id <> old.id
			or new.officer_id <> old.officer_id or new.opened_at <> old.opened_at then
raise exception 'drawers_closed_once: a drawer that is closed stays as it was counted' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.exception_acts_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'exception_acts_no_delete: exception_acts is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.exception_acts_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'exception_acts_no_update: exception_acts is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.fee_rates_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'fee_rates_no_delete: fee_rates is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.fee_rates_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'fee_rates_no_update: fee_rates is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.gateway_events_payload_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.payload <> old.payload or new.type <> old.type or new.id <> old.id then
raise exception 'gateway_events_payload_kept: what the gateway sent is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.hold_settlements_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from contributions where batch_id = new.batch_id
			and maker_id = new.maker_id and earning = 'hold') then
raise exception 'hold_settlements_fit: only what is held is settled' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.hold_settlements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'hold_settlements_no_delete: hold_settlements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.hold_settlements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'hold_settlements_no_update: hold_settlements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_accounts_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_accounts_no_delete: ledger_accounts is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_accounts_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_accounts_no_update: ledger_accounts is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_closings_in_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if (new.act = 'reopen' and (new.next_month <> coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00') or not exists (
				select 1 from ledger_closings where act = 'close' and month = new.month)))
			or (new.act = 'close' and exists (select 1 from ledger_closings)
				and new.month <> coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00'))
			or (new.act = 'close' and not exists (select 1 from ledger_closings) and exists (
				select 1 from ledger_entries where substr(cast(booked_on as text), 1, 7) < new.month)) then
raise exception 'ledger_closings_in_order: months are closed in order, and the last closed is reopened first' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_closings_know_the_head()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from ledger_head
			where number = new.entry_number and link_hash = new.link_hash) then
raise exception 'ledger_closings_know_the_head: a closing bears the head of the ledger' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_closings_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_closings_no_delete: ledger_closings is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_closings_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_closings_no_update: ledger_closings is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_closings_numbered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.number <> 1 + (select coalesce(max(number), 0) from ledger_closings) then
raise exception 'ledger_closings_numbered: closings are numbered without a gap' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.id, 0));
if (select coalesce(sum(amount_sen), 1) from ledger_lines where entry_id = new.id) <> 0
			or (select count(*) from ledger_lines where entry_id = new.id) < 2 then
raise exception 'ledger_entries_balance: the lines do not sum to zero' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_in_open_months()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if substr(cast(new.booked_on as text), 1, 7) < coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00') then
raise exception 'ledger_entries_in_open_months: the month is closed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_in_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.number <> 1 + (select number from ledger_head) then
raise exception 'ledger_entries_in_order: entries are numbered without a gap' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_entries_no_delete: ledger_entries is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_entries_no_update: ledger_entries is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_entries_not_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.booked_on < cast(new.occurred_at at time zone 'Asia/Jakarta' as date) then
raise exception 'ledger_entries_not_before: nothing is booked before it has happened' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_head_moves_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.number <> old.number + 1 or not exists (
			select 1 from ledger_entries where number = new.number and link_hash = new.link_hash) then
raise exception 'ledger_head_moves_on: the head is the entry after the last' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_head_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'ledger_head_stays: the ledger has one head' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_lines_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_lines_no_delete: ledger_lines is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_lines_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'ledger_lines_no_update: ledger_lines is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_lines_numbered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if exists (select 1 from ledger_lines
			where entry_id = new.id and entry_number <> new.number) then
raise exception 'ledger_lines_numbered: the lines bear the number of their entry' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_lines_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.entry_id, 0));
if exists (select 1 from ledger_entries where id = new.entry_id) then
raise exception 'ledger_lines_sealed: the entry is sealed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_month_ends_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'ledger_month_ends_kept: the balances of a month end are never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_month_ends_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.month < coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00') then
raise exception 'ledger_month_ends_stay: the month is closed' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.letterheads_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'letterheads_no_delete: letterheads is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.letterheads_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'letterheads_no_update: letterheads is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.lot_moves_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'lot_moves_no_delete: lot_moves is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.lot_moves_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'lot_moves_no_update: lot_moves is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.lots_are_signed_for()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from batches
			where id = new.batch_id and state in ('signed', 'accepted')) then
raise exception 'lots_are_signed_for: nothing is for sale before the second officer has signed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_erasures_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.outcome is not null or new.maker_id <> old.maker_id
			or new.requested_by <> old.requested_by then
raise exception 'maker_erasures_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_erasures_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'maker_erasures_stay: who had somebody erased stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_presences_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'maker_presences_no_delete: maker_presences is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_presences_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'maker_presences_no_update: maker_presences is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_statuses_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'maker_statuses_no_delete: maker_statuses is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.maker_statuses_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'maker_statuses_no_update: maker_statuses is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.makers_erased_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.erased_at is null and new.erased_at is not null and not exists (
			select 1 from maker_erasures where maker_id = new.id and outcome = 'approved') then
raise exception 'makers_erased_by_two: one person alone erases nobody' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.makers_stay_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.erased_at is not null and (new.erased_at is null
			or new.key_cipher is not null or new.register_number_hash is not null) then
raise exception 'makers_stay_erased: who was erased is not brought back' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.marks_of_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
update attendances set mark = 'other' where maker_id = new.id
			and mark in ('sick', 'court', 'visit', 'transferred') and new.erased_at is not null;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.match_limits_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'match_limits_no_delete: match_limits is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.match_limits_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'match_limits_no_update: match_limits is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_intakes_begin_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.left_quantity <> new.quantity or new.left_cost_sen <> new.cost_sen then
raise exception 'material_intakes_begin_whole: what came in is all there' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_intakes_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.id <> old.id or new.material_id <> old.material_id or new.source <> old.source or new.source_name <> old.source_name or new.received_on <> old.received_on or new.quantity <> old.quantity or new.cost_sen <> old.cost_sen or new.note <> old.note or new.recorded_by <> old.recorded_by or coalesce(new.partner_id, '') <> coalesce(old.partner_id, '')
				or coalesce(new.receipt_key, '') <> coalesce(old.receipt_key, '')
				or new.left_quantity <> new.quantity - (select coalesce(sum(case when kind = 'returned'
		then -quantity else quantity end), 0) from material_movements where intake_id = new.id)
				or new.left_cost_sen <> new.cost_sen - (select coalesce(sum(case when kind = 'returned'
		then -cost_sen else cost_sen end), 0) from material_movements where intake_id = new.id) then
raise exception 'material_intakes_kept: an intake is append-only, and what is left of it is what its movements say' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_intakes_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'material_intakes_stay: what came in stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.material_movements_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.intake_id, 0));
if (new.kind = 'used' and not exists (
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
						and taken.cost_sen = new.cost_sen)) then
raise exception 'material_movements_fit: what is used was there by the day of the work, and comes back as it went' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_movements_move()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
update material_intakes set
				left_quantity = left_quantity
					+ case when new.kind = 'returned' then new.quantity else -new.quantity end,
				left_cost_sen = left_cost_sen
					+ case when new.kind = 'returned' then new.cost_sen else -new.cost_sen end
				where id = new.intake_id;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.material_movements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'material_movements_no_delete: material_movements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.material_movements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'material_movements_no_update: material_movements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_uses_fit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.batch_id, 0));
if not exists (select 1 from batches where batches.id = new.batch_id and batches.state = 'submitted') or new.returned_by is not null then
raise exception 'material_uses_fit: material is used for a batch that waits for its signature' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_uses_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.batch_id, 0));
if old.returned_by is not null or not exists (select 1 from batches where batches.id = old.batch_id and batches.state = 'submitted')
				or new.id <> old.id or new.batch_id <> old.batch_id or new.material_id <> old.material_id or new.quantity <> old.quantity or new.entry_key <> old.entry_key or new.recorded_by <> old.recorded_by then
raise exception 'material_uses_kept: a use is append-only but for being taken back, until its batch is signed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.material_uses_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'material_uses_stay: a use stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.notes_of_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
update session_records set note = '' where new.erased_at is not null
			and upper(note) like '%' || new.code || '%' and session_id in (
				select session_id from attendances where maker_id = new.id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.number_series_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'number_series_stay: a series is never begun again' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.number_series_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.last <> old.last + 1 or new.kind <> old.kind or new.year <> old.year then
raise exception 'number_series_step: a series moves on by one' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.opname_counts_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from opnames as own
			where own.id = new.opname_id and own.state = 'counting') then
raise exception 'opname_counts_in_time: nothing is counted once counting has ended' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.opname_counts_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.ended_at is not null or new.counted_by <> old.counted_by then
raise exception 'opname_counts_kept: what was counted is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.opname_counts_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'opname_counts_stay: what was counted is kept' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.opnames_by_another()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state = 'approved' and exists (select 1 from opname_counts as own
			where own.opname_id = new.id and own.counted_by = new.decided_by) then
raise exception 'opnames_by_another: nobody approves what he or she has counted' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.opnames_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state in ('approved', 'cancelled') or new.opened_by <> old.opened_by
			or new.number <> old.number then
raise exception 'opnames_kept: a count that was decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.opnames_said_by_another()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state = 'approved' and exists (select 1 from opname_lots as own
			where own.opname_id = new.id and own.said_by = new.decided_by) then
raise exception 'opnames_said_by_another: nobody approves a reason that he or she has given' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_events_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_events_no_delete: order_events is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_events_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_events_no_update: order_events is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_lines_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_lines_no_delete: order_lines is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_lines_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_lines_no_update: order_lines is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcel_units_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_parcel_units_no_delete: order_parcel_units is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcel_units_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_parcel_units_no_update: order_parcel_units is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcel_units_not_returned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if exists (select 1 from order_returns where unit_id = new.unit_id) then
raise exception 'order_parcel_units_not_returned: what is back in its lot does not leave' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcel_units_of_their_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from order_units
			join order_parcels on order_parcels.order_id = order_units.order_id
			where order_units.id = new.unit_id and order_parcels.id = new.parcel_id) then
raise exception 'order_parcel_units_of_their_order: a parcel holds pieces of its own order' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcels_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_parcels_no_delete: order_parcels is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_parcels_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_parcels_no_update: order_parcels is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refund_units_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_refund_units_no_delete: order_refund_units is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refund_units_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_refund_units_no_update: order_refund_units is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refund_units_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.unit_id, 0));
if exists (select 1 from order_refund_units as other
			join order_refunds as refund on refund.id = other.refund_id
			where other.unit_id = new.unit_id and refund.state not in ('declined', 'failed')) then
raise exception 'order_refund_units_once: a piece is given back once' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refunds_approved_alone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.order_id, 0));
if old.decided_by is null and new.requested_by <> 'system'
	and new.requested_by = new.decided_by
	and new.state in ('approved', 'executing', 'settled', 'owed') and (select sum(alone.amount_sen)
	from order_refunds as alone
	where alone.order_id = new.order_id and alone.requested_by <> 'system'
	and alone.requested_by = alone.decided_by
	and alone.state in ('approved', 'executing', 'settled', 'owed')) > 50000000 then
raise exception 'order_refunds_approved_alone: what one person alone gives back of an order is limited' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refunds_had_of_capital_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.had_of_capital_sen < old.had_of_capital_sen then
raise exception 'order_refunds_had_of_capital_kept: who bore a debt that was covered is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refunds_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state in ('declined', 'failed') or new.amount_sen <> old.amount_sen
			or new.order_id <> old.order_id or new.reason <> old.reason
			or new.requested_by <> old.requested_by
			or new.had_elsewhere_sen < old.had_elsewhere_sen
			or (old.state <> 'unassigned' and (new.what <> old.what
				or new.shipping_sen <> old.shipping_sen or new.code_sen <> old.code_sen
				or new.borne_sen <> old.borne_sen or new.to_reserve_sen <> old.to_reserve_sen
				or new.to_capital_sen <> old.to_capital_sen or new.apart_sen <> old.apart_sen))
			or (old.decided_by is not null and new.decided_by <> old.decided_by) then
raise exception 'order_refunds_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refunds_made_alone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.order_id, 0));
if new.requested_by <> 'system'
	and new.requested_by = new.decided_by
	and new.state in ('approved', 'executing', 'settled', 'owed') and (select sum(alone.amount_sen)
	from order_refunds as alone
	where alone.order_id = new.order_id and alone.requested_by <> 'system'
	and alone.requested_by = alone.decided_by
	and alone.state in ('approved', 'executing', 'settled', 'owed')) > 50000000 then
raise exception 'order_refunds_made_alone: what one person alone gives back of an order is limited' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_refunds_never_more_than_paid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.order_id, 0));
if new.requested_by <> 'system' and (select sum(amount_sen - had_elsewhere_sen)
				from order_refunds
				where order_id = new.order_id and state not in ('declined', 'failed'))
			> (select coalesce(payments.taken_sen, payments.amount_sen) from payments
				join orders on orders.payment_id = payments.id where orders.id = new.order_id)
			- (select coalesce(sum(written_off_sen), 0) from disputes
				join orders on orders.payment_id = disputes.payment_id where orders.id = new.order_id) then
raise exception 'order_refunds_never_more_than_paid: no more goes back than was paid' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_returns_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_returns_no_delete: order_returns is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.order_returns_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_returns_no_update: order_returns is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_units_kept_once_paid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.id <> old.id or new.order_id <> old.order_id or new.line_id <> old.line_id
			or new.position <> old.position or new.price_sen <> old.price_sen
			or exists (select 1 from unit_shares where unit_id = old.id) then
raise exception 'order_units_kept_once_paid: a piece keeps its price for ever, and its lot and rule once it is paid' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.order_units_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'order_units_no_delete: order_units is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.outbox_sent_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state = 'sent' then
raise exception 'outbox_sent_once: a message that was sent is not touched again' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.outbox_words_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.id <> old.id or new.kind <> old.kind or new.subject_id <> old.subject_id
			or new.recipient <> old.recipient or new.language <> old.language
			or new.facts <> old.facts then
raise exception 'outbox_words_kept: what a message says is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.paper_numbers_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'paper_numbers_no_delete: paper_numbers is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.paper_numbers_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'paper_numbers_no_update: paper_numbers is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.paper_numbers_without_gap()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.kind, 0));
if new.number <> coalesce((select max(number) from paper_numbers as taken
	where taken.kind = new.kind and taken.year = new.year), 0) + 1 then
raise exception 'paper_numbers_without_gap: numbers follow each other without a gap' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payment_receipts_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'payment_receipts_no_delete: payment_receipts is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.payment_receipts_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'payment_receipts_no_update: payment_receipts is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payment_returns_done_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'due' or new.amount_sen > old.amount_sen
			or (new.amount_sen < old.amount_sen and new.reason <> 'refund')
			or new.payment_id <> old.payment_id or new.reason <> old.reason then
raise exception 'payment_returns_done_once: what went back is never changed, and no more is to' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.payment_write_offs_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'requested' or new.amount_sen <> old.amount_sen
			or new.payment_id <> old.payment_id or new.reason <> old.reason
			or new.requested_by <> old.requested_by then
raise exception 'payment_write_offs_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.period_proposals_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'proposed' or new.id <> old.id or new.act <> old.act
			or new.month <> old.month or new.checks <> old.checks
			or coalesce(new.reason, '') <> coalesce(old.reason, '')
			or new.proposed_by <> old.proposed_by or new.proposed_at <> old.proposed_at then
raise exception 'period_proposals_kept: what was proposed and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.period_proposals_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'period_proposals_stay: what was proposed stays' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.period_reports_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'period_reports_no_delete: period_reports is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.period_reports_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'period_reports_no_update: period_reports is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.period_reports_numbered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from paper_numbers as taken
			where taken.kind = 'period-report'
				and taken.subject_id = new.closing_number || '/' || new.kind) then
raise exception 'period_reports_numbered: a report is kept with its number' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_people_agree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from consents
	where consents.maker_id = new.maker_id and consents.kind = 'picture' and not exists (
		select 1 from consent_revocations where consent_id = consents.id)) then
raise exception 'picture_people_agree: nobody is shown without having agreed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_people_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'picture_people_no_delete: picture_people is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_people_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'picture_people_no_update: picture_people is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_uploads_begin_waiting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state <> 'waiting' then
raise exception 'picture_uploads_begin_waiting: nobody lets a picture be shown by uploading it' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_uploads_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'waiting' or new.id <> old.id or new.client_id <> old.client_id
			or new.media_key <> old.media_key or new.width <> old.width or new.height <> old.height
			or new.subject_kind <> old.subject_kind or new.subject_id <> old.subject_id
			or new.uploaded_by <> old.uploaded_by or new.uploaded_at <> old.uploaded_at then
raise exception 'picture_uploads_kept: what was uploaded and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_uploads_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'picture_uploads_stay: who uploaded and who decided stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_withdrawals_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.files_gone_at is not null or new.upload_id <> old.upload_id
			or new.cause <> old.cause or new.taken_back_by <> old.taken_back_by
			or new.taken_back_at <> old.taken_back_at
			or coalesce(new.reason, '') <> coalesce(old.reason, '') then
raise exception 'picture_withdrawals_kept: what was taken back stays so' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_withdrawals_of_released()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (
			select 1 from picture_uploads where id = new.upload_id and state = 'released') then
raise exception 'picture_withdrawals_of_released: only what was released is taken back' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.picture_withdrawals_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'picture_withdrawals_stay: what was taken back stays so' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.price_changes_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'price_changes_no_delete: price_changes is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.price_changes_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'price_changes_no_update: price_changes is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.products_insert_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) values (new.id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.products_update_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) values (new.id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.programmes_update_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) select distinct product_id from variants where id in (select variant_id from batches where cohort_id in
	(select id from cohorts where programme_id = new.id));
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_acts_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.outcome is not null or new.maker_id <> old.maker_id
			or new.presence_id <> old.presence_id or new.act <> old.act
			or new.opened_by <> old.opened_by then
raise exception 'savings_acts_kept: what was asked and done is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_acts_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.id is not null then
raise exception 'savings_acts_stay: append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_adjustments_begin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state <> 'requested' then
raise exception 'savings_adjustments_begin: an adjustment begins with being asked for' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_adjustments_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'requested' or new.id <> old.id or new.maker_id <> old.maker_id
			or new.kind <> old.kind or new.amount_sen <> old.amount_sen or new.reason <> old.reason
			or new.scan_key <> old.scan_key or new.requested_by <> old.requested_by
			or new.requested_at <> old.requested_at then
raise exception 'savings_adjustments_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_adjustments_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'savings_adjustments_stay: what was asked stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.savings_adjustments_within_savings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.maker_id, 0));
if new.amount_sen < 0 and (coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
		where asked.maker_id = new.maker_id and asked.state = 'requested'
		and asked.amount_sen < 0), 0)
	+ coalesce((select sum(wished.amount_sen) from withdrawal_requests as wished
		where wished.maker_id = new.maker_id
		and wished.state in ('requested', 'approved')), 0)) > coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0) then
raise exception 'savings_adjustments_within_savings: no more is taken than is final' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.scores_of_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
delete from candidate_scores where maker_id = new.id
			and new.erased_at is not null;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.session_records_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.note <> '' or new.session_id <> old.session_id
			or new.revision <> old.revision or new.minutes <> old.minutes
			or new.topic_id <> old.topic_id or new.topic_en <> old.topic_en
			or new.recorded_by <> old.recorded_by or new.recorded_at <> old.recorded_at
			or not exists (select 1 from attendances join makers on makers.id = attendances.maker_id
				where attendances.session_id = old.session_id and makers.erased_at is not null) then
raise exception 'session_records_kept: a record stays, but for a note of a session that somebody erased was at' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.session_records_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'session_records_stay: session_records are never deleted' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.sessions_held_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state = 'held' and (new.state <> 'held' or new.day <> old.day
			or new.cohort_id <> old.cohort_id or (new.revision <= old.revision
				and (new.minutes <> old.minutes or new.topic_id <> old.topic_id
					or new.topic_en <> old.topic_en))) then
raise exception 'sessions_held_stay: a session that was held is corrected by a new revision' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.sessions_stay_on_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'planned' then
raise exception 'sessions_stay_on_record: only a session that is still ahead is taken out' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_drafts_by_other_hands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state = 'approved' and old.state <> 'approved' and exists (
			select 1 from share_rule_hands
				where draft_id = new.id and staff_id = new.decided_by) then
raise exception 'share_rule_drafts_by_other_hands: nobody approves what was written by the same hand' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_drafts_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not ((old.state = 'draft' and new.state in ('draft', 'proposed', 'forgotten')) or (old.state = 'proposed' and new.state in ('draft', 'approved', 'declined')))
				or new.id <> old.id or new.rule_id <> old.rule_id or new.drafted_by <> old.drafted_by
				or new.revision < old.revision
				or ((old.state <> 'draft' or new.state <> 'draft') and (new.document <> old.document or new.effective_from <> old.effective_from or new.legal_basis <> old.legal_basis or new.is_example <> old.is_example
					or new.changed_by <> old.changed_by
					or coalesce(new.effective_until, '9999-12-31') <> coalesce(old.effective_until, '9999-12-31'))) then
raise exception 'share_rule_drafts_kept: what is proposed or decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_drafts_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'share_rule_drafts_stay: append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_hands_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'share_rule_hands_no_delete: share_rule_hands is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_hands_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'share_rule_hands_no_update: share_rule_hands is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_hands_of_changed_by()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into share_rule_hands (draft_id, staff_id)
		select new.id, new.changed_by where new.changed_by is not null on conflict do nothing;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_hands_of_drafting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into share_rule_hands (draft_id, staff_id)
		select new.id, new.drafted_by where new.drafted_by is not null on conflict do nothing;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_hands_of_proposed_by()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into share_rule_hands (draft_id, staff_id)
		select new.id, new.proposed_by where new.proposed_by is not null on conflict do nothing;
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_papers_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from share_rule_drafts
		where id = old.draft_id and state = 'draft') then
raise exception 'share_rule_papers_no_delete: the papers of what is proposed are append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_papers_no_insert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from share_rule_drafts
		where id = new.draft_id and state = 'draft') then
raise exception 'share_rule_papers_no_insert: the papers of what is proposed are append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_papers_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'share_rule_papers_no_update: the papers of what is proposed are append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_versions_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from share_rule_drafts as draft
				where draft.id = new.draft_id and draft.state = 'approved'
				and draft.rule_id = new.rule_id and draft.document = new.document and draft.effective_from = new.effective_from and draft.legal_basis = new.legal_basis and draft.is_example = new.is_example
				and coalesce(draft.effective_until, '9999-12-31') = coalesce(new.effective_until, '9999-12-31')
				and draft.proposed_by = new.proposed_by and draft.decided_by = new.approved_by) then
raise exception 'share_rule_versions_approved: a version comes of a draft that somebody else has approved' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_versions_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'share_rule_versions_no_delete: share_rule_versions is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.share_rule_versions_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'share_rule_versions_no_update: share_rule_versions is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.shipping_rates_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'shipping_rates_no_delete: shipping_rates is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.shipping_rates_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'shipping_rates_no_update: shipping_rates is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.shipping_services_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'shipping_services_no_delete: shipping_services is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.shipping_services_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'shipping_services_no_update: shipping_services is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.signatories_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'signatories_no_delete: signatories is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.signatories_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'signatories_no_update: signatories is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_adjustments_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state <> 'requested' or new.quantity <> old.quantity
			or new.lot_id <> old.lot_id or new.reason <> old.reason or new.to_whom <> old.to_whom
			or new.note <> old.note or new.requested_by <> old.requested_by then
raise exception 'stock_adjustments_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_adjustments_of_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.opname_id is not null and not exists (select 1 from opnames as own
			where own.id = new.opname_id and own.state = 'approved'
				and own.decided_by = new.decided_by) then
raise exception 'stock_adjustments_of_approved: a difference is posted when somebody who has not counted has agreed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_adjustments_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'stock_adjustments_stay: what was asked and decided is kept' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_movements_as_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.adjustment_id is not null and not exists (
			select 1 from stock_adjustments as agreed
			where agreed.id = new.adjustment_id and agreed.lot_id = new.lot_id
				and agreed.quantity = abs(new.available_delta)
				and (new.kind = 'found') = (agreed.reason = 'found')
				and (new.kind = 'restored') = (agreed.state = 'declined')) then
raise exception 'stock_movements_as_agreed: pieces leave without a sale as somebody asked, and come back when it was declined' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_movements_found()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.reason = 'lost' and new.written_off_delta < 0 and new.written_off_delta + (
			select coalesce(sum(lost.written_off_delta), 0) from stock_movements as lost
			where lost.lot_id = new.lot_id and lost.reason = 'lost') < 0 then
raise exception 'stock_movements_found: no more is found of a lot than was lost of it' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_movements_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'stock_movements_no_delete: stock_movements is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.stock_movements_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'stock_movements_no_update: stock_movements is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.story_people_agree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from consents
	where consents.maker_id = new.maker_id and consents.kind = 'craft-story' and not exists (
		select 1 from consent_revocations where consent_id = consents.id)) then
raise exception 'story_people_agree: nobody is told of without having agreed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_cash_counts_by_the_books()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.expected_sen <> coalesce((select balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	where account.code = '1115'), 0) then
raise exception 'treasury_cash_counts_by_the_books: cash is counted against what the books have' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_cash_counts_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_cash_counts_no_delete: treasury_cash_counts is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_cash_counts_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_cash_counts_no_update: treasury_cash_counts is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_codes_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_codes_no_delete: treasury_codes is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_codes_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_codes_no_update: treasury_codes is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_codes_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.request_id, 0));
if not exists (select 1 from treasury_requests
					where id = new.request_id and kind = 'pnbp' and state = 'approved')
				or exists (select 1 from treasury_codes as earlier
					where earlier.request_id = new.request_id
						and earlier.expires_on >= new.issued_on) then
raise exception 'treasury_codes_one: a billing code is for an approved deposit, and replaces one that has expired' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_deposits_have_code()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.kind = 'pnbp' and new.state = 'paid' and not exists (
				select 1 from treasury_codes where request_id = new.id
					and issued_on <= new.paid_on and expires_on >= new.paid_on) then
raise exception 'treasury_deposits_have_code: a deposit is made under a billing code that was valid on its day' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_funds_suffice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state = 'paid' and old.state <> 'paid' and new.override_by is null
				and new.kind in ('purchase', 'reserve')
				and new.amount_sen > coalesce((select -balance_sen from ledger_balances
	join ledger_accounts on ledger_accounts.id = account_id
	where ledger_accounts.code = new.account_code), 0) then
raise exception 'treasury_funds_suffice: a fund pays no more than it has, unless the head says so' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_gatherings_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_gatherings_no_delete: treasury_gatherings is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_gatherings_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_gatherings_no_update: treasury_gatherings is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_gatherings_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.account_code, 0));
if new.after_number <> coalesce((select earlier.through_number from treasury_gatherings as earlier
		join treasury_requests as asked on asked.id = earlier.request_id
		where earlier.account_code = new.account_code and asked.state <> 'declined' order by earlier.through_number desc limit 1), 0)
				or new.carried_sen <> coalesce((select earlier.carried_sen + earlier.moved_sen - asked.amount_sen from treasury_gatherings as earlier
		join treasury_requests as asked on asked.id = earlier.request_id
		where earlier.account_code = new.account_code and asked.state <> 'declined' order by earlier.through_number desc limit 1), 0)
				or new.through_number > (select number from ledger_head)
				or exists (select 1 from treasury_gatherings as earlier
		join treasury_requests as asked on asked.id = earlier.request_id
		where earlier.account_code = new.account_code and asked.state <> 'declined' and asked.state = 'requested') then
raise exception 'treasury_gatherings_once: each entry is gathered once, behind what was decided before' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_gatherings_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.moved_sen <> (select -coalesce(sum(line.amount_sen), 0)
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
							- (new.carried_sen + new.moved_sen) % 100) then
raise exception 'treasury_gatherings_whole: what is asked for is what these entries come to' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_intakes_bought()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from treasury_requests
					where id = new.request_id and kind = 'purchase' and state in ('approved', 'paid'))
				or not exists (select 1 from material_intakes
					where id = new.intake_id and source = 'purchase') then
raise exception 'treasury_intakes_bought: what was bought belongs to the purchase that was approved for it' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_intakes_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_intakes_no_delete: treasury_intakes is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_intakes_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_intakes_no_update: treasury_intakes is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_requests_begin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not ((new.state = 'requested' and new.needs_second = 1)
				or (new.state = 'approved' and new.needs_second = 0 and new.kind = 'purchase'
					and new.amount_sen <= coalesce((select purchase_limit_sen from treasury_terms order by id desc limit 1), 0)
					and new.amount_sen <= coalesce((select -balance_sen from ledger_balances
	join ledger_accounts on ledger_accounts.id = account_id
	where ledger_accounts.code = new.account_code), 0))) then
raise exception 'treasury_requests_begin: only a small purchase that its fund can pay needs nobody else' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_requests_gathered_behind()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.account_code, 0));
if new.state = 'declined' and new.kind in ('pnbp', 'partner') and exists (
				select 1 from treasury_gatherings as own
				join treasury_gatherings as later on later.account_code = own.account_code
					and later.through_number > own.through_number
				join treasury_requests as asked on asked.id = later.request_id
				where own.request_id = new.id and asked.state <> 'declined') then
raise exception 'treasury_requests_gathered_behind: what others were gathered behind does not come to nothing' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_requests_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.id <> old.id or new.kind <> old.kind or new.amount_sen <> old.amount_sen or new.account_code <> old.account_code or new.payee <> old.payee or new.note <> old.note or new.needs_second <> old.needs_second or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at
				or old.state in ('declined', 'paid')
				or (old.state = 'requested' and new.state = 'paid' and new.kind <> 'reserve')
				or (old.state = 'approved' and new.state = 'requested')
				or (old.state = 'approved' and (
					coalesce(new.approved_by, '') <> coalesce(old.approved_by, '')
					or coalesce(new.override_by, '') <> coalesce(old.override_by, '')))
				or (old.state = 'approved' and new.state = 'declined' and new.kind in ('pnbp', 'partner')
					and new.declined_by = new.requested_by) then
raise exception 'treasury_requests_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_requests_small_by_day()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.kind, 0));
if new.needs_second = 0
			and (select sum(small.amount_sen) from treasury_requests as small
				where small.needs_second = 0 and small.state <> 'declined'
					and cast(small.requested_at at time zone 'Asia/Jakarta' as date) = cast(new.requested_at at time zone 'Asia/Jakarta' as date))
			> coalesce((select purchase_limit_sen from treasury_terms order by id desc limit 1), 0) then
raise exception 'treasury_requests_small_by_day: what one person buys in a day is limited' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_requests_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'treasury_requests_stay: what was asked for stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_terms_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_terms_no_delete: treasury_terms is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.treasury_terms_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'treasury_terms_no_update: treasury_terms is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.unit_shares_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'unit_shares_no_delete: unit_shares is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.unit_shares_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'unit_shares_no_update: unit_shares is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.variants_insert_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) values (new.product_id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.variants_update_queues_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
insert into search_queue (product_id) values (new.product_id);
return null;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_begin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state <> 'requested' then
raise exception 'withdrawal_requests_begin: a withdrawal begins with being asked for' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_beside_corrections()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.maker_id, 0));
if (select sum(wished.amount_sen) from withdrawal_requests as wished
				where wished.maker_id = new.maker_id and wished.state in ('requested', 'approved'))
			+ coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
				where asked.maker_id = new.maker_id and asked.state = 'requested'
					and asked.amount_sen < 0), 0)
			> coalesce((select -balance.balance_sen from ledger_balances as balance
				join ledger_accounts as account on account.id = balance.account_id
				join makers as maker on account.code = '2120.' || maker.code
				where maker.id = new.maker_id), 0) then
raise exception 'withdrawal_requests_beside_corrections: no more is asked for than corrections leave' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if old.state in ('declined', 'called-off', 'paid')
			or (old.state = 'requested' and new.state not in ('approved', 'declined', 'called-off'))
			or (old.state = 'approved' and new.state not in ('called-off', 'paid'))
			or new.id <> old.id or new.maker_id <> old.maker_id or new.amount_sen <> old.amount_sen
			or new.purpose <> old.purpose or new.note <> old.note
			or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at
			or (old.decided_by is not null and (new.decided_by is null
				or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at)) then
raise exception 'withdrawal_requests_kept: what was asked and decided is never changed' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_paid_between()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if new.state = 'paid' and (new.paid_at is null
			or new.paid_at < new.decided_at or new.paid_at > new.closed_at) then
raise exception 'withdrawal_requests_paid_between: savings are paid after they are approved and not in the future' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if 1 = 1 then
raise exception 'withdrawal_requests_stay: what was asked stays on record' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_requests_within_savings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
perform pg_advisory_xact_lock(hashtextextended(new.maker_id, 0));
if (select sum(asked.amount_sen) from withdrawal_requests as asked
	where asked.maker_id = new.maker_id and asked.state in ('requested', 'approved')) > coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0) then
raise exception 'withdrawal_requests_within_savings: no more is asked for than is final' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_scans_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'withdrawal_scans_no_delete: withdrawal_scans is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_scans_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'withdrawal_scans_no_update: withdrawal_scans is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawals_no_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'withdrawals_no_delete: withdrawals is append-only' using errcode = 'restrict_violation';
end if;
return old;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawals_no_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if true then
raise exception 'withdrawals_no_update: withdrawals is append-only' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawals_of_two()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
if not exists (select 1 from withdrawal_requests as asked
			where asked.id = new.id and asked.maker_id = new.maker_id and asked.state = 'paid'
			and asked.amount_sen = new.amount_sen and asked.purpose = new.purpose) then
raise exception 'withdrawals_of_two: savings are paid out by the word of two' using errcode = 'restrict_violation';
end if;
return new;
end $function$;

CREATE TRIGGER agreement_scans_no_delete BEFORE DELETE ON public.agreement_scans FOR EACH ROW EXECUTE FUNCTION agreement_scans_no_delete();

CREATE TRIGGER agreement_scans_no_update BEFORE UPDATE ON public.agreement_scans FOR EACH ROW EXECUTE FUNCTION agreement_scans_no_update();

CREATE TRIGGER agreements_no_delete BEFORE DELETE ON public.agreements FOR EACH ROW EXECUTE FUNCTION agreements_no_delete();

CREATE TRIGGER agreements_no_update BEFORE UPDATE ON public.agreements FOR EACH ROW EXECUTE FUNCTION agreements_no_update();

CREATE TRIGGER attendances_kept BEFORE UPDATE ON public.attendances FOR EACH ROW EXECUTE FUNCTION attendances_kept();

CREATE TRIGGER attendances_of_members BEFORE INSERT ON public.attendances FOR EACH ROW EXECUTE FUNCTION attendances_of_members();

CREATE TRIGGER attendances_stay BEFORE DELETE ON public.attendances FOR EACH ROW EXECUTE FUNCTION attendances_stay();

CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_no_delete();

CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_no_update();

CREATE TRIGGER balance_transactions_kept BEFORE UPDATE ON public.balance_transactions FOR EACH ROW EXECUTE FUNCTION balance_transactions_kept();

CREATE TRIGGER balance_transactions_stay BEFORE DELETE ON public.balance_transactions FOR EACH ROW EXECUTE FUNCTION balance_transactions_stay();

CREATE TRIGGER bank_layout_retirements_no_delete BEFORE DELETE ON public.bank_layout_retirements FOR EACH ROW EXECUTE FUNCTION bank_layout_retirements_no_delete();

CREATE TRIGGER bank_layout_retirements_no_update BEFORE UPDATE ON public.bank_layout_retirements FOR EACH ROW EXECUTE FUNCTION bank_layout_retirements_no_update();

CREATE TRIGGER bank_layouts_no_delete BEFORE DELETE ON public.bank_layouts FOR EACH ROW EXECUTE FUNCTION bank_layouts_no_delete();

CREATE TRIGGER bank_layouts_no_update BEFORE UPDATE ON public.bank_layouts FOR EACH ROW EXECUTE FUNCTION bank_layouts_no_update();

CREATE TRIGGER bank_lines_no_delete BEFORE DELETE ON public.bank_lines FOR EACH ROW EXECUTE FUNCTION bank_lines_no_delete();

CREATE TRIGGER bank_lines_no_update BEFORE UPDATE ON public.bank_lines FOR EACH ROW EXECUTE FUNCTION bank_lines_no_update();

CREATE TRIGGER bank_match_decisions_no_delete BEFORE DELETE ON public.bank_match_decisions FOR EACH ROW EXECUTE FUNCTION bank_match_decisions_no_delete();

CREATE TRIGGER bank_match_decisions_no_update BEFORE UPDATE ON public.bank_match_decisions FOR EACH ROW EXECUTE FUNCTION bank_match_decisions_no_update();

CREATE TRIGGER bank_match_decisions_of_another BEFORE INSERT ON public.bank_match_decisions FOR EACH ROW EXECUTE FUNCTION bank_match_decisions_of_another();

CREATE TRIGGER bank_match_entries_once BEFORE INSERT ON public.bank_match_sides FOR EACH ROW EXECUTE FUNCTION bank_match_entries_once();

CREATE TRIGGER bank_match_lines_once BEFORE INSERT ON public.bank_match_sides FOR EACH ROW EXECUTE FUNCTION bank_match_lines_once();

CREATE TRIGGER bank_match_releases_no_delete BEFORE DELETE ON public.bank_match_releases FOR EACH ROW EXECUTE FUNCTION bank_match_releases_no_delete();

CREATE TRIGGER bank_match_releases_no_update BEFORE UPDATE ON public.bank_match_releases FOR EACH ROW EXECUTE FUNCTION bank_match_releases_no_update();

CREATE TRIGGER bank_match_sides_no_delete BEFORE DELETE ON public.bank_match_sides FOR EACH ROW EXECUTE FUNCTION bank_match_sides_no_delete();

CREATE TRIGGER bank_match_sides_no_update BEFORE UPDATE ON public.bank_match_sides FOR EACH ROW EXECUTE FUNCTION bank_match_sides_no_update();

CREATE TRIGGER bank_match_sides_sealed BEFORE INSERT ON public.bank_match_sides FOR EACH ROW EXECUTE FUNCTION bank_match_sides_sealed();

CREATE TRIGGER bank_matches_above_limit AFTER INSERT ON public.bank_matches FOR EACH ROW EXECUTE FUNCTION bank_matches_above_limit();

CREATE TRIGGER bank_matches_balance AFTER INSERT ON public.bank_matches FOR EACH ROW EXECUTE FUNCTION bank_matches_balance();

CREATE TRIGGER bank_matches_no_delete BEFORE DELETE ON public.bank_matches FOR EACH ROW EXECUTE FUNCTION bank_matches_no_delete();

CREATE TRIGGER bank_matches_no_update BEFORE UPDATE ON public.bank_matches FOR EACH ROW EXECUTE FUNCTION bank_matches_no_update();

CREATE TRIGGER bank_statements_no_delete BEFORE DELETE ON public.bank_statements FOR EACH ROW EXECUTE FUNCTION bank_statements_no_delete();

CREATE TRIGGER bank_statements_no_update BEFORE UPDATE ON public.bank_statements FOR EACH ROW EXECUTE FUNCTION bank_statements_no_update();

CREATE TRIGGER batch_acceptances_fit BEFORE INSERT ON public.batch_acceptances FOR EACH ROW EXECUTE FUNCTION batch_acceptances_fit();

CREATE TRIGGER batch_acceptances_no_delete BEFORE DELETE ON public.batch_acceptances FOR EACH ROW EXECUTE FUNCTION batch_acceptances_no_delete();

CREATE TRIGGER batch_acceptances_no_update BEFORE UPDATE ON public.batch_acceptances FOR EACH ROW EXECUTE FUNCTION batch_acceptances_no_update();

CREATE TRIGGER batch_faults_no_delete BEFORE DELETE ON public.batch_faults FOR EACH ROW EXECUTE FUNCTION batch_faults_no_delete();

CREATE TRIGGER batch_faults_no_update BEFORE UPDATE ON public.batch_faults FOR EACH ROW EXECUTE FUNCTION batch_faults_no_update();

CREATE TRIGGER batch_sessions_no_delete BEFORE DELETE ON public.batch_sessions FOR EACH ROW EXECUTE FUNCTION batch_sessions_no_delete();

CREATE TRIGGER batch_sessions_no_update BEFORE UPDATE ON public.batch_sessions FOR EACH ROW EXECUTE FUNCTION batch_sessions_no_update();

CREATE CONSTRAINT TRIGGER batches_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.batches DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER batches_have_material BEFORE UPDATE ON public.batches FOR EACH ROW EXECUTE FUNCTION batches_have_material();

CREATE TRIGGER batches_kept BEFORE UPDATE ON public.batches FOR EACH ROW EXECUTE FUNCTION batches_kept();

CREATE TRIGGER batches_no_delete BEFORE DELETE ON public.batches FOR EACH ROW EXECUTE FUNCTION batches_no_delete();

CREATE TRIGGER batches_update_queues_search AFTER UPDATE OF state ON public.batches FOR EACH ROW EXECUTE FUNCTION batches_update_queues_search();

CREATE TRIGGER candidate_scores_before_decision BEFORE UPDATE ON public.candidate_scores FOR EACH ROW EXECUTE FUNCTION candidate_scores_before_decision();

CREATE TRIGGER candidates_of_erased AFTER UPDATE OF erased_at ON public.makers FOR EACH ROW EXECUTE FUNCTION candidates_of_erased();

CREATE TRIGGER candidates_selected_stay BEFORE UPDATE ON public.candidates FOR EACH ROW EXECUTE FUNCTION candidates_selected_stay();

CREATE CONSTRAINT TRIGGER cohort_makers_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.cohort_makers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE CONSTRAINT TRIGGER cohort_members_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.cohort_members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER cohort_members_were_there BEFORE UPDATE ON public.cohort_members FOR EACH ROW EXECUTE FUNCTION cohort_members_were_there();

CREATE TRIGGER cohort_members_worked_there BEFORE UPDATE ON public.cohort_members FOR EACH ROW EXECUTE FUNCTION cohort_members_worked_there();

CREATE CONSTRAINT TRIGGER cohorts_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.cohorts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER cohorts_update_queues_search AFTER UPDATE OF name_id, name_en, story_id, story_en ON public.cohorts FOR EACH ROW EXECUTE FUNCTION cohorts_update_queues_search();

CREATE TRIGGER complaint_letters_no_delete BEFORE DELETE ON public.complaint_letters FOR EACH ROW EXECUTE FUNCTION complaint_letters_no_delete();

CREATE TRIGGER complaint_letters_no_update BEFORE UPDATE ON public.complaint_letters FOR EACH ROW EXECUTE FUNCTION complaint_letters_no_update();

CREATE TRIGGER complaint_photos_no_delete BEFORE DELETE ON public.complaint_photos FOR EACH ROW EXECUTE FUNCTION complaint_photos_no_delete();

CREATE TRIGGER complaint_photos_no_update BEFORE UPDATE ON public.complaint_photos FOR EACH ROW EXECUTE FUNCTION complaint_photos_no_update();

CREATE CONSTRAINT TRIGGER consent_revocations_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.consent_revocations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER consent_revocations_no_delete BEFORE DELETE ON public.consent_revocations FOR EACH ROW EXECUTE FUNCTION consent_revocations_no_delete();

CREATE TRIGGER consent_revocations_no_update BEFORE UPDATE ON public.consent_revocations FOR EACH ROW EXECUTE FUNCTION consent_revocations_no_update();

CREATE TRIGGER consent_scans_no_delete BEFORE DELETE ON public.consent_scans FOR EACH ROW EXECUTE FUNCTION consent_scans_no_delete();

CREATE TRIGGER consent_scans_no_update BEFORE UPDATE ON public.consent_scans FOR EACH ROW EXECUTE FUNCTION consent_scans_no_update();

CREATE CONSTRAINT TRIGGER consents_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.consents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER consents_end_with_what_is_shown BEFORE INSERT ON public.consent_revocations FOR EACH ROW EXECUTE FUNCTION consents_end_with_what_is_shown();

CREATE TRIGGER consents_no_delete BEFORE DELETE ON public.consents FOR EACH ROW EXECUTE FUNCTION consents_no_delete();

CREATE TRIGGER consents_no_update BEFORE UPDATE ON public.consents FOR EACH ROW EXECUTE FUNCTION consents_no_update();

CREATE CONSTRAINT TRIGGER contributions_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.contributions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER contributions_frozen BEFORE INSERT ON public.contributions FOR EACH ROW EXECUTE FUNCTION contributions_frozen();

CREATE TRIGGER contributions_kept BEFORE UPDATE ON public.contributions FOR EACH ROW EXECUTE FUNCTION contributions_kept();

CREATE TRIGGER contributions_no_delete BEFORE DELETE ON public.contributions FOR EACH ROW EXECUTE FUNCTION contributions_no_delete();

CREATE TRIGGER contributions_of_nameable AFTER INSERT ON public.contributions FOR EACH ROW EXECUTE FUNCTION contributions_of_nameable();

CREATE CONSTRAINT TRIGGER counter_hours_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.counter_hours DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER dispute_answers_kept BEFORE UPDATE ON public.dispute_answers FOR EACH ROW EXECUTE FUNCTION dispute_answers_kept();

CREATE TRIGGER dispute_movements_no_delete BEFORE DELETE ON public.dispute_movements FOR EACH ROW EXECUTE FUNCTION dispute_movements_no_delete();

CREATE TRIGGER dispute_movements_no_update BEFORE UPDATE ON public.dispute_movements FOR EACH ROW EXECUTE FUNCTION dispute_movements_no_update();

CREATE TRIGGER drawer_movements_no_delete BEFORE DELETE ON public.drawer_movements FOR EACH ROW EXECUTE FUNCTION drawer_movements_no_delete();

CREATE TRIGGER drawer_movements_no_update BEFORE UPDATE ON public.drawer_movements FOR EACH ROW EXECUTE FUNCTION drawer_movements_no_update();

CREATE TRIGGER drawers_closed_once BEFORE UPDATE ON public.drawers FOR EACH ROW EXECUTE FUNCTION drawers_closed_once();

CREATE TRIGGER exception_acts_no_delete BEFORE DELETE ON public.exception_acts FOR EACH ROW EXECUTE FUNCTION exception_acts_no_delete();

CREATE TRIGGER exception_acts_no_update BEFORE UPDATE ON public.exception_acts FOR EACH ROW EXECUTE FUNCTION exception_acts_no_update();

CREATE TRIGGER fee_rates_no_delete BEFORE DELETE ON public.fee_rates FOR EACH ROW EXECUTE FUNCTION fee_rates_no_delete();

CREATE TRIGGER fee_rates_no_update BEFORE UPDATE ON public.fee_rates FOR EACH ROW EXECUTE FUNCTION fee_rates_no_update();

CREATE TRIGGER gateway_events_payload_kept BEFORE UPDATE ON public.gateway_events FOR EACH ROW EXECUTE FUNCTION gateway_events_payload_kept();

CREATE CONSTRAINT TRIGGER hold_settlements_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.hold_settlements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER hold_settlements_fit BEFORE INSERT ON public.hold_settlements FOR EACH ROW EXECUTE FUNCTION hold_settlements_fit();

CREATE TRIGGER hold_settlements_no_delete BEFORE DELETE ON public.hold_settlements FOR EACH ROW EXECUTE FUNCTION hold_settlements_no_delete();

CREATE TRIGGER hold_settlements_no_update BEFORE UPDATE ON public.hold_settlements FOR EACH ROW EXECUTE FUNCTION hold_settlements_no_update();

CREATE CONSTRAINT TRIGGER ledger_accounts_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.ledger_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER ledger_accounts_no_delete BEFORE DELETE ON public.ledger_accounts FOR EACH ROW EXECUTE FUNCTION ledger_accounts_no_delete();

CREATE TRIGGER ledger_accounts_no_update BEFORE UPDATE ON public.ledger_accounts FOR EACH ROW EXECUTE FUNCTION ledger_accounts_no_update();

CREATE CONSTRAINT TRIGGER ledger_balances_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.ledger_balances DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER ledger_closings_in_order BEFORE INSERT ON public.ledger_closings FOR EACH ROW EXECUTE FUNCTION ledger_closings_in_order();

CREATE TRIGGER ledger_closings_know_the_head BEFORE INSERT ON public.ledger_closings FOR EACH ROW EXECUTE FUNCTION ledger_closings_know_the_head();

CREATE TRIGGER ledger_closings_no_delete BEFORE DELETE ON public.ledger_closings FOR EACH ROW EXECUTE FUNCTION ledger_closings_no_delete();

CREATE TRIGGER ledger_closings_no_update BEFORE UPDATE ON public.ledger_closings FOR EACH ROW EXECUTE FUNCTION ledger_closings_no_update();

CREATE TRIGGER ledger_closings_numbered BEFORE INSERT ON public.ledger_closings FOR EACH ROW EXECUTE FUNCTION ledger_closings_numbered();

CREATE TRIGGER ledger_entries_balance AFTER INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_balance();

CREATE TRIGGER ledger_entries_in_open_months BEFORE INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_in_open_months();

CREATE TRIGGER ledger_entries_in_order BEFORE INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_in_order();

CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_no_delete();

CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_no_update();

CREATE TRIGGER ledger_entries_not_before BEFORE INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_not_before();

CREATE TRIGGER ledger_head_moves_on BEFORE UPDATE ON public.ledger_head FOR EACH ROW EXECUTE FUNCTION ledger_head_moves_on();

CREATE TRIGGER ledger_head_stays BEFORE DELETE ON public.ledger_head FOR EACH ROW EXECUTE FUNCTION ledger_head_stays();

CREATE TRIGGER ledger_lines_no_delete BEFORE DELETE ON public.ledger_lines FOR EACH ROW EXECUTE FUNCTION ledger_lines_no_delete();

CREATE TRIGGER ledger_lines_no_update BEFORE UPDATE ON public.ledger_lines FOR EACH ROW EXECUTE FUNCTION ledger_lines_no_update();

CREATE TRIGGER ledger_lines_numbered AFTER INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_lines_numbered();

CREATE TRIGGER ledger_lines_sealed BEFORE INSERT ON public.ledger_lines FOR EACH ROW EXECUTE FUNCTION ledger_lines_sealed();

CREATE TRIGGER ledger_month_ends_kept BEFORE UPDATE ON public.ledger_month_ends FOR EACH ROW EXECUTE FUNCTION ledger_month_ends_kept();

CREATE TRIGGER ledger_month_ends_stay BEFORE DELETE ON public.ledger_month_ends FOR EACH ROW EXECUTE FUNCTION ledger_month_ends_stay();

CREATE TRIGGER letterheads_no_delete BEFORE DELETE ON public.letterheads FOR EACH ROW EXECUTE FUNCTION letterheads_no_delete();

CREATE TRIGGER letterheads_no_update BEFORE UPDATE ON public.letterheads FOR EACH ROW EXECUTE FUNCTION letterheads_no_update();

CREATE TRIGGER lot_moves_no_delete BEFORE DELETE ON public.lot_moves FOR EACH ROW EXECUTE FUNCTION lot_moves_no_delete();

CREATE TRIGGER lot_moves_no_update BEFORE UPDATE ON public.lot_moves FOR EACH ROW EXECUTE FUNCTION lot_moves_no_update();

CREATE TRIGGER lots_are_signed_for BEFORE INSERT ON public.lots FOR EACH ROW EXECUTE FUNCTION lots_are_signed_for();

CREATE CONSTRAINT TRIGGER lots_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.lots DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER maker_erasures_kept BEFORE UPDATE ON public.maker_erasures FOR EACH ROW EXECUTE FUNCTION maker_erasures_kept();

CREATE TRIGGER maker_erasures_stay BEFORE DELETE ON public.maker_erasures FOR EACH ROW EXECUTE FUNCTION maker_erasures_stay();

CREATE TRIGGER maker_presences_no_delete BEFORE DELETE ON public.maker_presences FOR EACH ROW EXECUTE FUNCTION maker_presences_no_delete();

CREATE TRIGGER maker_presences_no_update BEFORE UPDATE ON public.maker_presences FOR EACH ROW EXECUTE FUNCTION maker_presences_no_update();

CREATE TRIGGER maker_statuses_no_delete BEFORE DELETE ON public.maker_statuses FOR EACH ROW EXECUTE FUNCTION maker_statuses_no_delete();

CREATE TRIGGER maker_statuses_no_update BEFORE UPDATE ON public.maker_statuses FOR EACH ROW EXECUTE FUNCTION maker_statuses_no_update();

CREATE TRIGGER makers_erased_by_two BEFORE UPDATE ON public.makers FOR EACH ROW EXECUTE FUNCTION makers_erased_by_two();

CREATE TRIGGER makers_stay_erased BEFORE UPDATE ON public.makers FOR EACH ROW EXECUTE FUNCTION makers_stay_erased();

CREATE TRIGGER marks_of_erased AFTER UPDATE OF erased_at ON public.makers FOR EACH ROW EXECUTE FUNCTION marks_of_erased();

CREATE TRIGGER match_limits_no_delete BEFORE DELETE ON public.match_limits FOR EACH ROW EXECUTE FUNCTION match_limits_no_delete();

CREATE TRIGGER match_limits_no_update BEFORE UPDATE ON public.match_limits FOR EACH ROW EXECUTE FUNCTION match_limits_no_update();

CREATE TRIGGER material_intakes_begin_whole BEFORE INSERT ON public.material_intakes FOR EACH ROW EXECUTE FUNCTION material_intakes_begin_whole();

CREATE TRIGGER material_intakes_kept BEFORE UPDATE ON public.material_intakes FOR EACH ROW EXECUTE FUNCTION material_intakes_kept();

CREATE TRIGGER material_intakes_stay BEFORE DELETE ON public.material_intakes FOR EACH ROW EXECUTE FUNCTION material_intakes_stay();

CREATE TRIGGER material_movements_fit BEFORE INSERT ON public.material_movements FOR EACH ROW EXECUTE FUNCTION material_movements_fit();

CREATE TRIGGER material_movements_move AFTER INSERT ON public.material_movements FOR EACH ROW EXECUTE FUNCTION material_movements_move();

CREATE TRIGGER material_movements_no_delete BEFORE DELETE ON public.material_movements FOR EACH ROW EXECUTE FUNCTION material_movements_no_delete();

CREATE TRIGGER material_movements_no_update BEFORE UPDATE ON public.material_movements FOR EACH ROW EXECUTE FUNCTION material_movements_no_update();

CREATE TRIGGER material_uses_fit BEFORE INSERT ON public.material_uses FOR EACH ROW EXECUTE FUNCTION material_uses_fit();

CREATE TRIGGER material_uses_kept BEFORE UPDATE ON public.material_uses FOR EACH ROW EXECUTE FUNCTION material_uses_kept();

CREATE TRIGGER material_uses_stay BEFORE DELETE ON public.material_uses FOR EACH ROW EXECUTE FUNCTION material_uses_stay();

CREATE TRIGGER notes_of_erased AFTER UPDATE OF erased_at ON public.makers FOR EACH ROW EXECUTE FUNCTION notes_of_erased();

CREATE TRIGGER number_series_stay BEFORE DELETE ON public.number_series FOR EACH ROW EXECUTE FUNCTION number_series_stay();

CREATE TRIGGER number_series_step BEFORE UPDATE ON public.number_series FOR EACH ROW EXECUTE FUNCTION number_series_step();

CREATE TRIGGER opname_counts_in_time BEFORE INSERT ON public.opname_counts FOR EACH ROW EXECUTE FUNCTION opname_counts_in_time();

CREATE TRIGGER opname_counts_kept BEFORE UPDATE ON public.opname_counts FOR EACH ROW EXECUTE FUNCTION opname_counts_kept();

CREATE TRIGGER opname_counts_stay BEFORE DELETE ON public.opname_counts FOR EACH ROW EXECUTE FUNCTION opname_counts_stay();

CREATE TRIGGER opnames_by_another BEFORE UPDATE ON public.opnames FOR EACH ROW EXECUTE FUNCTION opnames_by_another();

CREATE TRIGGER opnames_kept BEFORE UPDATE ON public.opnames FOR EACH ROW EXECUTE FUNCTION opnames_kept();

CREATE TRIGGER opnames_said_by_another BEFORE UPDATE ON public.opnames FOR EACH ROW EXECUTE FUNCTION opnames_said_by_another();

CREATE TRIGGER order_events_no_delete BEFORE DELETE ON public.order_events FOR EACH ROW EXECUTE FUNCTION order_events_no_delete();

CREATE TRIGGER order_events_no_update BEFORE UPDATE ON public.order_events FOR EACH ROW EXECUTE FUNCTION order_events_no_update();

CREATE CONSTRAINT TRIGGER order_exchanges_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_exchanges DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_lines_no_delete BEFORE DELETE ON public.order_lines FOR EACH ROW EXECUTE FUNCTION order_lines_no_delete();

CREATE TRIGGER order_lines_no_update BEFORE UPDATE ON public.order_lines FOR EACH ROW EXECUTE FUNCTION order_lines_no_update();

CREATE CONSTRAINT TRIGGER order_parcel_units_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_parcel_units DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_parcel_units_no_delete BEFORE DELETE ON public.order_parcel_units FOR EACH ROW EXECUTE FUNCTION order_parcel_units_no_delete();

CREATE TRIGGER order_parcel_units_no_update BEFORE UPDATE ON public.order_parcel_units FOR EACH ROW EXECUTE FUNCTION order_parcel_units_no_update();

CREATE TRIGGER order_parcel_units_not_returned BEFORE INSERT ON public.order_parcel_units FOR EACH ROW EXECUTE FUNCTION order_parcel_units_not_returned();

CREATE TRIGGER order_parcel_units_of_their_order BEFORE INSERT ON public.order_parcel_units FOR EACH ROW EXECUTE FUNCTION order_parcel_units_of_their_order();

CREATE TRIGGER order_parcels_no_delete BEFORE DELETE ON public.order_parcels FOR EACH ROW EXECUTE FUNCTION order_parcels_no_delete();

CREATE TRIGGER order_parcels_no_update BEFORE UPDATE ON public.order_parcels FOR EACH ROW EXECUTE FUNCTION order_parcels_no_update();

CREATE CONSTRAINT TRIGGER order_refund_units_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_refund_units DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_refund_units_no_delete BEFORE DELETE ON public.order_refund_units FOR EACH ROW EXECUTE FUNCTION order_refund_units_no_delete();

CREATE TRIGGER order_refund_units_no_update BEFORE UPDATE ON public.order_refund_units FOR EACH ROW EXECUTE FUNCTION order_refund_units_no_update();

CREATE TRIGGER order_refund_units_once BEFORE INSERT ON public.order_refund_units FOR EACH ROW EXECUTE FUNCTION order_refund_units_once();

CREATE TRIGGER order_refunds_approved_alone AFTER UPDATE ON public.order_refunds FOR EACH ROW EXECUTE FUNCTION order_refunds_approved_alone();

CREATE CONSTRAINT TRIGGER order_refunds_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_refunds_had_of_capital_kept BEFORE UPDATE ON public.order_refunds FOR EACH ROW EXECUTE FUNCTION order_refunds_had_of_capital_kept();

CREATE TRIGGER order_refunds_kept BEFORE UPDATE ON public.order_refunds FOR EACH ROW EXECUTE FUNCTION order_refunds_kept();

CREATE TRIGGER order_refunds_made_alone AFTER INSERT ON public.order_refunds FOR EACH ROW EXECUTE FUNCTION order_refunds_made_alone();

CREATE TRIGGER order_refunds_never_more_than_paid AFTER INSERT ON public.order_refunds FOR EACH ROW EXECUTE FUNCTION order_refunds_never_more_than_paid();

CREATE CONSTRAINT TRIGGER order_returns_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_returns DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_returns_no_delete BEFORE DELETE ON public.order_returns FOR EACH ROW EXECUTE FUNCTION order_returns_no_delete();

CREATE TRIGGER order_returns_no_update BEFORE UPDATE ON public.order_returns FOR EACH ROW EXECUTE FUNCTION order_returns_no_update();

CREATE CONSTRAINT TRIGGER order_units_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.order_units DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER order_units_kept_once_paid BEFORE UPDATE ON public.order_units FOR EACH ROW EXECUTE FUNCTION order_units_kept_once_paid();

CREATE TRIGGER order_units_no_delete BEFORE DELETE ON public.order_units FOR EACH ROW EXECUTE FUNCTION order_units_no_delete();

CREATE CONSTRAINT TRIGGER orders_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER outbox_sent_once BEFORE UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION outbox_sent_once();

CREATE TRIGGER outbox_words_kept BEFORE UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION outbox_words_kept();

CREATE TRIGGER paper_numbers_no_delete BEFORE DELETE ON public.paper_numbers FOR EACH ROW EXECUTE FUNCTION paper_numbers_no_delete();

CREATE TRIGGER paper_numbers_no_update BEFORE UPDATE ON public.paper_numbers FOR EACH ROW EXECUTE FUNCTION paper_numbers_no_update();

CREATE TRIGGER paper_numbers_without_gap BEFORE INSERT ON public.paper_numbers FOR EACH ROW EXECUTE FUNCTION paper_numbers_without_gap();

CREATE CONSTRAINT TRIGGER partners_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.partners DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER payment_receipts_no_delete BEFORE DELETE ON public.payment_receipts FOR EACH ROW EXECUTE FUNCTION payment_receipts_no_delete();

CREATE TRIGGER payment_receipts_no_update BEFORE UPDATE ON public.payment_receipts FOR EACH ROW EXECUTE FUNCTION payment_receipts_no_update();

CREATE TRIGGER payment_returns_done_once BEFORE UPDATE ON public.payment_returns FOR EACH ROW EXECUTE FUNCTION payment_returns_done_once();

CREATE TRIGGER payment_write_offs_kept BEFORE UPDATE ON public.payment_write_offs FOR EACH ROW EXECUTE FUNCTION payment_write_offs_kept();

CREATE CONSTRAINT TRIGGER pen_names_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.pen_names DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER period_proposals_kept BEFORE UPDATE ON public.period_proposals FOR EACH ROW EXECUTE FUNCTION period_proposals_kept();

CREATE TRIGGER period_proposals_stay BEFORE DELETE ON public.period_proposals FOR EACH ROW EXECUTE FUNCTION period_proposals_stay();

CREATE TRIGGER period_reports_no_delete BEFORE DELETE ON public.period_reports FOR EACH ROW EXECUTE FUNCTION period_reports_no_delete();

CREATE TRIGGER period_reports_no_update BEFORE UPDATE ON public.period_reports FOR EACH ROW EXECUTE FUNCTION period_reports_no_update();

CREATE TRIGGER period_reports_numbered BEFORE INSERT ON public.period_reports FOR EACH ROW EXECUTE FUNCTION period_reports_numbered();

CREATE TRIGGER picture_people_agree BEFORE INSERT ON public.picture_people FOR EACH ROW EXECUTE FUNCTION picture_people_agree();

CREATE TRIGGER picture_people_no_delete BEFORE DELETE ON public.picture_people FOR EACH ROW EXECUTE FUNCTION picture_people_no_delete();

CREATE TRIGGER picture_people_no_update BEFORE UPDATE ON public.picture_people FOR EACH ROW EXECUTE FUNCTION picture_people_no_update();

CREATE TRIGGER picture_uploads_begin_waiting BEFORE INSERT ON public.picture_uploads FOR EACH ROW EXECUTE FUNCTION picture_uploads_begin_waiting();

CREATE TRIGGER picture_uploads_kept BEFORE UPDATE ON public.picture_uploads FOR EACH ROW EXECUTE FUNCTION picture_uploads_kept();

CREATE TRIGGER picture_uploads_stay BEFORE DELETE ON public.picture_uploads FOR EACH ROW EXECUTE FUNCTION picture_uploads_stay();

CREATE TRIGGER picture_withdrawals_kept BEFORE UPDATE ON public.picture_withdrawals FOR EACH ROW EXECUTE FUNCTION picture_withdrawals_kept();

CREATE TRIGGER picture_withdrawals_of_released BEFORE INSERT ON public.picture_withdrawals FOR EACH ROW EXECUTE FUNCTION picture_withdrawals_of_released();

CREATE TRIGGER picture_withdrawals_stay BEFORE DELETE ON public.picture_withdrawals FOR EACH ROW EXECUTE FUNCTION picture_withdrawals_stay();

CREATE CONSTRAINT TRIGGER pictures_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.pictures DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER price_changes_no_delete BEFORE DELETE ON public.price_changes FOR EACH ROW EXECUTE FUNCTION price_changes_no_delete();

CREATE TRIGGER price_changes_no_update BEFORE UPDATE ON public.price_changes FOR EACH ROW EXECUTE FUNCTION price_changes_no_update();

CREATE CONSTRAINT TRIGGER products_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.products DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER products_insert_queues_search AFTER INSERT ON public.products FOR EACH ROW EXECUTE FUNCTION products_insert_queues_search();

CREATE TRIGGER products_update_queues_search AFTER UPDATE OF name_id, name_en, summary_id, summary_en, description_id, description_en, material_id, material_en, colours, published_at, retired_at ON public.products FOR EACH ROW EXECUTE FUNCTION products_update_queues_search();

CREATE CONSTRAINT TRIGGER programmes_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.programmes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER programmes_update_queues_search AFTER UPDATE OF name_id, name_en ON public.programmes FOR EACH ROW EXECUTE FUNCTION programmes_update_queues_search();

CREATE TRIGGER savings_acts_kept BEFORE UPDATE ON public.savings_acts FOR EACH ROW EXECUTE FUNCTION savings_acts_kept();

CREATE TRIGGER savings_acts_stay BEFORE DELETE ON public.savings_acts FOR EACH ROW EXECUTE FUNCTION savings_acts_stay();

CREATE TRIGGER savings_adjustments_begin BEFORE INSERT ON public.savings_adjustments FOR EACH ROW EXECUTE FUNCTION savings_adjustments_begin();

CREATE CONSTRAINT TRIGGER savings_adjustments_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.savings_adjustments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER savings_adjustments_kept BEFORE UPDATE ON public.savings_adjustments FOR EACH ROW EXECUTE FUNCTION savings_adjustments_kept();

CREATE TRIGGER savings_adjustments_stay BEFORE DELETE ON public.savings_adjustments FOR EACH ROW EXECUTE FUNCTION savings_adjustments_stay();

CREATE TRIGGER savings_adjustments_within_savings AFTER INSERT ON public.savings_adjustments FOR EACH ROW EXECUTE FUNCTION savings_adjustments_within_savings();

CREATE TRIGGER scores_of_erased AFTER UPDATE OF erased_at ON public.makers FOR EACH ROW EXECUTE FUNCTION scores_of_erased();

CREATE CONSTRAINT TRIGGER search_documents_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.search_documents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE CONSTRAINT TRIGGER search_state_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.search_state DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER session_records_kept BEFORE UPDATE ON public.session_records FOR EACH ROW EXECUTE FUNCTION session_records_kept();

CREATE TRIGGER session_records_stay BEFORE DELETE ON public.session_records FOR EACH ROW EXECUTE FUNCTION session_records_stay();

CREATE CONSTRAINT TRIGGER sessions_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.sessions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER sessions_held_stay BEFORE UPDATE ON public.sessions FOR EACH ROW EXECUTE FUNCTION sessions_held_stay();

CREATE TRIGGER sessions_stay_on_record BEFORE DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION sessions_stay_on_record();

CREATE TRIGGER share_rule_drafts_by_other_hands BEFORE UPDATE ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_drafts_by_other_hands();

CREATE TRIGGER share_rule_drafts_kept BEFORE UPDATE ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_drafts_kept();

CREATE TRIGGER share_rule_drafts_stay BEFORE DELETE ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_drafts_stay();

CREATE TRIGGER share_rule_hands_no_delete BEFORE DELETE ON public.share_rule_hands FOR EACH ROW EXECUTE FUNCTION share_rule_hands_no_delete();

CREATE TRIGGER share_rule_hands_no_update BEFORE UPDATE ON public.share_rule_hands FOR EACH ROW EXECUTE FUNCTION share_rule_hands_no_update();

CREATE TRIGGER share_rule_hands_of_changed_by AFTER UPDATE OF changed_by ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_hands_of_changed_by();

CREATE TRIGGER share_rule_hands_of_drafting AFTER INSERT ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_hands_of_drafting();

CREATE TRIGGER share_rule_hands_of_proposed_by AFTER UPDATE OF proposed_by ON public.share_rule_drafts FOR EACH ROW EXECUTE FUNCTION share_rule_hands_of_proposed_by();

CREATE TRIGGER share_rule_papers_no_delete BEFORE DELETE ON public.share_rule_papers FOR EACH ROW EXECUTE FUNCTION share_rule_papers_no_delete();

CREATE TRIGGER share_rule_papers_no_insert BEFORE INSERT ON public.share_rule_papers FOR EACH ROW EXECUTE FUNCTION share_rule_papers_no_insert();

CREATE TRIGGER share_rule_papers_no_update BEFORE UPDATE ON public.share_rule_papers FOR EACH ROW EXECUTE FUNCTION share_rule_papers_no_update();

CREATE TRIGGER share_rule_versions_approved BEFORE INSERT ON public.share_rule_versions FOR EACH ROW EXECUTE FUNCTION share_rule_versions_approved();

CREATE CONSTRAINT TRIGGER share_rule_versions_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.share_rule_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER share_rule_versions_no_delete BEFORE DELETE ON public.share_rule_versions FOR EACH ROW EXECUTE FUNCTION share_rule_versions_no_delete();

CREATE TRIGGER share_rule_versions_no_update BEFORE UPDATE ON public.share_rule_versions FOR EACH ROW EXECUTE FUNCTION share_rule_versions_no_update();

CREATE CONSTRAINT TRIGGER share_rules_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.share_rules DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE CONSTRAINT TRIGGER shelf_cohorts_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.shelf_cohorts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE CONSTRAINT TRIGGER shelf_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.shelf DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE CONSTRAINT TRIGGER shipping_rates_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.shipping_rates DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER shipping_rates_no_delete BEFORE DELETE ON public.shipping_rates FOR EACH ROW EXECUTE FUNCTION shipping_rates_no_delete();

CREATE TRIGGER shipping_rates_no_update BEFORE UPDATE ON public.shipping_rates FOR EACH ROW EXECUTE FUNCTION shipping_rates_no_update();

CREATE CONSTRAINT TRIGGER shipping_services_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.shipping_services DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER shipping_services_no_delete BEFORE DELETE ON public.shipping_services FOR EACH ROW EXECUTE FUNCTION shipping_services_no_delete();

CREATE TRIGGER shipping_services_no_update BEFORE UPDATE ON public.shipping_services FOR EACH ROW EXECUTE FUNCTION shipping_services_no_update();

CREATE TRIGGER signatories_no_delete BEFORE DELETE ON public.signatories FOR EACH ROW EXECUTE FUNCTION signatories_no_delete();

CREATE TRIGGER signatories_no_update BEFORE UPDATE ON public.signatories FOR EACH ROW EXECUTE FUNCTION signatories_no_update();

CREATE TRIGGER stock_adjustments_kept BEFORE UPDATE ON public.stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_adjustments_kept();

CREATE TRIGGER stock_adjustments_of_approved BEFORE INSERT ON public.stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_adjustments_of_approved();

CREATE TRIGGER stock_adjustments_stay BEFORE DELETE ON public.stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_adjustments_stay();

CREATE TRIGGER stock_movements_as_agreed BEFORE INSERT ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION stock_movements_as_agreed();

CREATE TRIGGER stock_movements_found BEFORE INSERT ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION stock_movements_found();

CREATE TRIGGER stock_movements_no_delete BEFORE DELETE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION stock_movements_no_delete();

CREATE TRIGGER stock_movements_no_update BEFORE UPDATE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION stock_movements_no_update();

CREATE TRIGGER story_people_agree BEFORE INSERT ON public.story_people FOR EACH ROW EXECUTE FUNCTION story_people_agree();

CREATE TRIGGER treasury_cash_counts_by_the_books BEFORE INSERT ON public.treasury_cash_counts FOR EACH ROW EXECUTE FUNCTION treasury_cash_counts_by_the_books();

CREATE TRIGGER treasury_cash_counts_no_delete BEFORE DELETE ON public.treasury_cash_counts FOR EACH ROW EXECUTE FUNCTION treasury_cash_counts_no_delete();

CREATE TRIGGER treasury_cash_counts_no_update BEFORE UPDATE ON public.treasury_cash_counts FOR EACH ROW EXECUTE FUNCTION treasury_cash_counts_no_update();

CREATE TRIGGER treasury_codes_no_delete BEFORE DELETE ON public.treasury_codes FOR EACH ROW EXECUTE FUNCTION treasury_codes_no_delete();

CREATE TRIGGER treasury_codes_no_update BEFORE UPDATE ON public.treasury_codes FOR EACH ROW EXECUTE FUNCTION treasury_codes_no_update();

CREATE TRIGGER treasury_codes_one BEFORE INSERT ON public.treasury_codes FOR EACH ROW EXECUTE FUNCTION treasury_codes_one();

CREATE TRIGGER treasury_deposits_have_code BEFORE UPDATE ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_deposits_have_code();

CREATE TRIGGER treasury_funds_suffice BEFORE UPDATE ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_funds_suffice();

CREATE TRIGGER treasury_gatherings_no_delete BEFORE DELETE ON public.treasury_gatherings FOR EACH ROW EXECUTE FUNCTION treasury_gatherings_no_delete();

CREATE TRIGGER treasury_gatherings_no_update BEFORE UPDATE ON public.treasury_gatherings FOR EACH ROW EXECUTE FUNCTION treasury_gatherings_no_update();

CREATE TRIGGER treasury_gatherings_once BEFORE INSERT ON public.treasury_gatherings FOR EACH ROW EXECUTE FUNCTION treasury_gatherings_once();

CREATE TRIGGER treasury_gatherings_whole BEFORE INSERT ON public.treasury_gatherings FOR EACH ROW EXECUTE FUNCTION treasury_gatherings_whole();

CREATE TRIGGER treasury_intakes_bought BEFORE INSERT ON public.treasury_intakes FOR EACH ROW EXECUTE FUNCTION treasury_intakes_bought();

CREATE TRIGGER treasury_intakes_no_delete BEFORE DELETE ON public.treasury_intakes FOR EACH ROW EXECUTE FUNCTION treasury_intakes_no_delete();

CREATE TRIGGER treasury_intakes_no_update BEFORE UPDATE ON public.treasury_intakes FOR EACH ROW EXECUTE FUNCTION treasury_intakes_no_update();

CREATE TRIGGER treasury_requests_begin BEFORE INSERT ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_requests_begin();

CREATE TRIGGER treasury_requests_gathered_behind BEFORE UPDATE ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_requests_gathered_behind();

CREATE TRIGGER treasury_requests_kept BEFORE UPDATE ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_requests_kept();

CREATE TRIGGER treasury_requests_small_by_day AFTER INSERT ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_requests_small_by_day();

CREATE TRIGGER treasury_requests_stay BEFORE DELETE ON public.treasury_requests FOR EACH ROW EXECUTE FUNCTION treasury_requests_stay();

CREATE TRIGGER treasury_terms_no_delete BEFORE DELETE ON public.treasury_terms FOR EACH ROW EXECUTE FUNCTION treasury_terms_no_delete();

CREATE TRIGGER treasury_terms_no_update BEFORE UPDATE ON public.treasury_terms FOR EACH ROW EXECUTE FUNCTION treasury_terms_no_update();

CREATE CONSTRAINT TRIGGER unit_shares_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.unit_shares DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER unit_shares_no_delete BEFORE DELETE ON public.unit_shares FOR EACH ROW EXECUTE FUNCTION unit_shares_no_delete();

CREATE TRIGGER unit_shares_no_update BEFORE UPDATE ON public.unit_shares FOR EACH ROW EXECUTE FUNCTION unit_shares_no_update();

CREATE CONSTRAINT TRIGGER variants_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.variants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER variants_insert_queues_search AFTER INSERT ON public.variants FOR EACH ROW EXECUTE FUNCTION variants_insert_queues_search();

CREATE TRIGGER variants_update_queues_search AFTER UPDATE OF label_id, label_en, size_label ON public.variants FOR EACH ROW EXECUTE FUNCTION variants_update_queues_search();

CREATE TRIGGER withdrawal_requests_begin BEFORE INSERT ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_begin();

CREATE TRIGGER withdrawal_requests_beside_corrections AFTER INSERT ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_beside_corrections();

CREATE TRIGGER withdrawal_requests_kept BEFORE UPDATE ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_kept();

CREATE TRIGGER withdrawal_requests_paid_between BEFORE UPDATE ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_paid_between();

CREATE TRIGGER withdrawal_requests_stay BEFORE DELETE ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_stay();

CREATE TRIGGER withdrawal_requests_within_savings AFTER INSERT ON public.withdrawal_requests FOR EACH ROW EXECUTE FUNCTION withdrawal_requests_within_savings();

CREATE TRIGGER withdrawal_scans_no_delete BEFORE DELETE ON public.withdrawal_scans FOR EACH ROW EXECUTE FUNCTION withdrawal_scans_no_delete();

CREATE TRIGGER withdrawal_scans_no_update BEFORE UPDATE ON public.withdrawal_scans FOR EACH ROW EXECUTE FUNCTION withdrawal_scans_no_update();

CREATE CONSTRAINT TRIGGER withdrawals_counts_changes AFTER INSERT OR DELETE OR UPDATE ON public.withdrawals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION withdrawals_no_delete();

CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION withdrawals_no_update();

CREATE TRIGGER withdrawals_of_two BEFORE INSERT ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION withdrawals_of_two();
