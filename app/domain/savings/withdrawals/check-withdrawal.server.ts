import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import {
	notEnough,
	pnbpFirst,
	savingsFrozen,
	savingsLeft,
	savingsLocked,
	stillHere,
} from '#app/domain/savings/errors.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { undepositedSavings } from '#app/domain/savings/undeposited-savings.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Purpose, purposesFor } from './withdrawal.ts'

/**
 * Checks that so much may leave a maker's final savings for this purpose, besides what other
 * requests (`exceptId`: all but this one) hold back. What a rule locks leaves at release alone,
 * once it is on record that he or she has left, and where somebody is decides what savings may be
 * used for. The caller holds the lock of the balance until it has written down what follows.
 *
 * What waits for the deposit of PNBP waits whatever it is for.
 *
 * Refuses `savings.not_enough`, `savings.pnbp_first`, `savings.locked`, `savings.frozen`,
 * `savings.left` and `savings.still_here`.
 */
export async function checkWithdrawal(
	db: Reader,
	savings: { makerId: string; finalSen: Sen },
	{ amountSen, purpose, exceptId }: { amountSen: Sen; purpose: Purpose; exceptId?: string },
	on: CalendarDate,
): Promise<void> {
	const { makerId, finalSen } = savings
	const heldBackSen = await heldBackOf(db, makerId, exceptId)
	const freeSen = sen(Math.max(finalSen - heldBackSen, 0))
	if (amountSen <= 0 || amountSen > freeSen) throw notEnough(freeSen)
	const waitingSen = await undepositedSavings(db, savings)
	const depositedSen = sen(Math.max(freeSen - waitingSen, 0))
	if (amountSen > depositedSen) throw pnbpFirst(depositedSen, waitingSen)
	const { usableSen, lockedSen } = await partSavings(db, savings)
	const presence = (await presencesOn(db, [makerId], on)).get(makerId) ?? 'present'
	const allowed = purposesFor(presence)
	const mayTakeAll = purpose === 'release' && allowed.includes('release')
	const usableFreeSen = sen(Math.max(usableSen - heldBackSen, 0))
	if (amountSen > usableFreeSen && !mayTakeAll) throw savingsLocked(usableFreeSen, lockedSen)
	if (allowed.includes(purpose)) return
	if (allowed.length === 0) throw savingsFrozen()
	throw purpose === 'release' ? stillHere() : savingsLeft()
}
