import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { whatsappText } from '#app/routes/office/whatsapp-text.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

type Told = Parameters<typeof whatsappText>[0]

const paidOnline: Told = {
	number: 'BKL-7Q2M-4XKD',
	state: 'paid',
	isPacked: false,
	isPaidInCash: false,
	buyerName: 'Rini',
	totalSen: rupiah(45_000),
	parcels: [],
	until: instant('2026-06-03T09:00:00.000Z'),
	counter: null,
	replacement: null,
	trackAt: null,
}
const counter: Told['counter'] = {
	days: [{ weekday: 1, spans: [{ opens: '08:30', closes: '11:00' }] }],
	closedOn: [],
}
const unpaid = { state: 'awaiting-payment' } as const
const trackAt = 'https://bekal.example/lacak'

describe('what staff write by WhatsApp', () => {
	it.each<[when: string, order: Partial<Told>, says: RegExp, says2: RegExp]>([
		['is to be paid by a link', unpaid, /Tautan untuk membayar/, /The link to pay/],
		['is to be paid by a link, and fetched', { ...unpaid, counter }, /Tautan untuk/, /The link/],
		[
			'is to be paid in cash at the counter',
			{ ...unpaid, counter, isPaidInCash: true },
			/Datanglah ke loket.*bayar Rp45\.000 tunai: .*08[.:]30/,
			/Come to the counter.*pay Rp45\.000 in cash: .*08[.:]30/,
		],
		['is paid, and sent', {}, /sedang kami kemas/, /packing it now/],
		[
			'is paid, and not packed',
			{ counter },
			/kabari begitu bisa diambil/,
			/write as soon as it can/,
		],
		['lies ready', { counter, isPacked: true }, /sudah siap diambil di loket: /, /is ready to be/],
		['was fetched', { counter, state: 'received' }, /sudah Anda ambil/, /You have collected/],
	])('says of an order that %s what is true of it', (_, order, id, en) => {
		expect(whatsappText({ ...paidOnline, ...order }, copyOf('id'))).toMatch(id)
		expect(whatsappText({ ...paidOnline, ...order }, copyOf('en'))).toMatch(en)
	})

	it('promises no mail to a buyer who gave no address', () => {
		for (const isPaidInCash of [false, true]) {
			const order = { ...paidOnline, ...unpaid, counter, isPaidInCash, trackAt }
			const text = whatsappText(order, copyOf('id'))
			expect(text).not.toContain('email')
			expect(text).toContain(trackAt)
			expect(text.includes('tunai')).toBe(isPaidInCash)
		}
	})
})
