const SHORTEST_PART = 2
const MOST_PARTS = 12

/**
 * A register number as it is compared: capitals, letters and digits, a slash where something stands
 * between two numbers. `B.I 12/2025`, `bi.12 / 2025` and `BI 12-2025` are one.
 */
export function plainRegisterNumber(text: string): string {
	return text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/(?<=\d)[^\p{L}\d]+(?=\d)/gu, '/')
		.replace(/[^\p{L}\d/]/gu, '')
}

/**
 * The parts of a name as they are compared: each word once, in small letters without accents. One
 * letter alone tells nobody from anybody and is left out.
 */
export function partsOfName(text: string): string[] {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	const words = plain.match(/[\p{L}\d]+/gu) ?? []
	return [...new Set(words.filter((word) => word.length >= SHORTEST_PART))].slice(0, MOST_PARTS)
}
