import type { SchemaStep } from './migration.ts'

/** What the shop shows: products, their variants with a price each, and pictures in order. */
export const catalogue: SchemaStep = ({ int, instant, strict }) => [
	`create table products (
		id text primary key,
		slug text not null unique,
		craft text not null check (craft in ('keset', 'rajut')),
		name_id text not null,
		name_en text not null,
		summary_id text not null,
		summary_en text not null,
		description_id text not null,
		description_en text not null,
		material_id text not null,
		material_en text not null,
		care_id text not null,
		care_en text not null,
		colours text not null,
		one_of_a_kind ${int} not null default 0 check (one_of_a_kind in (0, 1)),
		position ${int} not null,
		edition ${int} not null default 1,
		published_at ${instant},
		retired_at ${instant},
		created_at ${instant} not null
	)${strict}`,
	`create index products_on_show on products (published_at, retired_at, position)`,
	`create table variants (
		id text primary key,
		product_id text not null references products (id),
		sku text not null unique,
		label_id text not null,
		label_en text not null,
		size_label text not null,
		size_class text not null check (size_class in ('small', 'medium', 'large', 'one-size')),
		price_sen ${int} not null check (price_sen > 0 and price_sen % 100 = 0),
		weight_grams ${int} not null check (weight_grams > 0),
		packed_length_cm ${int} check (packed_length_cm > 0),
		packed_width_cm ${int} check (packed_width_cm > 0),
		packed_height_cm ${int} check (packed_height_cm > 0),
		position ${int} not null,
		unique (product_id, position),
		check ((packed_length_cm is null) = (packed_width_cm is null)
			and (packed_width_cm is null) = (packed_height_cm is null))
	)${strict}`,
	`create table pictures (
		id text primary key,
		product_id text not null references products (id),
		media_key text not null,
		width ${int} not null check (width > 0),
		height ${int} not null check (height > 0),
		colour text not null check (length(colour) = 7),
		alt_id text not null,
		alt_en text not null,
		position ${int} not null,
		unique (product_id, position)
	)${strict}`,
	`create index pictures_by_key on pictures (media_key)`,
]
