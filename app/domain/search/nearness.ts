/**
 * What a word is found by when it was misspelt: its first letter, and every three letters next to
 * each other with its ends marked (`^` and `$`). Words with many of them in common look alike.
 */
export function gramsOf(word: string): string[] {
	const letters = Array.from(`^${word}$`)
	const grams = new Set([letters.slice(0, 2).join('')])
	for (let at = 0; at + 3 <= letters.length; at++) grams.add(letters.slice(at, at + 3).join(''))
	return [...grams]
}

/** The part that every word with this beginning has: its longest one. */
export function gramOfBeginning(beginning: string): string {
	return Array.from(`^${beginning}`).slice(0, 3).join('')
}

/** How many slips of the finger are forgiven in a word of this length. */
export function slipsForgiven(length: number): number {
	if (length < 3) return 0
	if (length < 7) return 1
	return length < 11 ? 2 : 3
}

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to make one
 * word of the other; `most + 1` for anything above `most`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
	const a = Array.from(one)
	const b = Array.from(other)
	if (Math.abs(a.length - b.length) > most) return most + 1
	let before: number[] = []
	let row = b.map((_, index) => index + 1)
	row.unshift(0)
	for (let i = 1; i <= a.length; i++) {
		const next = [i]
		for (let j = 1; j <= b.length; j++) {
			const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			const shorter = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
			const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed
			next.push(Math.min(changed, shorter, swapped))
		}
		before = row
		row = next
		if (Math.min(...row) > most) return most + 1
	}
	return Math.min(row[b.length] ?? 0, most + 1)
}
