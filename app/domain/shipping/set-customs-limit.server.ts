import type { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { customsLimitSchema } from './customs.ts'
import { getCustomsLimit, updateCustomsLimit } from './store.server.ts'

/** Up to which value of a parcel abroad a CN 22 is enough: 300 SDR at the rate of the day. */
export async function setCustomsLimit(
	{ db, clock }: { db: Db; clock: Clock },
	{ amountSen, basis }: z.output<typeof customsLimitSchema>,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const before = await getCustomsLimit(tx)
		await updateCustomsLimit(tx, { amount_sen: amountSen, basis, set_at: at })
		await recordAudit(tx, {
			actor,
			action: 'shipping.customs-limit-set',
			subjectKind: 'customs-limit',
			subjectId: 'cn22',
			details: { fromSen: before.amount_sen, toSen: amountSen, basis },
			at,
		})
	})
}
