import type { SchemaStep } from './migration.ts'

/** January of the next year is one after December: months are counted to tell what follows. */
const counted = (month: string) =>
	`cast(substr(${month}, 1, 4) as integer) * 12 + cast(substr(${month}, 6, 2) as integer)`

/** The first month that is open; before anything was ever closed every month is. */
const OPEN_MONTH = `coalesce(
	(select open_month from ledger_closings order by number desc limit 1), '0000-00')`

/**
 * Every entry gets the day it is booked on, and months are closed in order: what is dated in a
 * closed one is refused here. A closing or a reopening is a row, by two people, that is never
 * changed; what stood on each account when a month was closed is kept with it.
 */
export const closedMonths: SchemaStep = (
	{ int, instant, date, bytes, strict, dayInMagetan },
	engine,
) => [
	...engine.liftAppendOnly('ledger_entries'),
	`alter table ledger_entries add column booked_on ${date} not null default '1970-01-01'`,
	`update ledger_entries set booked_on = ${dayInMagetan('occurred_at')}`,
	...engine.appendOnly('ledger_entries'),
	`drop index ledger_entries_by_time`,
	`create index ledger_entries_by_day on ledger_entries (booked_on, number)`,
	`create table ledger_closings (
		number ${int} primary key check (number > 0),
		act text not null check (act in ('close', 'reopen')),
		month ${bytes} not null check (month like '____-__'),
		next_month ${bytes} not null check (next_month like '____-__'),
		open_month ${bytes} not null,
		reason text,
		proposed_by text not null,
		approved_by text not null,
		acted_at ${instant} not null,
		entry_number ${int} not null,
		link_hash text not null,
		hash text not null,
		check (proposed_by <> approved_by),
		check (${counted('next_month')} = ${counted('month')} + 1),
		check (substr(month, 6, 2) between '01' and '12'),
		check (substr(next_month, 6, 2) between '01' and '12'),
		check (open_month = case when act = 'close' then next_month else month end),
		check (act = 'close' or (reason is not null and length(trim(reason)) >= 5))
	)${strict}`,
	...engine.refuseWhen({
		name: 'ledger_closings_numbered',
		table: 'ledger_closings',
		operation: 'insert',
		timing: 'before',
		condition: `new.number <> 1 + (select coalesce(max(number), 0) from ledger_closings)`,
		message: 'closings are numbered without a gap',
	}),
	...engine.refuseWhen({
		name: 'ledger_closings_in_order',
		table: 'ledger_closings',
		operation: 'insert',
		timing: 'before',
		condition: `(new.act = 'reopen' and (new.next_month <> ${OPEN_MONTH} or not exists (
				select 1 from ledger_closings where act = 'close' and month = new.month)))
			or (new.act = 'close' and exists (select 1 from ledger_closings)
				and new.month <> ${OPEN_MONTH})
			or (new.act = 'close' and not exists (select 1 from ledger_closings) and exists (
				select 1 from ledger_entries where substr(cast(booked_on as text), 1, 7) < new.month))`,
		message: 'months are closed in order, and the last closed is reopened first',
	}),
	...engine.refuseWhen({
		name: 'ledger_closings_know_the_head',
		table: 'ledger_closings',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from ledger_head
			where number = new.entry_number and link_hash = new.link_hash)`,
		message: 'a closing bears the head of the ledger',
	}),
	...engine.appendOnly('ledger_closings'),
	...engine.refuseWhen({
		name: 'ledger_entries_in_open_months',
		table: 'ledger_entries',
		operation: 'insert',
		timing: 'before',
		condition: `substr(cast(new.booked_on as text), 1, 7) < ${OPEN_MONTH}`,
		message: 'the month is closed',
	}),
	...engine.refuseWhen({
		name: 'ledger_entries_not_before',
		table: 'ledger_entries',
		operation: 'insert',
		timing: 'before',
		condition: `new.booked_on < ${dayInMagetan('new.occurred_at')}`,
		message: 'nothing is booked before it has happened',
	}),
	`create table ledger_month_ends (
		month ${bytes} not null,
		account_id text not null references ledger_accounts (id),
		balance_sen ${int} not null,
		primary key (month, account_id)
	)${strict}`,
	...engine.refuseWhen({
		name: 'ledger_month_ends_kept',
		table: 'ledger_month_ends',
		operation: 'update',
		timing: 'before',
		condition: '1 = 1',
		message: 'the balances of a month end are never changed',
	}),
	...engine.refuseWhen({
		name: 'ledger_month_ends_stay',
		table: 'ledger_month_ends',
		operation: 'delete',
		timing: 'before',
		condition: `old.month < ${OPEN_MONTH}`,
		message: 'the month is closed',
	}),
]
