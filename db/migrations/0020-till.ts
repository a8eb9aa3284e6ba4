import type { SchemaStep } from './migration.ts'

/** The counter: what lies in each officer's drawer and why, what was sold, and open slips. */
export const till: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table drawers (
		id text primary key,
		officer_id text not null,
		opened_at ${instant} not null,
		closed_at ${instant},
		counted_sen ${int} check (counted_sen >= 0),
		check ((closed_at is null) = (counted_sen is null))
	)${strict}`,
	`create unique index drawers_one_open on drawers (officer_id) where closed_at is null`,
	`create index drawers_of_officer on drawers (officer_id, id)`,
	...engine.refuseWhen({
		name: 'drawers_closed_once',
		table: 'drawers',
		operation: 'update',
		timing: 'before',
		condition: `old.closed_at is not null or new.id <> old.id
			or new.officer_id <> old.officer_id or new.opened_at <> old.opened_at`,
		message: 'a drawer that is closed stays as it was counted',
	}),
	`create table drawer_movements (
		id text primary key,
		drawer_id text not null references drawers (id),
		kind text not null check (kind in
			('carried', 'float', 'sale', 'void', 'deposit', 'difference')),
		amount_sen ${int} not null check (amount_sen <> 0),
		order_id text references orders (id),
		note text,
		at ${instant} not null,
		check ((kind in ('sale', 'void')) = (order_id is not null)),
		check (kind not in ('difference', 'deposit') or note is not null),
		check (kind not in ('carried', 'float', 'sale') or amount_sen > 0),
		check (kind not in ('void', 'deposit') or amount_sen < 0)
	)${strict}`,
	`create index drawer_movements_of_drawer on drawer_movements (drawer_id, id)`,
	`create unique index drawer_movements_of_order on drawer_movements (order_id, kind)
		where order_id is not null`,
	...engine.appendOnly('drawer_movements'),
	`create table counter_sales (
		order_id text primary key references orders (id),
		officer_id text not null,
		drawer_id text references drawers (id),
		total_sen ${int} not null check (total_sen > 0),
		handed_sen ${int} check (handed_sen >= total_sen),
		sold_at ${instant} not null,
		voided_at ${instant},
		void_reason text,
		check (handed_sen is null or drawer_id is not null),
		check ((voided_at is null) = (void_reason is null))
	)${strict}`,
	`create index counter_sales_of_drawer on counter_sales (drawer_id, sold_at)`,
	`create index counter_sales_of_officer on counter_sales (officer_id, sold_at)`,
	`create table slips (
		officer_id text primary key,
		order_id text references orders (id),
		changed_at ${instant} not null
	)${strict}`,
	`create table slip_lines (
		id text primary key,
		officer_id text not null references slips (officer_id),
		variant_id text not null references variants (id),
		lot_id text references lots (id),
		quantity ${int} not null check (quantity between 1 and 99)
	)${strict}`,
	`create unique index slip_lines_once on slip_lines
		(officer_id, variant_id, coalesce(lot_id, ''))`,
]
