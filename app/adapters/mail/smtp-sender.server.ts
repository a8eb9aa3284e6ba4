import { createTransport } from 'nodemailer'
import type { Mail, MailSender, SendOutcome } from '#app/domain/messages/mail.ts'

export interface SmtpOptions {
	/** `smtp://NAME:PASSWORD@HOST:587` (STARTTLS) or `smtps://…:465` */
	readonly url: URL
	/** the address mails come from */
	readonly from: { readonly name: string; readonly address: string }
	/** where answers go, if elsewhere */
	readonly replyTo?: string | null
	/** throws inside a transaction, where the network must not be awaited */
	readonly assertMayCall: () => void
}

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** One plain address: no list, no name, no line of its own. */
const ADDRESS = /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+$/
/** A permanent refusal of this mail; of others, such as of our password, nothing is learnt. */
const FOR_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])
const PERMANENT = 500

/**
 * Mails over SMTP. The password travels over TLS alone, except to this very machine. The same key
 * gives the same Message-ID.
 */
export function createSmtpSender({ url, from, replyTo, assertMayCall }: SmtpOptions): MailSender {
	const secure = url.protocol === 'smtps:'
	const transport = createTransport({
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: Number(url.port) || (secure ? 465 : 587),
		secure,
		requireTLS: !LOOPBACK.has(url.hostname),
		connectionTimeout: CONNECT_MS,
		greetingTimeout: CONNECT_MS,
		socketTimeout: SILENCE_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
		...(url.username && {
			auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
		}),
	})
	const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
	return {
		async send(mail) {
			assertMayCall()
			if (!ADDRESS.test(mail.to)) return { status: 'refused', reason: 'not an e-mail address' }
			try {
				await transport.sendMail({
					...partsOf(mail),
					from,
					envelope: { from: from.address, to: [mail.to] },
					messageId: `<${mail.key}@${domain}>`,
					...(replyTo && { replyTo }),
				})
				return { status: 'sent' }
			} catch (error) {
				return outcomeOf(error)
			}
		},
	}
}

function partsOf({ to, subject, text, html, language }: Mail) {
	return {
		to: { name: '', address: to },
		subject,
		text,
		html,
		headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
	}
}

/** What the server said of this mail decides; where it said nothing of it, it was not reached. */
function outcomeOf(error: unknown): SendOutcome {
	const {
		code = '',
		responseCode = 0,
		message,
	} = error as {
		code?: string
		responseCode?: number
		message: string
	}
	if (!FOR_THIS_MAIL.has(code)) return { status: 'unreachable', reason: message }
	return { status: responseCode >= PERMANENT ? 'refused' : 'put-off', reason: message }
}
