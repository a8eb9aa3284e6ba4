/** What may be done with an order, in the words of whoever does it. */
export const steps = [
	...['pay', 'pay', 'pay', 'pay', 'pay twice', 'pay late', 'pay short', 'pay too much'],
	...['show a proof', 'reject the proof', 'return what is short', 'sell out', 'expire', 'cancel'],
	...['ship', 'ship', 'ship', 'ship one', 'ship one', 'hand over', 'hand over'],
	...['receive', 'complain', 'uphold', 'reject', 'complete'],
	...['exchange', 'exchange', 'send the replacement'],
	...['refund', 'ask for a unit', 'ask for a unit', 'ask for units', 'ask without shipping'],
	...['ask for a sum', 'ask for a sum of capital', 'ask for all'],
	...['approve', 'approve', 'approve', 'approve own', 'approve into silence', 'approve unheard'],
	...['let a refund arrive', 'let a refund fail'],
	...['decline', 'bounce', 'give back', 'take in', 'write off'],
	...['refund elsewhere', 'refund more elsewhere', 'refund the rest elsewhere'],
	...['assign', 'assign to a piece'],
	...['dispute', 'dispute a part', 'dispute the rest', 'dispute all but little', 'win', 'lose'],
	...['hear', 'hear twice', 'lose webhooks', 'poll'],
] as const
export type Step = (typeof steps)[number]

/** How most lives begin, so that what follows on a payment is played often. */
export const beginnings: readonly (readonly Step[])[] = [
	[],
	['pay', 'hear'],
	['pay', 'poll'],
	['pay', 'poll', 'hand over'],
	['pay', 'poll', 'ship one'],
	['pay', 'hear', 'ship'],
	['pay', 'poll', 'ship', 'receive'],
	['pay', 'poll', 'ship', 'complete'],
]

/** Single steps, and some of what seldom stays half done. */
export const acts: readonly (readonly Step[])[] = [
	...steps.map((step) => [step]),
	['show a proof', 'expire'],
	['pay short', 'return what is short', 'give back'],
	['expire', 'sell out', 'pay'],
	['ship one', 'ship one'],
	['exchange', 'send the replacement'],
	['exchange', 'send the replacement', 'take in'],
	['ask for a unit', 'approve'],
	['ask for a unit', 'approve', 'take in'],
	['ask without shipping', 'approve'],
	['ask for units', 'approve'],
	['ask for a sum', 'approve'],
	['ask for a sum', 'approve', 'give back'],
	['ask for a sum of capital', 'approve'],
	['ask for a unit', 'approve', 'let a refund fail', 'hear'],
	['ask for all', 'approve'],
	['ask for all', 'approve', 'give back'],
	['ask for a unit', 'approve into silence', 'poll'],
	['ask for a unit', 'approve', 'bounce', 'hear', 'give back'],
	['refund elsewhere', 'hear'],
	['refund elsewhere', 'poll', 'assign'],
	['refund more elsewhere', 'poll', 'assign to a piece'],
	['dispute', 'hear', 'lose', 'hear'],
	['dispute a part', 'poll', 'lose', 'poll'],
	['dispute a part', 'poll', 'win', 'hear'],
	['ask for a unit', 'dispute the rest', 'lose', 'poll'],
	['ask for a unit', 'approve', 'bounce', 'hear', 'dispute', 'lose', 'poll', 'give back'],
	['ask for units', 'approve', 'bounce', 'hear', 'dispute all but little', 'lose', 'poll'],
	['ask for a unit', 'approve', 'dispute', 'lose', 'poll', 'bounce', 'poll'],
	['ask for a sum', 'approve unheard', 'dispute the rest', 'lose', 'poll'],
]
