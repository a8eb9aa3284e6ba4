import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/**
 * What has left the house, parcel by parcel, and which pieces lie in which; what is handed over at
 * the counter has no courier.
 */
export const parcels: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table order_parcels (
		id text primary key,
		order_id text not null references orders (id),
		position ${int} not null check (position > 0),
		courier text,
		tracking_number text,
		shares_resi ${int} not null default 0 check (shares_resi in (0, 1)),
		sent_by text not null,
		sent_at ${instant} not null,
		unique (order_id, position),
		check ((courier is null) = (tracking_number is null))
	)${strict}`,
	`create index order_parcels_by_resi on order_parcels (tracking_number)
		where tracking_number is not null`,
	// Two parcels under one resi are a slip, unless somebody has said that they travel together.
	`create unique index order_parcels_resi_once on order_parcels (tracking_number)
		where tracking_number is not null and shares_resi = 0`,
	`create table order_parcel_units (
		unit_id text primary key references order_units (id),
		parcel_id text not null references order_parcels (id)
	)${strict}`,
	`create index order_parcel_units_of_parcel on order_parcel_units (parcel_id)`,
	...engine.refuseWhen({
		name: 'order_parcel_units_of_their_order',
		table: 'order_parcel_units',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from order_units
			join order_parcels on order_parcels.order_id = order_units.order_id
			where order_units.id = new.unit_id and order_parcels.id = new.parcel_id)`,
		message: 'a parcel holds pieces of its own order',
	}),
	...engine.refuseWhen({
		name: 'order_parcel_units_not_returned',
		table: 'order_parcel_units',
		operation: 'insert',
		timing: 'before',
		condition: 'exists (select 1 from order_returns where unit_id = new.unit_id)',
		message: 'what is back in its lot does not leave',
	}),
	...engine.appendOnly('order_parcels'),
	...engine.appendOnly('order_parcel_units'),
	...engine.countChanges(laterContentTables.parcels),
]
