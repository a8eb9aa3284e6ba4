import type { SchemaStep } from './migration.ts'

/** What of a match still holds: neither released nor declined. */
const inForce = (match: string) => `not exists (
		select 1 from bank_match_releases as gone where gone.match_id = ${match})
	and not exists (select 1 from bank_match_decisions as said
		where said.match_id = ${match} and said.approved = 0)`

const sumOf = (condition: string) => `(select coalesce(sum(abs(side.amount_sen)), 0)
	from bank_match_sides as side where side.match_id = new.id and ${condition})`

const LIMIT = `(select limit_sen from match_limits order by id desc limit 1)`

/** A match's first limit until somebody sets another: one million rupiah, in sen. */
const FIRST_LIMIT = 100_000_000

/**
 * Statements of the bank, what the gateway's balance did, and what was matched. A match is its
 * sides, inserted first against a foreign key that is checked at commit; inserting the match then
 * checks that both sides come to the same. Nothing is in two matches that hold. Rows are only
 * added.
 */
export const reconciliation: SchemaStep = ({ int, instant, date, strict }, engine) => [
	`create table bank_layouts (
		name text primary key,
		layout text not null,
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	...engine.appendOnly('bank_layouts'),
	`create table bank_statements (
		id text primary key,
		account_number text not null check (account_number <> ''),
		layout_name text not null,
		file_name text not null,
		file_hash text not null unique check (length(file_hash) = 64),
		file_base64 text not null,
		first_day ${date} not null,
		last_day ${date} not null check (last_day >= first_day),
		opening_sen ${int} not null,
		closing_sen ${int} not null,
		line_count ${int} not null check (line_count > 0),
		new_count ${int} not null check (new_count between 0 and line_count),
		imported_by text not null,
		imported_at ${instant} not null
	)${strict}`,
	...engine.appendOnly('bank_statements'),
	`create table bank_lines (
		id text primary key,
		statement_id text not null references bank_statements (id),
		account_number text not null,
		position ${int} not null,
		file_row ${int} not null,
		day ${date} not null,
		amount_sen ${int} not null check (amount_sen <> 0),
		description text not null,
		balance_sen ${int} not null,
		ordinal ${int} not null check (ordinal >= 0),
		unique (account_number, day, amount_sen, balance_sen, description, ordinal)
	)${strict}`,
	`create index bank_lines_by_day on bank_lines (day, id)`,
	`create index bank_lines_of_statement on bank_lines (statement_id, position)`,
	...engine.appendOnly('bank_lines'),
	`create table match_limits (
		id text primary key,
		limit_sen ${int} not null check (limit_sen >= 0),
		set_by text not null,
		set_at ${instant} not null
	)${strict}`,
	...engine.appendOnly('match_limits'),
	`insert into match_limits values (
		'00000000000000000000000000', ${FIRST_LIMIT}, 'system', '2025-11-01T00:00:00.000Z')`,
	`create table bank_matches (
		id text primary key,
		rule text not null check (rule in (
			'reference', 'amount', 'equal-amounts', 'merge', 'split', 'manual')),
		reason text not null,
		needs_second ${int} not null check (needs_second in (0, 1)),
		proposed_by text not null,
		proposed_at ${instant} not null,
		check (rule = 'manual' or needs_second = 0),
		check (rule <> 'manual' or length(trim(reason)) >= 5)
	)${strict}`,
	`create table bank_match_sides (
		match_id text not null references bank_matches (id) deferrable initially deferred,
		position ${int} not null,
		line_id text references bank_lines (id),
		entry_number ${int},
		amount_sen ${int} not null,
		primary key (match_id, position),
		check ((line_id is null) <> (entry_number is null))
	)${strict}`,
	`create index bank_match_sides_of_line on bank_match_sides (line_id)`,
	`create index bank_match_sides_of_entry on bank_match_sides (entry_number)`,
	`create table bank_match_decisions (
		match_id text primary key references bank_matches (id),
		approved ${int} not null check (approved in (0, 1)),
		decided_by text not null,
		decided_at ${instant} not null
	)${strict}`,
	`create table bank_match_releases (
		match_id text primary key references bank_matches (id),
		reason text not null check (length(trim(reason)) >= 5),
		released_by text not null,
		released_at ${instant} not null
	)${strict}`,
	...['bank_match_sides', 'bank_matches', 'bank_match_decisions', 'bank_match_releases'].flatMap(
		(table) => engine.appendOnly(table),
	),
	...engine.refuseWhen({
		name: 'bank_match_sides_sealed',
		table: 'bank_match_sides',
		operation: 'insert',
		timing: 'before',
		condition: `exists (select 1 from bank_matches where id = new.match_id)`,
		message: 'the match is sealed',
		serialiseOn: 'match_id',
	}),
	...engine.refuseWhen({
		name: 'bank_match_lines_once',
		table: 'bank_match_sides',
		operation: 'insert',
		timing: 'before',
		condition: `new.line_id is not null and (new.amount_sen <> (
				select amount_sen from bank_lines where id = new.line_id)
			or exists (select 1 from bank_match_sides as other
				where other.line_id = new.line_id and ${inForce('other.match_id')}))`,
		message: 'a line of the bank is matched once, with its own amount',
		serialiseOn: 'line_id',
	}),
	...engine.refuseWhen({
		name: 'bank_match_entries_once',
		table: 'bank_match_sides',
		operation: 'insert',
		timing: 'before',
		condition: `new.entry_number is not null and (new.amount_sen <> coalesce((
				select sum(line.amount_sen) from ledger_lines as line
				join ledger_accounts as account on account.id = line.account_id
				where account.code = '1110' and line.entry_number = new.entry_number), 0)
			or exists (select 1 from bank_match_sides as other
				where other.entry_number = new.entry_number and ${inForce('other.match_id')}))`,
		message: 'an entry is matched once, with what it did to the bank',
		serialiseOn: 'entry_number::text',
	}),
	...engine.refuseWhen({
		name: 'bank_matches_balance',
		table: 'bank_matches',
		operation: 'insert',
		timing: 'after',
		condition: `(select coalesce(sum(
				case when line_id is null then -amount_sen else amount_sen end), 1)
				from bank_match_sides where match_id = new.id) <> 0
			or (select count(*) from bank_match_sides where match_id = new.id) < 2`,
		message: 'both sides of a match come to the same',
		serialiseOn: 'id',
	}),
	...engine.refuseWhen({
		name: 'bank_matches_above_limit',
		table: 'bank_matches',
		operation: 'insert',
		timing: 'after',
		condition: `new.rule = 'manual' and new.needs_second = 0
			and (${sumOf('side.line_id is not null')} > ${LIMIT}
				or ${sumOf('side.entry_number is not null')} > ${LIMIT})`,
		message: 'a match above the limit needs a second person',
	}),
	...engine.refuseWhen({
		name: 'bank_match_decisions_of_another',
		table: 'bank_match_decisions',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from bank_matches as made where made.id = new.match_id
				and made.needs_second = 1
				and (new.approved = 0 or made.proposed_by <> new.decided_by))
			or exists (select 1 from bank_match_releases where match_id = new.match_id)`,
		message: 'another person approves what waits for it',
	}),
	`create table balance_transactions (
		id text primary key,
		kind text not null,
		source_id text,
		amount_sen ${int} not null,
		fee_sen ${int} not null,
		vat_sen ${int} not null,
		moved_at ${instant} not null,
		payout_id text,
		recorded_at ${instant} not null
	)${strict}`,
	`create index balance_transactions_by_time on balance_transactions (moved_at, id)`,
	`create index balance_transactions_of_payout on balance_transactions (payout_id)`,
	...engine.refuseWhen({
		name: 'balance_transactions_kept',
		table: 'balance_transactions',
		operation: 'update',
		timing: 'before',
		condition: `old.payout_id is not null or new.payout_id is null or new.id <> old.id
			or new.kind <> old.kind or coalesce(new.source_id, '') <> coalesce(old.source_id, '')
			or new.amount_sen <> old.amount_sen or new.fee_sen <> old.fee_sen
			or new.vat_sen <> old.vat_sen or new.moved_at <> old.moved_at`,
		message: 'what the gateway told is never changed',
	}),
	...engine.refuseWhen({
		name: 'balance_transactions_stay',
		table: 'balance_transactions',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what the gateway told is never deleted',
	}),
	`create table fee_rates (
		id text primary key,
		from_date ${date} not null,
		share_bps ${int} not null check (share_bps between 0 and 10000),
		fixed_sen ${int} not null check (fixed_sen >= 0),
		vat_bps ${int} not null check (vat_bps between 0 and 10000),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	...engine.appendOnly('fee_rates'),
	`create table exception_acts (
		id text primary key,
		exception_key text not null,
		act text not null check (act in ('take', 'explain', 'settle', 'reopen')),
		reason text not null,
		acted_by text not null,
		acted_at ${instant} not null,
		check (act = 'take' or length(trim(reason)) >= 5)
	)${strict}`,
	`create index exception_acts_by_key on exception_acts (exception_key, id)`,
	...engine.appendOnly('exception_acts'),
]
