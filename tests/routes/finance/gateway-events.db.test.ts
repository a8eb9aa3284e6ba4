import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '#app/shared/ids.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('events from Stripe that are stuck', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId)
	})
	afterEach(() => desk.close())

	const stuck = async (subject: string, minutesAgo = 90) => {
		const id = `evt_${newId()}`
		const at = desk.shop.clock.now()
		const received = new Date(Date.parse(at) - minutesAgo * 60_000).toISOString() as typeof at
		await database.db
			.insertInto('gateway_events')
			.values({
				id,
				type: 'checkout.session.completed',
				subject_kind: 'checkout',
				subject_id: subject,
				payload: JSON.stringify({ id, data: { object: { customer_email: 'rini@example.com' } } }),
				received_at: received,
				state: 'dead',
				attempts: 12,
				next_attempt_at: at,
				last_error: 'a rule without its version',
				processed_at: null,
			})
			.execute()
		return id
	}

	it('are listed with their cause, attempts and age, fifty a page', async () => {
		for (let one = 0; one < 51; one++) await stuck(placed.checkoutId, 90 + one)
		const first = await desk.read('treasurer', '/keuangan/kabar')
		expect(first.text).toContain('a rule without its version')
		expect(first.text).toContain('1 jam')
		const next = /sesudah=(evt_\w+)/.exec(first.html)?.[1] ?? ''
		const second = await desk.read('head', `/keuangan/kabar?sesudah=${next}`)
		expect(second.html.match(/href="\/keuangan\/kabar\/evt_/g)).toHaveLength(1)
		const home = await desk.read('treasurer', '/keuangan')
		expect(home.text).toContain('Lihat semua dan proses ulang')
		expect(home.text).not.toContain('Tidak ada yang menunggu')
	})

	it('are shown without the card and the buyer', async () => {
		const { text } = await desk.read(
			'treasurer',
			`/keuangan/kabar/${await stuck(placed.checkoutId)}`,
		)
		expect(text).toContain(placed.number)
		expect(text).toContain('1 bagian tidak ditampilkan')
		expect(text).not.toContain('rini@example.com')
		expect((await desk.read('treasurer', '/keuangan/kabar/evt_none')).status).toBe(404)
	})

	it('are acted on again one by one, on record, and change nothing twice', async () => {
		const id = await stuck(placed.checkoutId)
		const entries = () => database.db.selectFrom('ledger_entries').selectAll().execute()
		const before = await entries()
		const { status, location } = await desk.send('treasurer', `/keuangan/kabar/${id}`, {})
		expect([status, location]).toEqual([303, `/keuangan/kabar/${id}?diulang`])
		expect((await desk.read('treasurer', location ?? '')).text).toContain('sudah diolah')
		expect(await entries()).toEqual(before)
		const again = await desk.send('treasurer', `/keuangan/kabar/${id}`, {})
		expect(again.status).toBe(409)
		expect(again.text).toContain('tidak tersangkut lagi')
		const trail = await desk.read('admin', '/admin/jejak')
		expect(trail.text).toContain('Memproses ulang kabar Stripe')
		expect(trail.text).toContain(id)
	})

	it('wait again all at once', async () => {
		await stuck(placed.checkoutId)
		await stuck(placed.checkoutId, 100)
		const { location } = await desk.send('head', '/keuangan/kabar', {})
		expect(location).toBe('/keuangan/kabar?diulang=2')
		const { text } = await desk.read('head', location ?? '')
		expect(text).toContain('2 kabar masuk antrean lagi')
		expect(text).toContain('Tidak ada kabar yang tersangkut')
	})

	it.each(['officer', 'admin'] as const)('are not for the %s', async (role) => {
		const id = await stuck(placed.checkoutId)
		for (const path of ['/keuangan/kabar', `/keuangan/kabar/${id}`]) {
			expect((await desk.read(role, path)).status).toBe(403)
			expect((await desk.send(role, path, {})).status).toBe(403)
		}
	})
})
