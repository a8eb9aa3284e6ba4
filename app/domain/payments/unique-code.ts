import { hashText } from '#app/shared/hash-text.ts'
import { add, rupiah, type Sen } from '#app/shared/money.ts'

/** Codes are whole rupiah, 1 to this. */
export const MOST_CODES = 999

/**
 * The codes (*kode unik*) in the order in which a payment tries them: all of 1 to 999, begun at a
 * place drawn from the payment's id, so that a code tells nobody how many others wait.
 */
export function codesFor(paymentId: string): number[] {
	const start = Number(BigInt(`0x${hashText(paymentId)}`) % BigInt(MOST_CODES))
	return Array.from({ length: MOST_CODES }, (_, step) => ((start + step) % MOST_CODES) + 1)
}

/** What a buyer transfers: the amount and the code's rupiah. */
export function dueWith(amountSen: Sen, code: number): Sen {
	return add(amountSen, rupiah(code))
}
