/** A spreadsheet keeps fifteen digits of a number; of a longer one the rest is lost. */
const KEPT_DIGITS = 15
const BEYOND = 10 ** KEPT_DIGITS

/**
 * A number of a workbook as it is typed: `12000`, `1.5`. One with more digits than a spreadsheet
 * keeps is written as `1.23e+15`: what stands behind was lost before we saw it, and whoever reads
 * an identifier in it has to notice.
 */
export function numberText(raw: string): string {
	const number = Number(raw)
	if (!Number.isFinite(number)) return raw
	if (Math.abs(number) >= BEYOND) return number.toExponential()
	return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(KEPT_DIGITS)))
}
