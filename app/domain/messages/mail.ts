import type { Language } from '#app/shared/text.ts'
import type { MessageFacts } from './message.ts'

/** The words of a mail, as its reader sees them with and without HTML. */
export interface WrittenMail {
	readonly subject: string
	readonly text: string
	readonly html: string
}

/** Writes a message: the same facts always give the same mail. */
export type MailWriter = (facts: MessageFacts, language: Language) => WrittenMail

/** A mail on its way to one address. */
export interface Mail extends WrittenMail {
	/** the same at every attempt: a server that knows it may drop the second */
	readonly key: string
	readonly to: string
	readonly language: Language
}

/**
 * What has become of a mail: taken by the server, refused for good, put off by the server, or the
 * server itself could not be talked with, which says nothing about this mail.
 */
export type SendOutcome =
	| { readonly status: 'sent' }
	| { readonly status: 'refused' | 'put-off' | 'unreachable'; readonly reason: string }

/** The port of whatever carries mails. Never throws for reasons of the server or the network. */
export interface MailSender {
	/** Sends one mail within a minute. */
	send(mail: Mail): Promise<SendOutcome>
}
