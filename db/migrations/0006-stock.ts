import type { SchemaStep } from './migration.ts'

/**
 * Lots and their movements. A unit is available, reserved, sold or written off; the check keeps the
 * four together, so no interleaving of buyers can sell a piece twice. What leaves a lot without
 * being sold does so by an adjustment, which says why, who asked and who agreed.
 */
export const stock: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table places (
		id text primary key,
		code text not null unique,
		name text not null,
		kind text not null check (kind in ('shelf', 'cupboard', 'box', 'counter')),
		closed_at ${instant}
	)${strict}`,
	`create table lots (
		id text primary key,
		code text not null unique,
		batch_id text not null unique references batches (id),
		variant_id text not null references variants (id),
		place_id text references places (id),
		unit_cost_sen ${int} not null check (unit_cost_sen >= 0),
		received_at ${instant} not null,
		received ${int} not null check (received > 0),
		available ${int} not null check (available >= 0),
		reserved ${int} not null check (reserved >= 0),
		sold ${int} not null check (sold >= 0),
		written_off ${int} not null check (written_off >= 0),
		movements ${int} not null check (movements > 0),
		check (available + reserved + sold + written_off = received)
	)${strict}`,
	`create index lots_of_variant on lots (variant_id, received_at, id)`,
	`create index lots_that_sold on lots (sold) where sold > 0`,
	`create index lots_of_place on lots (place_id, id)`,
	`create index lots_held on lots (place_id, available) where available > 0`,
	`create index lots_with_pieces on lots (id) where available > 0`,
	`create table lot_moves (
		id text primary key,
		lot_id text not null references lots (id),
		from_place_id text references places (id),
		to_place_id text references places (id),
		moved_by text not null,
		moved_at ${instant} not null
	)${strict}`,
	`create index lot_moves_of_lot on lot_moves (lot_id, id)`,
	...engine.appendOnly('lot_moves'),
	`create table stock_adjustments (
		id text primary key,
		lot_id text not null references lots (id),
		quantity ${int} not null check (quantity > 0),
		reason text not null check (reason in ('damaged', 'lost', 'gift', 'sample', 'found')),
		to_whom text not null,
		note text not null,
		opname_id text,
		state text not null check (state in ('alone', 'requested', 'approved', 'declined')),
		limit_pieces ${int} not null,
		requested_by text not null,
		requested_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		decision text not null,
		check ((reason in ('gift', 'sample')) = (to_whom <> '')),
		check ((state in ('alone', 'requested')) = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check (state <> 'approved' or requested_by <> decided_by),
		check (state <> 'alone' or reason = 'found' or quantity <= limit_pieces),
		check (opname_id is null or state = 'approved')
	)${strict}`,
	`create index stock_adjustments_of_lot on stock_adjustments (lot_id, id)`,
	`create index stock_adjustments_asked on stock_adjustments (id) where state = 'requested'`,
	`create index stock_adjustments_alone on stock_adjustments (requested_by, requested_at)
		where state = 'alone'`,
	`create index stock_adjustments_of_opname on stock_adjustments (opname_id)
		where opname_id is not null`,
	...engine.refuseWhen({
		name: 'stock_adjustments_kept',
		table: 'stock_adjustments',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'requested' or new.quantity <> old.quantity
			or new.lot_id <> old.lot_id or new.reason <> old.reason or new.to_whom <> old.to_whom
			or new.note <> old.note or new.requested_by <> old.requested_by`,
		message: 'what was asked and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'stock_adjustments_stay',
		table: 'stock_adjustments',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was asked and decided is kept',
	}),
	`create table stock_movements (
		id text primary key,
		lot_id text not null references lots (id),
		variant_id text not null references variants (id),
		position ${int} not null check (position > 0),
		at ${instant} not null,
		kind text not null check (kind in
			('received', 'reserved', 'released', 'sold', 'returned', 'written-off', 'removed',
				'restored', 'found')),
		available_delta ${int} not null,
		reserved_delta ${int} not null,
		sold_delta ${int} not null,
		written_off_delta ${int} not null,
		holder_id text,
		reason text check (reason in ('damaged', 'lost', 'hygiene', 'gift', 'sample')),
		adjustment_id text references stock_adjustments (id),
		unique (lot_id, position),
		check ((kind in ('removed', 'restored', 'found')) = (adjustment_id is not null)),
		check ((kind in ('received', 'removed', 'restored', 'found')) = (holder_id is null)),
		check ((kind in ('written-off', 'removed', 'restored', 'found')) = (reason is not null))
	)${strict}`,
	`create index stock_movements_of_variant on stock_movements (variant_id, id)`,
	`create unique index stock_movements_of_adjustment on stock_movements (adjustment_id, kind)
		where adjustment_id is not null`,
	`create index stock_movements_lost on stock_movements (lot_id) where reason = 'lost'`,
	...engine.refuseWhen({
		name: 'stock_movements_as_agreed',
		table: 'stock_movements',
		operation: 'insert',
		timing: 'before',
		condition: `new.adjustment_id is not null and not exists (
			select 1 from stock_adjustments as agreed
			where agreed.id = new.adjustment_id and agreed.lot_id = new.lot_id
				and agreed.quantity = abs(new.available_delta)
				and (new.kind = 'found') = (agreed.reason = 'found')
				and (new.kind = 'restored') = (agreed.state = 'declined'))`,
		message: 'pieces leave without a sale as somebody asked, and come back when it was declined',
	}),
	...engine.refuseWhen({
		name: 'stock_movements_found',
		table: 'stock_movements',
		operation: 'insert',
		timing: 'before',
		condition: `new.reason = 'lost' and new.written_off_delta < 0 and new.written_off_delta + (
			select coalesce(sum(lost.written_off_delta), 0) from stock_movements as lost
			where lost.lot_id = new.lot_id and lost.reason = 'lost') < 0`,
		message: 'no more is found of a lot than was lost of it',
	}),
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
