import { selectExchangesOf } from '#app/domain/orders/refunds/store.server.ts'
import { unitsGone } from '#app/domain/orders/refunds/units-gone.server.ts'
import { selectUnits } from '#app/domain/orders/store.server.ts'
import type { Reader } from '#db/client.ts'
import { selectUnitsSent } from './store.server.ts'

/** The pieces of an order that have left the house. */
export async function unitsSent(db: Reader, orderId: string): Promise<Set<string>> {
	return new Set((await selectUnitsSent(db, orderId)).map(({ unit_id }) => unit_id))
}

/**
 * The pieces of an order that are sold and still in the house, and that its buyer waits for. What
 * is set aside in exchange is not among them: it leaves by `sendReplacement`.
 */
export async function unitsToSend(db: Reader, orderId: string) {
	const sent = await unitsSent(db, orderId)
	const gone = await unitsGone(db, orderId)
	const setAside = new Set((await selectExchangesOf(db, orderId)).map((one) => one.new_unit_id))
	return (await selectUnits(db, orderId)).filter(
		({ id }) => !sent.has(id) && !gone.has(id) && !setAside.has(id),
	)
}
