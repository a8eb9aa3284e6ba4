import { expect, it } from 'vitest'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { manyOrders } from '#tests/support/many-orders.ts'
import { openPages, sendForm } from '#tests/support/pages.ts'
import { rememberingQueries, wholeReadsOf } from '#tests/support/query-plans.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

/** Every list that staff work through, by somebody who may read it. */
const LISTS: readonly (readonly [StaffRole, string])[] = [
	['officer', '/kantor'],
	['officer', '/kantor/pesanan'],
	['officer', '/kantor/keluhan'],
	['officer', '/kantor/pekerjaan'],
	['officer', '/kantor/kasir'],
	['treasurer', '/keuangan'],
	['treasurer', '/keuangan/pengembalian'],
	['treasurer', '/keuangan/sengketa'],
	['treasurer', '/keuangan/pembayaran'],
	['treasurer', '/keuangan/kas'],
	['treasurer', '/keuangan/kas/qris'],
	['treasurer', '/keuangan/kabar'],
	['admin', '/admin/surat'],
	['admin', '/admin/jejak'],
]

/** What grows with the business, as its tables are called in the queries. */
const GROWING = new RegExp(
	`^(${[
		'orders?|o|order_\\w+|unit|line|part|exchange|complaints?|complaint_\\w+|outbox|event',
		'payments?|payment_\\w+|refunds?|disputes?|gateway_events|audit_events|movement',
		'drawers?|drawer_movements|counter_sales|ledger_entries|ledger_lines|entry',
	].join('|')})$`,
)

onBothEngines('the lists of the staff, with many orders', (database) => {
	it('answer, and read none of what grows from end to end', async () => {
		await manyOrders(database, 4_000)
		const pages = await openPages(database)
		const remembered = rememberingQueries(database.db)
		Object.assign(pages.services, { db: remembered.db })
		const cookies = new Map<StaffRole, string>()
		for (const [role, path] of LISTS) {
			if (!cookies.has(role)) {
				const { email } = await aStaffMember(database.db, role)
				const answer = await sendForm(`${pages.url}/masuk`, { email, password: PASSWORD })
				cookies.set(role, cookieHeader(answer.headers.getSetCookie()))
			}
			const cookie = cookies.get(role) ?? ''
			expect((await fetch(pages.url + path, { headers: { cookie } })).status, path).toBe(200)
		}
		const selected = remembered.selected()
		expect(selected.length).toBeGreaterThan(30)
		const whole: string[] = []
		for (const query of selected) {
			const tables = await wholeReadsOf(database, query, GROWING)
			if (tables.length > 0) whole.push(`${tables.join()}: ${query.sql}`)
		}
		expect(whole).toEqual([])
		await pages.close()
	})
})
