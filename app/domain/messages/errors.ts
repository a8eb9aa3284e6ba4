import { Refusal } from '#app/shared/refusal.ts'

export type MessagesRefusalCode =
	| 'messages.no_such_message'
	/** sent, on its way, or waiting: it is not sent twice */
	| 'messages.not_to_reopen'

export function noSuchMessage(): Refusal<MessagesRefusalCode> {
	return new Refusal('not-found', 'messages.no_such_message')
}

export function notToReopen(): Refusal<MessagesRefusalCode> {
	return new Refusal('conflict', 'messages.not_to_reopen')
}
