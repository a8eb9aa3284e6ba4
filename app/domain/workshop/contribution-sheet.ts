import { sheetMixesUnits } from './batches/errors.ts'
import { sheetBadPieces, sheetDoesNotSum, sheetEmpty, sheetRepeatsMaker } from './errors.ts'

/**
 * What a sheet counts: whole pieces, minutes of work, or points that the cohort has agreed on. One
 * unit for a whole batch.
 */
export const sheetUnits = ['pieces', 'minutes', 'points'] as const
export type SheetUnit = (typeof sheetUnits)[number]

/** One line of the sheet that goes with a batch: who made how much of it, in one of the units. */
export type SheetLine = { readonly makerCode: string } & (
	| { readonly pieces: number }
	| { readonly minutes: number }
	| { readonly points: number }
)

/** A line with its number taken out of its unit: the weight by which the makers' pool is split. */
export interface WeightedLine {
	readonly makerCode: string
	readonly weight: number
}

/** More than this on one line is a slip of the finger. */
const MOST_WEIGHT = 1_000_000

function unitOf(line: SheetLine): SheetUnit {
	if ('pieces' in line) return 'pieces'
	return 'minutes' in line ? 'minutes' : 'points'
}

function weightOf(line: SheetLine): number {
	if ('pieces' in line) return line.pieces
	return 'minutes' in line ? line.minutes : line.points
}

/** A line of a sheet in a unit. */
export function sheetLine(unit: SheetUnit, makerCode: string, weight: number): SheetLine {
	if (unit === 'pieces') return { makerCode, pieces: weight }
	return unit === 'minutes' ? { makerCode, minutes: weight } : { makerCode, points: weight }
}

/**
 * Checks a sheet against its batch: somebody stands on it, everybody once and with at least one
 * whole piece, minute or point, all in one unit; pieces sum to the quantity. The order of the lines
 * is kept for ever: it decides who gets the odd rupiah of a split. Returns unit and weights.
 *
 * Refuses `workshop.sheet_empty`, `workshop.sheet_mixes_units`, `workshop.sheet_bad_pieces`,
 * `workshop.sheet_repeats_maker` and `workshop.sheet_does_not_sum`, in this order.
 */
export function checkSheet(
	quantity: number,
	lines: readonly SheetLine[],
): { unit: SheetUnit; lines: WeightedLine[] } {
	const [first] = lines
	if (!first) throw sheetEmpty()
	const unit = unitOf(first)
	if (lines.some((line) => unitOf(line) !== unit)) throw sheetMixesUnits()
	const seen = new Set<string>()
	const weighted: WeightedLine[] = []
	let sum = 0
	for (const line of lines) {
		const { makerCode } = line
		const weight = weightOf(line)
		const isRight = Number.isSafeInteger(weight) && weight > 0 && weight <= MOST_WEIGHT
		if (!isRight) throw sheetBadPieces(makerCode)
		if (seen.has(makerCode)) throw sheetRepeatsMaker(makerCode)
		seen.add(makerCode)
		weighted.push({ makerCode, weight })
		sum += weight
	}
	if (unit === 'pieces' && sum !== quantity) throw sheetDoesNotSum(sum, quantity)
	return { unit, lines: weighted }
}
