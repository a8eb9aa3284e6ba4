import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { listRequests } from '#app/domain/treasury/requests.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { accrue } from '#tests/support/accruals.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { treasurer } from '#tests/support/rules.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const BOOKS = '/keuangan'
const NTPN = '8D41C09A7F3E52B6'

const photo = () =>
	sharp({ create: { width: 80, height: 60, channels: 3, background: '#b5651d' } })
		.jpeg()
		.toBuffer()

/** Its clock stands on 3 June 2026. */
onSqlite('the treasury on screen', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	const asked = async (path: string, fields: Record<string, string>) => {
		const requestId = newId()
		const answer = await desk.send('treasurer', path, { requestId, ...fields })
		expect(answer.location, answer.text).toMatch(new RegExp(`permintaan/${requestId}`))
		return `${BOOKS}/permintaan/${requestId}`
	}
	const paidWith = async (path: string, fields: Record<string, string>, bytes?: Buffer) => {
		const form = new FormData()
		for (const [name, value] of Object.entries({ intent: 'paid', ...fields })) form.set(name, value)
		if (bytes) form.set('receipt', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
		return desk.upload(path, form, 'treasurer')
	}

	it('gathers PNBP, has it approved, and deposits it with its code, NTPN and photo', async () => {
		await paidOrder(desk.shop, desk.goods.variantId, 2)
		const page = await desk.read('treasurer', `${BOOKS}/pnbp`)
		expect(page.text).toContain('Rp6.600')
		const nothing = { requestId: newId(), until: '2026-06-01', intent: 'gather' }
		const refused = await desk.send('treasurer', `${BOOKS}/pnbp`, nothing)
		expect(refused.status).toBe(422)
		expect(refused.html.includes('value="2026-06-01"')).toBe(true)
		const path = await asked(`${BOOKS}/pnbp`, { until: '2026-06-03', intent: 'gather' })
		expect((await desk.read('treasurer', path)).text).toContain('orang lain yang menyetujui')
		const own = await desk.send('treasurer', path, { intent: 'approve' })
		expect([own.status, own.text]).toMatchObject([422, expect.stringContaining('Yang meminta')])
		expect((await desk.send('head', path, { intent: 'approve' })).status).toBe(303)
		const bad = await desk.send('treasurer', path, { intent: 'code', code: '12', expiresOn: '' })
		expect(bad.status).toBe(400)
		expect(bad.html.includes('value="12"')).toBe(true)
		const issued = { issuedOn: '2026-06-03', expiresOn: '2026-06-10' }
		const code = { intent: 'code', code: '820260612345678', ...issued }
		expect((await desk.send('treasurer', path, code)).status).toBe(303)
		const fields = { paidOn: '2026-06-03', reference: NTPN }
		expect((await paidWith(path, fields)).text).toContain('Lampirkan foto buktinya')
		expect((await paidWith(path, fields, await photo())).status).toBe(303)
		const paid = await desk.read('auditor', path)
		expect(paid.text).toContain(NTPN)
		expect(paid.text).toContain('1/RTN.MGT/06/2026')
		const proof = await desk.fetchFile('auditor', `${path}/bukti`)
		expect(proof.headers.get('content-type')).toBe('image/jpeg')
		expect((await desk.fetchFile('officer', `${path}/bukti`)).status).toBe(403)
		const after = await desk.read('auditor', `${BOOKS}/pnbp`)
		expect(after.text).toContain('Semuanya sudah dihimpun')
		const journal = await desk.read('auditor', `${BOOKS}/jurnal`)
		expect(journal.text).toContain('PNBP disetor')
		expect(journal.html).toContain(`href="${path}"`)
	})

	it('draws up a note for a partner, on the letterhead, with terbilang', async () => {
		await registerPartner(desk.shop, { code: 'AJP', name: 'PT Mitra Contoh' }, officer)
		await accrue(database.db, '2300.AJP', rupiah(1_234_500), desk.shop.clock.now())
		expect((await desk.read('auditor', `${BOOKS}/mitra`)).text).toContain('1.234.500')
		const fields = { until: '2026-06-03', intent: 'gather' }
		const path = await asked(`${BOOKS}/mitra/AJP`, fields)
		const readNote = async () => {
			const answer = await desk.fetchFile('auditor', `${path}/nota`)
			return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text
		}
		const facts = (await desk.read('auditor', path)).text
		expect(facts).toContain('Mitra AJP')
		expect(facts).not.toContain('Dibeli di')
		expect(await readNote()).toContain('BELUM DISETUJUI')
		await desk.send('head', path, { intent: 'approve' })
		const note = await readNote()
		expect(note).toContain('RUMAH TAHANAN NEGARA')
		expect(note).toContain('1/RTN.MGT/06/2026')
		expect(note).toContain('Rp1.234.500')
		expect(note.toLowerCase()).toContain(
			'satu juta dua ratus tiga puluh empat ribu lima ratus rupiah',
		)
		const paid = { paidOn: '2026-06-03', reference: 'TRF 7' }
		expect((await paidWith(path, paid)).status).toBe(303)
		expect(await readNote()).toContain('TRF 7')
	})

	it('lets the head alone lay down terms and allow more than a fund has', async () => {
		const terms = { intent: 'terms', limit: '50.000', floor: '100.000', reason: 'SK 1' }
		expect((await desk.send('treasurer', `${BOOKS}/ketentuan`, terms)).status).toBe(403)
		const wrong = await desk.send('head', `${BOOKS}/ketentuan`, { ...terms, limit: 'banyak' })
		expect(wrong.status).toBe(400)
		expect(wrong.html.includes('banyak')).toBe(true)
		expect((await desk.send('head', `${BOOKS}/ketentuan`, terms)).status).toBe(303)
		expect((await desk.read('auditor', `${BOOKS}/ketentuan`)).text).toContain('SK 1')
		expect((await desk.read('auditor', `${BOOKS}/cadangan`)).text).toContain('di bawah batas')
		const buying = { intent: 'ask', fund: 'material', note: 'Benang' }
		const noShop = { ...buying, requestId: newId(), amount: '20.000', payee: '' }
		const refused = await desk.send('treasurer', `${BOOKS}/modal`, noShop)
		expect([refused.status, refused.text]).toMatchObject([
			400,
			expect.stringContaining('tempat belinya'),
		])
		const bought = { ...buying, amount: '90.000', payee: 'Toko' }
		const count = { intent: 'count', requestId: newId(), reason: '' }
		const countIt = (fields: Record<string, string>) =>
			desk.send('treasurer', `${BOOKS}/modal`, { ...count, ...fields })
		const uncounted = await countIt({ counted: 'banyak' })
		expect([uncounted.status, uncounted.html.includes('value="banyak"')]).toEqual([400, true])
		expect((await countIt({ counted: '5.000' })).text).toContain('Ada selisih Rp5.000 dengan buku')
		const done = await countIt({ counted: '5.000', reason: 'Sisa belanja' })
		expect(done.location).toBe(`${BOOKS}/modal?kabar=dihitung#hitungan`)
		const again = { ...count, requestId: newId(), counted: '' }
		const after = await desk.send('treasurer', `${BOOKS}/modal?kabar=dihitung`, again)
		expect([after.status, after.text.includes('tersimpan')]).toEqual([400, false])
		const told = await desk.read('auditor', `${BOOKS}/modal`)
		expect(told.text).toContain('Sisa belanja')
		expect(told.html).not.toContain('name="counted"')
		const path = await asked(`${BOOKS}/modal`, bought)
		expect((await desk.send('head', path, { intent: 'approve' })).text).toContain('Dana hanya')
		const allowed = { intent: 'approve', overrideReason: 'Pesanan besar' }
		expect((await desk.send('head', path, allowed)).status).toBe(303)
		expect((await desk.read('auditor', path)).text).toContain('Pesanan besar')
		const filling = { intent: 'ask', amount: '10.000', note: 'Isi' }
		const fill = await asked(`${BOOKS}/cadangan`, filling)
		expect((await desk.read('head', fill)).text).toContain('Setujui dan bukukan Rp10.000')
		const gone = await desk.send('treasurer', fill, { intent: 'decline', reason: 'Salah' })
		expect(gone.status).toBe(303)
		const home = await desk.read('auditor', BOOKS)
		expect(home.text).toContain('Pembelian Rp90.000 menunggu pembayaran')
		expect(home.text).not.toContain('Pengisian cadangan')
		// Nothing was sold: what is drawn has no scale of a sen.
		expect(home.text).not.toContain('Rp0,01')
	})

	it('offers an auditor nothing to do, and takes nothing from one', async () => {
		await registerPartner(desk.shop, { code: 'AJP', name: 'PT Mitra Contoh' }, officer)
		const requestId = newId()
		const buying = { kind: 'purchase', fund: 'material', payee: 'Toko', note: 'Benang' } as const
		await requestPayment(desk.shop, { requestId, ...buying, amountSen: rupiah(500) }, treasurer)
		const one = `permintaan/${requestId}`
		const paths = ['pnbp', 'mitra', 'mitra/AJP', 'modal', 'cadangan', 'ketentuan', one]
		for (const path of paths) {
			const { status, html } = await desk.read('auditor', `${BOOKS}/${path}`)
			expect(status, path).toBe(200)
			expect(html.replace(/^[\s\S]*<main/, ''), path).not.toContain('method="post"')
		}
		const acts = ['pnbp', 'mitra/AJP', 'modal', 'cadangan', 'ketentuan', one]
		for (const path of acts) {
			const sent = await desk.send('auditor', `${BOOKS}/${path}`, { intent: 'approve' })
			expect(sent.status, path).toBe(403)
		}
		const { requests } = await listRequests(database.db, { kinds: ['purchase'], cursor: null })
		expect(requests).toMatchObject([{ state: 'requested' }])
	})
})
