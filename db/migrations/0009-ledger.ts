import type { SchemaStep } from './migration.ts'

/** The link before the first: sixty-four noughts. */
const GENESIS = '0'.repeat(64)

/**
 * The double-entry ledger, kept honest by the database itself. The lines of an entry are inserted
 * first, against a foreign key that is checked at commit; inserting the entry then checks that they
 * sum to zero and seals them. Lines and entries are never changed or deleted. Entries are numbered
 * without a gap and linked, each by a hash over the link before it; the head is the last of them,
 * and whoever posts holds it until the commit.
 */
export const ledger: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table ledger_accounts (
		id text primary key,
		code text not null unique,
		name_id text not null,
		name_en text not null,
		kind text not null check (kind in ('asset', 'liability', 'fund', 'expense')),
		holder_kind text check (holder_kind in ('maker', 'partner')),
		holder_id text,
		never_debit ${int} not null check (never_debit in (0, 1)),
		hash text not null,
		check ((holder_kind is null) = (holder_id is null))
	)${strict}`,
	`create index ledger_accounts_of_holder on ledger_accounts (holder_kind, holder_id)`,
	`create table ledger_entries (
		number ${int} primary key check (number > 0),
		id text not null unique,
		kind text not null,
		occurred_at ${instant} not null,
		posted_at ${instant} not null,
		idempotency_key text not null unique,
		input_hash text not null,
		link_hash text not null unique,
		source_kind text not null,
		source_id text not null,
		reverses_entry_id text unique references ledger_entries (id)
	)${strict}`,
	`create index ledger_entries_of_source on ledger_entries (source_kind, source_id)`,
	`create index ledger_entries_by_time on ledger_entries (occurred_at, number)`,
	`create table ledger_lines (
		entry_id text not null references ledger_entries (id) deferrable initially deferred,
		position ${int} not null,
		entry_number ${int} not null,
		account_id text not null references ledger_accounts (id),
		amount_sen ${int} not null check (amount_sen <> 0),
		detail_id text,
		primary key (entry_id, position)
	)${strict}`,
	`create index ledger_lines_of_account on ledger_lines (account_id, entry_number, amount_sen)`,
	`create table ledger_balances (
		account_id text primary key references ledger_accounts (id),
		balance_sen ${int} not null,
		never_debit ${int} not null check (never_debit in (0, 1)),
		check (never_debit = 0 or balance_sen <= 0)
	)${strict}`,
	`create table ledger_head (
		slot ${int} primary key check (slot = 1),
		number ${int} not null,
		link_hash text not null
	)${strict}`,
	`insert into ledger_head (slot, number, link_hash) values (1, 0, '${GENESIS}')`,
	...engine.refuseWhen({
		name: 'ledger_head_moves_on',
		table: 'ledger_head',
		operation: 'update',
		timing: 'before',
		condition: `new.number <> old.number + 1 or not exists (
			select 1 from ledger_entries where number = new.number and link_hash = new.link_hash)`,
		message: 'the head is the entry after the last',
	}),
	...engine.refuseWhen({
		name: 'ledger_entries_in_order',
		table: 'ledger_entries',
		operation: 'insert',
		timing: 'before',
		condition: `new.number <> 1 + (select number from ledger_head)`,
		message: 'entries are numbered without a gap',
	}),
	...engine.refuseWhen({
		name: 'ledger_lines_sealed',
		table: 'ledger_lines',
		operation: 'insert',
		timing: 'before',
		condition: `exists (select 1 from ledger_entries where id = new.entry_id)`,
		message: 'the entry is sealed',
		serialiseOn: 'entry_id',
	}),
	...engine.refuseWhen({
		name: 'ledger_entries_balance',
		table: 'ledger_entries',
		operation: 'insert',
		timing: 'after',
		condition: `(select coalesce(sum(amount_sen), 1) from ledger_lines where entry_id = new.id) <> 0
			or (select count(*) from ledger_lines where entry_id = new.id) < 2`,
		message: 'the lines do not sum to zero',
		serialiseOn: 'id',
	}),
	...engine.refuseWhen({
		name: 'ledger_lines_numbered',
		table: 'ledger_entries',
		operation: 'insert',
		timing: 'after',
		condition: `exists (select 1 from ledger_lines
			where entry_id = new.id and entry_number <> new.number)`,
		message: 'the lines bear the number of their entry',
	}),
	...engine.appendOnly('ledger_lines'),
	...engine.appendOnly('ledger_entries'),
	...engine.appendOnly('ledger_accounts'),
	...engine.refuseWhen({
		name: 'ledger_head_stays',
		table: 'ledger_head',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'the ledger has one head',
	}),
]
