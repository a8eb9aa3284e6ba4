import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('mails to buyers', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId)
	})
	afterEach(() => desk.close())

	const idOf = async (kind: 'order-placed' | 'order-paid') => {
		const query = database.db.selectFrom('outbox').select('id').where('kind', '=', kind)
		return (await query.executeTakeFirstOrThrow()).id
	}

	it('are listed without their readers, and by their state', async () => {
		const { status, text } = await desk.read('admin', '/admin/surat')
		expect(status).toBe(200)
		expect(text).toContain(placed.number)
		expect(text).toContain('Pembayaran diterima')
		expect(text).toContain('Server surat belum diatur')
		expect(text).not.toContain('rini@example.com')
		const failed = await desk.read('admin', '/admin/surat?keadaan=failed')
		expect(failed.text).not.toContain(placed.number)
		expect((await desk.read('admin', '/admin/surat?keadaan=x&sebelum=y')).status).toBe(200)
	})

	it('can be read by the admin, and each look is on record', async () => {
		const id = await idOf('order-paid')
		const { text } = await desk.read('admin', `/admin/surat/${id}`)
		expect(text).toContain('rini@example.com')
		expect(text).toContain('Premi para pembuat')
		const looks = await desk.read('admin', '/admin/jejak')
		expect(looks.text).toContain('Membaca surat kepada pembeli')
		expect(looks.text).toContain(`Surat pesanan ${placed.number}`)
		expect((await desk.read('admin', '/admin/surat/unknown')).status).toBe(404)
	})

	it('are shown in a frame that runs and loads nothing', async () => {
		const id = await idOf('order-placed')
		const { html, status, headers } = await desk.read('admin', `/admin/surat/${id}/isi`)
		expect(status).toBe(200)
		expect(html).toMatch(/^<!doctype html>/)
		expect(headers.get('content-security-policy')?.split('; ')).toEqual([
			"default-src 'none'",
			"style-src 'unsafe-inline'",
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'self'",
			'sandbox',
		])
		expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
		expect(headers.get('cache-control')).toBe('no-store')
	})

	it.each(['officer', 'treasurer', 'head'] as const)('are not for the %s', async (role) => {
		const id = await idOf('order-paid')
		for (const path of ['', `/${id}`, `/${id}/isi`]) {
			expect((await desk.read(role, `/admin/surat${path}`)).status).toBe(403)
		}
		expect((await desk.send(role, `/admin/surat/${id}`, {})).status).toBe(403)
	})

	it('that failed wait again when the admin has them sent, and others do not', async () => {
		const id = await idOf('order-paid')
		expect((await desk.send('admin', `/admin/surat/${id}`, {})).status).toBe(409)
		const fail = { state: 'failed', attempts: 10 } as const
		await database.db.updateTable('outbox').set(fail).where('id', '=', id).execute()
		expect((await desk.read('admin', '/admin/surat')).text).toContain('1 surat gagal dikirim')
		const { status, location } = await desk.send('admin', `/admin/surat/${id}`, {})
		expect([status, location]).toEqual([303, `/admin/surat/${id}?diulang`])
		const row = await database.db
			.selectFrom('outbox')
			.select(['state', 'attempts'])
			.where('id', '=', id)
			.executeTakeFirst()
		expect(row).toEqual({ state: 'queued', attempts: 0 })
	})

	it('have a text for WhatsApp beside the order, without the secret of its link', async () => {
		const before = await desk.read('officer', `/kantor/pesanan/${placed.number}`)
		expect(before.text).toContain(`untuk pesanan ${placed.number} sudah kami terima`)
		await send(desk.shop, placed)
		const { html, text } = await desk.read('officer', `/kantor/pesanan/${placed.number}`)
		expect(text).toContain('lewat JNE dengan nomor resi JNE12345')
		expect(html).toContain('https://wa.me/6281234567890?text=Halo%20Rini%20Pembeli')
		expect(html).not.toContain(placed.token)
	})
})
