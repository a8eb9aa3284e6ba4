import { expect, it } from 'vitest'
import { onSqlite } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { manyLots } from '#tests/support/many-lots.ts'
import { readWhole, rememberingQueries, sqlitePlanOf } from '#tests/support/query-plans.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** What an officer opens many times a day. */
const PAGES = [
	...['', '/batch', '/batch/KSP-260501-9', '/bahan', '/foto'],
	...['/lot', '/lot/KSP-260501-7', '/kartu/KESET-KOTAK-1', '/stok', '/tempat', '/opname'],
	...['/label', '/lacak', '/produk', '/produk/keset-kotak'],
	...['/angkatan', '/angkatan/perca-pagi', '/pertemuan', '/kalender', '/warga'],
]

/** What grows with the work, as its tables are called in the queries. */
const GROWING = new RegExp(
	`^(${[
		'lots?|lot_moves|moved?|stock_movements|movements?|batch|batches|contributions?|sheet|line',
		'batch_acceptances|acceptance|batch_faults|fault|attendances|session_records|sessions?',
		'picture_uploads|uploads?|material_intakes|material_movements|material_uses|intakes?|uses?',
		'stock_adjustments|audit_events|events?|reservations?|order_units|units?',
	].join('|')})$`,
)

onSqlite('the pages of the workshop, with many lots', (database) => {
	it('answer, and read none of what grows from end to end', async () => {
		const desk = await openDesk(database, sandbox)
		await manyLots(database.db, 2_000)
		const remembered = rememberingQueries(database.db)
		Object.assign(desk.services, { db: remembered.db })
		for (const page of PAGES) {
			expect((await desk.read('officer', `/bengkel${page}`)).status, page).toBe(200)
		}
		const selected = remembered.selected()
		expect(selected.length).toBeGreaterThan(30)
		const whole: string[] = []
		for (const query of selected) {
			const tables = readWhole(await sqlitePlanOf(database.db, query), query.sql, GROWING)
			if (tables.length > 0) whole.push(`${tables.join()}: ${query.sql}`)
		}
		expect(whole).toEqual([])
		await desk.close()
	})
})
