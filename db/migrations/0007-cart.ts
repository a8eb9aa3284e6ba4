import type { SchemaStep } from './migration.ts'

/** A buyer's cart, found by the hash of a token that only the buyer's browser has. */
export const cart: SchemaStep = ({ int, instant, strict }) => [
	`create table carts (
		id text primary key,
		token_hash text not null unique,
		created_at ${instant} not null,
		changed_at ${instant} not null
	)${strict}`,
	`create index carts_by_age on carts (changed_at)`,
	`create table cart_lines (
		cart_id text not null references carts (id) on delete cascade,
		variant_id text not null references variants (id),
		quantity ${int} not null check (quantity between 1 and 99),
		seen_price_sen ${int} not null check (seen_price_sen > 0),
		added_at ${instant} not null,
		primary key (cart_id, variant_id)
	)${strict}`,
]
