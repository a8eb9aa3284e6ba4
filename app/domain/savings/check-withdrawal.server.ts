import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { notEnough, savingsLocked } from './errors.ts'
import { partSavings } from './locked-savings.server.ts'

/** Whose savings leave with them, or go to whoever comes after them. */
const LEFT = new Set<Presence>(['released', 'transferred', 'deceased'])

/**
 * Checks that so much may leave a maker's final savings. What a rule locks leaves at release alone,
 * once it is on record that he or she has left. The caller that pays holds the lock of the balance.
 *
 * Refuses `savings.not_enough` and `savings.locked`.
 */
export async function checkWithdrawal(
	db: Reader,
	savings: { makerId: string; finalSen: Sen },
	{ amountSen, purpose }: { amountSen: Sen; purpose: string },
	on: CalendarDate,
): Promise<void> {
	const { makerId, finalSen } = savings
	if (amountSen <= 0 || amountSen > finalSen) throw notEnough(finalSen)
	const { usableSen, lockedSen } = await partSavings(db, savings)
	if (amountSen <= usableSen) return
	const presence = (await presencesOn(db, [makerId], on)).get(makerId) ?? 'present'
	if (purpose !== 'release' || !LEFT.has(presence)) throw savingsLocked(usableSen, lockedSen)
}
