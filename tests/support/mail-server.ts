import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { createSmtpSender } from '#app/adapters/mail/smtp-sender.server.ts'
import { mailWriter } from '#app/ui/mail/write-mail.ts'
import { assertOutsideTransaction } from '#db/transaction.ts'

/** A mail as the server took it. */
export interface Taken {
	/** whom the envelope names: who really gets it */
	readonly recipients: readonly string[]
	readonly source: string
	readonly email: Email
}

interface Answer {
	readonly to: 'recipient' | 'content'
	readonly code: number
}

/** A real mail server on a free port that keeps what it takes. */
export interface MailServer {
	readonly url: URL
	readonly taken: Taken[]
	/** what it says to the next mails, in turn, before it takes any */
	readonly answers: Answer[]
	stop(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
	const taken: Taken[] = []
	const answers: Answer[] = []
	const refusal = (at: Answer['to']) => {
		if (answers[0]?.to !== at) return null
		const code = answers.shift()?.code ?? 0
		return Object.assign(new Error(`no, ${code}`), { responseCode: code })
	}
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onRcptTo: (_address, _session, done) => done(refusal('recipient')),
		onData(stream, session, done) {
			const chunks: Buffer[] = []
			stream.on('data', (chunk: Buffer) => chunks.push(chunk))
			stream.on('end', () => {
				const error = refusal('content')
				if (error) return done(error)
				const source = Buffer.concat(chunks).toString()
				const recipients = session.envelope.rcptTo.map(({ address }) => address)
				PostalMime.parse(source).then((email) => {
					taken.push({ recipients, source, email })
					done()
				}, done)
			})
		},
	})
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve)
	})
	const { port } = server.server.address() as AddressInfo
	return {
		url: new URL(`smtp://127.0.0.1:${port}`),
		taken,
		answers,
		stop: () => new Promise((resolve) => server.close(resolve)),
	}
}

/** The shop's own way to send and to write, to a server. */
export function mailingTo(url: URL) {
	return {
		mailSender: createSmtpSender({
			url,
			from: { name: 'Bekal', address: 'toko@shop.example' },
			assertMayCall: assertOutsideTransaction,
		}),
		writeMail: mailWriter({
			orderPage: (token, language) =>
				`https://shop.example${language === 'en' ? '/en' : ''}/pesanan/${token}`,
			disputePage: (id) => `https://shop.example/keuangan/sengketa/${id}`,
		}),
	}
}
