import type { SchemaStep } from './migration.ts'

/**
 * Orders down to the single unit: its lot and the version of the share rule are frozen on it when
 * the order is placed, and the rupiah each party got from it when the order is paid.
 */
export const orders: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table orders (
		id text primary key,
		number text not null unique,
		token text not null unique,
		attempt_key text not null unique,
		state text not null check (state in
			('awaiting-payment', 'cancelled', 'expired', 'paid', 'sent', 'refunded')),
		language text not null check (language in ('id', 'en')),
		buyer_name text not null,
		buyer_email text not null,
		buyer_phone text not null,
		address_street text not null,
		address_village text not null,
		address_district text not null,
		address_city text not null,
		address_province text not null,
		address_postal_code text not null,
		buyer_note text not null,
		items_sen ${int} not null check (items_sen > 0),
		shipping_sen ${int} not null check (shipping_sen >= 0),
		total_sen ${int} not null,
		payment_id text not null unique references payments (id),
		cancel_asked_at ${instant},
		placed_at ${instant} not null,
		ended_at ${instant},
		paid_at ${instant},
		sent_at ${instant},
		courier text,
		tracking_number text,
		complaint_until ${instant},
		savings_final_at ${instant},
		refunded_at ${instant},
		check (total_sen = items_sen + shipping_sen)
	)${strict}`,
	`create index orders_by_state on orders (state, placed_at)`,
	`create index orders_to_finalise on orders (payment_id)
		where state = 'sent' and savings_final_at is null`,
	`create index orders_by_day on orders (placed_at)`,
	`create index orders_sent on orders (sent_at) where sent_at is not null`,
	`create table order_lines (
		id text primary key,
		order_id text not null references orders (id),
		position ${int} not null,
		variant_id text not null references variants (id),
		product_name_id text not null,
		product_name_en text not null,
		variant_label_id text not null,
		variant_label_en text not null,
		quantity ${int} not null check (quantity > 0),
		unit_price_sen ${int} not null check (unit_price_sen > 0),
		unique (order_id, position)
	)${strict}`,
	`create table order_units (
		id text primary key,
		order_id text not null references orders (id),
		line_id text not null references order_lines (id),
		position ${int} not null,
		lot_id text not null references lots (id),
		share_rule_version_id text not null references share_rule_versions (id),
		price_sen ${int} not null check (price_sen > 0),
		material_cost_sen ${int} not null check (material_cost_sen >= 0),
		unique (order_id, position)
	)${strict}`,
	`create index order_units_of_lot on order_units (lot_id)`,
	`create table unit_shares (
		id text primary key,
		unit_id text not null references order_units (id),
		position ${int} not null,
		party text not null check (party in ('maker', 'pnbp', 'partner', 'capital', 'material')),
		maker_id text references makers (id),
		partner_id text references partners (id),
		amount_sen ${int} not null check (amount_sen > 0),
		weight ${int},
		weight_total ${int},
		unique (unit_id, position),
		check ((party = 'maker') = (maker_id is not null)),
		check ((party = 'maker') = (weight is not null and weight_total is not null)),
		check ((party = 'partner') = (partner_id is not null))
	)${strict}`,
	`create index unit_shares_of_maker on unit_shares (maker_id, id) where maker_id is not null`,
	`create table order_events (
		id text primary key,
		order_id text not null references orders (id),
		at ${instant} not null,
		kind text not null,
		actor_kind text not null check (actor_kind in ('staff', 'buyer', 'system')),
		actor_id text,
		details text not null
	)${strict}`,
	`create index order_events_of_order on order_events (order_id, at)`,
	...engine.appendOnly('order_lines'),
	...engine.appendOnly('order_units'),
	...engine.appendOnly('unit_shares'),
	...engine.appendOnly('order_events'),
]
