import type { BatchStateName } from '#db/schema/workshop-words.ts'

/** What may be true of a batch; a draft is not one yet. */
export type BatchState = BatchStateName

/**
 * The life of a batch: everything that can happen to it, and nothing else. A draft is submitted as
 * a batch; a second officer signs it or sends it back; signed pieces are graded and accepted into
 * stock, what is to be reworked in a later acceptance. What was sent back stays on record, and is
 * recorded anew from a draft.
 */
export const batchLife = {
	signed: { from: ['submitted'], to: 'signed' },
	'sent-back': { from: ['submitted'], to: 'sent-back' },
	accepted: { from: ['signed', 'accepted'], to: 'accepted' },
} as const satisfies Readonly<
	Record<string, { readonly from: readonly BatchState[]; readonly to: BatchState }>
>

export type BatchEvent = keyof typeof batchLife

/** In the order they are lived through. */
export const batchStates = ['submitted', 'signed', 'accepted', 'sent-back'] as const

/** States in which the second officer has signed: only these are told of in public. */
export const signedStates = ['signed', 'accepted'] as const satisfies readonly BatchState[]

/** True when an event may happen to a batch in a state. */
export function mayHappenTo(state: BatchState, event: BatchEvent): boolean {
	return (batchLife[event].from as readonly BatchState[]).includes(state)
}
