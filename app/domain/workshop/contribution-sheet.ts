import { sheetBadPieces, sheetDoesNotSum, sheetEmpty, sheetRepeatsMaker } from './errors.ts'

/** One line of the sheet that goes with a batch: who made how many of its pieces. */
export interface SheetLine {
	readonly makerCode: string
	/** whole pieces; two who made one together write it down at one of them, or make two batches */
	readonly pieces: number
}

/**
 * Checks a sheet against its batch: somebody stands on it, everybody once and with at least one
 * piece, and the pieces sum to the quantity. The order of the lines is kept for ever: it decides
 * who gets the odd rupiah of a split.
 *
 * Refuses `workshop.sheet_empty`, `workshop.sheet_bad_pieces`, `workshop.sheet_repeats_maker` and
 * `workshop.sheet_does_not_sum`, in this order.
 */
export function checkSheet(quantity: number, lines: readonly SheetLine[]): void {
	if (lines.length === 0) throw sheetEmpty()
	const seen = new Set<string>()
	let sum = 0
	for (const { makerCode, pieces } of lines) {
		if (!Number.isSafeInteger(pieces) || pieces <= 0) throw sheetBadPieces(makerCode)
		if (seen.has(makerCode)) throw sheetRepeatsMaker(makerCode)
		seen.add(makerCode)
		sum += pieces
	}
	if (sum !== quantity) throw sheetDoesNotSum(sum, quantity)
}
