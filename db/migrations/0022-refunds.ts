import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/** Above this many sen whoever approves is another person than whoever asked: Rp500.000. */
const LIMIT_SEN = 50_000_000

const ALIVE = `state not in ('declined', 'failed')`

/**
 * What is given back of orders, who asked and who approved, or that it was found at the gateway;
 * pieces that came back or never will; pieces sent in the place of others.
 */
export const refunds: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table order_refunds (
		id text primary key,
		order_id text not null references orders (id),
		what text not null check (what in ('order', 'units', 'amount')),
		channel text not null check (channel in ('gateway', 'transfer')),
		amount_sen ${int} not null check (amount_sen > 0),
		shipping_sen ${int} not null check (shipping_sen >= 0),
		code_sen ${int} not null check (code_sen >= 0),
		to_reserve_sen ${int} not null check (to_reserve_sen >= 0),
		to_capital_sen ${int} not null check (to_capital_sen >= 0),
		borne_sen ${int} not null check (borne_sen >= 0),
		had_elsewhere_sen ${int} not null check (had_elsewhere_sen between 0 and amount_sen),
		apart_sen ${int} not null check (apart_sen between 0 and amount_sen),
		bearer text check (bearer in ('reserve', 'capital')),
		reason text not null,
		state text not null check (state in
			('requested', 'unassigned', 'declined', 'approved', 'executing', 'settled', 'failed',
			'owed')),
		bank text,
		account_number text,
		account_holder text,
		requested_by text not null,
		requested_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		decision text,
		settled_at ${instant},
		check ((bearer is not null) = (borne_sen > 0)),
		check (what <> 'amount' or borne_sen + apart_sen = amount_sen
			or (requested_by = 'system' and state in ('unassigned', 'failed') and borne_sen = 0)),
		check (apart_sen = 0 or requested_by = 'system'),
		check (what <> 'amount' or (shipping_sen = 0 and code_sen = 0
			and to_reserve_sen = 0 and to_capital_sen = 0)),
		check ((state in ('requested', 'unassigned')) = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check (state <> 'declined' or decision is not null),
		check ((state in ('settled', 'owed')) = (settled_at is not null)),
		check (had_elsewhere_sen = 0 or state in ('owed', 'settled')),
		check ((bank is null) = (account_number is null)),
		check ((bank is null) = (account_holder is null)),
		check (state in ('requested', 'declined') or amount_sen <= ${LIMIT_SEN}
			or requested_by = 'system' or requested_by <> decided_by)
	)${strict}`,
	`create index order_refunds_of_order on order_refunds (order_id, id)`,
	`create index order_refunds_by_state on order_refunds (state, id)`,
	`create unique index order_refunds_one_asked on order_refunds (order_id)
		where state = 'requested'`,
	...engine.refuseWhen({
		name: 'order_refunds_never_more_than_paid',
		table: 'order_refunds',
		operation: 'insert',
		timing: 'after',
		condition: `new.requested_by <> 'system' and (select sum(amount_sen - had_elsewhere_sen)
				from order_refunds
				where order_id = new.order_id and ${ALIVE})
			> (select coalesce(payments.taken_sen, payments.amount_sen) from payments
				join orders on orders.payment_id = payments.id where orders.id = new.order_id)
			- (select coalesce(sum(written_off_sen), 0) from disputes
				join orders on orders.payment_id = disputes.payment_id where orders.id = new.order_id)`,
		message: 'no more goes back than was paid',
		serialiseOn: 'order_id',
	}),
	...engine.refuseWhen({
		name: 'order_refunds_kept',
		table: 'order_refunds',
		operation: 'update',
		timing: 'before',
		condition: `old.state in ('declined', 'failed') or new.amount_sen <> old.amount_sen
			or new.order_id <> old.order_id or new.reason <> old.reason
			or new.requested_by <> old.requested_by
			or new.had_elsewhere_sen < old.had_elsewhere_sen
			or (old.state <> 'unassigned' and (new.what <> old.what
				or new.shipping_sen <> old.shipping_sen or new.code_sen <> old.code_sen
				or new.borne_sen <> old.borne_sen or new.to_reserve_sen <> old.to_reserve_sen
				or new.to_capital_sen <> old.to_capital_sen or new.apart_sen <> old.apart_sen))
			or (old.decided_by is not null and new.decided_by <> old.decided_by)`,
		message: 'what was asked and decided is never changed',
	}),
	`create table order_refund_units (
		refund_id text not null references order_refunds (id),
		unit_id text not null references order_units (id),
		shipping_sen ${int} not null check (shipping_sen >= 0),
		primary key (refund_id, unit_id)
	)${strict}`,
	`create index order_refund_units_of_unit on order_refund_units (unit_id)`,
	...engine.refuseWhen({
		name: 'order_refund_units_once',
		table: 'order_refund_units',
		operation: 'insert',
		timing: 'before',
		condition: `exists (select 1 from order_refund_units as other
			join order_refunds as refund on refund.id = other.refund_id
			where other.unit_id = new.unit_id and refund.${ALIVE})`,
		message: 'a piece is given back once',
		serialiseOn: 'unit_id',
	}),
	...engine.appendOnly('order_refund_units'),
	`create table order_returns (
		unit_id text primary key references order_units (id),
		order_id text not null references orders (id),
		outcome text not null check (outcome in ('restocked', 'written-off')),
		reason text check (reason in ('damaged', 'lost', 'hygiene')),
		note text not null,
		received_by text not null,
		received_at ${instant} not null,
		check ((outcome = 'written-off') = (reason is not null))
	)${strict}`,
	`create index order_returns_of_order on order_returns (order_id)`,
	...engine.appendOnly('order_returns'),
	`create table order_exchanges (
		id text primary key,
		order_id text not null references orders (id),
		old_unit_id text not null unique references order_units (id),
		new_unit_id text not null unique references order_units (id),
		reason text not null,
		made_by text not null,
		made_at ${instant} not null
	)${strict}`,
	`create index order_exchanges_of_order on order_exchanges (order_id, id)`,
	...engine.countChanges(laterContentTables.refunds),
]
