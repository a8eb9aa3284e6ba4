import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { calendarDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { aMaker, text } from '#tests/support/making.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the pages of cohorts', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox, [1, 1, 1, 1, 1])
	})
	afterEach(() => desk.close())

	const cohort = '/bengkel/angkatan/perca-pagi'
	const sessions = '/bengkel/pertemuan'

	/** Adds a session of the day and leads to its page. */
	async function aSession(day: string): Promise<string> {
		const time = { startsAt: '08:30', endsAt: '11:00', place: 'Aula' }
		const fields = { intent: 'add', cohort: 'perca-pagi', day, ...time }
		const { status, location } = await desk.send('officer', sessions, fields)
		expect(status).toBe(303)
		return (location ?? '').replace(/\?.*/, '')
	}
	const record = (mark: string, change: Record<string, string> = {}): Record<string, string> => ({
		intent: 'record',
		basedOn: '0',
		minutes: '150',
		topicId: 'Memilah perca',
		topicEn: '',
		note: 'Gunting kurang dua',
		...Object.fromEntries(desk.goods.members.map((code) => [`tanda:${code}`, mark])),
		...change,
	})

	it('record attendance as one form, keep what was typed, and keep each correction', async () => {
		const page = await aSession('2026-06-03')
		const [first = ''] = desk.goods.members
		const blank = await desk.read('officer', page)
		for (const code of desk.goods.members) expect(blank.text).toContain(code)
		expect(blank.html).not.toContain('Sulastri')
		const unmarked: Record<string, string> = record('late')
		delete unmarked[`tanda:${first}`]
		const missing = await desk.send('officer', page, unmarked)
		expect([missing.status, missing.text]).toEqual([
			400,
			expect.stringContaining('Masih ada 1 orang yang belum ditandai'),
		])
		expect(missing.html).toContain('Gunting kurang dua')
		expect(missing.html.match(/checked=""/g)).toHaveLength(4)
		const bad = await desk.send('officer', page, record('present', { minutes: '0', topicId: '' }))
		expect(bad.text).toContain('Tulis apa yang diajarkan')
		const done = await desk.send('officer', page, record('present'))
		expect([done.status, done.location]).toEqual([303, `${page}?selesai=hadir`])
		expect((await desk.read('officer', page)).text).toContain('Belum ada foto')
		await desk.send(
			'officer',
			page,
			record('present', { basedOn: '1', [`tanda:${first}`]: 'sick' }),
		)
		const { text } = await desk.read('head', page)
		expect(text).toContain('Dibetulkan oleh Pemegang Peran officer, 1 tanda berubah')
		const stale = await desk.send('officer', page, record('late', { basedOn: '1' }))
		expect([stale.status, stale.text]).toEqual([
			409,
			expect.stringContaining('baru saja diubah petugas lain'),
		])
		await desk.shop.passDays(2)
		const final = await desk.read('officer', page)
		expect(final.text).toContain('Daftar ini sudah tetap sejak')
		expect(final.html).not.toContain('name="minutes"')
		const list = await desk.read('officer', `${sessions}?kapan=lalu`)
		expect(list.text).toContain('4 dari 5 hadir')
		expect((await desk.visit('/angkatan/perca-pagi')).text).toContain('Memilah perca')
	})

	it('print lists of codes to be signed, of a session and of a month', async () => {
		const page = await aSession('2026-06-10')
		await aSession('2026-06-17')
		const one = await desk.fetchFile('officer', `${page}/daftar-hadir.pdf`)
		expect(one.headers.get('content-type')).toBe('application/pdf')
		const pdf = await readPdf(new Uint8Array(await one.arrayBuffer()))
		expect(pdf.pages[0]).toMatchObject({ width: 595, height: 842 })
		for (const word of [
			...desk.goods.members,
			'Daftar hadir',
			'Rabu, 10 Jun 2026',
			'08.30–11.00',
			'Tanda tangan',
			'DH-perca-pagi-20260610',
		]) {
			expect(pdf.text).toContain(word)
		}
		expect(pdf.text).not.toContain('Sulastri')
		const month = await desk.fetchFile('officer', `${cohort}/daftar-hadir.pdf?bulan=2026-06`)
		const all = await readPdf(new Uint8Array(await month.arrayBuffer()))
		for (const word of ['10/6', '17/6', 'Juni 2026', ...desk.goods.members]) {
			expect(all.text).toContain(word)
		}
		expect((await desk.fetchFile('officer', `${sessions}/x/daftar-hadir.pdf`)).status).toBe(404)
	})

	it('set a schedule, plan by it around holidays, and show both in a calendar', async () => {
		const slot = { 'mulai:2': '08:30', 'selesai:2': '11:00', 'tempat:2': 'Aula' }
		const bad = await desk.send('officer', cohort, { intent: 'schedule', ...slot, 'tempat:2': '' })
		expect(bad.status).toBe(400)
		expect(bad.html).toContain('value="08:30"')
		const set = await desk.send('officer', cohort, { intent: 'schedule', ...slot })
		expect(set.location).toBe(`${cohort}?bagian=jadwal&selesai=simpan`)
		const again = await desk.send('officer', cohort, { intent: 'plan' })
		expect(again.location).toBe(`${cohort}?bagian=jadwal&selesai=0`)
		const { text } = await desk.read('officer', '/bengkel/kalender?bulan=2026-06')
		// The third Tuesday of the month is a holiday.
		expect(text).toContain('Tahun Baru Islam 1448 Hijriah')
		expect(text.match(/08\.30–11\.00/g)).toHaveLength(2 * 3)
		expect((await desk.read('officer', '/bengkel/kalender?bulan=x')).text).toContain('Juni 2026')
		const ahead = await desk.read('officer', `${sessions}?kapan=nanti&angkatan=perca-pagi`)
		expect(ahead.text).toContain('Selasa, 9 Juni 2026')
		expect(ahead.text).toContain('Direncanakan')
	})

	it('move a session, call it off with a reason, and restore it', async () => {
		const page = await aSession('2026-06-10')
		const to = { intent: 'move', day: '2026-06-11', startsAt: '', endsAt: '', place: 'Kelas' }
		expect((await desk.send('officer', page, to)).status).toBe(303)
		const off = await desk.send('officer', page, { intent: 'cancel', reason: ' ' })
		expect(off.text).toContain('Tulis alasannya')
		await desk.send('officer', page, { intent: 'cancel', reason: 'Kunjungan dinas' })
		const { text } = await desk.read('officer', page)
		expect(text).toContain('Kamis, 11 Juni 2026')
		expect(text).toContain('Dibatalkan: Kunjungan dinas')
		await desk.send('officer', page, { intent: 'reopen' })
		expect((await desk.read('officer', page)).text).toContain('Direncanakan')
	})

	it('choose members by assessment, and take in and let go others by code', async () => {
		const makerCode = await aMaker(desk.shop)
		const send = (fields: Record<string, string>) => desk.send('officer', cohort, fields)
		await send({ intent: 'criteria', criteria: 'Kemauan\nKetelitian' })
		await send({ intent: 'candidate', maker: makerCode.toLowerCase() })
		const open = await desk.read('officer', `${cohort}?bagian=seleksi&nilai=${makerCode}`)
		const names = [...open.html.matchAll(/name="(nilai:\w+)"/g)].map((match) => match[1] ?? '')
		const given = Object.fromEntries(names.map((name) => [name, '4']))
		await send({ intent: 'assess', maker: makerCode, note: 'Rapi', ...given })
		const settle = { intent: 'settle', maker: makerCode, joinedOn: '2026-06-03' }
		expect((await send({ ...settle, outcome: 'selected' })).status).toBe(303)
		const seen = await desk.read('head', `${cohort}?bagian=seleksi`)
		expect(seen.text).toContain('Terpilih Pemegang Peran officer')
		const leave = { intent: 'release', maker: makerCode, lastDay: '2026-06-03', reason: 'released' }
		expect((await send(leave)).status).toBe(303)
		const twice = await send({ intent: 'enrol', maker: makerCode, joinedOn: '2026-06-03' })
		expect([twice.status, twice.text]).toEqual([
			409,
			expect.stringContaining('sudah tercatat dalam angkatan ini'),
		])
		const bad = await send({ intent: 'enrol', maker: 'x', joinedOn: '2026-06-03' })
		expect(bad.text).toContain('misalnya WB-014')
		expect((await desk.read('head', `${cohort}?bagian=anggota`)).text).toContain('Bebas')
	})

	it('open and change a cohort, whose programme is started and closed', async () => {
		const programme = { intent: 'start', code: 'rjt', nameId: 'Rajut', craft: 'rajut', partner: '' }
		await desk.send('officer', '/bengkel/program', programme)
		const words = {
			nameId: 'Angkatan Rajut',
			nameEn: '',
			storyId: 'Kami belajar merajut.',
			storyEn: '',
			scheduleId: 'Setiap Rabu',
			scheduleEn: '',
			places: '15',
			lead: '',
		}
		const fresh = { intent: 'open', programme: 'RJT', slug: 'rajut', startedOn: '2026-06-03' }
		const bad = await desk.send('officer', '/bengkel/angkatan-baru', {
			...fresh,
			...words,
			places: '',
		})
		expect(bad.status).toBe(400)
		expect(bad.html).toContain('Kami belajar merajut.')
		const open = await desk.send('officer', '/bengkel/angkatan-baru', { ...fresh, ...words })
		expect(open.location).toBe('/bengkel/angkatan/rajut?bagian=jadwal&selesai=simpan')
		const change = { intent: 'change', ...words, nameId: 'Angkatan Benang' }
		await desk.send('officer', '/bengkel/angkatan/rajut', change)
		const list = await desk.read('officer', '/bengkel/angkatan?program=RJT')
		expect(list.text).toContain('Angkatan Benang')
		expect(list.text).toContain('0 dari 15')
		expect(list.text).not.toContain('5 dari')
		const close = await desk.send('officer', '/bengkel/program?ubah=RJT', { intent: 'close' })
		expect(close.location).toBe('/bengkel/program?tampil=ditutup&selesai=simpan')
		const busy = await desk.send('officer', '/bengkel/program?ubah=KSP', { intent: 'close' })
		expect(busy.text).toContain('Masih ada 5 orang')
		const closed = await desk.read('officer', '/bengkel/program?tampil=ditutup')
		expect(closed.text).toContain('Ditutup 3 Jun 2026')
	})

	it('keep agreements with private photos of their pages, and alarm before they end', async () => {
		const mitra = '/bengkel/mitra'
		const partner = { intent: 'register', code: 'AJP', name: 'PT Mitra Contoh' }
		const made = await desk.send('officer', mitra, partner)
		expect(made.location).toBe(`${mitra}/AJP?selesai=simpan`)
		const rajut = { intent: 'start', code: 'RJT', nameId: 'Rajut', craft: 'rajut', partner: 'AJP' }
		await desk.send('officer', '/bengkel/program', rajut)
		await agreeOnRule(desk.shop, {
			scope: { programmeCode: 'RJT' },
			name: text('Aturan rajut'),
			effectiveFrom: calendarDate('2026-02-01'),
			terms: { base: 'gross', components: [{ party: 'makers', shareBps: 5_000 }] },
		})
		expect((await desk.read('officer', `${mitra}/AJP`)).text).toContain('Belum ada PKS')
		const paper = { intent: 'agreement', number: 'PKS/1', signedOn: '2026-01-21' }
		const dates = { validFrom: '2026-01-21', validUntil: '2026-06-30' }
		await desk.send('officer', `${mitra}/AJP`, { ...paper, ...dates })
		const page = await desk.read('officer', `${mitra}/AJP`)
		expect(page.text).toContain('PKS berakhir pada 30 Juni 2026, 27 hari lagi')
		expect(page.text).toContain('Aturan rajut, versi 1')
		expect((await desk.read('head', `${mitra}?tampil=perlu`)).text).toContain('Segera berakhir')

		const form = new FormData()
		form.set('intent', 'scan')
		form.set('agreement', /name="agreement" value="(\w+)"/.exec(page.html)?.[1] ?? '')
		const picture = { create: { width: 60, height: 80, channels: 3, background: '#fff' } } as const
		const bytes = await sharp(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer()
		form.append('pages', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'pks.jpg')
		expect((await desk.upload(`${mitra}/AJP`, form, 'officer')).status).toBe(303)
		const { html } = await desk.read('officer', `${mitra}/AJP`)
		const address = /src="(\/bengkel\/mitra\/AJP\/halaman\/\w+)"/.exec(html)?.[1] ?? ''
		const photo = await desk.fetchFile('officer', address)
		expect(photo.headers.get('content-type')).toBe('image/jpeg')
		expect(photo.headers.get('cache-control')).toContain('no-store')
		const kept = await sharp(await photo.arrayBuffer()).metadata()
		expect([kept.width, kept.height, kept.exif]).toEqual([80, 60, undefined])
		expect((await desk.fetchFile('treasurer', address)).status).toBe(403)
		expect((await desk.fetchFile('buyer', address)).status).toBe(302)
		form.set('pages', new Blob(['<svg/>'], { type: 'image/jpeg' }), 'x.jpg')
		const svg = await desk.upload(`${mitra}/AJP`, form, 'officer')
		expect([svg.status, svg.text]).toEqual([400, expect.stringContaining('Gambar harus berupa')])
	})

	it.each([
		sessions,
		'/bengkel/kalender',
		'/bengkel/angkatan',
		'/bengkel/mitra',
		'/bengkel/program',
	])('%s is for officers and the head, in both languages', async (path) => {
		expect((await desk.read('treasurer', path)).status).toBe(403)
		expect((await desk.read('admin', path)).status).toBe(403)
		expect((await desk.read('head', path)).status).toBe(200)
	})
})
