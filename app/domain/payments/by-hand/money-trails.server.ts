import type { Payment } from '#app/domain/payments/payments.server.ts'
import type { Reader } from '#db/client.ts'
import { heldOf } from './held-sums.server.ts'
import {
	findReceipt,
	findReturn,
	findReturnOfRefund,
	type MoneyReturn,
	type Proof,
	type Receipt,
	selectProofs,
	selectReceiptIds,
	selectReceipts,
	selectReturns,
} from './store.server.ts'

export type { MoneyReturn, Receipt }

/** What was shown, what arrived and what goes back, for one payment by hand. */
export async function moneyTrailOf(
	db: Reader,
	payment: Payment,
): Promise<{
	proofs: Proof[]
	receipts: Receipt[]
	returns: MoneyReturn[]
	heldSen: Awaited<ReturnType<typeof heldOf>>
}> {
	return {
		proofs: await selectProofs(db, payment.id),
		receipts: await selectReceipts(db, payment.id),
		returns: (await selectReturns(db, payment.id)).filter(({ state }) => state !== 'void'),
		heldSen: await heldOf(db, payment),
	}
}

/** Money that was written down under this id, if any was. */
export function findReceiptBy(db: Reader, id: string): Promise<Receipt | undefined> {
	return findReceipt(db, id)
}

/** Which of these ids money was written down under. */
export function receiptsAmong(db: Reader, ids: readonly string[]): Promise<Set<string>> {
	return selectReceiptIds(db, ids)
}

/** What is to go back or went back under this id. */
export function findReturnBy(db: Reader, id: string): Promise<MoneyReturn | undefined> {
	return findReturn(db, id)
}

/** True once any money was found for a payment. */
export async function hasReceipt(db: Reader, paymentId: string): Promise<boolean> {
	return (await selectReceipts(db, paymentId)).length > 0
}

/** What is to go back by transfer, or went back, for a refund. */
export function returnOfRefund(db: Reader, refundId: string): Promise<MoneyReturn | undefined> {
	return findReturnOfRefund(db, refundId)
}
