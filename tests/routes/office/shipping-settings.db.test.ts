import { afterEach, beforeEach, expect, it } from 'vitest'
import { setHoliday } from '#app/domain/calendar/set-holiday.server.ts'
import { dateInMagetan, nextDate, weekday } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { fetchedOrder, paidOrder, send } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const PATH = '/kantor/ongkir/pengaturan'
const sandbox = testSandbox()

/** Every day but Sunday, from nine to twelve. */
const hours = {
	intent: 'counter',
	...Object.fromEntries(
		[1, 2, 3, 4, 5, 6].flatMap((day) => [
			[`opens${day}`, '09:00'],
			[`closes${day}`, '12:00'],
		]),
	),
}

onBothEngines('what staff set for sending and fetching', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	const mailsOf = async (kind: 'order-paid') =>
		(await database.db.selectFrom('outbox').select('facts').where('kind', '=', kind).execute()).map(
			({ facts }) => JSON.parse(facts),
		)

	it('is kept by officers and the head, and by nobody else', async () => {
		for (const role of ['officer', 'head'] as const) {
			expect((await desk.read(role, PATH)).text).toContain('Jam loket')
		}
		for (const role of ['treasurer', 'admin'] as const) {
			expect((await desk.read(role, PATH)).status).toBe(403)
			expect((await desk.send(role, PATH, hours)).status).toBe(403)
		}
	})

	it('tells buyers the new hours of the counter everywhere, and holidays that are near', async () => {
		const before = await desk.visit('/pengiriman')
		expect(before.text).toContain('Senin–Kamis pukul 08.30–11.30 dan 13.00–14.30 WIB')
		const saved = await desk.send('officer', PATH, hours)
		expect([saved.status, saved.location]).toEqual([303, `${PATH}?selesai=loket`])
		const told = 'Senin–Sabtu pukul 09.00–12.00 WIB'
		expect((await desk.visit('/pengiriman')).text).toContain(told)
		expect((await desk.visit('/en/pengiriman')).text).toContain('Monday–Saturday')
		const { shop } = desk
		let date = nextDate(dateInMagetan(shop.clock.now()), 2)
		if (weekday(date) === 7) date = nextDate(date)
		const holiday = {
			date,
			kind: 'national',
			nameId: 'Hari Contoh',
			nameEn: 'Example Day',
		} as const
		await setHoliday(shop, { ...holiday, basis: 'contoh', isConfirmed: true }, officer)
		const placed = await fetchedOrder(shop, desk.goods.variantId)
		const own = await desk.visit(`/pesanan/${placed.token}`)
		expect(own.text).toContain(told)
		expect(own.text).toMatch(/tutup [\d\w ]*\(libur\)/i)
		const inOffice = `/kantor/pesanan/${placed.number}`
		expect((await desk.read('officer', inOffice)).text).not.toContain('siap diambil')
		expect((await desk.send('officer', inOffice, { step: 'pack' })).status).toBe(303)
		const office = await desk.read('officer', inOffice)
		expect(office.text).toContain(`siap diambil di loket: ${told}; tutup`)
		const [mail] = await mailsOf('order-paid')
		expect(mail.counter.closedOn).toContain(date)
		expect(mail.counter.days[5].spans).toEqual([{ opens: '09:00', closes: '12:00' }])
	})

	it('keeps what was typed where hours do not run forwards, and a week that is all closed', async () => {
		const wrong = await desk.send('officer', PATH, { ...hours, closes3: '08:00' })
		expect(wrong.status).toBe(400)
		expect(wrong.text).toContain('Rabu: tulis kedua jam')
		expect(wrong.html).toMatch(/name="closes3"[^>]*value="08:00"/)
		const never = await desk.send('officer', PATH, { intent: 'counter' })
		expect([never.status, never.text.includes('sedikitnya satu hari')]).toEqual([400, true])
		expect((await desk.read('officer', PATH)).text).toContain('Senin–Kamis pukul 08.30')
	})

	it('sends buyers to a page of a courier only once somebody has tried it', async () => {
		const placed = await paidOrder(desk.shop, desk.goods.variantId)
		await send(desk.shop, placed)
		const own = `/pesanan/${placed.token}`
		const unknown = await desk.visit(own)
		expect(unknown.text).toContain('Salin nomor resi ini, lalu lacak di situs atau aplikasi JNE')
		expect(unknown.html).not.toContain('jne.co.id')
		const page = { intent: 'tracking', courier: 'JNE', address: 'http://jne.co.id/{resi}' }
		const wrong = await desk.send('officer', PATH, page)
		expect([wrong.status, wrong.text.includes('dimulai dengan https://')]).toEqual([400, true])
		expect(wrong.html).toContain('value="http://jne.co.id/{resi}"')
		const right = { ...page, address: 'https://jne.example.id/{resi}', isConfirmed: 'ya' }
		expect((await desk.send('officer', PATH, right)).location).toBe(`${PATH}?kurir=JNE#lacak`)
		expect((await desk.visit(own)).html).toMatch(/href="https:\/\/jne\.example\.id\/JNE12345-BK-/)
		expect((await desk.read('officer', `${PATH}?kurir=JNE`)).text).toContain('Dicoba 3 Jun 2026')
	})

	it('takes another limit of the CN 22, and says who set what', async () => {
		const wrong = await desk.send('officer', PATH, {
			intent: 'customs',
			amountSen: '5',
			basis: 'x',
		})
		expect(wrong.text).toContain('dari Rp1.000.000 sampai Rp50.000.000')
		const limit = { intent: 'customs', amountSen: '6.500.000', basis: 'Kurs 1 Juni 2026' }
		expect((await desk.send('officer', PATH, limit)).status).toBe(303)
		expect((await desk.read('head', PATH)).html).toContain('value="6.500.000"')
		const trail = await desk.read('admin', '/admin/jejak')
		for (const words of ['Mengatur batas CN 22', 'Rp6.500.000', 'Kurs 1 Juni 2026']) {
			expect(trail.text).toContain(words)
		}
	})
})
