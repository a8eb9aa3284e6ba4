import type { Tx } from '#db/client.ts'
import type { ConsentKind } from './consent.ts'
import { whoAgreesTo } from './consents.server.ts'
import { noConsent } from './errors.ts'
import { getNameableMakers } from './makers.server.ts'

/**
 * The ids of makers of whom something is about to be shown in public: each agrees to it, and takes
 * nothing back before the transaction ends. Whoever shows it says how it is taken down again
 * (`TakeDown`).
 *
 * Refuses `people.no_such_maker`, `people.maker_erased` and `people.no_consent`.
 */
export async function requireConsents(
	tx: Tx,
	makerCodes: readonly string[],
	kind: ConsentKind,
): Promise<string[]> {
	const makers = [...(await getNameableMakers(tx, makerCodes)).values()]
	const agreeing = await whoAgreesTo(
		tx,
		makers.map(({ id }) => id),
		kind,
	)
	for (const { id, code } of makers) if (!agreeing.has(id)) throw noConsent(code)
	return makers.map(({ id }) => id)
}
