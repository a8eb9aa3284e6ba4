import { messageParties } from '#app/domain/messages/message.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { PartyName } from '#db/schema/orders.ts'

/** What all parties of a kind got of an order: nobody can be told from it. */
export interface PartyTotal {
	readonly party: PartyName
	readonly amountSen: Sen
}

/** What each kind of party gets of these shares; those who get nothing are not named. */
export function totalsByParty(shares: Iterable<PartyTotal>): PartyTotal[] {
	const sums = new Map<PartyName, Sen>()
	for (const { party, amountSen } of shares) {
		sums.set(party, add(sums.get(party) ?? ZERO, amountSen))
	}
	return messageParties.flatMap((party) => {
		const amountSen = sums.get(party) ?? ZERO
		return amountSen === ZERO ? [] : [{ party, amountSen }]
	})
}
