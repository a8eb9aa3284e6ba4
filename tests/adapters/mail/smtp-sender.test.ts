import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Mail } from '#app/domain/messages/mail.ts'
import type { MessageKind } from '#app/domain/messages/message.ts'
import type { Language } from '#app/shared/text.ts'
import { letters } from '#tests/support/letters.ts'
import { type MailServer, mailingTo, startMailServer } from '#tests/support/mail-server.ts'

let server: MailServer
beforeEach(async () => {
	server = await startMailServer()
})
afterEach(() => server.stop())

const KINDS = Object.keys(letters) as MessageKind[]

async function send(kind: MessageKind, changes: Partial<Mail> = {}, language: Language = 'id') {
	const { mailSender, writeMail } = mailingTo(server.url)
	const written = writeMail(letters[kind], language)
	const mail = { ...written, key: `key-${kind}`, to: 'rini@example.com', language, ...changes }
	const outcome = await mailSender.send(mail)
	return { written, outcome, taken: server.taken.at(-1) }
}

describe.each(['id', 'en'] as const)('a mail in %s', (language) => {
	it.each(KINDS)('says the same as text and as HTML when it tells of %s', async (kind) => {
		const { written, outcome, taken } = await send(kind, {}, language)
		expect(outcome).toEqual({ status: 'sent' })
		const { email, recipients } = taken ?? {}
		const isForBuyer = 'buyerName' in letters[kind]
		const place = language === 'en' ? '/en' : ''
		const page = isForBuyer ? `${place}/pesanan/kunci-halaman-pesanan` : '/keuangan/sengketa/du_1'
		const url = `https://shop.example${page}`
		expect(recipients).toEqual(['rini@example.com'])
		expect(email?.subject).toBe(written.subject)
		expect(email?.subject).toContain('BK-7K3Q-9DTX')
		expect(email?.from).toMatchObject({ name: 'Bekal', address: 'toko@shop.example' })
		expect(email?.messageId).toBe(`<key-${kind}@shop.example>`)
		expect(email?.text?.trimEnd()).toBe(written.text.trimEnd())
		expect(email?.html?.trimEnd()).toBe(written.html.trimEnd())
		expect(email?.text).toContain(url)
		expect(email?.html).toContain(`href="${url}"`)
		expect(email?.html).toContain(`<html lang="${language}">`)
		expect(email?.text?.includes('Rini Pembeli')).toBe(isForBuyer)
		expect(`${email?.text}${email?.html}`).not.toMatch(/\{\w+\}|undefined|null/)
	})
})

describe('a mail', () => {
	it('keeps every letter of every language', async () => {
		const words = 'Zaïnab Müller · ꦧꦼꦏꦭ · 世界 “😀”'
		const { taken } = await send('order-paid', { subject: words, text: words })
		expect(taken?.email.subject).toBe(words)
		expect(taken?.email.text?.trimEnd()).toBe(words)
	})

	it('gets no header and no reader by a line break in what was typed', async () => {
		const { mailSender, writeMail } = mailingTo(server.url)
		const evil = 'Rini\r\nBcc: korban@example.org\r\n\r\nIsi palsu'
		const facts = { ...letters['order-paid'], buyerName: evil, number: `BK-1${evil}` }
		const written = writeMail(facts, 'id')
		await mailSender.send({ ...written, key: 'evil', to: 'rini@example.com', language: 'id' })
		const taken = server.taken[0]
		expect(taken?.recipients).toEqual(['rini@example.com'])
		expect(taken?.email.headers.map(({ key }) => key)).not.toContain('bcc')
		expect(taken?.email.bcc ?? []).toEqual([])
		expect(taken?.email.text).toContain('https://shop.example/pesanan/')
	})

	it.each([
		'rini@example.com\r\nRCPT TO:<korban@example.org>',
		'rini@example.com, korban@example.org',
		'Rini <rini@example.com>',
		'rini',
	])('goes to one plain address and not to %j', async (to) => {
		const { outcome } = await send('order-paid', { to })
		expect(outcome.status).toBe('refused')
		expect(server.taken).toEqual([])
	})

	it.each([
		['recipient', 450, 'put-off'],
		['recipient', 550, 'refused'],
		['content', 451, 'put-off'],
		['content', 554, 'refused'],
	] as const)('that is answered at its %s by %i is %s', async (to, code, status) => {
		server.answers.push({ to, code })
		expect((await send('order-paid')).outcome).toMatchObject({ status })
		expect((await send('order-paid')).outcome).toEqual({ status: 'sent' })
	})

	it('waits when nobody listens there', async () => {
		const gone = await startMailServer()
		await gone.stop()
		const { mailSender, writeMail } = mailingTo(gone.url)
		const mail = { ...writeMail(letters['order-paid'], 'id'), key: 'k', to: 'a@b.example' }
		const outcome = await mailSender.send({ ...mail, language: 'id' })
		expect(outcome.status).toBe('unreachable')
	})
})
