import type { Selectable } from 'kysely'
import { noSuchDispute } from '#app/domain/payments/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
import {
	findDisputeRow,
	findLastRaised,
	selectAnswers,
	selectClosedDisputes,
	selectDisputesOfPayment,
	selectMovements,
	selectOpenDisputes,
	sumLost,
} from './store.server.ts'

const PAGE = 30
/** More than were ever open at once: nobody pages through alarms. */
const MOST_OPEN = 100

export type Dispute = Selectable<PaymentsSchema['disputes']>

/** One dispute by the gateway's id. Refuses `payments.no_such_dispute`. */
export async function getDispute(db: Reader, id: string): Promise<Dispute> {
	const dispute = await findDisputeRow(db, id)
	if (!dispute) throw noSuchDispute()
	return dispute
}

/** The same, where there may be none. */
export function findDispute(db: Reader, id: string): Promise<Dispute | undefined> {
	return findDisputeRow(db, id)
}

/** The disputes of a payment, newest first. */
export function disputesOfPayment(db: Reader, paymentId: string): Promise<Dispute[]> {
	return selectDisputesOfPayment(db, paymentId)
}

/** What banks have taken back of a payment for good. */
export function lostByDisputes(db: Reader, paymentId: string): Promise<Sen> {
	return sumLost(db, paymentId)
}

/** Those on which no bank has decided, the one whose time runs out first on top. */
export function listOpenDisputes(db: Reader): Promise<Dispute[]> {
	return selectOpenDisputes(db, MOST_OPEN)
}

/** A page of those that are decided, newest first; `next` is the cursor of the following page. */
export async function closedDisputesPage(db: Reader, after: string | null) {
	const last = after === null ? undefined : await findDisputeRow(db, after)
	const rows = await selectClosedDisputes(db, last ?? null, PAGE + 1)
	const disputes = rows.slice(0, PAGE)
	return { disputes, next: rows.length > PAGE ? (disputes.at(-1)?.id ?? null) : null }
}

/** The money that a dispute has moved, oldest first. */
export function movementsOfDispute(db: Reader, id: string) {
	return selectMovements(db, [id])
}

/** What was answered to a dispute, oldest first. */
export function answersOfDispute(db: Reader, id: string) {
	return selectAnswers(db, id)
}

/** When the dispute that was raised last was raised; null when there was none. */
export function lastDisputeRaised(db: Reader): Promise<Instant | null> {
	return findLastRaised(db)
}
