import { firstLetterhead } from './letterhead-words.ts'
import type { SchemaStep } from './migration.ts'

const before = `coalesce((select max(number) from paper_numbers as taken
	where taken.kind = new.kind and taken.year = new.year), 0)`

/** What papers of the unit are written on, who signs them, and the numbers they have. */
export const stationery: SchemaStep = ({ int, instant, date, strict }, engine) => [
	`create table letterheads (
		id text primary key,
		from_date ${date} not null,
		ministry text not null,
		directorate text not null,
		region text not null,
		unit text not null check (unit <> ''),
		address text not null,
		place text not null check (place <> ''),
		unit_code text not null check (unit_code <> '' and unit_code not like '%/%'),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index letterheads_by_day on letterheads (from_date)`,
	...engine.appendOnly('letterheads'),
	`insert into letterheads values (${firstLetterhead.map((value) => `'${value}'`).join(', ')})`,
	`create table signatories (
		id text primary key,
		from_date ${date} not null,
		role text not null check (role in ('head', 'treasurer', 'officer')),
		title text not null check (title <> ''),
		name text not null check (name <> ''),
		nip text not null check (length(nip) = 18),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index signatories_by_day on signatories (role, from_date)`,
	...engine.appendOnly('signatories'),
	`create table number_series (
		kind text not null,
		year ${int} not null,
		last ${int} not null check (last > 0),
		primary key (kind, year)
	)${strict}`,
	...engine.refuseWhen({
		name: 'number_series_step',
		table: 'number_series',
		operation: 'update',
		timing: 'before',
		condition: 'new.last <> old.last + 1 or new.kind <> old.kind or new.year <> old.year',
		message: 'a series moves on by one',
	}),
	...engine.refuseWhen({
		name: 'number_series_stay',
		table: 'number_series',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'a series is never begun again',
	}),
	`create table paper_numbers (
		id text primary key,
		kind text not null,
		year ${int} not null,
		number ${int} not null check (number > 0),
		month ${int} not null check (month between 1 and 12),
		unit_code text not null,
		subject_id text not null,
		taken_at ${instant} not null,
		unique (kind, year, number),
		unique (kind, subject_id)
	)${strict}`,
	...engine.appendOnly('paper_numbers'),
	...engine.refuseWhen({
		name: 'paper_numbers_without_gap',
		table: 'paper_numbers',
		operation: 'insert',
		timing: 'before',
		condition: `new.number <> ${before} + 1`,
		message: 'numbers follow each other without a gap',
		serialiseOn: 'kind',
	}),
]
