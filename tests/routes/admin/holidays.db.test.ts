import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the page of holidays', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	const path = '/admin/hari-libur'
	const day = {
		intent: 'set',
		date: '2026-12-09',
		kind: 'national',
		nameId: 'Pemilihan kepala daerah',
		nameEn: 'Local elections',
		basis: 'Keppres (contoh)',
		isConfirmed: 'ya',
	}

	it('shows the year’s days with their basis, and what is not confirmed yet', async () => {
		const { text } = await desk.read('admin', path)
		expect(text).toContain('Tahun Baru Islam 1448 Hijriah')
		expect(text).toContain('No. 1497/2025')
		expect(text).not.toContain('Belum dipastikan')
		const next = await desk.read('admin', `${path}?tahun=2027`)
		expect(next.text).toContain('17 hari di tahun 2027 baru perkiraan')
		expect((await desk.read('admin', `${path}?tahun=2031`)).text).toContain(
			'Belum ada hari libur untuk 2031',
		)
		expect((await desk.read('admin', `${path}?tahun=x&hari=y`)).status).toBe(200)
	})

	it('adds, changes and deletes a day, each on record', async () => {
		const { status, location } = await desk.send('admin', path, day)
		expect([status, location]).toEqual([303, `${path}?tahun=2026&selesai=simpan`])
		const changed = { ...day, nameId: 'Pilkada serentak' }
		await desk.send('admin', path, changed)
		expect((await desk.read('admin', path)).text).toContain('Pilkada serentak')
		await desk.send('admin', path, { intent: 'forget', date: day.date })
		expect((await desk.read('admin', path)).text).not.toContain('Pilkada serentak')
		expect((await desk.send('admin', path, { intent: 'forget', date: day.date })).status).toBe(404)
		const { text } = await desk.read('admin', '/admin/jejak')
		expect(text.match(/Mencatat hari libur/g)).toHaveLength(2)
		expect(text).toContain('Mencabut hari libur')
	})

	it('keeps what was typed when it makes no sense', async () => {
		for (const change of [{ date: '2026-02-30' }, { date: '1999-01-01' }, { nameEn: 'x' }]) {
			const { status, html } = await desk.send('admin', path, { ...day, ...change })
			expect(status).toBe(400)
			expect(html).toContain('Pemilihan kepala daerah')
		}
	})

	it.each(['officer', 'treasurer', 'head'] as const)('is not for the %s', async (role) => {
		expect((await desk.read(role, path)).status).toBe(403)
		expect((await desk.send(role, path, day)).status).toBe(403)
	})
})
