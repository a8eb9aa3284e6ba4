import {
	lockingCreditsAt,
	lockingCreditsOf,
} from '#app/domain/orders/final-credits/final-credits.server.ts'
import { lockedOf } from '#app/domain/shares/usable.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectLastRelease } from './store.server.ts'

/** Final savings, parted into what may be used before release and what may not. */
export interface PartedSavings {
	readonly usableSen: Sen
	readonly lockedSen: Sen
}

/**
 * What of a maker's final savings may be used before release. Each credit is locked by the ratio of
 * the version frozen on its piece; what was paid out for needs or to the family was usable. A
 * payment at a release opens all locks before it: whoever comes back begins anew. With `until`, as
 * it was then: `finalSen` is that of the moment.
 */
export async function partSavings(
	db: Reader,
	{ makerId, finalSen, until }: { makerId: string; finalSen: Sen; until?: Instant },
): Promise<PartedSavings> {
	const since = await selectLastRelease(db, makerId, until)
	const credits = await lockingCreditsOf(db, makerId, { since, until })
	const locked = add(...credits.map(({ sumSen, usableBps }) => lockedOf(sumSen, usableBps)))
	const lockedSen = sen(Math.min(locked, finalSen))
	return { lockedSen, usableSen: subtract(finalSen, lockedSen) }
}

/** What each maker's credits lock at some moments, by maker; of it no more than is final then. */
export async function lockedAt(
	db: Reader,
	moments: readonly Instant[],
): Promise<Map<string, Sen[]>> {
	const byMaker = Map.groupBy(await lockingCreditsAt(db, moments), ({ makerId }) => makerId)
	return new Map(
		[...byMaker].map(([makerId, credits]) => [
			makerId,
			moments.map((_, index) =>
				add(
					...credits.map(({ sumsSen, usableBps }) => lockedOf(sumsSen[index] ?? ZERO, usableBps)),
				),
			),
		]),
	)
}
