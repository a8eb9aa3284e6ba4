import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * Puts `count` lots of three pieces into a database by SQL alone, in a second for some thousands:
 * each from a batch of the first cohort, signed, accepted and on the shelf. They are of the first
 * variant and by the first maker, which have to be there.
 */
export async function manyLots(db: Db, count: number): Promise<void> {
	const at = sql`'2026-05-01T03:00:00.000Z'`
	const series = sql`(with recursive
		s(i) as (select 1 union all select i + 1 from s where i < ${count})
		select i, '01' || substr(cast(1000000 + i as text), 2) || 'aaaaaaaaaaaaaaaaaa' as id,
			'KSP-260501-' || cast(i as text) as code from s)`
	const first = (table: string) => sql`(select min(id) from ${sql.table(table)})`
	await sql`insert into batches (id, code, cohort_id, variant_id, one_off, work_date, quantity,
			grade_b, rework, rejected, sheet_unit, material_cost_sen, material_reason, state, recorded_by,
			recorded_at)
		select id, code, ${first('cohorts')}, ${first('variants')}, 0, '2026-05-01', 3, 0, 0, 0,
			'pieces', 300, 'Nota', 'submitted', 'one', ${at} from ${series} as many`.execute(db)
	await sql`insert into contributions (batch_id, position, maker_id, weight, earning)
		select id, 1, ${first('makers')}, 3, 'premi' from ${series} as many`.execute(db)
	const many = sql`id in (select id from ${series} as many)`
	await sql`update batches set state = 'signed', decided_by = 'two', decided_at = ${at}
		where ${many}`.execute(db)
	await sql`insert into batch_acceptances (id, batch_id, number, grade_a, grade_b, rework,
			rejected, accepted_by, accepted_at)
		select id, id, 1, 3, 0, 0, 0, 'one', ${at} from ${series} as many`.execute(db)
	await sql`update batches set state = 'accepted' where ${many}`.execute(db)
	await sql`insert into lots (id, code, batch_id, variant_id, unit_cost_sen, received_at, received,
			available, reserved, sold, written_off, movements)
		select id, code, id, ${first('variants')}, 100, ${at}, 3, 3, 0, 0, 0, 1
		from ${series} as many`.execute(db)
	await sql`insert into stock_movements (id, lot_id, variant_id, position, at, kind,
			available_delta, reserved_delta, sold_delta, written_off_delta)
		select id, id, ${first('variants')}, 1, ${at}, 'received', 3, 0, 0, 0
		from ${series} as many`.execute(db)
}
