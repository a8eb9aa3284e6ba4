import type { MessageStateName } from '#db/schema/messages.ts'

export type MessageState = MessageStateName

export const messageStates = [
	'queued',
	'sending',
	'sent',
	'unsent',
	'failed',
] as const satisfies readonly MessageState[]

/** True for a message that people may send once more. */
export function mayReopen(state: MessageState): boolean {
	return state === 'failed' || state === 'unsent'
}
