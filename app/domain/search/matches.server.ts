import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import type { Query, Wish } from './query.ts'
import { type Candidate, inOrderOfRelevance } from './relevance.ts'
import { selectMatches } from './store.server.ts'

/** Where words may stand, from the name alone to everything: the columns of the index. */
const NARROW_TO_WIDE = [1, 2, 3] as const
const EVERYWHERE = 4

/**
 * Products that meet every wish, best first. However many there are, only so many are looked at;
 * when there are more, those with the words in their names are looked for first, then in summaries.
 * So the cost is the same in a shop of a hundred thousand.
 */
export async function matchesOf(
	db: Db,
	language: Language,
	query: Query,
	most: number,
): Promise<Candidate[]> {
	if (query.length === 0) return []
	const wide = await find(db, language, query, EVERYWHERE, most)
	if (wide.length < most) return inOrderOfRelevance(query, wide)
	const found = new Map<string, Candidate>()
	for (const columns of NARROW_TO_WIDE) {
		for (const candidate of await find(db, language, query, columns, most)) {
			found.set(candidate.productId, candidate)
		}
		if (found.size >= most) break
	}
	for (const candidate of wide) found.set(candidate.productId, candidate)
	return inOrderOfRelevance(query, [...found.values()]).slice(0, most)
}

/** Products that meet some of the wishes, those that meet the most of them first. */
export async function partialMatchesOf(
	db: Db,
	language: Language,
	query: Query,
	most: number,
): Promise<Candidate[]> {
	if (query.length < 2) return []
	const found = new Map<string, Candidate>()
	for (const left of query) {
		const others = query.filter((wish) => wish !== left)
		for (const candidate of await find(db, language, others, EVERYWHERE, most)) {
			found.set(candidate.productId, candidate)
		}
	}
	if (found.size === 0) {
		const any: Query = [{ said: [], phrases: query.flatMap((wish) => wish.phrases) }]
		for (const candidate of await find(db, language, any, EVERYWHERE, most)) {
			found.set(candidate.productId, candidate)
		}
	}
	return inOrderOfRelevance(query, [...found.values()]).slice(0, most)
}

/** True when some product meets this wish. */
export async function isMet(db: Db, language: Language, wish: Wish): Promise<boolean> {
	return (await find(db, language, [wish], EVERYWHERE, 1)).length > 0
}

function find(
	db: Db,
	language: Language,
	query: Query,
	columns: number,
	most: number,
): Promise<Candidate[]> {
	const all = query.map((wish) =>
		wish.phrases.map(({ stems, together }) => ({ words: stems, together })),
	)
	return selectMatches(db, language, { all, columns }, most)
}
