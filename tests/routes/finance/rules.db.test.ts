import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const RULES = '/keuangan/aturan'

/** Its clock stands on 3 June 2026; half of the profit goes to the makers. */
onSqlite('the rules on screen', (database) => {
	let desk: Desk

	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	async function begun(fields: Record<string, string> = {}): Promise<string> {
		const answer = await desk.send('treasurer', `${RULES}/baru`, { scope: 'KSP', ...fields })
		expect(answer.location).toMatch(/^\/keuangan\/aturan\/konsep\/[0-9a-z]{26}$/)
		return answer.location ?? ''
	}
	const fieldsOf = (change: Record<string, string> = {}) => ({
		intent: 'save',
		revision: '1',
		material: 'first',
		'makers-place': '1',
		'makers-share': '60',
		'pnbp-place': '2',
		'pnbp-share': '12,5',
		'pnbp-each': '500',
		'partner-place': 'none',
		'capital-place': 'rest',
		'fee-bearer': 'capital',
		'shipping-bearer': 'capital',
		inner: 'pieces',
		usable: '100',
		from: '2026-06-10',
		until: '',
		basis: 'Keputusan contoh',
		kind: 'example',
		price: '30.000',
		cost: '8.000',
		...change,
	})

	it('are written by the treasurer, approved by the head, and closed to everybody else', async () => {
		for (const path of [RULES, `${RULES}/baru`, `${RULES}/konsep/x`, `${RULES}/konsep/x/andai`]) {
			expect((await desk.read('officer', path)).status, path).toBe(403)
		}
		expect((await desk.read('head', `${RULES}/baru`)).status).toBe(403)
		expect((await desk.send('officer', `${RULES}/baru`, { scope: 'KSP' })).status).toBe(403)
		const draft = await begun()
		const { text } = await desk.read('treasurer', draft)
		expect(text).toContain('Gambar satu penjualan')
		expect(text).toContain('11.000')
		const head = await desk.read('head', draft)
		expect(head.text).not.toContain('Simpan konsep')
		expect(head.text).toContain('Harga dikurangi biaya bahan dibagi: 50% untuk para pembuat')
		for (const intent of ['save', 'propose', 'withdraw', 'forget', 'papers']) {
			expect((await desk.send('head', draft, { ...fieldsOf(), intent })).status, intent).toBe(403)
		}
		expect((await desk.send('officer', draft, fieldsOf())).status).toBe(403)
		expect((await desk.send('treasurer', draft, { intent: 'publish' })).status).toBe(400)

		const proposed = await desk.send('treasurer', draft, fieldsOf({ intent: 'propose' }))
		expect(proposed.location).toBe(`${draft}?hasil=usul`)
		const waits = await desk.read('head', '/keuangan')
		expect(waits.text).toContain('1 aturan bagi hasil menunggu persetujuan')
		const decision = { intent: 'approve', revision: '2' }
		expect((await desk.send('treasurer', draft, decision)).status).toBe(403)
		expect((await desk.send('treasurer', draft, fieldsOf({ revision: '2' }))).status).toBe(409)
		const stale = await desk.send('head', draft, { ...decision, revision: '1' })
		expect(stale.status).toBe(409)
		expect((await desk.send('head', draft, { ...decision, revision: 'NaN' })).status).toBe(409)
		expect((await desk.send('head', draft, decision)).location).toBe(`${draft}?hasil=setuju`)
		expect(await listRuleVersions(database.db)).toMatchObject([
			{ version: 2, effectiveFrom: '2026-06-10', terms: { inner: 'pieces' } },
			{ version: 1 },
		])
		const list = await desk.read('head', RULES)
		expect(list.text).toContain('Akan berlaku')
		expect(list.text).toContain('12,5% ditambah Rp500 per buah PNBP')
		expect(list.text).toContain('menurut jumlah buah di lembar kontribusi')
		const again = await desk.send('head', draft, decision)
		expect(again.status).toBe(409)
	})

	it('lose nothing that was typed, and keep nothing that was only looked at', async () => {
		const draft = await begun()
		const seen = await desk.send('treasurer', draft, fieldsOf({ intent: 'preview' }))
		expect(seen.status).toBe(200)
		// Six tenths of Rp22.000, and an eighth of it with Rp500.
		expect(seen.text).toContain('13.200')
		expect(seen.text).toContain('3.250')
		expect(seen.html).toContain('value="12,5"')
		const fresh = await desk.read('treasurer', draft)
		expect(fresh.html).not.toContain('value="12,5"')

		const wrong = fieldsOf({ 'makers-share': 'banyak', 'pnbp-place': '1', basis: 'Panjang sekali' })
		const answer = await desk.send('treasurer', draft, wrong)
		expect(answer.status).toBe(400)
		expect(answer.html).toContain('value="banyak"')
		expect(answer.text).toContain('Panjang sekali')
		expect(answer.text).toContain('Tulis persen antara 0 dan 100')
		expect(answer.text).toContain('Urutan ini dipakai dua pihak')

		for (const [change, words] of [
			[{ 'capital-place': 'none' }, 'Pilih satu pihak yang mendapat sisanya'],
			[{ 'makers-share': '95' }, 'lebih dari 100'],
			[{ 'makers-floor': '9.000', 'makers-cap': '8.000' }, 'melebihi batas atasnya'],
			[{ 'fee-bearer': 'partner', 'fee-share': '2,9' }, 'Mitra tidak mendapat bagian'],
			[{ inner: 'drop table' }, 'Pilih salah satu'],
			[{ from: '2026-02-31' }, 'Tulis hari pertama'],
			[{ 'makers-each': '1.000,50' }, 'Tulis rupiah bulat'],
		] as const) {
			const refused = await desk.send('treasurer', draft, fieldsOf(change))
			expect(refused.status, words).toBe(400)
			expect(refused.text).toContain(words)
		}
		const early = fieldsOf({ intent: 'propose', from: '2026-06-03' })
		const tooEarly = await desk.send('treasurer', draft, early)
		expect(tooEarly.status).toBe(422)
		expect(tooEarly.text).toContain('paling awal besok')
		expect(tooEarly.html).toContain('name="revision" value="2"')
		const partner = fieldsOf({ revision: '2', 'partner-place': '3', 'partner-share': '5' })
		expect((await desk.send('treasurer', draft, partner)).text).toContain('programnya tanpa mitra')
		const saved = await desk.send('treasurer', draft, fieldsOf({ revision: '2' }))
		expect(saved.location).toBe(`${draft}?hasil=simpan`)
		expect((await desk.read('treasurer', draft)).html).toContain('value="12,5"')
		expect((await desk.send('treasurer', draft, fieldsOf())).status).toBe(409)
	})

	it('are declined with a reason, taken back, begun anew and put away', async () => {
		const draft = await begun({ scope: 'KSP/perca-pagi', nameId: 'Aturan angkatan' })
		await desk.send('treasurer', draft, fieldsOf({ intent: 'propose' }))
		expect((await desk.send('treasurer', draft, { intent: 'withdraw' })).location).toContain(
			'tarik',
		)
		await desk.send('treasurer', draft, fieldsOf({ intent: 'propose', revision: '2' }))
		const decline = { intent: 'decline', revision: '2' }
		expect((await desk.send('head', draft, { ...decline, reason: 'x' })).status).toBe(400)
		const reason = 'Dasarnya sudah dicabut'
		expect((await desk.send('head', draft, { ...decline, reason })).location).toContain('tolak')
		const declined = await desk.read('treasurer', draft)
		expect(declined.text).toContain(reason)
		expect((await desk.read('treasurer', RULES)).text).toContain('Aturan angkatan')
		const second = await desk.send('treasurer', `${RULES}/baru?dari=${draft.slice(-26)}`, {
			scope: 'KSP',
		})
		expect((await desk.read('treasurer', second.location ?? '')).html).toContain('value="12,5"')
		const away = await desk.send('treasurer', second.location ?? '', { intent: 'forget' })
		expect(away.location).toBe(RULES)
		expect((await desk.read('treasurer', second.location ?? '')).status).toBe(404)
		const strange = await desk.send('treasurer', `${RULES}/baru`, { scope: 'KSP/tidak-ada' })
		expect(strange.status).toBe(404)
	})

	it('rest on photos of papers that only those who keep the books may see', async () => {
		const draft = await begun()
		const picture = { create: { width: 40, height: 60, channels: 3, background: '#fff' } } as const
		const bytes = await sharp(picture).jpeg().toBuffer()
		const form = new FormData()
		form.set('intent', 'papers')
		form.append('pages', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'sk.jpg')
		expect((await desk.upload(draft, form, 'treasurer')).status).toBe(303)
		const { html } = await desk.read('treasurer', draft)
		const address = /src="([^"]*\/halaman\/\w+)"/.exec(html)?.[1] ?? ''
		const photo = await desk.fetchFile('head', address)
		expect(photo.headers.get('content-type')).toBe('image/jpeg')
		expect((await desk.fetchFile('officer', address)).status).toBe(403)
		expect((await desk.fetchFile('buyer', address)).status).toBe(302)
		form.set('pages', new Blob(['nothing'], { type: 'image/jpeg' }), 'sk.jpg')
		expect((await desk.upload(draft, form, 'treasurer')).status).toBe(400)
		const paper = address.split('/').at(-1) ?? ''
		await desk.send('treasurer', draft, { intent: 'forget-paper', paper })
		expect((await desk.read('treasurer', draft)).text).toContain('Belum ada foto')
		expect((await desk.fetchFile('head', address)).status).toBe(404)
	})

	it('are told in plain words beside a price and beside a credit', async () => {
		await agreeOnRule(desk.shop, {
			scope: { programmeCode: 'KSP', cohortSlug: 'perca-pagi' },
			name: text('Aturan angkatan'),
			effectiveFrom: calendarDate('2026-06-03'),
			terms: {
				format: 2,
				base: 'net_of_fee',
				components: [
					{ party: 'makers', shareBps: 1_000, perUnitSen: 0, floorSen: 600_000, capSen: null },
				],
				remainder: 'capital',
				inner: 'equal',
				usableBps: 2_500,
				fee: { bearer: 'all', shareBps: 100, perUnitSen: 0 },
				shipping: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
			},
		})
		await paidOrder(desk.shop, desk.goods.variantId)
		const page = await desk.read('treasurer', `/keuangan/tabungan/${desk.goods.members[0]}`)
		expect(page.text).toContain('1 dari 3 orang, sama rata')
		expect(page.text).toMatch(/30\.000 Harga − 300 Biaya bayar = 29\.700 Dasar × 10%/)
		expect(page.text).toContain('Hitungannya Rp2.970; aturan menjamin paling sedikit Rp6.000')
		expect(page.text).toContain('Biaya pembayaran yang diambil adalah yang disepakati')
		expect(page.text).toContain('25% boleh dipakai sebelum bebas')
		await finalOrder(desk.shop, desk.goods.variantId)
		const pay = `/keuangan/tabungan/${desk.goods.members[0]}/penarikan`
		expect((await desk.read('treasurer', pay)).text).toContain(
			'Rp500 boleh dipakai sekarang, Rp1.500 disimpan sampai bebas',
		)
		const slip = { step: 'check', amount: '501', purpose: 'needs', note: '' }
		const refused = await desk.send('treasurer', pay, slip)
		expect(refused.status).toBe(422)
		expect(refused.text).toContain('disimpan sampai kebebasannya tercatat')
		const { text: shop } = await desk.visit('/uang')
		expect(shop).toContain('10% (paling sedikit Rp6.000) untuk para pembuat')
		expect(shop).toContain('dibagi rata kepada semua')
		expect((await desk.visit('/en/uang')).text).toContain('10% (Rp6.000 at least) to the makers')
	})

	it('are set beside what past sales really gave each party', async () => {
		const draft = await begun()
		await desk.send('treasurer', draft, fieldsOf())
		const path = `${draft}/andai`
		expect((await desk.read('head', path)).text).toContain('Tidak ada penjualan')
		await paidOrder(desk.shop, desk.goods.variantId, 2)
		const { text } = await desk.read('head', path)
		expect(text).toContain('2 buah terjual')
		expect(text).toMatch(/Para pembuat 22\.000 26\.400 \+4\.400/)
		expect(text).toMatch(/PNBP 6\.600 6\.500 −100/)
		expect(text).toMatch(/Jumlah 60\.000 60\.000 0/)
		expect((await desk.read('head', `${path}?dari=2026-06-04&sampai=2026-06-03`)).text).toContain(
			'tidak sebelum yang awal',
		)
		expect((await desk.read('head', `${path}?dari=kapan`)).text).toContain('Tulis tanggal awalnya')
	})
})
