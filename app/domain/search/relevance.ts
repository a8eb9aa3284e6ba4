import type { Query, Wish } from './query.ts'

/** What of a document its order among the found ones is told by; stems with a space between. */
export interface Candidate {
	readonly productId: string
	readonly number: number
	readonly name: string
	readonly summary: string
	readonly details: string
}

/** Where a word stands tells how much a product is about it; in a story alone it adds nothing. */
const WEIGHTS = { name: 12, summary: 5, details: 2 } as const
/** A thing found under another name is nearly as good. */
const SYNONYM = 0.8
/** Between two products with the word in their name, the one that is called little else wins. */
const WHOLE_NAME = 4

/**
 * The found products, best first: words in the name before words in the summary, those before the
 * rest; then what is called little else; then as they came.
 */
export function inOrderOfRelevance(query: Query, candidates: readonly Candidate[]): Candidate[] {
	return candidates
		.map((candidate) => ({ candidate, score: scoreOf(query, candidate) }))
		.sort((a, b) => b.score - a.score || a.candidate.number - b.candidate.number)
		.map(({ candidate }) => candidate)
}

interface Field {
	readonly text: string
	readonly weight: number
}

function scoreOf(query: Query, candidate: Candidate): number {
	const fields = Object.entries(WEIGHTS).map(([name, weight]) => ({
		text: ` ${candidate[name as keyof typeof WEIGHTS]} `,
		weight,
	}))
	const wishes = query.map((wish) => bestOf(wish, fields))
	const named = wishes.reduce((sum, wish) => sum + wish.inName, 0)
	const score = wishes.reduce((sum, wish) => sum + wish.weight, 0)
	const length = candidate.name.split(' ').length
	return score + WHOLE_NAME * Math.min(1, named / length)
}

/** How well the best phrase of a wish stands, and how many words of the name it covers. */
function bestOf(wish: Wish, fields: readonly Field[]): { weight: number; inName: number } {
	let weight = 0
	let inName = 0
	for (const phrase of wish.phrases) {
		// What was said is tried first, and nothing is better than finding it in the name.
		if (weight === WEIGHTS.name) break
		const places = (phrase.together ? [phrase.stems.join(' ')] : phrase.stems).map(
			(words) => fields.find(({ text }) => text.includes(` ${words} `))?.weight ?? 0,
		)
		const mean = places.reduce((sum, place) => sum + place, 0) / places.length
		weight = Math.max(weight, mean * (phrase.synonym ? SYNONYM : 1))
		const covered = places.filter((place) => place === WEIGHTS.name).length
		inName = Math.max(inName, phrase.together ? covered * phrase.stems.length : covered)
	}
	return { weight, inName }
}
