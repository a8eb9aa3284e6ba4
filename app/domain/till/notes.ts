import { rupiah, type Sen, sen, subtract } from '#app/shared/money.ts'

/** Notes of rupiah that people pay with, the smallest first. */
const NOTES: readonly Sen[] = [5_000, 10_000, 20_000, 50_000, 100_000].map(rupiah)

/**
 * What a buyer is likely to hand over: the exact amount, then what it comes to in whole notes of
 * one kind, from less to more; never less than the total, and none twice.
 */
export function usualAmounts(totalSen: Sen): Sen[] {
	const rounded = NOTES.map((note) => sen(Math.ceil(totalSen / note) * note))
	return [...new Set([totalSen, ...rounded])].sort((a, b) => a - b)
}

/** What the buyer gets back; undefined while too little is handed over. */
export function changeOf(totalSen: Sen, handedSen: Sen): Sen | undefined {
	return handedSen < totalSen ? undefined : subtract(handedSen, totalSen)
}
