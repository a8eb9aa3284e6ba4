import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { greetingOf } from '#app/ui/mail/compose-letter.ts'
import { mailWriter } from '#app/ui/mail/write-mail.ts'
import { letters } from '#tests/support/letters.ts'

const write = mailWriter({
	orderPage: (token) => `https://shop.example/pesanan/${token}`,
	disputePage: (id) => `https://shop.example/keuangan/sengketa/${id}`,
})
const words = copyOf('id').messages

describe('a mail to a buyer', () => {
	it.each(Object.values(letters))('loads nothing from anywhere ($kind)', (facts) => {
		const { html } = write(facts, 'id')
		expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|url\(|@import|src=/i)
	})

	it('escapes what was typed', () => {
		const [line] = letters['order-paid'].lines
		const name = '<img src=x onerror="alert(1)">&\''
		const lines = line ? [{ ...line, name }] : []
		const { html } = write({ ...letters['order-paid'], lines }, 'id')
		expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;')
		expect(html).not.toContain('<img')
	})

	it('tells what goes into savings and to the state, in rupiah', () => {
		const { text } = write(letters['order-paid'], 'id')
		expect(text).toContain('Premi para pembuat: Rp17.000')
		expect(text).toContain('PNBP (bagian negara): Rp5.100')
	})

	it('tells until when to pay', () => {
		expect(write(letters['order-placed'], 'id').text).toContain('3 Juni 2026 pukul 11.00 WIB')
		expect(write(letters['order-placed'], 'en').text).toContain('Pay now:\nhttps://')
	})
})

describe('a mail to staff', () => {
	it('tells until when to answer a dispute, and where', () => {
		const { subject, text } = write(letters['dispute-opened'], 'id')
		expect(subject).toContain('10 Juni 2026 pukul 11.00 WIB')
		expect(text).toContain('https://shop.example/keuangan/sengketa/du_1')
	})

	it('opens no page of the buyer', () => {
		expect(write(letters['dispute-closed'], 'id').text).not.toContain('/pesanan/')
	})
})

describe('a greeting', () => {
	it.each(['Rini', 'Siti Nur’aini', 'H. Achmad Dahlan, S.Pd', 'José Müller'])(
		'names %s',
		(name) => {
			expect(greetingOf(name, words)).toBe(`Halo ${name},`)
		},
	)

	it.each([
		'Menang hadiah di www.jahat.example',
		'jahat.example/klik',
		'https://jahat.example',
		'a'.repeat(61),
		'<b>Rini</b>',
	])('does not repeat %s', (name) => {
		expect(greetingOf(name, words)).toBe('Halo,')
	})

	it('makes one line of several', () => {
		expect(greetingOf(' Rini\r\n\u0000 Pembeli ', words)).toBe('Halo Rini Pembeli,')
	})
})
