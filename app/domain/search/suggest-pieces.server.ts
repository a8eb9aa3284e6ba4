import { productWordsOf } from '#app/domain/catalogue/product-words.server.ts'
import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { endingsOf } from './corrections.server.ts'
import { matchesOf } from './matches.server.ts'
import { type Query, readQuery, type Wish, wishForAny } from './query.ts'
import { refreshSearch } from './refresh-search.server.ts'
import { searchProducts } from './search-products.server.ts'
import type { Suggestion } from './suggestion.ts'

export interface SuggestPieces {
	/** what is typed so far; its last word may be unfinished */
	words: string
	language: Language
	most?: number
}

const MOST = 6
/** More words than these to choose from help nobody. */
const MOST_WORDS = 2
/** How many products are held against each other for the few that are named. */
const MOST_CANDIDATES = 60

/**
 * What somebody may be about to type: the last word finished, and products with these words, best
 * first. A misspelt word gets its correction. Never refuses; without words nothing is suggested.
 */
export async function suggestPieces(
	db: Db,
	{ words, language, most = MOST }: SuggestPieces,
): Promise<Suggestion[]> {
	const query = readQuery(words, language)
	const last = query.at(-1)
	if (!last) return []
	await refreshSearch({ db })
	const endings = last.said.length === 1 ? await endingsOf(db, language, last.said[0] ?? '') : []
	const rest = query.slice(0, -1)
	const open = wishForAny(
		last.said.join(' '),
		endings.map((ending) => ending.stem),
	)
	const widened: Wish = { said: last.said, phrases: [...last.phrases, ...open.phrases] }
	const found = await matchesOf(db, language, [...rest, widened], MOST_CANDIDATES)
	if (found.length === 0) return await meantInstead(db, { words, language, most })
	const titled = endings.filter(({ titles }) => titles > 0).map(({ word }) => word)
	const finished = await finishedWords(db, language, { rest, last, endings: titled })
	const productIds = found.map((candidate) => candidate.productId)
	const products = await named(db, productIds.slice(0, most - finished.length))
	return [...finished, ...products].slice(0, most)
}

async function meantInstead(
	db: Db,
	input: SuggestPieces & { most: number },
): Promise<Suggestion[]> {
	const { productIds, corrected } = await searchProducts(db, { ...input, most: MOST_CANDIDATES })
	const word: Suggestion[] = corrected ? [{ kind: 'word', words: corrected }] : []
	return [...word, ...(await named(db, productIds.slice(0, input.most - word.length)))]
}

/**
 * The question with its last word finished in the likeliest ways, each of which finds something.
 */
async function finishedWords(
	db: Db,
	language: Language,
	{ rest, last, endings }: { rest: Query; last: Wish; endings: readonly string[] },
): Promise<Suggestion[]> {
	const suggestions: Suggestion[] = []
	const before = rest.flatMap((wish) => wish.said)
	for (const word of endings) {
		if (suggestions.length === MOST_WORDS) break
		if (last.said.includes(word) || before.includes(word)) continue
		const [wish] = readQuery(word, language)
		if (!wish || (rest.length > 0 && !(await isMetTogether(db, language, [...rest, wish]))))
			continue
		suggestions.push({ kind: 'word', words: [...before, word].join(' ') })
	}
	return suggestions
}

async function isMetTogether(db: Db, language: Language, query: Query): Promise<boolean> {
	return (await matchesOf(db, language, query, 1)).length > 0
}

async function named(db: Db, productIds: readonly string[]): Promise<Suggestion[]> {
	const products = new Map(
		(await productWordsOf(db, productIds)).map((product) => [product.productId, product]),
	)
	return productIds.flatMap((id): Suggestion[] => {
		const product = products.get(id)
		return product ? [{ kind: 'product', slug: product.slug, name: product.name }] : []
	})
}
