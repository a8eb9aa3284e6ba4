import type { SchemaStep } from './migration.ts'

/**
 * Makers under a code. Name and register number are ciphertext: a criminal record is specific
 * personal data (UU 27/2022 art. 4), so the database alone does not tell who they are.
 */
export const people: SchemaStep = ({ date, instant, strict }, engine) => [
	`create table makers (
		id text primary key,
		code text not null unique,
		sex text not null check (sex in ('f', 'm')),
		name_cipher text not null,
		register_number_cipher text not null,
		created_at ${instant} not null
	)${strict}`,
	`create table maker_statuses (
		maker_id text not null references makers (id),
		from_date ${date} not null,
		register_class text not null check (register_class in
			('A.I', 'A.II', 'A.III', 'A.IV', 'A.V', 'B.I', 'B.IIa', 'B.IIb', 'B.III')),
		recorded_at ${instant} not null,
		primary key (maker_id, from_date)
	)${strict}`,
	...engine.appendOnly('maker_statuses'),
]
