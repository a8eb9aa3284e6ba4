import { type RawBuilder, sql } from 'kysely'
import { colours } from '#app/domain/catalogue/attributes.ts'
import { type Db, engineOf } from '#db/client.ts'

/** The names of both crafts in turn, so that searches find a part of them. */
const NAMES = {
	id: ['Keset perca', 'Rajutan', 'Keset kepang', 'Syal', 'Keset bundar', 'Kupluk'],
	en: ['Patchwork mat', 'Knitwear', 'Braided mat', 'Scarf', 'Round mat', 'Hat'],
}

export interface ManyProducts {
	/** the address of a cohort that exists; every piece is its work */
	cohortSlug: string
	/** keys of pictures that are kept, in turn, so that pages show real ones */
	mediaKeys?: readonly string[]
}

/**
 * Puts `count` products on sale by SQL alone, in seconds for 100 000: each with one variant, a
 * picture, a batch with its signed sheet and a lot, its shelf, colours and sizes in turn, every
 * seventh sold out and every eleventh one of a kind. SQLite alone, and the cohort has two members
 * or more. `await manyProducts(db, 100_000, { cohortSlug })`; a second call adds as many more.
 * Nothing is sold and no movement is written, so `stock:verify` knows more than these lots do: what
 * it proves is proved by the verbs.
 */
export async function manyProducts(
	db: Db,
	count: number,
	{ cohortSlug, mediaKeys = ['0123456789abcdef0123456789abcdef'] }: ManyProducts,
): Promise<void> {
	if (engineOf(db).name !== 'sqlite') throw new Error('many products are made on SQLite alone')
	const highest = sql`(select coalesce(max(position), 0) from products)`
	await sql`create temporary table many (i integer primary key, n integer, code text)`.execute(db)
	await sql`
		with recursive series(i) as (select 1 union all select i + 1 from series where i < ${count})
		insert into many select i, i + ${highest}, substr(cast(1000000000 + i + ${highest} as text), 2)
		from series`.execute(db)
	await db.transaction().execute(async (tx) => {
		for (const statement of statements(cohortSlug, mediaKeys)) await statement.execute(tx)
	})
	await sql`drop table many`.execute(db)
}

/** A moment that differs from product to product, in the year before 2026-06-01. */
const moment = sql`strftime(
	'%Y-%m-%dT%H:%M:%fZ', '2025-06-01', '+' || ((n * 7919) % 525600) || ' minutes'
)`
const price = sql`(10000 + (n * 37 % 290) * 1000) * 100`
const pieces = sql`(case when n % 7 = 0 then 0 when n % 11 = 0 then 1 else 1 + n % 9 end)`
const craft = sql`(case when n % 2 = 0 then 'rajut' else 'keset' end)`
const size = sql`(
	case n % 4 when 0 then 'small' when 1 then 'medium' when 2 then 'large' else 'one-size' end
)`
const oneOfAKind = sql`(case when n % 11 = 0 then 1 else 0 end)`
const first = sql`(n % ${sql.lit(colours.length)})`
const second = sql`((n * 5 + 3) % ${sql.lit(colours.length)})`

const turn = (index: RawBuilder<unknown>, names: readonly string[]) =>
	sql`(case ${index} ${sql.join(
		names.map((name, place) => sql`when ${sql.lit(place)} then ${name}`),
		sql` `,
	)} end)`

function statements(cohortSlug: string, mediaKeys: readonly string[]): RawBuilder<unknown>[] {
	const ofNames = sql`(n % ${sql.lit(NAMES.id.length)})`
	const words = (text: string) => sql`${text} || ' ' || code`
	const colourNames = sql`${turn(first, colours)} ||
		(case when ${first} = ${second} then '' else ' ' || ${turn(second, colours)} end)`
	return [
		sql`insert into products (id, slug, craft, name_id, name_en, summary_id, summary_en,
				description_id, description_en, material_id, material_en, care_id, care_en, colours,
				one_of_a_kind, position, published_at, retired_at, created_at)
			select 'p' || code, 'karya-' || code, ${craft}, ${turn(ofNames, NAMES.id)} || ' ' || code,
				${turn(ofNames, NAMES.en)} || ' ' || code, ${words('Dibuat tangan, nomor')},
				${words('Made by hand, number')}, ${words('Karya dari rutan, nomor')},
				${words('A piece from the rutan, number')}, 'Katun', 'Cotton', 'Cuci dengan tangan.',
				'Wash by hand.', ${colourNames}, ${oneOfAKind}, n, ${moment}, null, ${moment}
			from many`,
		sql`insert into variants (id, product_id, sku, label_id, label_en, size_label, size_class,
				price_sen, weight_grams, position)
			select 'v' || code, 'p' || code, 'SKU-' || code, 'Biasa', 'Regular', '40 × 60 cm', ${size},
				${price}, 200 + n % 500, 1
			from many`,
		sql`insert into pictures (id, product_id, media_key, width, height, colour, alt_id, alt_en,
				position)
			select 'i' || code, 'p' || code, ${turn(sql`(n % ${sql.lit(mediaKeys.length)})`, mediaKeys)},
				1200, 1200, '#d9cbb1', 'Sebuah karya.', 'A piece.', 1
			from many`,
		sql`insert into batches (id, code, cohort_id, variant_id, one_off, work_date, quantity, grade_b,
				rework, rejected, sheet_unit, material_cost_sen, material_reason, state, recorded_by,
				recorded_at)
			select 'b' || code, 'B-' || code, (select id from cohorts where slug = ${cohortSlug}),
				'v' || code, 0, date(${moment}), max(1, ${pieces}), 0, 0, 0, 'pieces', 100000, 'Nota',
				'submitted', 'test', ${moment}
			from many`,
		sql`insert into contributions (batch_id, position, maker_id, weight, earning)
			with makers_by_turn(maker_id, turn) as (
				select maker_id, row_number() over (order by maker_id) from cohort_members
				where cohort_id = (select id from cohorts where slug = ${cohortSlug})
			), halves as (
				select code, max(1, ${pieces}) as whole, max(1, ${pieces}) / 2 as half from many
			)
			select 'b' || code, turn, maker_id, iif(turn = 1, whole - half, half), 'premi'
			from halves join makers_by_turn on turn = 1 or (turn = 2 and half > 0)`,
		...['signed', 'accepted'].map(
			(state) => sql`update batches
				set state = ${state}, decided_by = 'second', decided_at = recorded_at
				where id in (select 'b' || code from many)`,
		),
		sql`update cohorts set batches = batches + (select count(*) from many),
				pieces = pieces + (select sum(max(1, ${pieces})) from many)
			where slug = ${cohortSlug}`,
		sql`insert into lots (id, code, batch_id, variant_id, unit_cost_sen, received_at, received,
				available, reserved, sold, written_off, movements)
			select 'l' || code, 'B-' || code, 'b' || code, 'v' || code, 100000, ${moment},
				max(1, ${pieces}), ${pieces}, 0, max(1, ${pieces}) - ${pieces}, 0, 1
			from many`,
		sql`insert into shelf (product_id, on_sale, craft, position, one_of_a_kind, colours, sizes,
				from_price_sen, to_price_sen, small_pieces, medium_pieces, large_pieces,
				one_size_pieces, arrived_at)
			select 'p' || code, 1, ${craft}, n, ${oneOfAKind}, (1 << ${first}) | (1 << ${second}),
				1 << (n % 4), ${price}, ${price}, iif(n % 4 = 0, ${pieces}, 0),
				iif(n % 4 = 1, ${pieces}, 0), iif(n % 4 = 2, ${pieces}, 0), iif(n % 4 = 3, ${pieces}, 0),
				${moment}
			from many`,
		sql`insert into shelf_cohorts (cohort_slug, product_id)
			select ${cohortSlug}, 'p' || code from many`,
	]
}
