import { expect, it } from 'vitest'
import { listAuditEvents } from '#app/domain/audit/events.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Answer, type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

const wish = { step: 'check', amount: 'Rp 1.500', purpose: 'needs', note: 'Kuitansi 7' }

/** The fields of the only form that asks for a confirmation. */
function hiddenFields({ html }: Answer): Record<string, string> {
	const inputs = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
	const fields = Object.fromEntries([...inputs].map(([, name, value]) => [name, value ?? '']))
	const { ke: _, ...own } = fields as Record<string, string>
	return own
}

onBothEngines("makers' savings", (database) => {
	async function withDesk(
		work: (desk: Desk & { code: string; path: string }) => Promise<void>,
	): Promise<void> {
		const desk = await openDesk(database, sandbox)
		const code = desk.goods.members[0] ?? ''
		try {
			await work({ ...desk, code, path: `/keuangan/tabungan/${code}` })
		} finally {
			await desk.close()
		}
	}

	it('are listed by code with their sums, which are those of the ledger', () =>
		withDesk(async ({ shop, goods, code, read }) => {
			await paidOrder(shop, goods.variantId)
			const { text, html } = await read('head', '/keuangan/tabungan')
			expect(text).toContain(`${code} 5.500 0 5.500`)
			expect(text).toContain('Jumlah 11.000 0 11.000')
			expect(text).toContain('Sama dengan akun 2110, 2115, dan 2120')
			expect(html).toContain(`href="/keuangan/tabungan/${code}"`)
			expect(text).not.toContain('Sulastri')
		}))

	it('are explained credit by credit, from the price to the pieces and the rule', () =>
		withDesk(async ({ shop, goods, code, path, read }) => {
			const placed = await paidOrder(shop, goods.variantId)
			const { text, html } = await read('treasurer', path)
			expect(text).toContain(`buah ke-1 dari pesanan ${placed.number}`)
			expect(text).toContain(`${code} mengerjakan 3 dari 6 buah hasil kerja ini`)
			expect(text).toContain(
				'30.000 Harga − 8.000 Bahan = 22.000 Dasar × 50% Aturan = 11.000 Para pembuat × 3/6 Buah = 5.500 Kredit',
			)
			expect(text).toContain(`Lembar kontribusi ${code} 3 ${goods.members[1]} 2`)
			expect(html).toContain(`href="/keuangan/pesanan/${placed.number}"`)
			expect(html).toMatch(/href="\/keuangan\/aturan#[0-9a-z]{26}"/)
			// 11.000 × 2/6 is no whole rupiah.
			const other = await read('treasurer', `/keuangan/tabungan/${goods.members[1]}`)
			expect(other.text).toContain('sisa rupiah diberikan menurut pecahan terbesar')
		}))

	it('say of every credit how it stands', () =>
		withDesk(async ({ shop, goods, path, read }) => {
			const refund = (number: string) => refundOrder(shop, { number, reason: 'Tertukar' }, officer)
			const kept = await finalOrder(shop, goods.variantId)
			await finalOrder(shop, goods.variantId)
			await refund(kept.number)
			const back = await paidOrder(shop, goods.variantId)
			await refund(back.number)
			await paidOrder(shop, goods.variantId)
			const { text } = await read('treasurer', path)
			expect(text).toContain('paket belum dikirim')
			expect(text).toContain('selagi kredit ini masih tertunda')
			expect(text).toContain('Cadangan yang menanggung')
			expect(text).toContain('Final sejak 13 Jul 2026')
		}))

	it('are asked for after one more question, once however often the form is sent', () =>
		withDesk(async ({ shop, goods, code, path, read, send }) => {
			await finalOrder(shop, goods.variantId)
			const asked = await send('treasurer', `${path}/penarikan`, wish)
			expect(asked.status).toBe(200)
			expect(asked.text).toContain('Tersisa setelahnya Rp4.000')
			const confirmed = { ...hiddenFields(asked), step: 'record' }
			const request = `/keuangan/penarikan/${hiddenFields(asked).withdrawalId}`
			for (let times = 0; times < 3; times++) {
				const done = await send('treasurer', `${path}/penarikan`, confirmed)
				expect([done.status, done.location]).toEqual([303, `${request}?selesai=diminta`])
			}
			expect(await makerSavings(shop.db, code, null)).toMatchObject({
				finalSen: rupiah(5_500),
				withdrawnSen: 0,
			})
			const { text } = await read('treasurer', path)
			expect(text).toContain('Rp1.500 di antaranya sedang ditahan')
			expect(text).toMatch(/Kebutuhan di dalam Rp1\.500 .*Menunggu persetujuan/)
			const other = { ...confirmed, amount: '2.000' }
			expect((await send('treasurer', `${path}/penarikan`, other)).status).toBe(409)
			const tooMuch = await send('treasurer', `${path}/penarikan`, { ...wish, amount: '4.001' })
			expect(tooMuch.text).toContain('Tabungan yang dapat diambil hanya Rp4.000')
		}))

	it('keep what was typed when an amount is doubtful, too much or missing', () =>
		withDesk(async ({ shop, goods, code, path, send }) => {
			await finalOrder(shop, goods.variantId)
			for (const amount of ['15.00', '1.500,50', '0', '-5', '', 'seribu']) {
				const answer = await send('treasurer', `${path}/penarikan`, { ...wish, amount })
				expect([amount, answer.status]).toEqual([amount, 400])
				expect(answer.text).toContain('Tulis jumlah dalam rupiah bulat, dari 1 sampai 100 miliar')
				expect(answer.html).toContain(`value="${amount}"`)
				expect(answer.html).toContain('value="Kuitansi 7"')
			}
			const tooMuch = await send('treasurer', `${path}/penarikan`, { ...wish, amount: '5.501' })
			expect(tooMuch.status).toBe(422)
			expect(tooMuch.text).toContain('Tabungan yang dapat diambil hanya Rp5.500')
			const { purpose: _, ...without } = wish
			const faulty = await send('treasurer', `${path}/penarikan`, without)
			expect(faulty.text).toContain('Pilih keperluannya')
			const edited = await send('treasurer', `${path}/penarikan`, { ...wish, step: 'edit' })
			expect(edited.html).toContain('value="Rp 1.500"')
			expect((await makerSavings(shop.db, code, null)).withdrawnSen).toBe(0)
		}))

	it('are asked for by the treasurer alone', () =>
		withDesk(async ({ shop, goods, code, path, read, send }) => {
			await finalOrder(shop, goods.variantId)
			expect((await read('head', path)).html).not.toContain(`${path}/penarikan`)
			expect((await read('treasurer', path)).html).toContain(`${path}/penarikan`)
			expect((await read('head', `${path}/penarikan`)).status).toBe(403)
			const sent = await send('head', `${path}/penarikan`, { ...wish, step: 'record' })
			expect(sent.status).toBe(403)
			expect((await makerSavings(shop.db, code, null)).withdrawnSen).toBe(0)
		}))

	it('have a name that is shown once, for a purpose, and on record', () =>
		withDesk(async ({ shop, code, path, read, send }) => {
			const closed = await read('treasurer', path)
			expect(closed.text).not.toContain('Sulastri')
			const without = await send('treasurer', path, { purpose: '' })
			expect(without.status).toBe(400)
			expect(without.text).toContain('Pilih dulu keperluannya')
			expect(without.text).not.toContain('Sulastri')
			const opened = await send('head', path, { purpose: 'release' })
			expect(opened.text).toContain('Sulastri Contoh')
			expect(opened.text).toContain('untuk keperluan: Pembebasan')
			expect((await read('head', path)).text).not.toContain('Sulastri')
			const { events } = await listAuditEvents(shop.db, {})
			const looks = events.filter(({ action }) => action === 'people.maker-revealed')
			expect(looks).toHaveLength(1)
			expect(looks[0]?.details).toEqual({ code, purpose: 'release' })
			const officerTries = await send('officer', path, { purpose: 'release' })
			expect(officerTries.status).toBe(403)
		}))

	it('of nobody are not found', () =>
		withDesk(async ({ read }) => {
			const { status, text } = await read('treasurer', '/keuangan/tabungan/WB-999')
			expect(status).toBe(404)
			expect(text).toContain('Tidak ada warga binaan dengan kode WB-999')
		}))
})
