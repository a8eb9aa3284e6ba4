import { sql } from 'kysely'
import type { TestDatabase } from './database.ts'

/**
 * Puts `count` orders into a database by SQL alone, in a second for 10 000: in turn of two buyers,
 * two ways to pay, two couriers and four states, found by staff as orders that are placed by the
 * verb. They have no lines and no pieces.
 */
export async function manyOrders({ db, engine }: TestDatabase, count: number): Promise<void> {
	const at = sql`'2026-05-01T03:00:00.000Z'`
	const id = sql`'01' || substr(cast(1000000 + i as text), 2) || 'aaaaaaaaaaaaaaaaaa' as id`
	const series =
		engine === 'sqlite'
			? sql`(with recursive s(i) as (select 1 union all select i + 1 from s where i < ${count})
				select i, ${id} from s)`
			: sql`(select i, ${id} from generate_series(1, ${count}::int) as s(i))`
	const state = sql`(case i % 4 when 0 then 'paid' when 1 then 'sent' when 2 then 'completed'
		else 'cancelled' end)`
	const name = sql`(case i % 2 when 0 then 'Siti Rahma' else 'Budi Santoso' end)`
	await sql`insert into payments (id, method, amount_sen, due_sen, state, expires_at, created_at,
			checked_at)
		select id, 'stripe', 100, 100, 'open', ${at}, ${at}, ${at} from ${series} as many`.execute(db)
	await sql`insert into orders (id, number, token, attempt_key, state, channel, language,
			buyer_name, buyer_email, buyer_phone, address_country, address_street,
			address_line_two, address_village, address_district, address_city, address_province,
			address_postal_code, buyer_note, delivery, items_sen, shipping_sen, total_sen, payment_id,
			placed_at)
		select id, id, id, id, ${state}, 'online', 'id', ${name}, 'a@example.com', '+6281234', '', '',
			'', '', '', '', '', '', '', 'counter', 100, 0, 100, id, ${at} from ${series} as many`.execute(
		db,
	)
	const terms = [
		name,
		sql`(case i % 2 when 0 then 'siti' else 'budi' end)`,
		sql`'81234' || cast(i as text)`,
		sql`(case i % 2 when 0 then '=pay:transfer' else '=pay:stripe' end)`,
		sql`(case i % 3 when 0 then '=courier:jne' else '=courier:pos' end)`,
	]
	for (const term of terms) {
		await sql`insert into order_terms (term, order_id)
			select ${term}, id from ${series} as many`.execute(db)
	}
	if (engine === 'postgres') await sql`analyze`.execute(db)
}
