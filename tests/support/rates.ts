import { zones } from '#app/domain/shipping/delivery.ts'
import { USUAL_DIVISOR } from '#app/domain/shipping/parcel.ts'
import { insertRates, insertService } from '#app/domain/shipping/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate, instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/** The one service of tests about something else: its code, and the price of any parcel. */
export const SERVICE = 'jne-reg'
export const FIRST_KG_SEN = rupiah(20_000)

/** `service` of the checkout's form: the chosen service at the price that was shown. */
export const serviceField = `${SERVICE}:${FIRST_KG_SEN}`

/** A table with one service that asks the same everywhere, since ever. */
export async function aRateTable(db: Db): Promise<void> {
	const at = instant('2025-11-01T00:00:00.000Z')
	await transaction(db, async (tx) => {
		await insertService(tx, { code: SERVICE, courier: 'JNE', name: 'REG', created_at: at })
		await insertRates(
			tx,
			zones.map((zone) => ({
				id: newId(),
				version: 1,
				serviceCode: SERVICE,
				zone,
				fromDate: calendarDate('2025-11-01'),
				firstKgSen: FIRST_KG_SEN,
				nextKgSen: rupiah(0),
				leastDays: 1,
				mostDays: 3,
				divisorCm3: USUAL_DIVISOR,
				active: true,
			})),
			{ setBy: null, at },
		)
	})
}
