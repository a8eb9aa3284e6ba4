import type { SchemaStep } from './migration.ts'

const PIECES = 'small_pieces + medium_pieces + large_pieces + one_size_pieces'

/** What a filter asks stands behind the keys of each order, so that no row is opened in vain. */
const ASKED = 'craft, colours, sizes, one_of_a_kind, from_price_sen, to_price_sen'

/**
 * The shelf: what lists of products are filtered and sorted by, one row a product, kept by the
 * verbs of the catalogue and of stock. Each order of a list is one index, walked by its keys.
 */
export const shelf: SchemaStep = ({ int, instant, strict }) => [
	`create table shelf (
		product_id text primary key references products (id),
		on_sale ${int} not null check (on_sale in (0, 1)),
		craft text not null check (craft in ('keset', 'rajut')),
		position ${int} not null,
		one_of_a_kind ${int} not null check (one_of_a_kind in (0, 1)),
		colours ${int} not null check (colours > 0),
		sizes ${int} not null check (sizes > 0),
		from_price_sen ${int} not null,
		to_price_sen ${int} not null check (to_price_sen >= from_price_sen),
		small_pieces ${int} not null default 0 check (small_pieces >= 0),
		medium_pieces ${int} not null default 0 check (medium_pieces >= 0),
		large_pieces ${int} not null default 0 check (large_pieces >= 0),
		one_size_pieces ${int} not null default 0 check (one_size_pieces >= 0),
		available ${int} not null generated always as (${PIECES}) stored,
		sold_out ${int} not null
			generated always as (case when ${PIECES} > 0 then 0 else 1 end) stored,
		in_stock ${int} not null
			generated always as (case when ${PIECES} > 0 then 1 else 0 end) stored,
		arrived_at ${instant} not null
	)${strict}`,
	`create index shelf_featured on shelf (on_sale, sold_out, position, product_id, ${ASKED})`,
	`create index shelf_newest on shelf (on_sale, in_stock, arrived_at, product_id, ${ASKED})`,
	`create index shelf_by_price
		on shelf (on_sale, from_price_sen, product_id, craft, colours, sizes, one_of_a_kind,
			to_price_sen, sold_out)`,
	`create index shelf_related on shelf (on_sale, craft, in_stock, from_price_sen, product_id)`,
	`create index shelf_colours on shelf (on_sale, craft, colours)`,
	`create index shelf_sizes on shelf (on_sale, craft, sizes)`,
	`create table shelf_cohorts (
		cohort_slug text not null references cohorts (slug),
		product_id text not null references shelf (product_id),
		primary key (cohort_slug, product_id)
	)${strict}`,
	`create index shelf_cohorts_of_product on shelf_cohorts (product_id)`,
]
