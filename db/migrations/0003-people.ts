import type { SchemaStep } from './migration.ts'

/**
 * Makers under a code. Name and register number are ciphertext: a criminal record is specific
 * personal data (UU 27/2022 art. 4), so the database alone does not tell who they are. Each is
 * sealed under a key of the maker's own; without it, nobody can tell any more.
 * What a maker has agreed to that the shop may tell, and when that was taken back.
 */
export const people: SchemaStep = ({ date, instant, strict }, engine) => [
	`create table makers (
		id text primary key,
		code text not null unique,
		sex text not null check (sex in ('f', 'm')),
		key_cipher text,
		name_cipher text not null,
		register_number_cipher text not null,
		register_number_hash text unique,
		block text not null,
		expected_release ${date},
		created_at ${instant} not null,
		erased_at ${instant},
		check ((erased_at is null) = (key_cipher is not null)),
		check ((erased_at is null) = (register_number_hash is not null))
	)${strict}`,
	`create table maker_statuses (
		maker_id text not null references makers (id),
		from_date ${date} not null,
		register_class text not null check (register_class in
			('A.I', 'A.II', 'A.III', 'A.IV', 'A.V', 'B.I', 'B.IIa', 'B.IIb', 'B.III')),
		recorded_at ${instant} not null,
		primary key (maker_id, from_date)
	)${strict}`,
	`create table consents (
		id text primary key,
		maker_id text not null references makers (id),
		kind text not null check (kind in ('pen-name', 'craft-story', 'picture')),
		given_on ${date} not null,
		witnessed_by text not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		check (witnessed_by <> recorded_by)
	)${strict}`,
	`create index consents_of_maker on consents (maker_id, kind)`,
	`create table consent_revocations (
		consent_id text primary key references consents (id),
		recorded_by text not null,
		revoked_at ${instant} not null
	)${strict}`,
	...engine.refuseWhen({
		name: 'makers_stay_erased',
		table: 'makers',
		operation: 'update',
		timing: 'before',
		condition: `old.erased_at is not null and (new.erased_at is null
			or new.key_cipher is not null or new.register_number_hash is not null)`,
		message: 'who was erased is not brought back',
	}),
	...engine.appendOnly('maker_statuses'),
	...engine.appendOnly('consents'),
	...engine.appendOnly('consent_revocations'),
]
