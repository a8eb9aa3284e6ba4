import { add, type Sen, ZERO } from '#app/shared/money.ts'

/** Where the price of what was sold has gone. */
export const resultParts = ['makers', 'pnbp', 'partner', 'capital', 'material', 'others'] as const
export type ResultPart = (typeof resultParts)[number]
export type ResultSums = Readonly<Record<ResultPart, Sen>>

/** What came of some pieces, less what was given back. */
export interface Result {
	/** the sum of its parts */
	readonly salesSen: Sen
	readonly parts: ResultSums
}

/** A result of parts alone. */
export function resultFrom(parts: ResultSums): Result {
	return { parts, salesSen: add(ZERO, ...resultParts.map((part) => parts[part])) }
}

/** Several results as one; of none it is nothing. */
export function sumOfResults(results: readonly Result[]): Result {
	const sum = (part: ResultPart) => add(ZERO, ...results.map(({ parts }) => parts[part]))
	return resultFrom({
		makers: sum('makers'),
		pnbp: sum('pnbp'),
		partner: sum('partner'),
		capital: sum('capital'),
		material: sum('material'),
		others: sum('others'),
	})
}
