import type { Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
import { findWriteOff, selectVouched } from './store.server.ts'

const PAGE = 30
/** More than ever wait at a counter; they are read by the index of what was vouched for. */
const MOST_COUNTED = 1000

export type WriteOff = Selectable<PaymentsSchema['payment_write_offs']>

/** The write-off of a payment that was asked for or approved, if there is one. */
export function writeOffOf(db: Reader, paymentId: string): Promise<WriteOff | undefined> {
	return findWriteOff(db, paymentId)
}

/** What of a payment was given up, approved by a second person. */
export async function writtenOffSenOf(db: Reader, paymentId: string): Promise<Sen> {
	const found = await findWriteOff(db, paymentId)
	return found?.state === 'approved' ? found.amount_sen : ZERO
}

/** A payment that an officer saw succeed, whose money nobody has found or given up. */
export interface VouchedPayment {
	readonly paymentId: string
	readonly amountSen: Sen
	readonly vouchedAt: Instant
	/** somebody has asked to give it up */
	readonly isAsked: boolean
}

/** How many of them somebody has asked to give up, and a second person has not decided on. */
export async function countAskedWriteOffs(db: Reader): Promise<number> {
	return (await selectVouched(db, null, MOST_COUNTED)).filter(({ asked }) => asked !== null).length
}

/** A page of them, what waits longest first; `next` is where the next page begins. */
export async function vouchedPage(db: Reader, after: string | null) {
	const rows = await selectVouched(db, after, PAGE + 1)
	const payments = rows.slice(0, PAGE).map(
		(row): VouchedPayment => ({
			paymentId: row.id,
			amountSen: row.amount_sen,
			vouchedAt: row.vouched_at ?? row.created_at,
			isAsked: row.asked !== null,
		}),
	)
	return { payments, next: rows.length > PAGE ? (payments.at(-1)?.paymentId ?? null) : null }
}
