import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/**
 * What couriers ask for a parcel: one row for each service and zone, and another whenever it
 * changes. Of those that have begun on a day the last begun counts, of one day the latest written.
 */
export const shipping: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table shipping_services (
		code text primary key,
		courier text not null,
		name text not null,
		created_at ${instant} not null,
		unique (courier, name)
	)${strict}`,
	`create table shipping_rates (
		id text primary key,
		service_code text not null references shipping_services (code),
		zone text not null check (zone in ('east-java', 'java-bali', 'sumatra', 'kalimantan',
			'sulawesi', 'nusa-tenggara', 'maluku', 'papua', 'southeast-asia', 'east-asia', 'oceania',
			'west-asia', 'europe', 'americas', 'africa')),
		version ${int} not null check (version > 0),
		from_date text not null,
		first_kg_sen ${int} not null check (first_kg_sen > 0 and first_kg_sen % 100 = 0),
		next_kg_sen ${int} not null check (next_kg_sen >= 0 and next_kg_sen % 100 = 0),
		least_days ${int} not null check (least_days >= 0),
		most_days ${int} not null check (most_days >= least_days),
		divisor_cm3 ${int} not null check (divisor_cm3 > 0),
		active ${int} not null check (active in (0, 1)),
		set_by text,
		set_at ${instant} not null,
		unique (service_code, zone, version)
	)${strict}`,
	...engine.appendOnly('shipping_services'),
	...engine.appendOnly('shipping_rates'),
	...engine.countChanges(laterContentTables.rates),
]
