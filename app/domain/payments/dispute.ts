import type { DisputeStateName } from '#db/schema/payments.ts'

export type DisputeState = DisputeStateName

interface DisputeStage {
	/** it goes on to stages further on, and never back, in whatever order we hear of them */
	readonly step: number
	/** evidence is taken */
	readonly mayAnswer: boolean
	/** the bank has decided */
	readonly isOver: boolean
	/** the kinds of the entries that bookkeeping posts on the way here */
	readonly posts: readonly ('dispute.withdrawn' | 'dispute.reinstated' | 'dispute.lost')[]
}

/**
 * The life of a dispute: a cardholder's bank wants the money of a payment back. An inquiry asks
 * before and moves no money. Source: https://docs.stripe.com/disputes/how-disputes-work.
 */
export const disputeLife = {
	inquiry: { step: 0, mayAnswer: true, isOver: false, posts: [] },
	'inquiry-answered': { step: 1, mayAnswer: false, isOver: false, posts: [] },
	'needs-response': { step: 2, mayAnswer: true, isOver: false, posts: ['dispute.withdrawn'] },
	'under-review': { step: 3, mayAnswer: false, isOver: false, posts: [] },
	'inquiry-closed': { step: 4, mayAnswer: false, isOver: true, posts: [] },
	won: { step: 4, mayAnswer: false, isOver: true, posts: ['dispute.reinstated'] },
	lost: { step: 4, mayAnswer: false, isOver: true, posts: ['dispute.lost'] },
} as const satisfies Readonly<Record<DisputeState, DisputeStage>>

/** True when this state is news to whoever knew the other one. */
export function mayFollow(known: DisputeState, news: DisputeState): boolean {
	return disputeLife[news].step > disputeLife[known].step
}
