import { beginsTooEarly, notAfterLast } from '#app/domain/shares/errors.ts'
import { selectVersions } from '#app/domain/shares/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'

/** What of a rule decides when a version of it may begin. */
interface Starting {
	readonly ruleId: string
	/** a whole programme's: nothing is sold of it before its first version */
	readonly isProgrammes: boolean
	readonly effectiveFrom: CalendarDate
}

/**
 * Checks that a version may begin on its day, and returns its number. A programme's first version
 * may begin on any day: nothing could be sold without it. Every other begins after today, so that
 * on each day all pieces of a scope were sold under the same version; and after the one before it.
 * The caller holds the rule's lock. Refuses `shares.begins_too_early` and `shares.not_after_last`.
 */
export async function checkStart(
	tx: Tx,
	{ ruleId, isProgrammes, effectiveFrom }: Starting,
	today: CalendarDate,
): Promise<{ version: number }> {
	const last = await selectVersions(tx).where('version.rule_id', '=', ruleId).executeTakeFirst()
	if (last && last.effective_from >= effectiveFrom) throw notAfterLast(last.effective_from)
	const isFree = !last && isProgrammes
	if (!isFree && effectiveFrom <= today) throw beginsTooEarly(effectiveFrom)
	return { version: (last?.version ?? 0) + 1 }
}
