import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { type Correction, correctionOf } from './corrections.server.ts'
import { matchesOf, partialMatchesOf } from './matches.server.ts'
import { readQuery } from './query.ts'
import { refreshSearch } from './refresh-search.server.ts'
import type { Candidate } from './relevance.ts'

export interface SearchProducts {
	/** whatever somebody typed */
	words: string
	/** the one they read; the other is looked through when this one has nothing */
	language: Language
	/** how many to find at the most */
	most?: number
}

export interface FoundProducts {
	/** products on show, best first */
	readonly productIds: string[]
	/** there are more than were to be found */
	readonly more: boolean
	/** the words they were found by, when these are not what was typed */
	readonly corrected: string | null
}

const MOST = 500
const NOTHING: FoundProducts = { productIds: [], more: false, corrected: null }

/**
 * Finds products by words of their names, summaries, descriptions, materials, colours and stories,
 * as they are now: what has changed is indexed first. All words have to be met; if none meets them,
 * what was probably meant is looked for, and then what meets some of them. Never refuses: words
 * that say nothing find nothing.
 */
export async function searchProducts(
	db: Db,
	{ words, language, most = MOST }: SearchProducts,
): Promise<FoundProducts> {
	if (readQuery(words, language).length === 0) return NOTHING
	await refreshSearch({ db })
	const languages: Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id']
	// One more than is given tells whether there are more.
	const looked = most + 1
	for (const each of languages) {
		const found = await matchesOf(db, each, readQuery(words, each), looked)
		if (found.length > 0) return foundProducts(found, most, null)
	}
	const corrections: { language: Language; correction: Correction }[] = []
	for (const each of languages) {
		const correction = await correctionOf(db, each, readQuery(words, each))
		corrections.push({ language: each, correction })
	}
	const completeFirst = corrections.sort(
		(a, b) => Number(b.correction.complete) - Number(a.correction.complete),
	)
	for (const look of [matchesOf, partialMatchesOf]) {
		for (const { language: each, correction } of completeFirst) {
			const found = await look(db, each, correction.query, looked)
			if (found.length > 0) return foundProducts(found, most, correction.said)
		}
	}
	return NOTHING
}

function foundProducts(
	found: readonly Candidate[],
	most: number,
	corrected: string | null,
): FoundProducts {
	const productIds = found.slice(0, most).map((candidate) => candidate.productId)
	return { productIds, more: found.length > most, corrected }
}
