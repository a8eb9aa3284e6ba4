import type { PaperKindName } from '#db/schema/stationery.ts'

/** The kinds of papers that are numbered, each in a series of its own. */
export type PaperKind = PaperKindName

/** A number that a paper has, and what the paper is about. */
export interface PaperNumber {
	readonly kind: PaperKind
	/** one after the other from one, without a gap, for each kind and year */
	readonly number: number
	readonly month: number
	readonly year: number
	/** of the letterhead in force when it was taken */
	readonly unitCode: string
	/** the thing of another room that the paper is about */
	readonly subjectId: string
}

/** A number as it stands on the paper: `12/RTN.MGT/06/2026`. */
export function writePaperNumber({
	number,
	unitCode,
	month,
	year,
}: Pick<PaperNumber, 'number' | 'unitCode' | 'month' | 'year'>): string {
	return `${number}/${unitCode}/${String(month).padStart(2, '0')}/${year}`
}
