import { creditedOfOrdersSince } from '#app/domain/orders/final-credits/final-credits.server.ts'
import { undepositedSince } from '#app/domain/treasury/pnbp-dues.server.ts'
import { termsInForce } from '#app/domain/treasury/terms.server.ts'
import { calendarDate, startOfDate } from '#app/shared/instant.ts'
import { type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/**
 * What of a maker's final savings waits until the PNBP of its month is deposited, where the head
 * has laid down that it does: the credits of orders paid in the month of the oldest PNBP that is
 * owed, or later. What was paid out counts as older.
 */
export async function undepositedSavings(
	db: Reader,
	{ makerId, finalSen }: { makerId: string; finalSen: Sen },
): Promise<Sen> {
	if (!(await termsInForce(db)).isPnbpFirst) return ZERO
	const oldest = await undepositedSince(db)
	if (oldest === null) return ZERO
	const month = startOfDate(calendarDate(`${oldest.slice(0, 7)}-01`))
	const credited = await creditedOfOrdersSince(db, makerId, month)
	return sen(Math.max(Math.min(credited, finalSen), 0))
}
