import fc from 'fast-check'

const doings = [
	...['sell', 'sell', 'sell', 'pay unheard', 'hear', 'deliver', 'deliver', 'complete', 'complete'],
	...['refund a piece', 'refund a piece', 'refund a sum', 'refund all'],
	...['dispute', 'win', 'lose', 'payout', 'fail a payout', 'payout heard late'],
	...['ask for little', 'ask for the usable', 'ask for all', 'approve', 'approve', 'approve own'],
	...['decline', 'call off', 'pay out', 'pay out'],
	...['correct up', 'correct down', 'add interest', 'agree', 'agree', 'agree own', 'disagree'],
	...['gather', 'agree to deposit', 'agree to own deposit', 'decline deposit', 'deposit'],
	...['close', 'close', 'close', 'reopen'],
] as const
export type Doing = (typeof doings)[number]

/** Something is done, so many days after what was done before. */
export interface Step {
	readonly days: number
	readonly doing: Doing
	/** which of several it is done with: sales, makers, requests */
	readonly which: number
}

const together = (...all: Doing[]) => all
/** Single doings, and some that seldom follow each other by chance. */
const acts: readonly (readonly Doing[])[] = [
	...doings.map((doing) => [doing]),
	together('sell', 'deliver', 'complete'),
	together('sell', 'deliver', 'complete', 'refund a piece'),
	together('pay unheard', 'close', 'hear'),
	together('sell', 'deliver', 'close', 'complete'),
	together('payout', 'close', 'fail a payout'),
	together('close', 'payout heard late', 'reopen', 'close'),
	together('ask for the usable', 'approve', 'pay out'),
	together('ask for the usable', 'approve', 'correct down', 'agree', 'pay out'),
	together('gather', 'agree to deposit', 'refund a piece', 'deposit', 'gather'),
	together('sell', 'dispute', 'close', 'lose'),
	together('dispute', 'win', 'refund all'),
]

/** What needs time, where it follows something. */
const daysBefore: Partial<Record<Doing, number>> = { complete: 9, close: 33 }

/** A few months of business. */
export const someMonths: fc.Arbitrary<Step[]> = fc
	.array(
		fc.record({
			days: fc.constantFrom(0, 0, 1, 6, 17, 33),
			which: fc.nat({ max: 5 }),
			act: fc.constantFrom(...acts),
		}),
		{ minLength: 8, maxLength: 16 },
	)
	.map((played) => [
		...(['sell', 'sell', 'deliver', 'complete'] as const).map((doing, days) => {
			return { days: 4 * days, doing, which: 0 }
		}),
		...played.flatMap(({ days, which, act }) =>
			act.map((doing, index) => ({
				days: index === 0 ? days : (daysBefore[doing] ?? 0),
				doing,
				which,
			})),
		),
	])
