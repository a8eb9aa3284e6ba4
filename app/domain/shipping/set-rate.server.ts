import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badRate, fromPast, noSuchService } from './errors.ts'
import { isRate, type NewRate } from './rate.ts'
import { insertRates, lockServices, selectVersions } from './store.server.ts'

/**
 * What a service asks for a zone from a day on: a new version beside those there are, which stay as
 * they were for the orders that were placed by them. Of versions that have begun the last begun
 * counts, of the same day the latest written.
 *
 * Refuses `shipping.bad_rate`, `shipping.from_past` (a day gone by is history) and
 * `shipping.no_such_service`.
 */
export async function setRate(
	{ db, clock }: { db: Db; clock: Clock },
	rate: NewRate,
	actor: Actor,
): Promise<{ version: number }> {
	if (!isRate(rate)) throw badRate()
	const at = clock.now()
	const today = dateInMagetan(at)
	if (rate.fromDate < today) throw fromPast(today)
	return await transaction(db, async (tx) => {
		const services = await lockServices(tx)
		if (!services.some(({ code }) => code === rate.serviceCode)) throw noSuchService()
		const [latest] = await selectVersions(tx, rate.serviceCode, rate.zone)
		const version = (latest?.version ?? 0) + 1
		const id = newId()
		await insertRates(tx, [{ ...rate, id, version }], { setBy: actorId(actor), at })
		await recordAudit(tx, {
			actor,
			action: 'shipping.rate-set',
			subjectKind: 'shipping-rate',
			subjectId: id,
			details: {
				service: rate.serviceCode,
				zone: rate.zone,
				fromDate: rate.fromDate,
				firstKgSen: rate.firstKgSen,
				nextKgSen: rate.nextKgSen,
				beforeFirstKgSen: latest?.first_kg_sen ?? null,
				beforeNextKgSen: latest?.next_kg_sen ?? null,
				active: rate.active ? 'ya' : 'tidak',
			},
			at,
		})
		return { version }
	})
}
