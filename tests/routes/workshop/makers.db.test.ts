import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makerColumns } from '#app/domain/people/maker-sheet.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { aStaffMember } from '#tests/support/staff.ts'

const sandbox = testSandbox()
const LIST = '/bengkel/warga'

const siti = {
	name: 'Siti Rukmini',
	registerNumber: 'B.I 701/2026',
	sex: 'f',
	registerClass: 'B.I',
	since: '2026-03-05',
	block: 'Blok A',
	release: '2027-01-31',
	'skill-sewing': 'ya',
}

onBothEngines('the makers of the workshop', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	/** Registered by the officer; the page it leads to. */
	async function register({ send }: Desk, changes: Record<string, string> = {}): Promise<string> {
		const { location } = await send('officer', `${LIST}/baru`, { ...siti, ...changes })
		return (location ?? '').replace('?terdaftar', '')
	}

	it('are registered under a code, listed without a name, and refused twice', () =>
		withDesk(async (desk) => {
			const { send, read } = desk
			const path = await register(desk)
			expect(path).toMatch(/^\/bengkel\/warga\/WB-\d{3}$/)
			const page = await read('officer', `${path}?terdaftar`)
			expect(page.text).toContain('sudah terdaftar. Tulis kode ini di lembar kerja.')
			expect(page.text).toContain('Blok A')
			expect(page.text).toContain('31 Januari 2027')
			const list = await read('head', `${LIST}?terampil=sewing&blok=Blok+A&golongan=narapidana`)
			expect(list.text).toContain(path.slice(-6))
			expect(page.html + list.html).not.toMatch(/Rukmini|701\/2026/)
			const again = await send('officer', `${LIST}/baru`, { ...siti, registerNumber: 'bi701/2026' })
			expect(again.status).toBe(409)
			expect(again.text).toContain('Nomor register ini sudah terdaftar')
			expect(again.html).toContain('value="Siti Rukmini"')
			const bad = await send('officer', `${LIST}/baru`, { ...siti, sex: '', since: 'besok' })
			expect(bad.status).toBe(400)
			expect(bad.text).toContain('Pilih jenis kelaminnya.')
			expect(bad.html).toContain('value="B.I 701/2026"')
			expect((await send('treasurer', `${LIST}/baru`, siti)).status).toBe(403)
		}))

	it('are found by name for a reason, by POST, and the look is on record', () =>
		withDesk(async (desk) => {
			const { send, read, logged } = desk
			const path = await register(desk)
			const found = await send('officer', LIST, { term: 'rukmini', purpose: 'correction' })
			expect(found.text).toContain('Ditemukan: 1')
			expect(found.html).toContain(`href="${path}"`)
			const none = await send('officer', LIST, { term: 'rukm', purpose: 'correction' })
			expect(none.text).toContain('Tidak ada yang cocok')
			expect((await send('officer', LIST, { term: 'rukmini', purpose: '' })).status).toBe(400)
			const seen = await send('officer', path, { purpose: 'correction' })
			expect(seen.text).toContain('Siti Rukmini')
			const trail = await read('head', '/admin/jejak')
			expect(trail.text).toContain('Mencari warga binaan menurut nama')
			expect(trail.text).toContain('Melihat nama warga binaan')
			expect(JSON.stringify(logged) + trail.html).not.toMatch(/rukm/i)
		}))

	it('have their class, presence and facts changed, each form keeping what was typed', () =>
		withDesk(async (desk) => {
			const { send, read } = desk
			const path = await register(desk)
			const change = async (fields: Record<string, string>) => send('officer', path, fields)
			const verdict = { step: 'golongan', registerClass: 'B.IIa', since: '2026-05-01' }
			expect((await change(verdict)).location).toBe(`${path}?tersimpan#golongan`)
			const twice = await change(verdict)
			expect(twice.status).toBe(409)
			expect(twice.html).toContain('value="2026-05-01"')
			const leaving = { step: 'keberadaan', presence: 'released', from: '2026-06-02' }
			expect((await change(leaving)).status).toBe(303)
			expect((await change({ ...leaving, presence: '' })).text).toContain('Pilih keberadaannya.')
			expect((await change({ step: 'data', block: 'W-2' })).status).toBe(303)
			const { text } = await read('officer', `${path}?tersimpan`)
			expect(text).toContain('W-2')
			expect(text).toContain('B.IIa')
			expect(text).toContain('Serahkan seluruh tabungan: menunggu bendahara')
			expect((await read('officer', LIST)).html).not.toContain(`href="${path}"`)
			expect((await read('officer', `${LIST}?ada=pergi`)).html).toContain(`href="${path}"`)
			expect((await read('officer', `${LIST}/WB-999`)).status).toBe(404)
		}))

	it('give consents with a photo of the paper, which each look at is recorded', () =>
		withDesk(async (desk) => {
			const { send, read, upload, fetchFile } = desk
			const path = await register(desk)
			const { id: witness } = await aStaffMember(database.db, 'head', {
				email: 'saksi@rutan.example',
			})
			const form = new FormData()
			const fields = { step: 'persetujuan', kind: 'pen-name', penName: 'Kenanga' }
			const rest = { givenOn: '2026-06-01', witnessedBy: witness }
			for (const [name, value] of Object.entries({ ...fields, ...rest })) form.set(name, value)
			const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#999' } })
			form.set('photo', new Blob([await picture.png().toBuffer()]), 'surat-siti-rukmini.png')
			const saved = await upload(path, form, 'officer')
			expect(saved.location).toBe(`${path}?tersimpan#persetujuan`)
			const { html, text } = await read('officer', path)
			expect(text).toContain('Kenanga')
			const scan = /href="(\/bengkel\/warga\/[^"]+\/foto)"/.exec(html)?.[1] ?? ''
			const photo = await fetchFile('officer', scan)
			expect(photo.headers.get('content-type')).toBe('image/jpeg')
			expect(photo.headers.get('cache-control')).toContain('no-store')
			expect((await fetchFile('treasurer', scan)).status).toBe(403)
			expect((await read('head', '/admin/jejak')).text).toContain('Melihat foto surat persetujuan')
			const consent = scan.replace('/foto', '')
			const revoked = await send('officer', consent, { step: 'revoke' })
			expect(revoked.location).toBe(`${path}?tersimpan#persetujuan`)
			expect((await send('officer', consent, { step: 'revoke' })).status).toBe(422)
			const list = await read('officer', `${LIST}/persetujuan?keadaan=revoked&jenis=pen-name`)
			expect(list.html).toContain(`href="${path}#persetujuan"`)
			expect(list.text).not.toContain('Kenanga')
			expect((await read('officer', `${LIST}/persetujuan?keadaan=standing`)).text).toContain(
				'Belum ada persetujuan',
			)
		}))

	it('are imported from a sheet: looked through first, then all of them or nobody', () =>
		withDesk(async ({ send, upload, read, fetchFile }) => {
			const at = `${LIST}/impor`
			const rows = [
				'B.I 801/2026;Tuti Penanda;P;B.I;2026-03-05;Blok A;;menjahit',
				'B.I 802/2026;Tono Penanda;L;X;2026-03-05;;;',
			]
			const sheet = (some: string[]) => [makerColumns.join(';'), ...some].join('\n')
			const form = new FormData()
			form.set('step', 'check')
			form.set('file', new Blob([sheet(rows)]), 'daftar.csv')
			const faulty = await upload(at, form, 'officer')
			expect(faulty.status).toBe(400)
			expect(faulty.text).toContain('1 kesalahan di lembar ini')
			expect(faulty.text).toContain('3 golongan Golongan tidak dikenal')
			const good = sheet(rows.slice(0, 1))
			const plan = await send('officer', at, { step: 'check', sheet: good })
			expect(plan.text).toContain('1 orang akan didaftarkan; 0 sudah terdaftar')
			const taken = await send('officer', at, { step: 'take', sheet: good })
			expect((await read('officer', taken.location ?? '')).text).toContain('1 orang didaftarkan')
			const again = await send('officer', at, { step: 'check', sheet: good })
			expect(again.text).toContain('Semua 1 orang di lembar ini sudah terdaftar')
			expect((await send('officer', at, { step: 'check', sheet: '' })).status).toBe(400)
			const example = await (await fetchFile('officer', `${LIST}/contoh.csv`)).text()
			const checked = await send('officer', at, { step: 'check', sheet: example })
			expect(checked.text).toContain('1 orang akan didaftarkan')
			expect((await fetchFile('officer', `${LIST}/contoh.xlsx`)).status).toBe(200)
		}))

	it('are erased by two people once nothing is owed, and say so everywhere', () =>
		withDesk(async (desk) => {
			const { send, read } = desk
			const path = await register(desk)
			const ask = { step: 'hapus-minta', confirm: 'ya' }
			expect((await send('officer', path, ask)).text).toContain('masih tercatat di rutan')
			const leaving = { step: 'keberadaan', presence: 'transferred', from: '2026-06-02' }
			await send('officer', path, leaving)
			expect((await send('officer', path, ask)).text).toContain('Urusan uang')
			const acts = await read('treasurer', '/keuangan/tabungan/tindakan')
			const act = /name="act" value="([0-9a-z]{26})"/.exec(acts.html)?.[1] ?? ''
			await send('treasurer', '/keuangan/tabungan/tindakan', { act })
			const unsure = await send('officer', path, { step: 'hapus-minta' })
			expect(unsure.text).toContain('Centang dulu')
			expect((await send('officer', path, ask)).status).toBe(303)
			expect((await read('head', LIST)).text).toContain('1 permintaan penghapusan')
			const agree = { step: 'hapus-setuju', confirm: 'ya' }
			expect((await send('officer', path, agree)).status).toBe(422)
			expect((await send('head', path, agree)).status).toBe(303)
			const gone = await read('officer', path)
			expect(gone.text).toContain('Data pribadi sudah dihapus')
			const code = path.slice(LIST.length + 1)
			for (const at of [path, `/keuangan/tabungan/${code}`]) {
				const look = await send('head', at, { purpose: 'inspection' })
				expect(look.text).not.toContain('Rukmini')
			}
		}))
})
