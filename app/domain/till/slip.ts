import type { Picture } from '#app/domain/catalogue/picture.ts'
import { add, type Sen, times } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** Pieces of one line, and different lines, at most. */
export const MOST_PIECES = 99
export const MOST_LINES = 50

export interface SlipLine {
	readonly id: string
	readonly variantId: string
	readonly lotId: string | null
	/** the code of the tag that was read; null for a piece found by words */
	readonly lotCode: string | null
	readonly productName: Text
	readonly variantLabel: Text
	readonly sizeLabel: string
	readonly picture: Picture | null
	readonly quantity: number
	readonly unitPriceSen: Sen
	/** pieces that can be had now, of its lot where it has one */
	readonly available: number
	readonly problem: 'withdrawn' | 'short' | null
}

/** What somebody at the counter wants to buy, before anything of it is set aside. */
export interface Slip {
	readonly lines: readonly SlipLine[]
	readonly totalSen: Sen
	readonly count: number
	/** the number of the order it is being paid as */
	readonly payingNumber: string | null
}

/** A slip of these lines with its sums. */
export function slipOf(lines: readonly SlipLine[], payingNumber: string | null): Slip {
	return {
		lines,
		totalSen: add(...lines.map((line) => times(line.unitPriceSen, line.quantity))),
		count: lines.reduce((sum, line) => sum + line.quantity, 0),
		payingNumber,
	}
}
