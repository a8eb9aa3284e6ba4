import type { SchemaStep } from './migration.ts'

/**
 * Lots and their movements. A unit is available, reserved, sold or written off; the check keeps the
 * four together, so no interleaving of buyers can sell a piece twice.
 */
export const stock: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table lots (
		id text primary key,
		code text not null unique,
		batch_id text not null unique references batches (id),
		variant_id text not null references variants (id),
		unit_cost_sen ${int} not null check (unit_cost_sen >= 0),
		received_at ${instant} not null,
		received ${int} not null check (received > 0),
		available ${int} not null check (available >= 0),
		reserved ${int} not null check (reserved >= 0),
		sold ${int} not null check (sold >= 0),
		written_off ${int} not null check (written_off >= 0),
		check (available + reserved + sold + written_off = received)
	)${strict}`,
	`create index lots_of_variant on lots (variant_id, received_at, id)`,
	`create index lots_that_sold on lots (sold) where sold > 0`,
	`create table stock_movements (
		id text primary key,
		lot_id text not null references lots (id),
		at ${instant} not null,
		kind text not null check (kind in
			('received', 'reserved', 'released', 'sold', 'returned', 'written-off')),
		available_delta ${int} not null,
		reserved_delta ${int} not null,
		sold_delta ${int} not null,
		written_off_delta ${int} not null,
		holder_id text,
		reason text check (reason in ('damaged', 'lost', 'hygiene')),
		check ((kind = 'received') = (holder_id is null)),
		check ((kind = 'written-off') = (reason is not null))
	)${strict}`,
	`create index stock_movements_of_lot on stock_movements (lot_id, at)`,
	...engine.appendOnly('stock_movements'),
	`create table reservations (
		id text primary key,
		holder_id text not null,
		lot_id text not null references lots (id),
		quantity ${int} not null check (quantity > 0),
		state text not null check (state in ('held', 'sold', 'released')),
		made_at ${instant} not null,
		ended_at ${instant},
		check ((state = 'held') = (ended_at is null))
	)${strict}`,
	`create index reservations_held on reservations (lot_id) where state = 'held'`,
	`create unique index reservations_held_once on reservations (holder_id, lot_id)
		where state = 'held'`,
	`create index reservations_of_holder on reservations (holder_id)`,
]
