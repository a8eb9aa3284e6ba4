import { type MessageParty, messageParties } from '#app/domain/messages/message.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { PartyName } from '#db/schema/orders.ts'

/** What all parties of a kind got of an order: nobody can be told from it. */
export interface PartyTotal {
	readonly party: MessageParty
	readonly amountSen: Sen
}

/**
 * What each kind of party gets of these shares; those who get nothing are not named. What is held
 * for a maker is told with the makers' part: a buyer is not told what is on record of anybody.
 */
export function totalsByParty(
	shares: Iterable<{ readonly party: PartyName; readonly amountSen: Sen }>,
): PartyTotal[] {
	const sums = new Map<MessageParty, Sen>()
	for (const { party, amountSen } of shares) {
		const told = party === 'held' ? 'maker' : party
		sums.set(told, add(sums.get(told) ?? ZERO, amountSen))
	}
	return messageParties.flatMap((party) => {
		const amountSen = sums.get(party) ?? ZERO
		return amountSen === ZERO ? [] : [{ party, amountSen }]
	})
}
