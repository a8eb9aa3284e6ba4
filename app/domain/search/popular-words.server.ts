import type { Language } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectPopularWords } from './store.server.ts'

const MOST = 8
/** A word and its other forms are one: more are read than are given. */
const MOST_FORMS = 4

/** The words that stand in most names and summaries, each in one form: where to begin a search. */
export async function listPopularWords(
	db: Reader,
	language: Language,
	most: number = MOST,
): Promise<string[]> {
	const rows = await selectPopularWords(db, language, most * MOST_FORMS)
	const byStem = new Map<string, string>()
	for (const { stem, word } of rows) if (!byStem.has(stem)) byStem.set(stem, word)
	return [...byStem.values()].slice(0, most)
}
