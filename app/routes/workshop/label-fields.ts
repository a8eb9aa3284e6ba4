import { readBatchCode } from '#app/domain/workshop/cohort.ts'

/** Three beside and seven below each other on a sheet. */
export const FIELDS = 21
const MOST_LOTS = 60
const MOST_OF_LOT = 420

/** The field that says how many tags of a lot are printed. */
export function quantityField(code: string): string {
	return `banyak-${code}`
}

/** The lots an address names, in any number of fields, several with commas between; each once. */
export function readLotCodes(query: URLSearchParams): string[] {
	const typed = query.getAll('lot').flatMap((text) => text.split(/[\s,;]+/))
	const codes = typed.filter(Boolean).map((code) => readBatchCode(code) ?? code.toUpperCase())
	return [...new Set(codes)].slice(0, MOST_LOTS)
}

/** How many tags of each lot; one where nothing sensible was typed. */
export function readQuantities(query: URLSearchParams): { lotCode: string; quantity: number }[] {
	return readLotCodes(query).map((lotCode) => {
		const typed = Number(query.get(quantityField(lotCode)) ?? '1')
		const isCount = Number.isSafeInteger(typed) && typed >= 0
		return { lotCode, quantity: isCount ? Math.min(typed, MOST_OF_LOT + 1) : 1 }
	})
}

/** The field of the first sheet to begin with, counted from 0. */
export function readStart(query: URLSearchParams): number {
	const typed = Number(query.get('mulai') ?? '1')
	return Number.isSafeInteger(typed) && typed >= 1 && typed <= FIELDS ? typed - 1 : 0
}
