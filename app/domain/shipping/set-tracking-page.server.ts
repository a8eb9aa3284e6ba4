import type { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { updateTrackingPage } from './store.server.ts'
import type { trackingSchema } from './tracking-form.ts'

/**
 * Where a courier shows what has become of a parcel, and whether somebody has just found that it
 * works. Without that no buyer is sent there.
 */
export async function setTrackingPage(
	{ db, clock }: { db: Db; clock: Clock },
	{ courier, address, isConfirmed }: z.output<typeof trackingSchema>,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		await updateTrackingPage(tx, courier, { address, confirmed_at: isConfirmed ? at : null })
		await recordAudit(tx, {
			actor,
			action: 'shipping.tracking-page-set',
			subjectKind: 'courier',
			subjectId: courier,
			details: { courier, address, isConfirmed: isConfirmed ? 1 : 0 },
			at,
		})
	})
}
